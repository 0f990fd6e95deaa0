using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Cosign;
using Outreach.Web.Features.Contracts.Reviews;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.TagHelpers;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Contracts;

/// <summary>Contracts to decide, clauses to answer, and one's own contracts with which something is to be done. At most four commands.</summary>
public sealed class ContractDashboard(
    OutreachDbContext db, ReviewQueries reviews, CosignQueries clauses, DepartmentTime time, IStringLocalizer texts, DisplayFormatter format, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 8;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        var items = new List<DashboardItem>();
        if (me.HasPermission(Permissions.ReviewsRead))
        {
            var waiting = await reviews.WaitingAsync(cancellationToken);
            items.AddRange(waiting.Take(Most).Select(r => new DashboardItem(
                DashboardUrgency.Decide, $"{(r.IsAmendment ? texts["Amendment"].Value + " · " : "")}{r.Sponsor} · {(r.Cash is > 0 ? format.Money(r.Cash) : r.Goods is not null ? texts["goods only"].Value : "—")}", paths.Of("Reviews.Detail", r.Id))
            {
                Detail = $"{r.Event ?? texts["The term as a whole"].Value}{(r.EventStartsAt is { } day ? " · " + format.Day(day) : "")} · {texts["waiting: {0}", format.Waited(r.StateSince)]}",
                Since = r.StateSince,
                Badges = [Badge(r.State)],
                Action = texts["Review"],
            }));
            if (waiting.Count > Most)
                items.Add(new DashboardItem(DashboardUrgency.Decide, texts["{0} more contracts wait for your decision", waiting.Count - Most], paths.Of("Reviews.Index")) { Action = texts["Review desk"] });
        }

        if (me.HasPermission(Permissions.ClausesConfirm))
        {
            var (own, inStead) = await clauses.CountsAsync(cancellationToken);
            if (own > 0)
                items.Add(new DashboardItem(DashboardUrgency.Confirm, texts["{0} clauses wait for your department’s answer", own], paths.Of("Cosign.Index")) { Action = texts["Answer"] });
            if (inStead > 0)
                items.Add(new DashboardItem(DashboardUrgency.Confirm, texts["{0} clauses wait for an answer in a department’s stead", inStead], paths.Of("Cosign.Index")) { Action = texts["Answer"] });
        }

        if (me.HasPermission(Permissions.ContractsWrite))
            items.AddRange(await OwnAsync(me.Id, cancellationToken));
        return new DashboardContent { Items = items };
    }

    private async Task<IEnumerable<DashboardItem>> OwnAsync(int id, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var own = await db.Contracts.AsNoTracking()
            .Where(c => c.NegotiatorId == id && (c.State == ContractState.Returned || c.State == ContractState.Approved || c.State == ContractState.ToBeSigned
                || (c.State == ContractState.Fulfilling
                    && (c.Deliverables.Any(d => d.Fulfilment == FulfilmentState.Open && d.Evidence.Count > 0 && d.Evidence.Sum(e => e.Counted) >= d.Count)
                        || c.Deliverables.Any(d => d.Fulfilment == FulfilmentState.Open && d.StartsOn < today)
                        || c.Instalments.Any(i => i.IsOpen() && i.DueOn < today)))
                || (c.State == ContractState.Confirming && c.Deliverables.Any(d => d.Confirmation == ConfirmationState.Declined))))
            .OrderBy(c => c.StateSince).ThenBy(c => c.Id).Take(Most)
            .Select(c => new
            {
                c.Id,
                Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
                Event = db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(),
                c.State,
                c.StateSince,
                Declined = c.Deliverables.Count(d => d.Confirmation == ConfirmationState.Declined),
                Proven = c.Deliverables.Count(d => d.Fulfilment == FulfilmentState.Open && d.Evidence.Count > 0 && d.Evidence.Sum(e => e.Counted) >= d.Count),
                Promises = c.Deliverables.Count(d => d.Fulfilment == FulfilmentState.Open && d.StartsOn < today && !(d.Evidence.Count > 0 && d.Evidence.Sum(e => e.Counted) >= d.Count)),
                Payments = c.Instalments.Count(i => i.IsOpen() && i.DueOn < today),
            }).ToListAsync(cancellationToken);
        return own.Select(c =>
        {
            var (url, action, badges) = c.State switch
            {
                ContractState.Approved => (paths.Of("Signing.Sign", c.Id), texts["Prepare the paper"].Value, (DashboardBadge[])[Badge(c.State)]),
                ContractState.ToBeSigned => (paths.Of("Signing.Sign", c.Id), texts["Upload the scan"].Value, [Badge(c.State)]),
                ContractState.Fulfilling => (paths.Of("Fulfilment.Contract", c.Id) + (c.Proven > 0 ? "#accept" : ""), c.Proven > 0 ? texts["Look and confirm"].Value : texts["Open"].Value,
                [
                    .. c.Proven > 0 ? [new DashboardBadge(texts["Proven, to be confirmed: {0}", c.Proven], Tone.Warning, "hourglass")] : Array.Empty<DashboardBadge>(),
                    .. c.Promises > 0 ? [new DashboardBadge(texts["Promises overdue: {0}", c.Promises], Tone.Danger, "alert-triangle")] : Array.Empty<DashboardBadge>(),
                    .. c.Payments > 0 ? [new DashboardBadge(texts["Payments overdue: {0}", c.Payments], Tone.Danger, "alert-triangle")] : Array.Empty<DashboardBadge>(),
                ]),
                _ when c.Declined > 0 => (paths.Of("Contracts.Detail", c.Id), texts["Fix"].Value, [new(texts["Clauses declined: {0}", c.Declined], Tone.Danger, "x")]),
                _ => (paths.Of("Contracts.Detail", c.Id), texts["Fix"].Value, [Badge(c.State)]),
            };
            return new DashboardItem(DashboardUrgency.Finish, c.Sponsor, url)
            {
                Detail = $"{c.Event ?? texts["The term as a whole"].Value} · {format.Moment(c.StateSince)}",
                Since = c.StateSince,
                Badges = badges,
                Action = action,
            };
        });
    }

    private DashboardBadge Badge(ContractState state)
    {
        var style = StateStyle.Of(state);
        return new DashboardBadge(texts.Text(state), style.Tone, style.Icon);
    }
}
