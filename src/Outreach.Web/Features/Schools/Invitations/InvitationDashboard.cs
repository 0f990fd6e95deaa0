using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Schools.Invitations;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Schools.Invitations;

/// <summary>Answers that are missing for the person's events, and guests whom the person meets within a week. One command.</summary>
public sealed class InvitationDashboard(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 6;
    private const int Days = 7;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.SchoolsWrite))
            return DashboardContent.Empty;
        var (today, id, now, until) = (time.Today, me.Id, time.Now, time.StartOf(time.Today.AddDays(Days + 1)));
        var rows = await (
            from i in db.SchoolInvitations.AsNoTracking()
            join e in db.Events on i.EventId equals e.Id
            where e.State != EventState.Closed && e.State != EventState.Cancelled && e.State != EventState.Postponed && e.EndsAt >= now
                && ((i.Answer == InvitationAnswer.Waiting && i.AnswerBy < today && e.OwnerId == id) || (i.Answer == InvitationAnswer.Accepted && i.EscortId == id && e.StartsAt < until))
            orderby i.AnswerBy, i.Id
            select new { i.EventId, i.Answer, i.AnswerBy, i.Coming, i.Note, e.Title, e.StartsAt, School = db.Schools.IgnoreQueryFilters().Where(s => s.Id == i.SchoolId).Select(s => s.Name).First() })
            .Take(Most).ToListAsync(cancellationToken);
        return new DashboardContent
        {
            Items =
            [
                .. rows.Select(r => r.Answer == InvitationAnswer.Waiting
                    ? new DashboardItem(DashboardUrgency.Finish, r.School, paths.Of("SchoolInvitations.Index", r.EventId))
                    {
                        Detail = r.Title,
                        Text = texts["Has not answered the invitation. Call them."],
                        Due = r.AnswerBy,
                        Badges = [new DashboardBadge(texts["Invitation"], Tone.Warning, "mail")],
                    }
                    : new DashboardItem(DashboardUrgency.Next, texts["Meet {0}: {1} people", r.School, r.Coming ?? 0], paths.Of("SchoolInvitations.Index", r.EventId))
                    {
                        Detail = r.Title,
                        Text = r.Note,
                        Due = time.DayOf(r.StartsAt!.Value),
                        Badges = [new DashboardBadge(texts["Invitation"], Tone.Info, "mail")],
                    }),
            ],
        };
    }
}
