using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings.Attending;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Meetings.Attending;

/// <summary>Requests for leave and objections that wait for a leader, never one's own. Two commands.</summary>
public sealed class LeaveDashboard(
    OutreachDbContext db, LeaveQueries leave, ObjectionCommands objections, DepartmentTime time, IStringLocalizer texts, DisplayFormatter format, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 8;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.LeaveDecide))
            return DashboardContent.Empty;
        var waiting = await leave.Decidable().AsNoTracking().Where(r => r.State == LeaveState.Waiting)
            .Join(db.Meetings, r => r.MeetingId, m => m.Id, (r, m) => new { r.Id, r.MeetingId, r.UserId, r.Kind, r.Reason, r.AskedAt, m.Title, m.StartsAt })
            .OrderBy(r => r.StartsAt).ThenBy(r => r.Id).Take(Most)
            .Select(r => new { r.Id, r.MeetingId, r.Kind, r.Reason, r.AskedAt, r.Title, r.StartsAt, Name = db.Users.Where(u => u.Id == r.UserId).Select(u => u.DisplayName).First() })
            .ToListAsync(cancellationToken);
        var objected = await objections.Answerable().AsNoTracking()
            .Join(db.Meetings, a => a.MeetingId, m => m.Id, (a, m) => new { a.Id, a.UserId, a.State, a.Objection, m.Title, m.StartsAt })
            .OrderBy(a => a.StartsAt).ThenBy(a => a.Id).Take(Most)
            .Select(a => new { a.Id, a.State, a.Objection, a.Title, a.StartsAt, Name = db.Users.Where(u => u.Id == a.UserId).Select(u => u.DisplayName).First() })
            .ToListAsync(cancellationToken);
        return new DashboardContent
        {
            Items =
            [
                .. waiting.Select(r => new DashboardItem(DashboardUrgency.Decide, texts["{0} asks for leave", r.Name], paths.Of("Leave.Index", r.MeetingId))
                {
                    Detail = string.Join(" · ", texts.Text(r.Kind), r.Title, format.Moment(r.StartsAt)),
                    Text = r.Reason,
                    Due = time.DayOf(r.StartsAt),
                    Since = r.AskedAt,
                    Badges = [new DashboardBadge(texts["Leave"], Tone.Warning, "calendar-off")],
                    Action = texts["Decide"],
                    ActionUrl = paths.Of("Leave.Index", r.MeetingId) + $"#leave-{r.Id}",
                }),
                .. objected.Select(a => new DashboardItem(DashboardUrgency.Answer, texts["{0} objects to a record", a.Name], paths.Of("AttendanceTotals.Index") + $"#objection-{a.Id}")
                {
                    Detail = string.Join(" · ", new[] { a.State is { } state ? texts.Text(state) : null, a.Title, format.Moment(a.StartsAt) }.OfType<string>()),
                    Text = a.Objection,
                    Since = a.StartsAt,
                    Badges = [new DashboardBadge(texts["Attendance"], Tone.Info, "clipboard-check")],
                    Action = texts["Answer"],
                }),
            ],
        };
    }
}
