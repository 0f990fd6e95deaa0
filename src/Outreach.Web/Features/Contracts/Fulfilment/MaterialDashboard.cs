using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Domain.Places;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Contracts.Fulfilment;

/// <summary>What is to be approved, for leaders; what is missing or rejected shortly before it goes up, for who uploads it. One command.</summary>
public sealed class MaterialDashboard(OutreachDbContext db, MaterialQueries materials, DepartmentTime time, IStringLocalizer texts, DisplayFormatter show, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 8;

    private sealed record Row(int Id, string Sponsor, DeliverableKind? Kind, int? Count, string? Unit, DateOnly? StartsOn, MaterialState? State);

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        var (leads, proves, id) = (me.HasPermission(Permissions.DealsLead), me.HasPermission(Permissions.ClausesProve), me.Id);
        if (!proves)
            return DashboardContent.Empty;
        var soon = time.Today.AddDays(MaterialQueries.DaysAhead);
        var departments = db.DepartmentsOf(id, time.Today);
        var open = materials.Open(db.Deliverables.AsNoTracking());
        var waiting = open.Where(d => leads && d.MaterialState == MaterialState.Waiting && !d.Materials.Any(m => m.ById == id));
        var missing = open.Where(d => d.StartsOn <= soon
            && (d.MaterialState == null ? d.Kind != null && !MaterialQueries.WithoutMaterial.Contains(d.Kind.Value) : d.MaterialState == MaterialState.Rejected)
            // A liaison sees a promise once its contract is being fulfilled.
            && (db.Contracts.Any(c => c.Id == d.ContractId && c.NegotiatorId == id)
                || (departments.Any(x => x.Id == d.DepartmentId) && db.Contracts.Any(c => c.Id == d.ContractId && c.State == ContractState.Fulfilling))));
        var rows = await waiting.OrderBy(d => d.StartsOn).ThenBy(d => d.Id).Take(Most).Concat(missing.OrderBy(d => d.StartsOn).ThenBy(d => d.Id).Take(Most)).Select(d => new Row(
            d.Id, db.Contracts.Where(c => c.Id == d.ContractId).Select(c => db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First()).First(),
            d.Kind, d.Count, d.Unit, d.StartsOn, d.MaterialState)).ToListAsync(cancellationToken);
        return new DashboardContent
        {
            Items = [.. rows.Select(r => new DashboardItem(
                r.State == MaterialState.Waiting ? DashboardUrgency.Decide : DashboardUrgency.Finish,
                $"{r.Sponsor} · {texts.Item(r.Kind, r.Count, r.Unit)}", paths.Of("Fulfilment.Deliverable", r.Id))
            {
                Detail = r.StartsOn is { } day ? texts["Goes up on {0}", show.Day(day)].Value : null,
                Due = r.StartsOn,
                Badges = [r.State switch
                {
                    MaterialState.Waiting => new DashboardBadge(texts["what it shows waits for approval"], Tone.Warning, "hourglass"),
                    MaterialState.Rejected => new DashboardBadge(texts["what it shows was rejected"], Tone.Danger, "x"),
                    _ => new DashboardBadge(texts["nothing to show yet"], Tone.Warning, "upload"),
                }],
                Action = r.State == MaterialState.Waiting ? texts["Decide"] : texts["Upload"],
            })],
        };
    }
}
