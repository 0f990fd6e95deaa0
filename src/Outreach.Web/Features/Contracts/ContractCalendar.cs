using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Contracts;

/// <summary>Days on which a signed promise begins and is planned to come down, and on which money is due. Three commands.</summary>
public sealed class ContractCalendar(OutreachDbContext db, IStringLocalizer texts, DisplayFormatter show, ActionPaths paths) : ICalendarProvider
{
    private const int Most = 500;

    /// <inheritdoc/>
    public string Heading => "Contracts";

    /// <inheritdoc/>
    public string Permission => Permissions.ContractsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var signed = db.Contracts.AsNoTracking().Counted();
        var promises = await signed
            .SelectMany(c => c.Deliverables.Where(d => d.StartsOn >= from && d.StartsOn <= to && d.IsPromised()), (c, d) => new
            {
                d.Id,
                On = d.StartsOn!.Value,
                d.Kind,
                d.Count,
                d.Unit,
                Place = db.CampusPlaces.Where(p => p.Id == d.PlaceId).Select(p => p.Name).FirstOrDefault() ?? d.Place,
                Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
                d.Fulfilment,
            })
            .OrderBy(d => d.On).ThenBy(d => d.Id).Take(Most).ToListAsync(cancellationToken);
        var downs = await db.SlotReservations.AsNoTracking().Where(h => signed.Any(c => c.Id == h.ContractId)).GroupBy(h => h.DeliverableId)
            .Select(g => new { Id = g.Key, From = g.Min(h => h.Day), Until = g.Max(h => h.Day) }).Where(g => g.Until > g.From && g.Until >= from && g.Until <= to)
            .Join(db.Deliverables.AsNoTracking(), g => g.Id, d => d.Id, (g, d) => new
            {
                d.Id,
                g.Until,
                d.Kind,
                d.Count,
                d.Unit,
                Place = db.CampusPlaces.Where(p => p.Id == d.PlaceId).Select(p => p.Name).FirstOrDefault(),
                Sponsor = db.Contracts.Where(c => c.Id == d.ContractId).Select(c => c.SignedSponsorName).First(),
            })
            .OrderBy(d => d.Until).ThenBy(d => d.Id).Take(Most).ToListAsync(cancellationToken);
        var payments = await signed
            .SelectMany(c => c.Instalments.Where(i => i.DueOn >= from && i.DueOn <= to && i.WrittenOffReason == null && i.Promised() > 0), (c, i) => new
            {
                i.Id,
                i.ContractId,
                On = i.DueOn!.Value,
                Amount = i.Promised(),
                Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
            })
            .OrderBy(i => i.On).ThenBy(i => i.Id).Take(Most).ToListAsync(cancellationToken);
        return
        [
            .. promises.Select(p => new CalendarEntry(
                texts["Clause begins"], $"{texts.Item(p.Kind, p.Count, p.Unit)} · {p.Sponsor}", paths.Of("Fulfilment.Deliverable", p.Id), p.On, p.On, null, "checklist", p.Place,
                p.Fulfilment == FulfilmentState.Waived)),
            .. downs.Select(p => new CalendarEntry(
                texts["Planned take-down"], $"{texts.Item(p.Kind, p.Count, p.Unit)} · {p.Sponsor}", paths.Of("Fulfilment.Deliverable", p.Id), p.Until, p.Until, null, "checklist", p.Place)),
            .. payments.Select(i => new CalendarEntry(texts["Payment due"], $"{i.Sponsor} {show.Money(i.Amount)}", paths.Of("Fulfilment.Contract", i.ContractId), i.On, i.On, null, "coin-yuan")),
        ];
    }
}
