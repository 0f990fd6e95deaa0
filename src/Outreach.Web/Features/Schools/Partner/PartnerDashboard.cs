using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Domain.Schools.Invitations;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Schools.Partner;

/// <summary>Invitations that a partner has to answer, and promises of their school that are due. Two commands, for partners alone.</summary>
public sealed class PartnerDashboard(OutreachDbContext db, PartnerAccess access, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 10;
    private const int Days = 7;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.PartnerOwn))
            return DashboardContent.Empty;
        var (now, until) = (time.Now, time.Today.AddDays(Days));
        var invitations = await access.Invitations().AsNoTracking()
            .Where(i => i.Answer == InvitationAnswer.Waiting && db.Events.Any(e => e.Id == i.EventId && e.EndsAt >= now && e.State != EventState.Cancelled && e.State != EventState.Postponed))
            .OrderBy(i => i.AnswerBy).ThenBy(i => i.Id).Take(Most)
            .Select(i => new { i.Id, i.AnswerBy, i.Seats, Title = db.Events.Where(e => e.Id == i.EventId).Select(e => e.Title).First() }).ToListAsync(cancellationToken);
        var promises = await access.Promises().AsNoTracking().Where(p => p.Side == PromiseSide.Theirs && p.State == PromiseState.Open && p.DueOn <= until).OrderBy(p => p.DueOn).ThenBy(p => p.Id).Take(Most)
            .Select(p => new { p.What, p.DueOn }).ToListAsync(cancellationToken);
        return new DashboardContent
        {
            Items =
            [
                .. invitations.Select(i => new DashboardItem(DashboardUrgency.Answer, i.Title, paths.Of("Partner.Answered", i.Id))
                {
                    Detail = texts["{0} seats are kept for you.", i.Seats],
                    Due = i.AnswerBy,
                    Badges = [new DashboardBadge(texts["Invitation"], Tone.Warning, "mail")],
                }),
                .. promises.Select(p => new DashboardItem(DashboardUrgency.Finish, p.What, paths.Of("Partner.Index"))
                {
                    Detail = texts["Your school promised"],
                    Due = p.DueOn,
                    Badges = [new DashboardBadge(texts["Promise"], Tone.Warning, "heart-handshake")],
                }),
            ],
        };
    }
}
