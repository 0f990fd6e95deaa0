using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Meetings;

/// <summary>Meetings of the next week that the person is invited to, and those to be closed by who runs them. One command.</summary>
public sealed class MeetingDashboard(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts, DisplayFormatter format, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 8;
    private const int Days = 7;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.MeetingsAttend))
            return DashboardContent.Empty;
        var (now, end, id) = (time.Now, time.StartOf(time.Today.AddDays(Days + 1)), me.Id);
        var meetings = await db.Meetings.AsNoTracking().Where(m => m.State == MeetingState.Planned && m.StartsAt < end
                && (m.EndsAt >= now ? db.Attendances.Any(a => a.MeetingId == m.Id && a.UserId == id && a.State == null) || m.SecretaryId == id : m.SecretaryId == id || m.ChairId == id))
            .OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Take(Most).Select(m => new { m.Id, m.Title, m.Kind, m.StartsAt, m.EndsAt, m.Place, IsSecretary = m.SecretaryId == id }).ToListAsync(cancellationToken);
        return new DashboardContent
        {
            Items =
            [
                .. meetings.Select(m => new DashboardItem(m.EndsAt < now ? DashboardUrgency.Finish : DashboardUrgency.Next, m.Title, paths.Of("Meetings.Detail", m.Id))
                {
                    Detail = string.Join(" · ", format.Moment(m.StartsAt), m.Place),
                    Text = m.EndsAt < now ? texts["It is over: close the sign-in, then publish the minutes."].Value : null,
                    Due = time.DayOf(m.StartsAt),
                    Badges = [new DashboardBadge(texts.Text(m.Kind), Tone.Info, "users-group")],
                }),
            ],
        };
    }
}
