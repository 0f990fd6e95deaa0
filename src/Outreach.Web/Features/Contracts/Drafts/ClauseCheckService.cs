using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Wording;

namespace Outreach.Web.Features.Contracts.Drafts;

/// <summary>Runs the clause check over a contract with what is known around it: event, vetting, other contracts, settings.</summary>
public sealed class ClauseCheckService(OutreachDbContext db, DepartmentTime time, SettingsCache settings, DepartmentWordsCache words)
{
    /// <summary>An instalment without a day.</summary>
    private static readonly DomainError InstalmentDay = new("draft.instalment-day", "Say by which day this instalment is due.", "DueOn");

    /// <summary>A place of the catalogue without a day.</summary>
    private static readonly DomainError PlaceDay = new("draft.place-day", "Say from which day on, so that the place can be reserved.", "StartsOn");

    /// <summary>Findings of what the contract says now. Three to four commands.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync(Contract contract, CancellationToken cancellationToken)
    {
        var content = contract.Content;
        var eventId = contract.EventId;
        var around = await db.Sponsors.AsNoTracking().IgnoreQueryFilters().Where(s => s.Id == contract.SponsorId).Select(s => new
        {
            s.VettedUntil,
            s.Industry,
            Event = db.Events.Where(e => e.Id == eventId).Select(e => new { e.StartsAt, e.EndsAt }).FirstOrDefault(),
        }).SingleAsync(cancellationToken);
        var placeIds = content.Deliverables.Select(d => d.PlaceId).OfType<int>().Distinct().ToList();
        var places = placeIds.Count == 0 ? new Dictionary<int, PlaceRoom>() : await db.CampusPlaces.AsNoTracking().Where(p => placeIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new PlaceRoom(p.Name, p.Capacity), cancellationToken);
        var departments = await db.Departments.AsNoTracking().ToDictionaryAsync(d => d.Id, d => d.Name, cancellationToken);
        var clashes = await ClashesAsync(contract.SponsorId, around.Industry, eventId, cancellationToken);
        return Run(content, new CheckAround(places.ToDictionary(p => p.Key, p => p.Value.Name), departments, around.Event?.StartsAt, around.Event?.EndsAt, around.VettedUntil, clashes, contract.AmendsId is null ? null : contract.Standing?.Received ?? 0) { Rooms = places }, contract.IsDraft && contract.AmendsId is null);
    }

    /// <summary>Findings of a text, where all that it takes is known already.</summary>
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
            ReceivedBefore = around.ReceivedBefore,
            AfterEventShareLimit = settings.Value.AfterEventPercent / 100m,
        }, words.Value);
        return
        [
            .. findings,
            .. content.Deliverables.Count == 0 && around.ReceivedBefore is null ? [new Finding(ClauseRule.NothingPromised, FindingSeverity.Error, ClauseKeys.Whole, null, ContractErrors.NothingPromised)] : Array.Empty<Finding>(),
            .. content.Instalments.Where(i => i.DueOn is null).Select(i => Missing(ClauseKeys.Instalment(i.Id), InstalmentDay)),
            .. TooMany(content.Deliverables.Select(d => (ClauseKeys.Deliverable(d.Id), d.PlaceId, d.Count, d.StartsOn)), around.Rooms),
            .. content.Deliverables.Where(d => d.PlaceId is not null && d.StartsOn is null).Select(d => Missing(ClauseKeys.Deliverable(d.Id), PlaceDay)),
        ];
    }

    /// <summary>Findings of an offer, by the keys of its lines, so that no department is asked for what a contract could not say. At most two commands.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync(EventOffer offer, CancellationToken cancellationToken)
    {
        var placeIds = offer.Lines.Select(l => l.PlaceId).OfType<int>().Distinct().ToList();
        var places = placeIds.Count == 0 ? new Dictionary<int, PlaceRoom>() : await db.CampusPlaces.AsNoTracking().Where(p => placeIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new PlaceRoom(p.Name, p.Capacity), cancellationToken);
        var departments = await db.Departments.AsNoTracking().ToDictionaryAsync(d => d.Id, d => d.Name, cancellationToken);
        var findings = ClauseCheck.Run(new ClauseDraft
        {
            Goods = offer.Goods,
            Deliverables =
            [
                .. offer.Lines.OrderBy(l => l.Number).Select(l => new DraftDeliverable(ClauseKeys.Deliverable(l.Id))
                {
                    Kind = l.Kind,
                    Count = l.Count,
                    Unit = l.Unit,
                    Place = l.PlaceId is { } place ? places.GetValueOrDefault(place)?.Name : l.PlaceWords,
                    Department = l.DepartmentId is { } department ? departments.GetValueOrDefault(department) : null,
                    Description = l.Note,
                }),
            ],
        }, words.Value);
        // What the check says of a contract as a whole, such as of its merchant's vetting, has no place in an offer.
        return [.. findings.Where(f => f.ClauseKey != ClauseDraft.WholeKey), .. TooMany(offer.Lines.OrderBy(l => l.Number).Select(l => (ClauseKeys.Deliverable(l.Id), l.PlaceId, (int?)l.Count, (DateOnly?)DateOnly.MinValue.AddDays(l.DaysBefore ?? 0))), places)];
    }

    /// <summary>
    /// Findings of benefits and texts that are to become those of a contract, such as our part of a joint offer; the benefits by
    /// their ids, the texts by their places from 0. At most two commands.
    /// </summary>
    public async Task<IReadOnlyList<Finding>> RunAsync(IReadOnlyList<DeliverableContent> lines, IReadOnlyList<string?> texts, CancellationToken cancellationToken)
    {
        var placeIds = lines.Select(l => l.PlaceId).OfType<int>().Distinct().ToList();
        var places = placeIds.Count == 0 ? new Dictionary<int, PlaceRoom>() : await db.CampusPlaces.AsNoTracking().Where(p => placeIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new PlaceRoom(p.Name, p.Capacity), cancellationToken);
        var departments = await db.Departments.AsNoTracking().ToDictionaryAsync(d => d.Id, d => d.Name, cancellationToken);
        var findings = ClauseCheck.Run(new ClauseDraft
        {
            Deliverables =
            [
                .. lines.Select(l => new DraftDeliverable(ClauseKeys.Deliverable(l.Id))
                {
                    Kind = l.Kind,
                    Count = l.Count,
                    Unit = l.Unit,
                    Place = l.PlaceId is { } place ? places.GetValueOrDefault(place)?.Name : l.Place,
                    StartsOn = l.StartsOn,
                    Department = l.DepartmentId is { } department ? departments.GetValueOrDefault(department) : null,
                    Description = l.Note,
                }),
            ],
            ExtraClauses = [.. texts.Select((text, i) => new DraftExtraClause(ClauseKeys.Clause(i), text))],
        }, words.Value);
        // What the check says of a contract as a whole, such as of its merchant's vetting, has no place in an offer.
        return [.. findings.Where(f => f.ClauseKey != ClauseDraft.WholeKey), .. TooMany(lines.Select(l => (ClauseKeys.Deliverable(l.Id), l.PlaceId, l.Count, l.StartsOn)), places)];
    }

    // What starts on one day at one place stands there together. What others hold of it is told when it is submitted.
    private static IEnumerable<Finding> TooMany(IEnumerable<(string Key, int? PlaceId, int? Count, DateOnly? Day)> lines, IReadOnlyDictionary<int, PlaceRoom> rooms) => lines
        .Where(l => l.PlaceId is not null && l.Count > 0).GroupBy(l => (Place: l.PlaceId!.Value, l.Day))
        .Select(g => (Room: rooms.GetValueOrDefault(g.Key.Place), Count: g.Sum(l => (long)l.Count!.Value), g.Last().Key))
        .Where(g => g.Room is { } room && g.Count > room.Capacity)
        .Select(g => new Finding(ClauseRule.PlaceTooSmall, FindingSeverity.Error, g.Key, null, ClauseAdvice.PlaceTooSmall.WithArguments(g.Room!.Name, g.Room.Capacity, g.Count)));

    private static Finding Missing(string key, DomainError advice) => new(ClauseRule.DayMissing, FindingSeverity.Error, key, null, advice);

    /// <summary>Signed contracts with other merchants of the industry for the event. At most one command.</summary>
    public async Task<IReadOnlyList<ExclusivityClash>> ClashesAsync(int sponsorId, Industry industry, int? eventId, CancellationToken cancellationToken)
    {
        if (eventId is null)
            return [];
        var others = await db.Contracts.AsNoTracking()
            .Where(c => c.EventId == eventId && c.SponsorId != sponsorId && c.SignedOn != null && c.AmendsId == null && c.State != ContractState.Terminated
                && db.Sponsors.IgnoreQueryFilters().Any(s => s.Id == c.SponsorId && s.Industry == industry))
            .OrderBy(c => c.Number).Take(20)
            .Select(c => new { c.Number, c.SignedSponsorName, c.IsExclusive, Notes = c.Deliverables.Select(d => d.Note).ToList(), Texts = c.Clauses.Select(x => x.Text).ToList() })
            .ToListAsync(cancellationToken);
        return [.. others.Select(o => new ExclusivityClash(o.Number!, o.SignedSponsorName ?? "", o.IsExclusive || ClauseCheck.PromisesExclusivity([.. o.Notes, .. o.Texts])))];
    }
}

/// <summary>What the check has to know around a text.</summary>
/// <param name="EventStartsAt">When the event begins; null for the term as a whole.</param>
/// <param name="VettedUntil">Until when the merchant is vetted.</param>
/// <param name="ReceivedBefore">Of an amendment: CNY that came in under the contract it amends; null for a contract of its own.</param>
public sealed record CheckAround(
    IReadOnlyDictionary<int, string> Places, IReadOnlyDictionary<int, string> Departments, DateTimeOffset? EventStartsAt, DateTimeOffset? EventEndsAt,
    DateOnly? VettedUntil, IReadOnlyList<ExclusivityClash> Clashes, decimal? ReceivedBefore = null)
{
    /// <summary>How much the places hold; none where that was looked at before.</summary>
    public IReadOnlyDictionary<int, PlaceRoom> Rooms { get; init; } = new Dictionary<int, PlaceRoom>();
}

/// <param name="Capacity">Slots a day.</param>
public sealed record PlaceRoom(string Name, int Capacity);
