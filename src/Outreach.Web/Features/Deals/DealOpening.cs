using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Deals;

/// <summary>How opening a deal went.</summary>
/// <param name="DealId">The deal, when it was opened.</param>
/// <param name="Error">Why not, otherwise.</param>
/// <param name="ExistingId">The open deal that stands in the way, if that is why.</param>
/// <param name="TookVisit">Whether it took up a visit that went before it.</param>
public sealed record Opened(int? DealId, DomainError? Error, int? ExistingId, bool TookVisit = false);

/// <summary>Opens deals, one for each merchant and event, also when two people press at once.</summary>
public sealed class DealOpening(OutreachDbContext db, DealQueries queries, DepartmentTime time, CurrentUserAccessor current)
{
    /// <summary>A visit of the negotiator's so many days before the deal belongs to it.</summary>
    public const int VisitDays = 30;

    /// <summary>No such person in the department.</summary>
    public static readonly DomainError NoSuchOwner = new("deal.owner", "Choose somebody who works in the department.", "OwnerId");

    /// <summary>No such merchant.</summary>
    public static readonly DomainError NoSuchSponsor = new("deal.sponsor", "There is no such merchant.", "SponsorId");

    /// <summary>No such event.</summary>
    public static readonly DomainError NoSuchEvent = new("deal.event", "There is no such event.", "EventId");

    /// <summary>What the form shows beside its input. False when there is no such merchant. At most three commands.</summary>
    public async Task<bool> PrepareAsync(NewDealInput input, ViewDataDictionary view, CancellationToken stop)
    {
        var sponsor = await db.Sponsors.AsNoTracking().Where(s => s.Id == input.SponsorId)
            .Select(s => new SponsorChoice(s.Id, s.Name, s.Industry, s.District, s.Standing)).SingleOrDefaultAsync(stop);
        if (sponsor is null)
            return false;
        view["Sponsor"] = sponsor;
        view["Events"] = await queries.OpenEventsAsync(stop, input.EventId);
        if (current.Required.May(Permissions.DealsLead))
            view["People"] = await db.DepartmentOptionsAsync(time.Today, stop);
        return true;
    }

    /// <summary>Opens one.</summary>
    public async Task<Opened> OpenAsync(NewDealInput input, CancellationToken stop)
    {
        var me = current.Required;
        var today = time.Today;
        var owner = me.May(Permissions.DealsLead) && input.OwnerId is { } chosen ? chosen : me.Id;
        if (owner != me.Id && !await db.Users.InDepartment(today).AnyAsync(u => u.Id == owner, stop))
            return new Opened(null, NoSuchOwner, null);
        var sponsor = await db.Sponsors.SingleOrDefaultAsync(s => s.Id == input.SponsorId, stop);
        if (sponsor is null)
            return new Opened(null, NoSuchSponsor, null);
        Event? @event = null;
        if (input.EventId is { } eventId && (@event = await db.Events.SingleOrDefaultAsync(e => e.Id == eventId, stop)) is null)
            return new Opened(null, NoSuchEvent, null);
        if (Deal.Open(sponsor, @event, owner, input.ToDetails(), me.Id, time.Now, out var deal).Error is { } error)
            return new Opened(null, error, null);
        if (await ExistingAsync(deal.OpenSlot, stop) is { } existing)
            return new Opened(null, DealErrors.AlreadyOpen, existing);
        db.Deals.Add(deal);
        var since = today.AddDays(-VisitDays);
        var before = await db.Visits.Where(v => v.SponsorId == sponsor.Id && v.DealId == null && v.On >= since && v.Participants.Any(p => p.UserId == owner))
            .OrderByDescending(v => v.On).ThenByDescending(v => v.Id).FirstOrDefaultAsync(stop);
        var tookVisit = before is not null && deal.TakeUp(before, time.Now).IsDone;
        // Raises the merchant's version: a merge or a blacklisting at the same moment fails, or this does.
        db.Entry(sponsor).Property(s => s.UpdatedAt).IsModified = true;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.IsUniqueViolation("OpenSlot"))
        {
            var winner = await ExistingAsync(deal.OpenSlot, stop);
            // The same form sent twice collides here before it collides on its key: it leads where the first one led.
            var key = db.ChangeTracker.Entries<RequestKey>().Select(k => k.Entity.Key).SingleOrDefault();
            return winner is not null && key is not null && await db.RequestKeys.AsNoTracking().AnyAsync(k => k.Key == key, stop)
                ? new Opened(winner, null, null)
                : new Opened(null, winner is null ? SponsorErrors.ChangedMeanwhile : DealErrors.AlreadyOpen, winner);
        }

        return new Opened(deal.Id, null, null, tookVisit);
    }

    private Task<int?> ExistingAsync(string? slot, CancellationToken stop) =>
        db.Deals.AsNoTracking().Where(d => d.OpenSlot == slot).Select(d => (int?)d.Id).SingleOrDefaultAsync(stop);
}
