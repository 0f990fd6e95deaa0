using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Meetings.Minutes;

/// <summary>Minutes that the person has still to publish, and those of meetings missed that are to be read and confirmed. Two commands.</summary>
public sealed class MinutesDashboard(OutreachDbContext db, MeetingSettingsReader settings, DepartmentTime time, IStringLocalizer texts, DisplayFormatter format, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 8;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.MeetingsAttend))
            return DashboardContent.Empty;
        var id = me.Id;
        var meetings = await db.Meetings.AsNoTracking()
            .Where(m => (m.State == MeetingState.Held && (m.SecretaryId == id || (m.SecretaryId == null && m.ChairId == id)))
                || (m.State == MeetingState.Published && !db.MinutesReadings.Any(r => r.MeetingId == m.Id && r.UserId == id)
                    && db.Attendances.Any(a => a.MeetingId == m.Id && a.UserId == id && a.State != null && MinutesReading.Confirming.Contains(a.State.Value))))
            .OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Take(Most).Select(m => new { m.Id, m.Title, m.State, m.StartsAt, m.EndsAt, m.PublishedAt }).ToListAsync(cancellationToken);
        if (meetings.Count == 0)
            return DashboardContent.Empty;
        var days = (await settings.GetAsync(cancellationToken)).MinutesDays;
        return new DashboardContent
        {
            Items =
            [
                .. meetings.Select(m => m.State == MeetingState.Held
                    ? new DashboardItem(DashboardUrgency.Finish, m.Title, paths.Of("MeetingMinutes.Index", m.Id))
                    {
                        Detail = texts["meeting of {0}", format.Day(m.StartsAt)],
                        Due = time.DayOf(m.EndsAt).AddDays(days),
                        Badges = [new DashboardBadge(texts["Minutes of the meeting"], Tone.Neutral, "notes")],
                        Action = texts["Write and publish"],
                    }
                    : new DashboardItem(DashboardUrgency.Finish, m.Title, paths.Of("MeetingMinutes.Index", m.Id))
                    {
                        Detail = texts["meeting of {0}", format.Day(m.StartsAt)],
                        Text = texts["You were not there: read the minutes and confirm."],
                        Since = m.PublishedAt,
                        Badges = [new DashboardBadge(texts["Minutes of the meeting"], Tone.Neutral, "notes")],
                        Action = texts["Read and confirm"],
                    }),
            ],
        };
    }
}
