using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Schools.Offers;

/// <summary>Joint offers that a partner has to consent to; for our leaders those that wait for our own consent, or for the merchant. One command.</summary>
public sealed class AllianceOfferDashboard(OutreachDbContext db, AllianceOfferQueries queries, IStringLocalizer texts, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 6;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (me.HasPermission(Permissions.SchoolsLead))
        {
            var ours = await db.AllianceOffers.AsNoTracking()
                .Where(o => o.State == AllianceOfferState.Agreed || (o.State == AllianceOfferState.Out && o.Parts.Any(p => p.SchoolId == null && p.ConsentedAt == null)))
                .OrderBy(o => o.Id).Take(Most).Select(o => new { o.Id, o.Title, o.State, o.UpdatedAt }).ToListAsync(cancellationToken);
            return new DashboardContent
            {
                Items =
                [
                    .. ours.Select(o => new DashboardItem(o.State == AllianceOfferState.Agreed ? DashboardUrgency.Finish : DashboardUrgency.Confirm, o.Title, paths.Of("AllianceOffers.Detail", o.Id))
                    {
                        Detail = o.State == AllianceOfferState.Agreed ? texts["All schools consent: take it to the merchant."] : texts["Waits for our own consent"],
                        Since = o.UpdatedAt,
                        Badges = [new DashboardBadge(texts["Joint offer"], Tone.Info, "users-group")],
                    }),
                ],
            };
        }

        if (!me.HasPermission(Permissions.PartnerOwn))
            return DashboardContent.Empty;
        var rows = await queries.OfPartnerAsync(Most, cancellationToken);
        return new DashboardContent
        {
            Items =
            [
                .. rows.Where(r => !r.HasConsented && r.State == AllianceOfferState.Out).Select(r => new DashboardItem(DashboardUrgency.Decide, r.Title, paths.Of("PartnerOffers.Detail", r.PartId))
                {
                    Detail = r.Sponsor,
                    Text = r.IsComplete ? null : texts["Fill in your part first: audience, days, contact and at least one benefit."].Value,
                    Badges = [new DashboardBadge(texts["Joint offer"], Tone.Warning, "users-group")],
                }),
            ],
        };
    }
}
