using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.ContractDrafts;

/// <summary>Runs the clause check over a contract with what is known around it: event, vetting, other contracts, settings.</summary>
public sealed class ContractChecking(OutreachDbContext db, DepartmentTime time, SettingsCache settings)
{
    /// <summary>An instalment without a day.</summary>
    private static readonly DomainError InstalmentDay = new("draft.instalment-day", "Say by which day this instalment is due.", "DueOn");

    /// <summary>A place of the catalogue without a day.</summary>
    private static readonly DomainError PlaceDay = new("draft.place-day", "Say from which day on, so that the place can be reserved.", "StartsOn");

    /// <summary>Findings of what the contract says now. Three to four commands.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync(Contract contract, CancellationToken stop)
    {
        var content = contract.Content;
        var eventId = contract.EventId;
        var around = await db.Sponsors.AsNoTracking().IgnoreQueryFilters().Where(s => s.Id == contract.SponsorId).Select(s => new
        {
            s.VettedUntil,
            s.Industry,
            Event = db.Events.Where(e => e.Id == eventId).Select(e => new { e.StartsAt, e.EndsAt }).FirstOrDefault(),
        }).SingleAsync(stop);
        var placeIds = content.Deliverables.Select(d => d.PlaceId).OfType<int>().Distinct().ToList();
        var places = placeIds.Count == 0 ? [] : await db.CampusPlaces.AsNoTracking().Where(p => placeIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
        var departments = await db.Departments.AsNoTracking().ToDictionaryAsync(d => d.Id, d => d.Name, stop);
        var clashes = await ClashesAsync(contract.SponsorId, around.Industry, eventId, stop);
        return Run(content, new CheckAround(places, departments, around.Event?.StartsAt, around.Event?.EndsAt, around.VettedUntil, clashes), contract.IsDraft && contract.AmendsId is null);
    }

    /// <summary>Findings of a text, where all that it takes is known already.</summary>
    /// <param name="content">The text.</param>
    /// <param name="around">What is known around it.</param>
    /// <param name="isNew">Whether its days are all still to come: not of a text that waits for others, nor of an amendment.</param>
    public IReadOnlyList<Finding> Run(ContractContent content, CheckAround around, bool isNew = false)
    {
        var (places, departments) = (around.Places, around.Departments);
        var findings = ClauseCheck.Run(new ClauseDraft
        {
            Cash = content.Cash,
            Goods = content.Goods,
            Instalments = [.. content.Instalments.Select(i => new DraftInstalment(ClauseKeys.Instalment(i.Id), i.DueOn ?? DateOnly.MinValue, i.Amount ?? 0))],
            Deliverables =
            [
                .. content.Deliverables.Select(d => new DraftDeliverable(ClauseKeys.Deliverable(d.Id))
                {
                    Kind = d.Kind,
                    Count = d.Count,
                    Unit = d.Unit,
                    Place = d.PlaceId is { } place ? places.GetValueOrDefault(place) : d.Place,
                    StartsOn = d.StartsOn,
                    Department = d.DepartmentId is { } department ? departments.GetValueOrDefault(department) : null,
                    Description = d.Note,
                }),
            ],
            ExtraClauses =
            [
                .. content.Clauses.Select(c => new DraftExtraClause(ClauseKeys.Clause(c.Id), c.Text)),
                .. content.IsExclusive ? [new DraftExtraClause(ClauseDraft.WholeKey, ClauseDraft.ExclusiveWords)] : Array.Empty<DraftExtraClause>(),
            ],
            Today = isNew ? time.Today : null,
            EventStartsOn = around.EventStartsAt is { } starts ? time.DayOf(starts) : null,
            EventEndsOn = around.EventEndsAt is { } ends ? time.DayOf(ends) : null,
            VettedUntil = around.VettedUntil,
            Clashes = around.Clashes,
            AfterEventShareLimit = settings.Value.AfterEventPercent / 100m,
        });
        return
        [
            .. findings,
            .. content.Deliverables.Count == 0 ? [new Finding(ClauseRule.NothingPromised, FindingSeverity.Error, ClauseKeys.Whole, null, ContractErrors.NothingPromised)] : Array.Empty<Finding>(),
            .. content.Instalments.Where(i => i.DueOn is null).Select(i => Missing(ClauseKeys.Instalment(i.Id), InstalmentDay)),
            .. content.Deliverables.Where(d => d.PlaceId is not null && d.StartsOn is null).Select(d => Missing(ClauseKeys.Deliverable(d.Id), PlaceDay)),
        ];
    }

    private static Finding Missing(string key, DomainError advice) => new(ClauseRule.DayMissing, FindingSeverity.Error, key, null, advice);

    /// <summary>Signed contracts with other merchants of the industry for the event. At most one command.</summary>
    public async Task<IReadOnlyList<ExclusivityClash>> ClashesAsync(int sponsorId, Domain.Sponsors.Industry industry, int? eventId, CancellationToken stop)
    {
        if (eventId is null)
            return [];
        var others = await db.Contracts.AsNoTracking()
            .Where(c => c.EventId == eventId && c.SponsorId != sponsorId && c.Number != null && c.AmendsId == null && c.State != ContractState.Terminated
                && db.Sponsors.IgnoreQueryFilters().Any(s => s.Id == c.SponsorId && s.Industry == industry))
            .OrderBy(c => c.Number).Take(20)
            .Select(c => new { c.Number, c.SignedSponsorName, c.IsExclusive, Notes = c.Deliverables.Select(d => d.Note).ToList(), Texts = c.Clauses.Select(x => x.Text).ToList() })
            .ToListAsync(stop);
        return [.. others.Select(o => new ExclusivityClash(o.Number!, o.SignedSponsorName ?? "", o.IsExclusive || ClauseCheck.PromisesExclusivity([.. o.Notes, .. o.Texts])))];
    }
}

/// <summary>What the check has to know around a text.</summary>
/// <param name="Places">Names of campus places that it names.</param>
/// <param name="Departments">Names of departments that it names.</param>
/// <param name="EventStartsAt">When the event begins; null for the term as a whole.</param>
/// <param name="EventEndsAt">When it ends.</param>
/// <param name="VettedUntil">Until when the merchant is vetted.</param>
/// <param name="Clashes">See <see cref="ContractChecking.ClashesAsync"/>.</param>
public sealed record CheckAround(
    IReadOnlyDictionary<int, string> Places, IReadOnlyDictionary<int, string> Departments, DateTimeOffset? EventStartsAt, DateTimeOffset? EventEndsAt,
    DateOnly? VettedUntil, IReadOnlyList<ExclusivityClash> Clashes);
