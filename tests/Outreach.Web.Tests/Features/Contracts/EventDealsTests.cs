using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.EventDeals;
using Outreach.Web.Features.Events;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

public sealed class EventDealsTests(Portal portal) : IClassFixture<Portal>
{
    private static int named;

    private async Task<int> DealAsync(int eventId, DealStage stage = DealStage.Negotiating, int? sponsorId = null)
    {
        await using var db = portal.OpenDatabase();
        var sponsor = sponsorId is { } id ? await db.Sponsors.SingleAsync(s => s.Id == id)
            : db.Sponsors.Add(new Sponsor(new SponsorDetails($"备选商家{Interlocked.Increment(ref named)}号", null, Industry.Catering, null, null, null, null, [], null, null, null))).Entity;
        var officer = portal.IdOf("officer");
        var deal = Deal.Create(sponsor, await db.Events.SingleAsync(e => e.Id == eventId), officer, new DealDetails(1500, null, null, null, null), officer, portal.Clock.GetUtcNow()).Value;
        if (stage != DealStage.Target)
            Assert.True(deal.MoveTo(stage, officer, portal.Clock.GetUtcNow(), DealReadiness.Ready).IsSuccess);
        db.Deals.Add(deal);
        await db.SaveChangesAsync();
        return deal.Id;
    }

    private async Task<T> PartAsync<T>(Func<ContractsEventPart, OutreachDbContext, Task<T>> use)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var part = scope.ServiceProvider.GetServices<IEventPart>().OfType<ContractsEventPart>().Single();
        return await use(part, scope.ServiceProvider.GetRequiredService<OutreachDbContext>());
    }

    private CurrentUser Vice => new(portal.IdOf("vice"), "vice", new HashSet<Role> { Role.ViceMinister });

    private async Task<(int EventId, int ContractId)> ContractAsync(ContractState state)
    {
        var id = await portal.AtAsync(state);
        return ((await portal.ContractAsync(id)).EventId!.Value, id);
    }

    [Fact]
    public async Task The_tab_shows_offer_deals_contracts_and_money_with_few_commands()
    {
        var (held, contract) = await ContractAsync(ContractState.Fulfilling);
        var offer = await portal.OfferAsync(held, isCleared: false);
        await DealAsync(held);
        var page = await (await portal.SignInAsync("officer")).OpenAsync($"/events/{held}/deals");
        foreach (var words in new[] { offer.Name, "东区主干道", "Waiting", "¥4,000", "¥1,500", "¥10,000", "WL-2026-" })
            Assert.Contains(words, page.MainText, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector($"main a[href='/contracts/{contract}']"));
        Assert.NotNull(page.Page.QuerySelector("nav.record-tabs a[aria-current=page] .count"));
        // Each part of the event counts itself for its tab.
        Assert.InRange(page.Commands, 1, 18);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer")).GetAsync("/events/999999/deals")).Status);
    }

    [Fact]
    public async Task Open_deals_move_at_their_stage_and_one_that_is_there_already_says_so()
    {
        var (from, to) = (await portal.EventAsync(), await portal.EventAsync(isCleared: false));
        var (moves, stays) = (await DealAsync(from), await DealAsync(from));
        int sponsor;
        await using (var db = portal.OpenDatabase())
            sponsor = (await db.Deals.SingleAsync(d => d.Id == stays)).SponsorId;
        await DealAsync(to, DealStage.Target, sponsor);
        var offered = await PartAsync(async (part, _) => await part.MovesAsync(from, to, CancellationToken.None));
        Assert.Null(offered.Single(m => m.Key == $"deal:{moves}").Problem);
        Assert.NotNull(offered.Single(m => m.Key == $"deal:{stays}").Problem);
        await PartAsync(async (part, db) =>
        {
            Assert.True((await part.MoveAsync(from, to, [$"deal:{moves}", $"deal:{stays}", "deal:999999", "nonsense"], Vice, CancellationToken.None)).IsSuccess);
            return await db.SaveChangesAsync();
        });
        await using var after = portal.OpenDatabase();
        Assert.Equal((to, DealStage.Negotiating), ((await after.Deals.SingleAsync(d => d.Id == moves)) is var d ? (d.EventId!.Value, d.Stage) : default));
        Assert.Equal(from, (await after.Deals.SingleAsync(x => x.Id == stays)).EventId);
    }

    [Fact]
    public async Task An_offer_is_written_anew_for_plan_B_ends_with_its_event_and_its_departments_are_told_of_changes()
    {
        var (from, to) = (await portal.EventAsync(), await portal.EventAsync(isCleared: false));
        Assert.Contains(portal.IdOf("liaison"), await PartAsync(async (part, _) => await part.ConcernedAsync(from, CancellationToken.None)));
        var key = (await PartAsync(async (part, _) => await part.MovesAsync(from, to, CancellationToken.None))).Single(m => m.Key.StartsWith("offer:", StringComparison.Ordinal)).Key;
        await PartAsync(async (part, db) =>
        {
            Assert.True((await part.MoveAsync(from, to, [key], Vice, CancellationToken.None)).IsSuccess);
            return await db.SaveChangesAsync();
        });
        Assert.NotNull((await PartAsync(async (part, _) => await part.MovesAsync(from, to, CancellationToken.None))).Single(m => m.Key == key).Problem);
        await PartAsync(async (part, db) =>
        {
            await part.CancelAsync(from, "不办了", Vice, CancellationToken.None);
            return await db.SaveChangesAsync();
        });
        await using var after = portal.OpenDatabase();
        var (old, copy) = (await after.EventOffers.Include(o => o.Lines).SingleAsync(o => o.EventId == from), await after.EventOffers.Include(o => o.Lines).SingleAsync(o => o.EventId == to));
        Assert.Equal((EventOfferState.Withdrawn, "不办了", EventOfferState.Draft, old.Lines.Count), (old.State, old.WithdrawReason, copy.State, copy.Lines.Count));
        Assert.All(copy.Lines, l => Assert.True(l.IsUnasked));
    }

    [Fact]
    public async Task A_draft_is_copied_to_be_checked_and_co_signed_anew_and_a_submitted_contract_stays()
    {
        var (from, draft) = await ContractAsync(ContractState.Returned);
        var to = await portal.EventAsync(isCleared: false);
        Assert.Null((await PartAsync(async (part, _) => await part.MovesAsync(from, to, CancellationToken.None))).Single(m => m.Key == $"draft:{draft}").Problem);
        await PartAsync(async (part, db) =>
        {
            Assert.True((await part.MoveAsync(from, to, [$"draft:{draft}"], Vice, CancellationToken.None)).IsSuccess);
            return await db.SaveChangesAsync();
        });
        var old = await portal.ContractAsync(draft);
        Assert.Equal(ContractState.Withdrawn, old.State);
        await using (var db = portal.OpenDatabase())
        {
            var copy = await db.Contracts.AsNoTracking().Include(c => c.Deliverables).SingleAsync(c => c.ActiveDealId == old.DealId);
            Assert.Equal((ContractState.Draft, to, old.Deliverables.Count), (copy.State, copy.EventId!.Value, copy.Deliverables.Count));
            Assert.All(copy.Deliverables, d => Assert.Equal(ConfirmationState.Waiting, d.Confirmation));
            Assert.Equal((to, DealStage.Contracting), ((await db.Deals.SingleAsync(d => d.Id == old.DealId)) is var deal ? (deal.EventId!.Value, deal.Stage) : default));
        }

        var (elsewhere, submitted) = await ContractAsync(ContractState.Confirming);
        Assert.NotNull((await PartAsync(async (part, _) => await part.MovesAsync(elsewhere, to, CancellationToken.None))).Single(m => m.Key == $"draft:{submitted}").Problem);
        await PartAsync(async (part, db) =>
        {
            Assert.True((await part.MoveAsync(elsewhere, to, [$"draft:{submitted}"], Vice, CancellationToken.None)).IsSuccess);
            return await db.SaveChangesAsync();
        });
        Assert.Equal((ContractState.Confirming, elsewhere), ((await portal.ContractAsync(submitted)) is var c ? (c.State, c.EventId!.Value) : default));
    }

    [Fact]
    public async Task The_contracts_that_bind_both_sides_are_listed_for_a_cancelled_event()
    {
        var (held, signed) = await ContractAsync(ContractState.Fulfilling);
        var (other, _) = await ContractAsync(ContractState.Approved);
        await using var scope = portal.Services.CreateAsyncScope();
        var queries = scope.ServiceProvider.GetRequiredService<EventContractQueries>();
        Assert.Equal([signed], (await queries.SignedContractsOfEventAsync(held, CancellationToken.None)).Select(c => c.Id));
        Assert.Empty(await queries.SignedContractsOfEventAsync(other, CancellationToken.None));
    }
}
