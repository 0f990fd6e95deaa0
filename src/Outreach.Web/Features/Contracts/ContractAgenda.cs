using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts;

/// <summary>Contracts that were decided on, and clauses that are due within a week or late. One command.</summary>
public sealed class ContractAgenda(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts, DisplayFormatter format, ActionPaths paths) : IAgendaProvider
{
    private const int Most = 40;
    private const int DueDays = 7;

    /// <inheritdoc/>
    public int Order => 20;

    /// <inheritdoc/>
    public string Heading => "Contracts";

    /// <inheritdoc/>
    public string Icon => "signature";

    /// <inheritdoc/>
    public string Permission => Permissions.ContractsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AgendaLine>> LinesAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var (today, soon) = (time.DayOf(to), time.DayOf(to).AddDays(DueDays));
        // Drafts promise nothing yet; what was carried over stands with its new contract.
        var rows = await db.Contracts.AsNoTracking()
            .Where(c => c.Decisions.Any(d => d.At >= from && d.At < to)
                || (c.State == ContractState.Fulfilling && c.Deliverables.Any(d => d.Fulfilment == FulfilmentState.Open && d.StartsOn <= soon)))
            .OrderByDescending(c => c.StateSince).ThenBy(c => c.Id).Take(Most).AsSingleQuery()
            .Select(c => new
            {
                c.Id,
                Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
                Event = db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(),
                Verdict = c.Decisions.Where(d => d.At >= from && d.At < to).OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Select(d => (ReviewVerdict?)d.Verdict).FirstOrDefault(),
                Due = c.Deliverables.Where(d => c.State == ContractState.Fulfilling && d.Fulfilment == FulfilmentState.Open && d.StartsOn <= soon).OrderBy(d => d.StartsOn).ThenBy(d => d.Id)
                    .Select(d => new { d.Id, d.Kind, d.StartsOn }).ToList(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Where(r => r.Verdict is not null).Select(r => new AgendaLine(
                r.Verdict == ReviewVerdict.Approve ? texts["Approved: {0}", r.Sponsor] : texts["Returned: {0}", r.Sponsor],
                r.Event ?? texts["The term as a whole"].Value, paths.Of("Contracts.Detail", r.Id))),
            .. rows.SelectMany(r => r.Due, (r, d) => (Row: r, Clause: d)).OrderBy(d => d.Clause.StartsOn).ThenBy(d => d.Clause.Id).Take(Most).Select(d => new AgendaLine(
                d.Clause.StartsOn < today ? texts["Clause late: {0}", texts.Text(d.Clause.Kind!.Value)] : texts["Clause due: {0}", texts.Text(d.Clause.Kind!.Value)],
                $"{d.Row.Sponsor} · {format.Day(d.Clause.StartsOn!.Value)}", paths.Of("Fulfilment.Deliverable", d.Clause.Id))),
        ];
    }
}
