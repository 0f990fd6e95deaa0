using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Contracts.Slots;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Sponsors.Blacklist;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Amendments;
using Outreach.Web.Features.Contracts.Cosign;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Features.Contracts.Reviews;
using Outreach.Web.Features.Contracts.Slots;
using Outreach.Web.Features.Deals.Pipeline;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Features.Sponsors.Blacklist;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Drafts;

/// <summary>Refusals of drafting.</summary>
public static class DraftErrors
{
    /// <summary>A choice that is not offered.</summary>
    public static readonly DomainError NotListed = new("draft.not-listed", "Choose from the list.");

    public static readonly DomainError NoSuchStart = new("draft.no-start", "What you chose to begin from is not there any more. Choose again.");

    public static readonly DomainError ReasonTooLong = new("draft.reason-long", "Use at most 500 characters.", "Reason");

    public static readonly DomainError NoSuchFinding = new("draft.no-finding", "This warning is not there any more.");
}

public sealed class DraftCommands(
    OutreachDbContext db, ContractUnitOfWork work, DepartmentTime time, CurrentUserAccessor current, DraftQueries queries, ClauseCheckService checking, SlotReservationService reservation,
    SlotAllocator ledger, CosignNotifications notifications, AmendmentQueries amendments, ContractWordsLoader words, BlacklistGate blacklist, ReviewHandover handover)
{
    /// <summary>
    /// Begins a contract for a deal: from what the deal expects, from a cleared offer of its event (<c>cleared:5</c>), from a package (<c>offer:3</c>) or like an earlier contract
    /// (<c>contract:7</c>). Of two who begin at once one is told of the other's.
    /// </summary>
    /// <returns>The contract's id.</returns>
    public async Task<Result<int>> BeginAsync(Deal deal, string? start, CancellationToken cancellationToken)
    {
        if (await LivingAsync(deal.Id, cancellationToken) is not null)
            return ContractErrors.AlreadyDrafted;
        if (await blacklist.StopsAsync(deal.SponsorId, BlacklistedMatter.Deal, deal.Id, cancellationToken) is { } stopped)
            return stopped;
        if (deal.EventId is { } over && await db.Events.AnyAsync(e => e.Id == over && (e.State == EventState.Cancelled || e.State == EventState.Closed || e.EndsAt < time.Now), cancellationToken))
            return DealActionErrors.EventOver;
        var offer = await ClearedOfferAsync(deal, start, cancellationToken);
        if (await StartAsync(deal, start, offer, cancellationToken) is not { } content)
            return DraftErrors.NoSuchStart;
        var contract = Contract.Create(deal, content, current.Required.Id, time.Now, offer);
        if (!contract.IsSuccess)
            return contract.Error;
        db.Contracts.Add(contract.Value);
        // A deal that was contracting already is not changed by this, but must not be lost in the same moment.
        db.Entry(deal).Property(d => d.Version).IsModified = true;
        var saved = await db.TrySaveAsync(cancellationToken, ("Contracts", ContractErrors.AlreadyDrafted));
        return saved.IsConflict ? ContractErrors.AlreadyDrafted : saved.With(contract.Value.Id);
    }

    /// <summary>Saves what was typed. Stale when somebody else has saved another text since.</summary>
    public async Task<Result> SaveAsync(Contract contract, DraftInput input, CancellationToken cancellationToken)
    {
        if (await blacklist.StopsAsync(contract.SponsorId, BlacklistedMatter.Deal, contract.DealId, cancellationToken) is { } stopped)
            return stopped;
        if (await UnlistedAsync(contract, input, cancellationToken) is { } field)
            return DraftErrors.NotListed.ForField(field);
        if (contract.Edit(input.ToContent(), input.Version, current.Required.Id).Error is { } error)
            return error;
        if (contract.PlanTakeDowns([.. input.Deliverables.Where(r => !r.IsBlank()).Select(r => r.TakeDownOn)]).Error is { } unplanned)
            return unplanned with { Field = FieldOf(input, unplanned.Field!) };
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? ContractErrors.Stale : saved;
    }

    /// <param name="fingerprints">Of warnings of one cause, with commas between.</param>
    public async Task<Result> AcknowledgeAsync(Contract contract, string fingerprints, string? reason, CancellationToken cancellationToken)
    {
        if (reason?.Length > 500)
            return DraftErrors.ReasonTooLong;
        var known = (await checking.RunAsync(contract, cancellationToken)).Where(f => f.Severity == FindingSeverity.Warning).Select(f => f.Fingerprint).ToHashSet();
        foreach (var fingerprint in fingerprints.Split(','))
        {
            if (!known.Contains(fingerprint))
                return DraftErrors.NoSuchFinding;
            if (contract.Acknowledge(fingerprint, reason, current.Required.Id, time.Now).Error is { } error)
                return error;
        }

        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? ContractErrors.Stale : saved;
    }

    /// <summary>Accepts the open warnings for which a reason was typed, whatever was pressed; what the text says no more is left out.</summary>
    /// <param name="reasons">By the fingerprint of the first of what is shown as one.</param>
    public async Task<Result> KeepReasonsAsync(Contract contract, IReadOnlyDictionary<string, string?> reasons, CancellationToken cancellationToken)
    {
        var typed = reasons.Where(r => !string.IsNullOrWhiteSpace(r.Value)).ToDictionary(r => r.Key, r => r.Value!.Trim());
        if (typed.Count == 0)
            return Result.Success;
        if (typed.FirstOrDefault(r => r.Value.Length > 500) is { Key: { } field })
            return DraftErrors.ReasonTooLong.ForField($"Reasons[{field}]");
        var open = (await queries.CheckAsync(contract, cancellationToken)).Groups.Where(g => g[0].Finding.Severity == FindingSeverity.Warning && g[0].Reason is null);
        foreach (var group in open)
        {
            if (group.Select(f => typed.GetValueOrDefault(f.Finding.Fingerprint)).OfType<string>().FirstOrDefault() is not { } reason)
                continue;
            foreach (var finding in group)
                _ = contract.Acknowledge(finding.Finding.Fingerprint, reason, current.Required.Id, time.Now);
        }

        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? ContractErrors.Stale : saved;
    }

    /// <summary>Submits the draft and reserves its slots in the same save.</summary>
    /// <returns>Why not; the error names the place of each clause that has no room there.</returns>
    public async Task<Result> SubmitAsync(Contract contract, CancellationToken cancellationToken)
    {
        if (await blacklist.StopsAsync(contract.SponsorId, BlacklistedMatter.Deal, contract.DealId, cancellationToken) is { } stopped)
            return stopped;
        IReadOnlyList<Contract> family = [];
        if (contract is { IsDraft: true, AmendsId: { } amended })
        {
            family = await amendments.FamilyAsync(amended, cancellationToken);
            var brought = contract.BringUp(await amendments.StandingAsync(family, cancellationToken), family);
            if (!brought.IsSuccess)
                return brought;
            if (brought.Value)
            {
                // Nobody submits a text that they have not read.
                var kept = await db.TrySaveAsync(cancellationToken);
                return kept.IsConflict ? ContractErrors.Stale : kept.IsSuccess ? ContractErrors.StandingChanged : kept;
            }
        }

        var findings = await checking.RunAsync(contract, cancellationToken);
        var now = time.Now;
        var submitted = contract.Submit(
            findings.Count(f => f.Severity == FindingSeverity.Error),
            [.. findings.Where(f => f.Severity == FindingSeverity.Warning).Select(f => f.Fingerprint).Distinct()], current.Required.Id, now,
            await ClearancesAsync(contract, cancellationToken), family, await words.OfAsync(contract, cancellationToken));
        if (!submitted.IsSuccess)
            return submitted;
        await notifications.AskedAsync(contract, now, cancellationToken);
        await handover.CheckAsync(contract, HandoverOccasion.Submitted, cancellationToken);
        IReadOnlyList<SlotProblem> problems;
        try
        {
            problems = await reservation.SaveAsync(contract.Id, await WishesAsync(contract, cancellationToken), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ContractErrors.Stale;
        }

        var rows = contract.Content.Deliverables.Select(d => d.Id).ToList();
        return new Result(DomainError.Combine(problems.Select(p => p.Error.ForField($"Deliverables[{rows.IndexOf(p.DeliverableId)}].PlaceId"))));
    }

    public Task<Result> TakeBackAsync(int id, CancellationToken cancellationToken) =>
        work.ExecuteAsync(db.Contracts.WorkedOnBy(current.Required), id, contract => contract.TakeBack(time.Now), cancellationToken);

    /// <summary>Gives a contract up before the signature: its slots become free, and its deal is agreed again.</summary>
    /// <param name="backedOut">Whether the merchant backed out of a paper that was prepared; asked of such a one alone.</param>
    public Task<Result> WithdrawAsync(int id, string? reason, bool? backedOut, CancellationToken cancellationToken) =>
        work.ExecuteAsync(db.Contracts.WorkedOnBy(current.Required), id, contract => WithdrawAsync(contract, reason, backedOut, cancellationToken), cancellationToken);

    /// <summary>Begins an amendment of a contract in force; of two who begin at once one is told of the other's.</summary>
    /// <returns>The amendment's id.</returns>
    public async Task<Result<int>> AmendAsync(int id, CancellationToken cancellationToken)
    {
        // What amends an amendment amends the contract: they are one.
        if (await db.Contracts.WorkedOnBy(current.Required).AsNoTracking().Where(c => c.Id == id).Select(c => (int?)(c.AmendsId ?? c.Id)).SingleOrDefaultAsync(cancellationToken) is not { } originalId)
            return Result.NotFound;
        if (await AmendmentOfAsync(id, cancellationToken) is not null)
            return ContractErrors.AlreadyAmended;
        var family = await amendments.FamilyAsync(originalId, cancellationToken);
        if (await blacklist.StopsAsync(family[0].SponsorId, BlacklistedMatter.Deal, family[0].DealId, cancellationToken) is { } stopped)
            return stopped;
        var amendment = Contract.CreateAmendment(family, await amendments.StandingAsync(family, cancellationToken), time.Now);
        if (!amendment.IsSuccess)
            return amendment.Error;
        db.Contracts.Add(amendment.Value);
        var saved = await db.TrySaveAsync(cancellationToken, ("Contracts", ContractErrors.AlreadyAmended));
        return saved.With(amendment.Value.Id);
    }

    /// <summary>Brings the draft of an amendment up to what came in or was settled since it was begun.</summary>
    public async Task<Result> BringUpAsync(Contract contract, CancellationToken cancellationToken)
    {
        if (contract.AmendsId is not { } amended)
            return Result.NotFound;
        var family = await amendments.FamilyAsync(amended, cancellationToken);
        var brought = contract.BringUp(await amendments.StandingAsync(family, cancellationToken), family);
        if (!brought.IsSuccess)
            return brought;
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? ContractErrors.Stale : saved;
    }

    /// <summary>The amendment of a contract, or of what that one amends, that is on its way; or null. One command.</summary>
    public Task<int?> AmendmentOfAsync(int id, CancellationToken cancellationToken) =>
        db.Contracts.AsNoTracking().Where(c => c.ActiveAmendmentOfId != null && db.Contracts.Any(o => o.Id == id && (o.AmendsId ?? o.Id) == c.ActiveAmendmentOfId))
            .Select(c => (int?)c.Id).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The contract of a deal that is on its way, or null. One command.</summary>
    public Task<int?> LivingAsync(int dealId, CancellationToken cancellationToken) =>
        db.Contracts.AsNoTracking().Where(c => c.ActiveDealId == dealId).Select(c => (int?)c.Id).SingleOrDefaultAsync(cancellationToken);

    /// <summary>
    /// The slots that a contract wants. An amendment restates what its original holds already, and takes that over when it
    /// is signed; until then it asks only for what is new.
    /// </summary>
    public async Task<IReadOnlyList<SlotRequest>> WishesAsync(Contract contract, CancellationToken cancellationToken)
    {
        var ends = await EndOfAsync(contract.EventId, cancellationToken);
        var wishes = SlotRequest.Of(contract, ends);
        if (contract.AmendsId is not { } originalId)
            return wishes;
        var held = await db.Deliverables.AsNoTracking().Where(d => db.Contracts.Any(c => c.Id == d.ContractId && (c.Id == originalId || (c.AmendsId == originalId && c.ScanFileId != null))) && d.PlaceId != null && d.Fulfilment == FulfilmentState.Open)
            .Select(d => new { d.PlaceId, d.StartsOn, d.TakeDownOn, d.Kind, d.Count }).ToListAsync(cancellationToken);
        // Each clause of the original lets go of its slots once: a second one like it wants slots of its own.
        var asked = new List<SlotRequest>();
        foreach (var days in wishes.GroupBy(w => w.DeliverableId))
        {
            var first = days.First();
            var same = held.Find(h => h.PlaceId == first.PlaceId && h.StartsOn == first.Day && h.Kind == first.Kind && h.Count >= first.Count);
            if (same is not null)
                _ = held.Remove(same);
            asked.AddRange(days.Where(w => same is null || w.Day > ((same.TakeDownOn ?? ends) is { } until && until > same.StartsOn ? until : same.StartsOn)));
        }

        return asked;
    }

    private async Task<Result> WithdrawAsync(Contract contract, string? reason, bool? backedOut, CancellationToken cancellationToken)
    {
        if (reason?.Length > 500)
            return DraftErrors.ReasonTooLong;
        if (contract is { Number: not null, SignedOn: null, IsOver: false } && backedOut is null)
            return ContractErrors.WhoBackedOut;
        if (contract.Withdraw(reason, time.Now, backedOut == true).Error is { } error)
            return error;
        await ledger.ReleaseAsync(contract.Id, null, cancellationToken);
        if (contract.AmendsId is null && await db.Deals.SingleAsync(d => d.Id == contract.DealId, cancellationToken) is { Stage: DealStage.Contracting } deal)
            deal.MoveTo(DealStage.Agreed, current.Required.Id, time.Now);
        return Result.Success;
    }

    // Keys of choices come from the form: one that is not there would fail in the database.
    private async Task<string?> UnlistedAsync(Contract contract, DraftInput input, CancellationToken cancellationToken)
    {
        if (input.SignerId is { } signer && signer != contract.SignerId && (await queries.SignersAsync(cancellationToken)).All(s => s.Id != signer))
            return nameof(DraftInput.SignerId);
        var places = input.Deliverables.Select(d => d.PlaceId).OfType<int>().Except(contract.Deliverables.Select(d => d.PlaceId).OfType<int>()).ToList();
        if (places.Count > 0)
        {
            var known = await db.CampusPlaces.AsNoTracking().Where(p => places.Contains(p.Id) && !p.IsRetired).Select(p => p.Id).ToListAsync(cancellationToken);
            var at = input.Deliverables.FindIndex(d => d.PlaceId is { } id && places.Contains(id) && !known.Contains(id));
            if (at >= 0)
                return $"Deliverables[{at}].PlaceId";
        }

        var departments = input.Deliverables.Select(d => d.DepartmentId).OfType<int>().Except(contract.Deliverables.Select(d => d.DepartmentId).OfType<int>()).ToList();
        if (departments.Count > 0)
        {
            var known = await db.Departments.AsNoTracking().Where(d => departments.Contains(d.Id) && !d.IsRetired).Select(d => d.Id).ToListAsync(cancellationToken);
            var at = input.Deliverables.FindIndex(d => d.DepartmentId is { } id && departments.Contains(id) && !known.Contains(id));
            if (at >= 0)
                return $"Deliverables[{at}].DepartmentId";
        }

        var kind = input.Deliverables.FindIndex(d => d.Kind is { } k && !Enum.IsDefined(k));
        return kind >= 0 ? $"Deliverables[{kind}].Kind" : Enum.IsDefined(input.DepartmentRole) ? null : nameof(DraftInput.DepartmentRole);
    }

    private async Task<ContractContent?> StartAsync(Deal deal, string? start, EventOffer? cleared, CancellationToken cancellationToken)
    {
        var eventStart = await StartOfAsync(deal.EventId, cancellationToken);
        var contact = await db.Contacts.AsNoTracking().Where(c => c.SponsorId == deal.SponsorId).OrderByDescending(c => c.IsPrimary).ThenBy(c => c.Id).Select(c => c.Name).FirstOrDefaultAsync(cancellationToken);
        var signers = await queries.SignersAsync(cancellationToken);
        var content = ContractContent.Empty with
        {
            Cash = deal.ExpectedCash,
            Goods = deal.ExpectedGoods,
            SponsorSigner = contact,
            SignerId = signers.Count == 1 ? signers[0].Id : null,
        };
        var parts = (start ?? "").Split(':');
        if (parts.Length == 2 && int.TryParse(parts[1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id))
        {
            var filled = parts[0] switch
            {
                "cleared" => cleared is null ? null : From(content, cleared, eventStart),
                "offer" => await FromOfferAsync(content, id, eventStart, cancellationToken),
                "contract" => await FromContractAsync(content, id, eventStart, cancellationToken),
                _ => null,
            };
            if (filled is null)
                return null;
            content = filled;
        }

        return content.Cash > 0 && content.Instalments.Sum(i => i.Amount) != content.Cash ? content with { Instalments = [new InstalmentContent(0, null, content.Cash)] } : content;
    }

    // Null for one that is not cleared, is not offered any more, or is another event's: it cannot be taken over then.
    private async Task<EventOffer?> ClearedOfferAsync(Deal deal, string? start, CancellationToken cancellationToken)
    {
        if (start?.Split(':') is not ["cleared", var key] || !int.TryParse(key, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id))
            return null;
        var eventId = deal.EventId;
        return await db.ClearedOffersOn(time.Today).Include(o => o.Lines).SingleOrDefaultAsync(o => o.Id == id && o.EventId == eventId, cancellationToken);
    }

    private static ContractContent From(ContractContent content, EventOffer offer, DateOnly? eventStart) => content with
    {
        Cash = content.Cash ?? offer.Cash,
        Goods = content.Goods ?? offer.Goods,
        Deliverables = [.. offer.Clearances(eventStart).Select(c => new DeliverableContent(
            0, c.Line.Kind, c.Line.Count, c.Line.Unit, c.Line.PlaceId, c.Line.PlaceId is null ? c.Line.PlaceWords : null, c.StartsOn, c.Line.DepartmentId, c.Line.Note))],
    };

    // What departments have agreed to in the offer that a draft was filled from, as it stands now. At most three commands.
    private async Task<IReadOnlyCollection<Clearance>> ClearancesAsync(Contract contract, CancellationToken cancellationToken)
    {
        if (contract.OfferId is not { } offerId)
            return [];
        await db.Entry(contract).Collection(c => c.Negotiators).LoadAsync(cancellationToken);
        var offer = await db.EventOffers.AsNoTracking().Include(o => o.Lines).SingleAsync(o => o.Id == offerId, cancellationToken);
        return offer.Clearances(await StartOfAsync(contract.EventId, cancellationToken));
    }

    private async Task<ContractContent?> FromOfferAsync(ContractContent content, int id, DateOnly? eventStart, CancellationToken cancellationToken)
    {
        var offer = await db.OfferPackages.AsNoTracking().Include(o => o.Lines).SingleOrDefaultAsync(o => o.Id == id && !o.IsRetired, cancellationToken);
        return offer is null ? null : content with
        {
            Cash = content.Cash ?? offer.SuggestedCash,
            Goods = content.Goods ?? offer.SuggestedGoods,
            Deliverables = [.. offer.Lines.OrderBy(l => l.Number).Select(l => new DeliverableContent(
                0, l.Kind, l.Count, l.Unit, l.PlaceId, l.PlaceId is null ? l.PlaceWords : null, eventStart is { } day ? l.StartsOn(day) : null, l.DepartmentId, l.Note))],
        };
    }

    /// <summary>The event's first day; null without an event, and for one that has no day yet.</summary>
    private async Task<DateOnly?> StartOfAsync(int? eventId, CancellationToken cancellationToken) =>
        eventId is { } id && await db.Events.Where(e => e.Id == id).Select(e => e.StartsAt).SingleAsync(cancellationToken) is { } starts ? time.DayOf(starts) : null;

    private async Task<DateOnly?> EndOfAsync(int? eventId, CancellationToken cancellationToken) =>
        eventId is { } id && await db.Events.Where(e => e.Id == id).Select(e => e.EndsAt).SingleAsync(cancellationToken) is { } ends ? time.DayOf(ends) : null;

    // Of the row as the form counts it, empty ones too.
    private static string FieldOf(DraftInput input, string field)
    {
        var number = int.Parse(field.AsSpan(13, field.IndexOf(']', StringComparison.Ordinal) - 13), System.Globalization.CultureInfo.InvariantCulture);
        var row = input.Deliverables.Select((r, i) => (r, i)).Where(x => !x.r.IsBlank()).ElementAt(number).i;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Deliverables[{row}].TakeDownOn");
    }

    private async Task<ContractContent?> FromContractAsync(ContractContent content, int id, DateOnly? eventStart, CancellationToken cancellationToken)
    {
        var earlier = await db.Contracts.AsNoTracking().Include(c => c.Deliverables).Include(c => c.Instalments).Include(c => c.Clauses).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (earlier is null)
            return null;
        var itsStart = await StartOfAsync(earlier.EventId, cancellationToken);
        // As many days before or after this event as it was there; without events each day is to be said anew.
        DateOnly? Moved(DateOnly? day) => day is { } d && eventStart is { } now && itsStart is { } then ? now.AddDays(d.DayNumber - then.DayNumber) : null;
        var old = earlier.Content;
        return content with
        {
            DepartmentRole = old.DepartmentRole,
            Cash = content.Cash ?? old.Cash,
            Goods = content.Goods ?? old.Goods,
            IsExclusive = old.IsExclusive,
            Instalments = [.. old.Instalments.Select(i => new InstalmentContent(0, Moved(i.DueOn), i.Amount))],
            Deliverables = [.. old.Deliverables.Select(d => d with { Id = 0, StartsOn = Moved(d.StartsOn) })],
            Clauses = [.. old.Clauses.Select(c => c with { Id = 0 })],
        };
    }
}
