using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools;

/// <summary>
/// Tells the keeper of a promise once that it is late, asks a school's owner for the successor when all terms have ended (and once more
/// from September on), and lets schools fall dormant.
/// </summary>
public sealed class SchoolReminderProvider(
    OutreachDbContext db, SchoolSettingsReader settings, Notifier notifier, DepartmentTime time, IStringLocalizer texts, DisplayFormatter format, ActionPaths paths) : IReminderProvider
{
    private const int AtOnce = 50;

    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var numbers = await settings.GetAsync(cancellationToken);
        var told = await PromisesAsync(cancellationToken) + await SuccessorsAsync(cancellationToken);
        var before = time.Today.AddDays(-numbers.DormantDays);
        foreach (var school in await db.Schools.Where(s => s.LastContactOn < before && s.Standing != SchoolStanding.Dormant && s.Standing != SchoolStanding.New && s.Standing != SchoolStanding.Alliance)
            .OrderBy(s => s.Id).Take(AtOnce).ToListAsync(cancellationToken))
            school.FallDormant(numbers.DormantDays, time.Today);
        return told;
    }

    private async Task<int> PromisesAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        var late = await db.SchoolPromises.Where(p => p.State == PromiseState.Open && !p.IsReminded && p.DueOn < today).OrderBy(p => p.DueOn).ThenBy(p => p.Id).Take(AtOnce).ToListAsync(cancellationToken);
        var ids = late.Select(p => p.SchoolId).Distinct().ToList();
        var schools = ids.Count == 0 ? [] : await db.Schools.IgnoreQueryFilters().AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => new { s.Name, s.OwnerId }, cancellationToken);
        foreach (var promise in late.Where(p => p.RemindOf(today)))
        {
            var school = schools[promise.SchoolId];
            var keeper = promise.OwnerId ?? school.OwnerId;
            await notifier.NotifyAsync(SchoolNotificationKinds.Due, db.Users.Where(u => u.Id == keeper), _ => new Notification(
                promise.Side == PromiseSide.Ours ? texts["We have not kept a promise to {0}", school.Name] : texts["{0} has not kept a promise yet", school.Name],
                texts["“{0}” was to be kept by {1}.", promise.What, format.Day(promise.DueOn)], new NotificationLink(paths.Of("Schools.Detail", promise.SchoolId), null)), cancellationToken);
        }

        return late.Count;
    }

    private async Task<int> SuccessorsAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        // Whoever was asked this season is not read again: from September on, or since the end of June.
        var season = today.Month >= 9 ? new DateOnly(today.Year, 9, 1) : today.Month > 6 ? new DateOnly(today.Year, 6, 30) : new DateOnly(today.Year - 1, 9, 1);
        var without = await db.Schools.Include(s => s.Contacts)
            .Where(s => !s.IsRetired && s.Contacts.Any() && !s.Contacts.Any(c => c.TermEndsOn >= today) && (s.ContactAskedOn == null || s.ContactAskedOn < season || s.ContactAskedOn <= s.Contacts.Max(c => c.TermEndsOn)))
            .OrderBy(s => s.Id).Take(AtOnce).ToListAsync(cancellationToken);
        foreach (var school in without.Where(s => s.AskForContact(today)))
        {
            var owner = school.OwnerId;
            await notifier.NotifyAsync(SchoolNotificationKinds.Due, db.Users.Where(u => u.Id == owner), _ => new Notification(
                texts["Who is the contact at {0} now?", school.Name], texts["All terms of the contacts we know have ended. Ask for the successor and enter them."],
                new NotificationLink(paths.Of("Schools.Detail", school.Id), null)), cancellationToken);
        }

        return without.Count;
    }
}
