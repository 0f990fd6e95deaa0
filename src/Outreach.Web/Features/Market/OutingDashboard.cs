using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Market;

/// <summary>That one is out oneself, and for everybody else of the department who is; who should be back stands first. One command.</summary>
public sealed class OutingDashboard(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts, DisplayFormatter format, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 5;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.EnquiriesAnswer))
            return DashboardContent.Empty;
        var (id, now) = (me.Id, time.Now);
        var present = await db.Outings.AsNoTracking().Where(o => o.BackAt == null).OrderBy(o => o.UserId == id ? 0 : 1).ThenBy(o => o.ExpectedAt).ThenBy(o => o.Id).Take(Most)
            .Select(o => new { o.Id, o.UserId, Who = db.Users.Where(u => u.Id == o.UserId).Select(u => u.DisplayName).First(), o.Destination, o.ExpectedAt }).ToListAsync(cancellationToken);
        return new DashboardContent
        {
            Items =
            [
                .. present.Where(o => o.UserId == id || o.ExpectedAt < now).Select(o => new DashboardItem(o.UserId == id ? DashboardUrgency.Finish : DashboardUrgency.Next, o.UserId == id ? texts["You are out"].Value : o.Who, paths.Of("Outings.Index"))
                {
                    Detail = string.Join(" · ", o.Destination, texts["back by {0}", format.Moment(o.ExpectedAt)]),
                    Since = o.ExpectedAt,
                    Badges = o.ExpectedAt < now ? [new DashboardBadge(texts["should be back"], Tone.Danger, "alert-triangle")] : [],
                    FinishUrl = o.UserId == id ? paths.Of("Outings.Back", o.Id) : null,
                }),
            ],
            Notes = [.. present.Where(o => o.UserId != id && o.ExpectedAt >= now).Select(o => new DashboardNote(
                texts["{0} is out: {1}", o.Who, o.Destination], texts["back by {0}", format.Moment(o.ExpectedAt)], paths.Of("Outings.Index")))],
        };
    }
}
