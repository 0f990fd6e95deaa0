using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Seasons;

/// <summary>
/// Reminds leaders, and those who cover a sector, on the day on which contacting employers for a season must start (S65):
/// once for each plan.
/// </summary>
public sealed class SeasonReminderProvider(OutreachDbContext db, SeasonQueries seasons, Notifier notifier, IStringLocalizer texts, DisplayFormatter show, DepartmentTime time) : IReminderProvider
{
    private static readonly Role[] Leaders = [Role.Minister, Role.ViceMinister];

    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        var plans = await db.SeasonPlans.Include(p => p.Covers).Where(p => p.RemindedAt == null && p.StartsOn >= today).OrderBy(p => p.StartsOn).Take(50).ToListAsync(cancellationToken);
        if (plans.Count == 0)
            return 0;
        var learned = await seasons.LearnedAsync(cancellationToken);
        var due = plans.Where(p => p.ContactFrom(learned.TryGetValue(p.Season, out var weeks) ? weeks : null) <= today).ToList();
        if (due.Count == 0)
            return 0;
        foreach (var plan in due)
            plan.Reminded(time.Now);
        var leaders = db.Users.Where(u => u.Positions.Any(p => Leaders.Contains(p.Role) && p.IsHeldOn(today)));
        var leaderIds = await leaders.Select(u => u.Id).ToListAsync(cancellationToken);
        var coverers = due.SelectMany(p => p.Covers).Select(c => c.MemberId).Distinct().ToList();
        await notifier.NotifyEachAsync(
            JobNotificationKinds.Seasons, db.Users.Where(u => leaderIds.Contains(u.Id) || coverers.Contains(u.Id)),
            reader => due.Where(p => leaderIds.Contains(reader.UserId) || p.Covers.Any(c => c.MemberId == reader.UserId)).Select(plan =>
            {
                var season = texts.Text(plan.Season);
                var own = plan.Covers.Where(c => c.MemberId == reader.UserId).Select(c => texts.Text(c.Sector)).ToList();
                return new Notification(
                    texts["Jobs for {0}: contact employers now", season],
                    texts["{0} begins on {1}. Employers should be contacted from today on, so that vetting and screening are done in time.", season, show.Day(plan.StartsOn)]
                        + (own.Count == 0 ? "" : "\n\n" + texts["You cover: {0}", string.Join(texts[", "], own)]),
                    new NotificationLink("/seasons"));
            }), cancellationToken);
        return due.Count;
    }
}
