using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Meetings;

/// <summary>Meetings of the next week that the person is invited to, on top those that go on or begin at once, and those to be closed by who runs them. One command.</summary>
public sealed class MeetingDashboard(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts, DisplayFormatter format, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 8;
    private const int Days = 7;
    private const int SoonMinutes = 30;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.MeetingsAttend))
            return DashboardContent.Empty;
        var (now, soon, end, id) = (time.Now, time.Now.AddMinutes(SoonMinutes), time.StartOf(time.Today.AddDays(Days + 1)), me.Id);
        var meetings = await db.Meetings.AsNoTracking().Where(m => m.State == MeetingState.Planned && m.StartsAt < end
                // Whoever has signed in still looks for its agenda; whoever is on leave does not.
                && (m.EndsAt >= now ? db.Attendances.Any(a => a.MeetingId == m.Id && a.UserId == id && (a.State == null || (m.StartsAt <= soon && a.Source != AttendanceSource.Leave))) || m.SecretaryId == id : m.SecretaryId == id || m.ChairId == id))
            .OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Take(Most).Select(m => new { m.Id, m.Title, m.Kind, m.StartsAt, m.EndsAt, m.Place, Runs = m.SecretaryId == id || m.ChairId == id }).ToListAsync(cancellationToken);
        return new DashboardContent
        {
            Items =
            [
                .. meetings.Select(m => new DashboardItem(m.EndsAt < now ? DashboardUrgency.Finish : m.StartsAt <= soon ? DashboardUrgency.Now : DashboardUrgency.Next, m.Title, paths.Of("Meetings.Detail", m.Id))
                {
                    Detail = string.Join(" · ", format.Moment(m.StartsAt), m.Place),
                    Action = m.EndsAt < now || m.StartsAt > soon ? null : m.Runs ? texts["Screen with the code"].Value : texts["To the meeting"].Value,
                    ActionUrl = m.EndsAt >= now && m.StartsAt <= soon && m.Runs ? paths.Of("MeetingScreen.Index", m.Id) : null,
                    Text = m.EndsAt < now ? texts["It is over: close the sign-in, then publish the minutes."].Value : null,
                    Due = time.DayOf(m.StartsAt),
                    Badges = [new DashboardBadge(texts.Text(m.Kind), Tone.Info, "users-group")],
                }),
            ],
        };
    }
}
