using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Contracts.Breaches;

/// <summary>Open breaches whose deadline is near or has passed, and those without one: to who negotiates the contract, late ones to leaders too. One command.</summary>
public sealed class BreachDashboard(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 8, DaysAhead = 7;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.ContractsWrite))
            return DashboardContent.Empty;
        var (leads, id, today) = (me.HasPermission(Permissions.DealsLead), me.Id, time.Today);
        var soon = today.AddDays(DaysAhead);
        var rows = await db.Breaches.AsNoTracking().Where(b => b.State == BreachState.Open && (b.AnswerBy == null || b.AnswerBy <= soon))
            .Join(db.Contracts, b => b.ContractId, c => c.Id, (b, c) => new { b, c }).Where(x => x.c.NegotiatorId == id || (leads && x.b.AnswerBy < today))
            .OrderBy(x => x.b.AnswerBy == null).ThenBy(x => x.b.AnswerBy).ThenBy(x => x.b.Id).Take(Most)
            .Select(x => new
            {
                x.b.Id,
                x.b.ContractId,
                x.b.What,
                x.b.Side,
                x.b.AnswerBy,
                Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == x.c.SponsorId).Select(s => s.Name).First(),
            }).ToListAsync(cancellationToken);
        return new DashboardContent
        {
            Items = [.. rows.Select(r => new DashboardItem(DashboardUrgency.Finish, r.Sponsor, paths.Of("Breaches.Detail", r.ContractId, r.Id))
            {
                Text = r.What,
                Due = r.AnswerBy,
                Badges = [new DashboardBadge(r.Side == BreachSide.Sponsor ? texts["their breach is not settled"] : texts["our breach is not settled"], Tone.Danger, "alert-triangle")],
                Action = texts["Say what followed"],
            })],
        };
    }
}
