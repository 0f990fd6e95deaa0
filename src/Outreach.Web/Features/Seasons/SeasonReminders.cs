using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Mail;
using Outreach.Domain.Members;
using Outreach.Domain.Notices;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Startup;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Seasons;

/// <summary>
/// Reminds leaders, and those who cover a sector, on the day on which contacting employers for a season must start (S65):
/// once for each plan, by mail and in the portal. Several instances may do so at once: the second save of a reminder meets
/// the first one's version.
/// </summary>
public sealed class SeasonReminders(
    IServiceScopeFactory scopes, TimeProvider clock, DepartmentTime time, PublicAddress address, ILogger<SeasonReminders> logger)
    : PeriodicWorker(scopes, clock, logger, TimeSpan.FromMinutes(30))
{
    private static readonly Role[] Leaders = [Role.Minister, Role.ViceMinister];

    /// <summary>Queues the reminders that are due; returns of how many seasons.</summary>
    public Task<int> RemindAsync(CancellationToken stop) => RunOnceAsync(stop);

    /// <inheritdoc/>
    protected override async Task<int> TurnAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<OutreachDbContext>();
        var today = time.Today;
        var plans = await db.SeasonPlans.Include(p => p.Covers).Where(p => p.RemindedAt == null && p.StartsOn >= today).OrderBy(p => p.StartsOn).Take(50).ToListAsync(stop);
        if (plans.Count == 0)
            return 0;
        var learned = await services.GetRequiredService<SeasonQueries>().LearnedAsync(stop);
        var due = plans.Where(p => p.ContactFrom(learned.TryGetValue(p.Season, out var weeks) ? weeks : null) <= today).ToList();
        if (due.Count == 0)
            return 0;
        var coverers = due.SelectMany(p => p.Covers).Select(c => c.MemberId).Distinct().ToList();
        var readers = await db.Users.AsNoTracking().Where(u => u.ClosedAt == null)
            .Select(u => new
            {
                u.Id,
                u.Email,
                u.DisplayName,
                u.Language,
                Leads = u.Positions.Any(p => Leaders.Contains(p.Role) && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today)),
            })
            .Where(u => u.Leads || coverers.Contains(u.Id)).ToListAsync(stop);
        var (texts, show) = (services.GetRequiredService<IStringLocalizer>(), services.GetRequiredService<Show>());
        foreach (var plan in due)
        {
            plan.Reminded(time.Now);
            foreach (var reader in readers.Where(r => r.Leads || plan.Covers.Any(c => c.MemberId == r.Id)))
            {
                using var reading = new Speaking(reader.Language);
                var season = texts.Text(plan.Season);
                var subject = texts["Jobs for {0}: contact employers now", season];
                var own = plan.Covers.Where(c => c.MemberId == reader.Id).Select(c => texts.Text(c.Sector)).ToList();
                var body = texts["{0} begins on {1}. Employers should be contacted from today on, so that vetting and screening are done in time.", season, show.Day(plan.StartsOn)]
                    + (own.Count == 0 ? "" : "\n\n" + texts["You cover: {0}", string.Join(texts[", "], own)]);
                db.Notices.Add(new Notice(reader.Id, subject, body, "/seasons", time.Now));
                if (reader.Email is not null)
                    db.OutboxMessages.Add(new OutboxMessage(reader.Email, subject, texts["Hello {0},", reader.DisplayName] + "\n\n" + body + "\n\n" + address.Start + "/seasons", time.Now));
            }
        }

        try
        {
            await db.SaveChangesAsync(stop);
            return due.Count;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Changed, or reminded of by another instance, at this very moment: what is still due is due at the next turn.
            return 0;
        }
    }
}
