using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Search;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Deals.Pipeline;

/// <summary>A deal that was opened.</summary>
/// <param name="TookVisit">Whether it took up a visit that went before it.</param>
public sealed record Opened(int DealId, bool TookVisit);

/// <summary>Opens deals, one for each merchant and event, also when two people press at once.</summary>
public sealed class DealOpening(OutreachDbContext db, DealQueries queries, DepartmentTime time, CurrentUserAccessor current, DealReadinessQueries readiness)
{
    public const int VisitDays = 30;

    public static readonly DomainError NoSuchOwner = new("deal.owner", "Choose somebody who works in the department.", "OwnerId");

    public static readonly DomainError NoSuchSponsor = new("deal.sponsor", "There is no such merchant.", "SponsorId");

    /// <summary>No such event.</summary>
    public static readonly DomainError NoSuchEvent = new("deal.event", "There is no such event.", "EventId");

    /// <summary>What the form shows beside its input. False when there is no such merchant. At most three commands.</summary>
    public async Task<bool> PrepareAsync(NewDealInput input, ViewDataDictionary view, CancellationToken cancellationToken)
    {
        var sponsor = await db.Sponsors.AsNoTracking().Where(s => s.Id == input.SponsorId)
            .Select(s => new DealSponsorChoice(s.Id, s.Name, s.Industry, s.District, s.Standing)).SingleOrDefaultAsync(cancellationToken);
        if (sponsor is null)
            return false;
        view["Sponsor"] = sponsor;
        view["Events"] = await queries.OpenEventsAsync(cancellationToken, input.EventId);
        if (current.Required.HasPermission(Permissions.DealsLead))
            view["People"] = await db.DepartmentOptionsAsync(time.Today, cancellationToken);
        return true;
    }

    /// <summary>
    /// The empty form; after a deal that was won with the merchant, filled with what its contract brought. One command at most.
    /// </summary>
    public async Task<NewDealInput> NewAsync(int sponsorId, int? eventId, int? like, CancellationToken cancellationToken)
    {
        var input = new NewDealInput { SponsorId = sponsorId, EventId = eventId, OwnerId = current.Required.Id };
        if (like is null)
            return input;
        var before = await db.Deals.AsNoTracking().Where(d => d.Id == like && d.SponsorId == sponsorId && d.Stage == DealStage.Won).Select(d => new
        {
            d.ExpectedCash,
            d.ExpectedGoods,
            Contract = db.Contracts.Where(c => c.DealId == d.Id && c.AmendsId == null && c.SignedOn != null).OrderByDescending(c => c.Id)
                .Select(c => new { Cash = (decimal?)db.MoneyLines().Where(m => m.FamilyId == c.Id).Sum(m => m.Promised), c.Goods }).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (before is not null)
            (input.ExpectedCash, input.ExpectedGoods) = (before.Contract?.Cash ?? before.ExpectedCash, SearchText.Shorten(before.Contract?.Goods ?? before.ExpectedGoods ?? "", DealInput.LongestGoods) is { Length: > 0 } goods ? goods : null);
        return input;
    }

    public async Task<Result<Opened>> OpenAsync(NewDealInput input, CancellationToken cancellationToken)
    {
        var me = current.Required;
        var today = time.Today;
        var owner = me.HasPermission(Permissions.DealsLead) && input.OwnerId is { } chosen ? chosen : me.Id;
        if (owner != me.Id && !await db.Users.InDepartment(today).AnyAsync(u => u.Id == owner, cancellationToken))
            return NoSuchOwner;
        var sponsor = await db.Sponsors.SingleOrDefaultAsync(s => s.Id == input.SponsorId, cancellationToken);
        if (sponsor is null)
            return NoSuchSponsor;
        Event? @event = null;
        if (input.EventId is { } eventId && (@event = await db.Events.SingleOrDefaultAsync(e => e.Id == eventId, cancellationToken)) is null)
            return NoSuchEvent;
        var created = Deal.Create(sponsor, @event, owner, input.ToDetails(), me.Id, time.Now);
        if (!created.IsSuccess)
            return created.Error;
        var deal = created.Value;
        if (await FindOpenAsync(sponsor.Id, deal.EventId, cancellationToken) is not null)
            return DealErrors.AlreadyOpen;
        db.Deals.Add(deal);
        var since = today.AddDays(-VisitDays);
        var before = await db.Visits.Where(v => v.SponsorId == sponsor.Id && v.DealId == null && v.On >= since && v.Participants.Any(p => p.UserId == owner))
            .OrderByDescending(v => v.On).ThenByDescending(v => v.Id).FirstOrDefaultAsync(cancellationToken);
        var tookVisit = before is not null && deal.TakeUp(before, time.Now, await readiness.OfAsync(deal.EventId, cancellationToken)).IsSuccess;
        // Raises the merchant's version: a merge or a blacklisting at the same moment fails, or this does.
        db.Entry(sponsor).Property(s => s.UpdatedAt).IsModified = true;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.IsUniqueViolation(nameof(Deal.ActiveKey)))
        {
            var winner = await FindOpenAsync(sponsor.Id, deal.EventId, cancellationToken);
            // The same form sent twice collides here before it collides on its key: it leads where the first one led.
            var key = db.ChangeTracker.Entries<RequestKey>().Select(k => k.Entity.Key).SingleOrDefault();
            if (winner is not { } first)
                return SponsorErrors.ChangedMeanwhile;
            return key is not null && await db.RequestKeys.AsNoTracking().AnyAsync(k => k.Key == key, cancellationToken) ? new Opened(first, TookVisit: false) : DealErrors.AlreadyOpen;
        }

        return new Opened(deal.Id, tookVisit);
    }

    /// <summary>The open deal of a merchant for an event, or for none. One command.</summary>
    public Task<int?> FindOpenAsync(int sponsorId, int? eventId, CancellationToken cancellationToken)
    {
        var slot = Deal.SlotOf(sponsorId, eventId);
        return db.Deals.AsNoTracking().Where(d => d.ActiveKey == slot).Select(d => (int?)d.Id).SingleOrDefaultAsync(cancellationToken);
    }
}
