using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors;

/// <summary>
/// A merchant with which nothing happens is nobody's again (domain.md, Sponsors). Its owner is told a week before, and always
/// has that week. One with a contract in force or a posting on the board is worked with, whoever visits it.
/// </summary>
public sealed class SponsorFallBack(OutreachDbContext db, SponsorNotifications notifications, SettingsCache settings, DepartmentTime time) : IReminderProvider
{
    /// <summary>How long its owner has after being told.</summary>
    public const int DaysToAct = 7;

    private const int AtOnce = 200;

    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        if (settings.Value.FallBackDays is not (> 0 and var days))
            return 0;
        var quiet = Quiet(time.Today.AddDays(DaysToAct - days));
        // Told longer ago than the merchant is quiet: that was another time.
        var (warnedSince, warnedUntil) = (time.Now.AddDays(DaysToAct - days), time.Now.AddDays(-DaysToAct));
        var told = await quiet.Where(s => s.FallBackToldAt == null || s.FallBackToldAt < warnedSince).OrderBy(s => s.Id).Take(AtOnce).ToListAsync(cancellationToken);
        foreach (var theirs in told.GroupBy(s => s.OwnerId!.Value))
        {
            foreach (var sponsor in theirs)
                sponsor.TellFallBack(time.Now);
            await notifications.FallingBackAsync(theirs.Key, [.. theirs], time.Today.AddDays(DaysToAct), cancellationToken);
        }

        var back = await Quiet(time.Today.AddDays(-days)).Where(s => s.FallBackToldAt >= warnedSince && s.FallBackToldAt <= warnedUntil).OrderBy(s => s.Id).Take(AtOnce).ToListAsync(cancellationToken);
        foreach (var theirs in back.GroupBy(s => s.OwnerId!.Value))
        {
            foreach (var sponsor in theirs)
                sponsor.FallBack();
            await notifications.FellBackAsync(theirs.Key, [.. theirs], cancellationToken);
        }

        return told.Count + back.Count;
    }

    // Somebody's, and with neither visit nor step since the day.
    private IQueryable<Sponsor> Quiet(DateOnly since)
    {
        var moment = time.StartOf(since);
        return db.Sponsors.Where(s => s.OwnerId != null && !s.IsSchoolOffice && s.Standing != Standing.Blacklisted
            && (s.OwnedSince == null ? s.CreatedAt < moment : s.OwnedSince < since)
            && (s.LastVisitOn == null || s.LastVisitOn < since)
            && !db.Deals.Any(d => d.SponsorId == s.Id && d.LastActivityAt >= moment)
            && !db.Contracts.Any(c => c.SponsorId == s.Id && (c.State == ContractState.ToBeSigned || c.State == ContractState.Fulfilling))
            && !db.JobPostings.Any(p => p.SponsorId == s.Id && p.State == PostingState.Published));
    }
}
