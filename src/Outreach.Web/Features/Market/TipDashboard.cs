using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Market.Tips;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Market.Tips;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Market;

/// <summary>Tips that wait for a leader to assign or thank for them, and those in one's own hands. One command.</summary>
public sealed class TipDashboard(OutreachDbContext db, TipQueries queries, IStringLocalizer texts, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 8;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        var leads = me.HasPermission(Permissions.TipsAssign);
        if (!leads && !me.HasPermission(Permissions.SponsorsWrite))
            return DashboardContent.Empty;
        var id = me.Id;
        var waiting = await queries.Seen().AsNoTracking()
            .Where(t => (t.State == TipState.New && leads) || (t.State == TipState.Assigned && t.AssigneeId == id) || (t.State == TipState.Won && leads && t.ThankedAt == null && !t.IsAnonymized))
            .OrderBy(t => t.StateSince).ThenBy(t => t.Id).Take(Most)
            .Select(t => new { t.Id, t.Merchant, t.Source, t.State, t.StateSince, Event = db.Events.Where(e => e.Id == t.EventId).Select(e => e.Title).FirstOrDefault() }).ToListAsync(cancellationToken);
        return new DashboardContent
        {
            Items =
            [
                .. waiting.Select(t => new DashboardItem(t.State == TipState.New ? DashboardUrgency.Decide : t.State == TipState.Assigned ? DashboardUrgency.Finish : DashboardUrgency.Answer, t.Merchant, paths.Of("Tips.Detail", t.Id))
                {
                    Detail = string.Join(" · ", new[] { texts.Text(t.Source), t.Event }.OfType<string>()),
                    Since = t.StateSince,
                    Badges = [new DashboardBadge(texts["Tip"], Tone.Info, "bulb")],
                    Action = t.State == TipState.New ? texts["Assign"] : t.State == TipState.Assigned ? texts["Follow up"] : texts["Say thank you"],
                }),
            ],
        };
    }
}
