using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Visits;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Deals;

/// <summary>No way out of the targets leads past a cleared offer.</summary>
public sealed class DealReadinessTests(Portal portal) : IClassFixture<Portal>
{
    private static int named;

    private async Task<(int Deal, int Sponsor)> TargetAsync(int? eventId, string owner = "officer")
    {
        await using var db = portal.OpenDatabase();
        var sponsor = new Sponsor(new SponsorDetails($"目标商家{Interlocked.Increment(ref named)}号", null, Industry.Catering, null, null, DistanceBand.AtTheGate, null, [], null, portal.IdOf(owner), null));
        db.Sponsors.Add(sponsor);
        var held = eventId is { } id ? await db.Events.SingleAsync(e => e.Id == id) : null;
        var deal = Deal.Create(sponsor, held, portal.IdOf(owner), new DealDetails(null, null, null, null, null), portal.IdOf(owner), portal.Clock.GetUtcNow()).Value;
        db.Deals.Add(deal);
        await db.SaveChangesAsync();
        return (deal.Id, sponsor.Id);
    }

    private async Task<Deal> StoredAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.Deals.AsNoTracking().Include(d => d.StageChanges).SingleAsync(d => d.Id == id);
    }

    private async Task<Dictionary<string, object?>> MoveAsync(int id, string? reason = null) =>
        new() { ["to"] = DealStage.Contacted, ["version"] = (await StoredAsync(id)).Version, ["reason"] = reason };

    [Fact]
    public async Task A_forged_move_leaves_a_target_without_a_cleared_offer_where_it_is_and_says_what_is_missing()
    {
        var held = await portal.EventAsync(isCleared: false);
        await portal.OfferAsync(held, isCleared: false);
        var (deal, _) = await TargetAsync(held);
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/deals/{deal}");
        Assert.Equal($"/events/{held}/deals", page.Page.QuerySelector(".lacks a")!.GetAttribute("href"));
        Assert.Empty(page.Page.QuerySelectorAll("form[action$='/move']"));
        Assert.InRange(page.Commands, 1, 8);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.ForgeAsync($"/deals/{deal}/move", await MoveAsync(deal))).Status);
        Assert.Equal(DealStage.Target, (await StoredAsync(deal)).Stage);
        Assert.Contains("No offer is cleared", (await officer.OpenAsync($"/deals/{deal}")).Text, StringComparison.Ordinal);

        // The board's script is told the same.
        var scripted = await portal.SignInAsync("officer");
        scripted.Http.DefaultRequestHeaders.Add("Accept", "application/json");
        var refused = await scripted.ForgeAsync($"/deals/{deal}/move", await MoveAsync(deal));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("No offer is cleared", refused.Text, StringComparison.Ordinal);
        var board = await officer.OpenAsync($"/deals?eventId={held}");
        Assert.False(board.Page.GetElementById($"deal-{deal}")!.HasAttribute("data-board-card"));
        Assert.NotNull(board.Page.QuerySelector($"#deal-{deal} .lacks a[href='/events/{held}/deals']"));
        Assert.Empty(board.Page.QuerySelectorAll($"#deal-{deal} [data-board-to]"));
        Assert.InRange(board.Commands, 1, 6);
    }

    [Fact]
    public async Task Once_the_last_department_agrees_the_deal_may_leave_and_once_it_declines_another_may_not()
    {
        var held = await portal.EventAsync();
        var (first, second) = ((await TargetAsync(held)).Deal, (await TargetAsync(held)).Deal);
        var officer = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(await officer.OpenAsync($"/deals/{first}"), "form[action$='/move']")).Status);
        Assert.Equal(DealStage.Contacted, (await StoredAsync(first)).Stage);
        int line;
        await using (var db = portal.OpenDatabase())
            line = await db.EventOfferLines.Where(l => l.Number == 1 && db.EventOffers.Any(o => o.Id == l.OfferId && o.EventId == held)).Select(l => l.Id).SingleAsync();
        var liaison = await portal.SignInAsync("liaison");
        await liaison.SubmitAsync(await liaison.OpenAsync("/cosign"), $"form[action='/cosign/lines/{line}/decline']", new() { ["note"] = "主干道要迎检" });
        await officer.ForgeAsync($"/deals/{second}/move", await MoveAsync(second));
        Assert.Equal(DealStage.Target, (await StoredAsync(second)).Stage);
        // What stands beyond the targets stays there.
        Assert.Equal(DealStage.Contacted, (await StoredAsync(first)).Stage);
    }

    [Fact]
    public async Task An_offer_of_another_event_or_of_the_term_clears_nothing()
    {
        await portal.EventAsync();
        var held = await portal.EventAsync(isCleared: false);
        await portal.OfferAsync(null);
        var (deal, _) = await TargetAsync(held);
        await (await portal.SignInAsync("officer")).ForgeAsync($"/deals/{deal}/move", await MoveAsync(deal));
        Assert.Equal(DealStage.Target, (await StoredAsync(deal)).Stage);
        var (termDeal, _) = await TargetAsync(null);
        await (await portal.SignInAsync("officer")).ForgeAsync($"/deals/{termDeal}/move", await MoveAsync(termDeal));
        Assert.Equal(DealStage.Contacted, (await StoredAsync(termDeal)).Stage);
    }

    [Fact]
    public async Task An_officer_cannot_overrule_and_a_leader_only_with_a_reason_which_is_kept_and_shown()
    {
        var held = await portal.EventAsync(isCleared: false);
        var (deal, _) = await TargetAsync(held);
        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync($"/deals/{deal}/move", await MoveAsync(deal, "我觉得可以"));
        Assert.Equal(DealStage.Target, (await StoredAsync(deal)).Stage);
        var vice = await portal.SignInAsync("vice");
        await vice.ForgeAsync($"/deals/{deal}/move", await MoveAsync(deal, "   "));
        await vice.ForgeAsync($"/deals/{deal}/move", await MoveAsync(deal, new string('急', 501)));
        Assert.Equal(DealStage.Target, (await StoredAsync(deal)).Stage);
        await vice.SubmitAsync(await vice.OpenAsync($"/deals/{deal}"), "form[action$='/move']", new() { ["to"] = "Contacted", ["reason"] = "商家明天就定预算" });
        var change = (await StoredAsync(deal)).StageChanges.Single(c => c.To == DealStage.Contacted);
        Assert.Equal((portal.IdOf("vice"), "商家明天就定预算", "Offer"), (change.ById!.Value, change.Reason, change.Overruled));
        var page = await officer.OpenAsync($"/deals/{deal}");
        Assert.Contains("商家明天就定预算", page.MainText, StringComparison.Ordinal);
        Assert.Contains("though this was missing", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_is_recorded_but_moves_nothing_and_says_what_is_missing()
    {
        var held = await portal.EventAsync(isCleared: false);
        var (deal, sponsor) = await TargetAsync(held);
        var officer = await portal.SignInAsync("officer");
        Dictionary<string, object?> form = new()
        {
            ["Channel"] = "InPerson",
            ["Outcome"] = "Interested",
            ["On"] = new DateOnly(2026, 11, 21),
            ["ParticipantIds"] = new[] { portal.IdOf("officer") },
            ["Said"] = "老板想看方案",
            ["DealId"] = deal,
        };
        var logged = await officer.SubmitAsync(await officer.OpenAsync($"/visits/new?sponsorId={sponsor}"), "main form", form);
        Assert.Equal($"/sponsors/{sponsor}", logged.Location);
        Assert.Contains("The deal stays a target until there is: an offer", (await officer.OpenAsync($"/sponsors/{sponsor}")).Text, StringComparison.Ordinal);
        Assert.Equal(DealStage.Target, (await StoredAsync(deal)).Stage);
        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.Visits.CountAsync(v => v.DealId == deal));
    }

    [Fact]
    public async Task Opening_a_deal_takes_the_visit_before_it_up_but_moves_nothing()
    {
        var held = await portal.EventAsync(isCleared: false);
        int sponsorId;
        await using (var db = portal.OpenDatabase())
        {
            var sponsor = new Sponsor(new SponsorDetails($"目标商家{Interlocked.Increment(ref named)}号", null, Industry.Catering, null, null, null, null, [], null, null, null));
            db.Sponsors.Add(sponsor);
            db.Visits.Add(Visit.Create(
                sponsor, null, new VisitDetails(new DateOnly(2026, 11, 20), VisitChannel.Phone, VisitOutcome.Interested, "可以谈", null, null, null),
                [portal.IdOf("officer")], null, new DateOnly(2026, 11, 21), portal.Clock.GetUtcNow()).Value);
            await db.SaveChangesAsync();
            sponsorId = sponsor.Id;
        }

        await (await portal.SignInAsync("officer")).ForgeAsync("/deals/new", new() { ["SponsorId"] = sponsorId, ["EventId"] = held });
        await using var after = portal.OpenDatabase();
        var deal = await after.Deals.AsNoTracking().SingleAsync(d => d.SponsorId == sponsorId);
        Assert.Equal(DealStage.Target, deal.Stage);
        Assert.Equal(1, await after.Visits.CountAsync(v => v.DealId == deal.Id));
    }

    [Fact]
    public async Task The_page_to_take_along_says_what_is_cleared_and_what_not_to_promise()
    {
        var held = await portal.EventAsync();
        var open = await portal.OfferAsync(held, isCleared: false);
        var (deal, _) = await TargetAsync(held);
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/deals/{deal}/brief");
        foreach (var words in new[] { "出发前一页纸", "方案活动", "丰富课余生活", "开幕式", "可以谈的方案", "横幅", "不说横幅、海报挂多长时间", open.Name, "部门还没有答复", "没有通过核验", "第一次接触", "人minister" })
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.InRange(page.Commands, 1, 12);
        var file = await officer.GetAsync($"/deals/{deal}/brief.docx");
        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/deals/999999/brief")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("liaison")).GetAsync($"/deals/{deal}/brief")).Status);
    }

    [Fact]
    public async Task An_event_without_purpose_day_and_flow_keeps_its_deals_among_the_targets_whatever_is_cleared()
    {
        int held;
        await using (var db = portal.OpenDatabase())
        {
            var bare = Domain.Events.Event.Create(new Domain.Events.EventDetails($"只有名字{Interlocked.Increment(ref named)}", [], null, null, null, null, null, null)).Value;
            db.Events.Add(bare);
            await db.SaveChangesAsync();
            held = bare.Id;
        }

        await portal.OfferAsync(held);
        var (deal, _) = await TargetAsync(held);
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/deals/{deal}");
        foreach (var lack in new[] { "purpose", "day", "draft flow" })
            Assert.Contains($"the event’s {lack}", page.MainText, StringComparison.Ordinal);
        Assert.Equal(3, page.Page.QuerySelectorAll(".lacks a").Length);
        await officer.ForgeAsync($"/deals/{deal}/move", await MoveAsync(deal));
        Assert.Equal(DealStage.Target, (await StoredAsync(deal)).Stage);
        Assert.Contains("出发前一页纸", (await officer.OpenAsync($"/deals/{deal}/brief")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync($"/events/{held}/deals")).Status);
    }
}
