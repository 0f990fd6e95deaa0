using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts.Joining;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Administration.Joining;

/// <summary>Those who asked to join by a link and wait for a leader. One command.</summary>
public sealed class JoinDashboard(OutreachDbContext db, IStringLocalizer texts, ActionPaths paths) : IDashboardProvider
{
    private const int MostNamed = 5;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.MembersManage))
            return DashboardContent.Empty;
        var waiting = await db.JoinRequests.AsNoTracking().Where(r => r.State == JoinRequestState.Waiting && !r.IsAnonymized).OrderBy(r => r.Id).Take(200)
            .Select(r => new { r.Name, r.CreatedAt }).ToListAsync(cancellationToken);
        if (waiting.Count == 0)
            return DashboardContent.Empty;
        var names = string.Join(texts[", "], waiting.Take(MostNamed).Select(r => r.Name));
        return new DashboardContent
        {
            Items =
            [
                new DashboardItem(DashboardUrgency.Decide, texts["{0} people ask to join", waiting.Count], paths.Of("Joining.Index"))
                {
                    Detail = waiting.Count > MostNamed ? texts["{0} and others", names] : names,
                    Since = waiting[0].CreatedAt,
                    Action = texts["Confirm who is ours"],
                },
            ],
        };
    }
}
