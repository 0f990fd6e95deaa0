using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Contracts.Offers;

/// <summary>Lines to answer for one's department or in another's stead, and lines of one's own offers that were declined. One command.</summary>
public sealed class OfferDashboard(OutreachDbContext db, ClearanceQueries clearances, IStringLocalizer texts, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 200;

    private const int MostOffers = 8;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        var (confirms, writes, id) = (me.HasPermission(Permissions.ClausesConfirm), me.HasPermission(Permissions.ContractsWrite), me.Id);
        if (!confirms && !writes)
            return DashboardContent.Empty;
        var lists = new List<IQueryable<Row>>();
        if (confirms)
        {
            lists.Add(Rows(clearances.Waiting(clearances.Own()), Part.Own));
            lists.Add(Rows(clearances.Waiting(clearances.InStead()), Part.InStead));
        }

        if (writes)
            lists.Add(Rows(db.EventOfferLines.Where(l => l.Confirmation == ConfirmationState.Declined && db.EventOffers.Any(o => o.Id == l.OfferId && o.OwnerId == id && o.State != EventOfferState.Withdrawn)), Part.Declined));
        var rows = await lists.Aggregate((all, list) => all.Concat(list)).ToListAsync(cancellationToken);
        var items = new List<DashboardItem>();
        var (own, silent) = (rows.Count(r => r.Part == Part.Own), rows.Where(r => r.Part == Part.InStead).ToList());
        if (own > 0)
            items.Add(new DashboardItem(DashboardUrgency.Confirm, texts["{0} lines of offers wait for your department’s answer", own], paths.Of("Cosign.Index")) { Action = texts["Answer"] });
        if (silent.Count > 0)
        {
            items.Add(new DashboardItem(DashboardUrgency.Confirm, texts["{0} lines of offers wait for an answer in a department’s stead", silent.Count], paths.Of("Cosign.Index"))
            {
                Detail = texts["Without a liaison: {0}", string.Join(texts[", "], silent.Select(r => r.Department).OfType<string>().Distinct().Order(StringComparer.CurrentCulture))],
                Action = texts["Answer"],
            });
        }

        items.AddRange(rows.Where(r => r.Part == Part.Declined).GroupBy(r => r.OfferId).Take(MostOffers).Select(g => new DashboardItem(DashboardUrgency.Finish, g.First().Offer, paths.Of("EventOffers.Detail", g.Key))
        {
            Detail = g.First().Event ?? texts["The term as a whole"].Value,
            Badges = [new DashboardBadge(texts["Lines declined: {0}", g.Count()], Tone.Danger, "x")],
            Action = texts["Fix"],
        }));
        return new DashboardContent { Items = items };
    }

    private IQueryable<Row> Rows(IQueryable<EventOfferLine> lines, string part) => lines.AsNoTracking().OrderBy(l => l.Id).Take(Most).Select(l => new Row
    {
        Part = part,
        OfferId = l.OfferId,
        Offer = db.EventOffers.Where(o => o.Id == l.OfferId).Select(o => o.Name).First(),
        Event = db.EventOffers.Where(o => o.Id == l.OfferId).Select(o => db.Events.Where(e => e.Id == o.EventId).Select(e => e.Title).FirstOrDefault()).FirstOrDefault(),
        Department = db.Departments.Where(d => d.Id == l.DepartmentId).Select(d => d.Name).FirstOrDefault(),
    });

    private static class Part
    {
        public const string Own = "own";
        public const string InStead = "in-stead";
        public const string Declined = "declined";
    }

    private sealed class Row
    {
        public string Part { get; init; } = "";

        public int OfferId { get; init; }

        public string Offer { get; init; } = "";

        public string? Event { get; init; }

        public string? Department { get; init; }
    }
}
