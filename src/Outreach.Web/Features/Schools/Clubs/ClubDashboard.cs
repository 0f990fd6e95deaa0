using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Clubs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Schools.Clubs;

/// <summary>Clubs that the person is to visit in a round under way, and needs of clubs that the person sees to. Two commands: visits and needs are two tables.</summary>
public sealed class ClubDashboard(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 6;
    private const int Days = 7;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.SchoolsWrite))
            return DashboardContent.Empty;
        var (today, id, until) = (time.Today, me.Id, time.Today.AddDays(Days));
        var visits = await (from v in db.ClubVisits.AsNoTracking()
                            where v.GoerId == id && v.VisitedOn == null
                            join r in db.ClubRounds on v.RoundId equals r.Id
                            where r.State == ClubRoundState.Open && r.StartsOn <= until
                            orderby r.EndsOn, v.Id
                            select new { v.Id, v.RoundId, r.Title, r.EndsOn, Club = db.Clubs.Where(c => c.Id == v.ClubId).Select(c => c.Name).First() }).Take(Most).ToListAsync(cancellationToken);
        var needs = await db.ClubNeeds.AsNoTracking().Where(n => n.OwnerId == id && n.State == ClubNeedState.Open && n.NeededOn <= until).OrderBy(n => n.NeededOn).ThenBy(n => n.Id).Take(Most)
            .Select(n => new { n.ClubId, n.Lacks, n.NeededOn, Club = db.Clubs.Where(c => c.Id == n.ClubId).Select(c => c.Name).First() }).ToListAsync(cancellationToken);
        return new DashboardContent
        {
            Items =
            [
                .. visits.Select(v => new DashboardItem(v.EndsOn <= today ? DashboardUrgency.Finish : DashboardUrgency.Next, texts["Visit “{0}”", v.Club], paths.Of("ClubRounds.Detail", v.RoundId))
                {
                    Detail = v.Title,
                    Due = v.EndsOn,
                    Badges = [new DashboardBadge(texts["Club"], Tone.Info, "users-group")],
                    Action = texts["Say what came of it"],
                    ActionUrl = paths.Of("ClubVisits.Record", v.RoundId, v.Id),
                }),
                .. needs.Select(n => new DashboardItem(n.NeededOn <= today ? DashboardUrgency.Finish : DashboardUrgency.Next, n.Lacks, paths.Of("Clubs.Detail", n.ClubId))
                {
                    Detail = n.Club,
                    Due = n.NeededOn,
                    Badges = [new DashboardBadge(texts["A club lacks it"], Tone.Warning, "heart-handshake")],
                }),
            ],
        };
    }
}
