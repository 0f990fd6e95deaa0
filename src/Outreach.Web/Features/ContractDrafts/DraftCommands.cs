using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Places;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts;
using Outreach.Web.Features.Cosign;
using Outreach.Web.Features.Slots;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.ContractDrafts;

/// <summary>Refusals of drafting.</summary>
public static class DraftErrors
{
    /// <summary>A choice that is not offered.</summary>
    public static readonly DomainError NotListed = new("draft.not-listed", "Choose from the list.");

    /// <summary>No such package or contract to begin from.</summary>
    public static readonly DomainError NoSuchStart = new("draft.no-start", "What you chose to begin from is not there any more. Choose again.");

    /// <summary>Longer than the column.</summary>
    public static readonly DomainError ReasonTooLong = new("draft.reason-long", "Use at most 500 characters.", "Reason");

    /// <summary>The finding has gone.</summary>
    public static readonly DomainError NoSuchFinding = new("draft.no-finding", "This warning is not there any more.");
}

/// <summary>What drafting writes.</summary>
public sealed class DraftCommands(
    OutreachDbContext db, DepartmentTime time, CurrentUserAccessor current, DraftQueries queries, ContractChecking checking, SlotReservation reservation, SlotLedger ledger,
    CosignLetters letters)
{
    /// <summary>
    /// Begins a contract for a deal: from what the deal expects, from a package (<c>offer:3</c>) or like an earlier contract
    /// (<c>contract:7</c>). Of two who begin at once one is told of the other's.
    /// </summary>
    /// <returns>The contract that the deal has now, or why there is none.</returns>
    public async Task<(int? ContractId, DomainError? Error)> BeginAsync(Deal deal, string? start, CancellationToken stop)
    {
        if (await LivingAsync(deal.Id, stop) is { } existing)
            return (existing, ContractErrors.AlreadyDrafted);
        if (await StartAsync(deal, start, stop) is not { } content)
            return (null, DraftErrors.NoSuchStart);
        if (Contract.Draft(deal, content, current.Required.Id, time.Now, out var contract).Error is { } error)
            return (null, error);
        db.Contracts.Add(contract);
        // A deal that was contracting already is not changed by this, but must not be lost in the same moment.
        db.Entry(deal).Property(d => d.Version).IsModified = true;
        try
        {
            await db.SaveChangesAsync(stop);
            return (contract.Id, null);
        }
        catch (DbUpdateException race) when (race is DbUpdateConcurrencyException || race.IsUniqueViolation("Contracts"))
        {
            db.ChangeTracker.Clear();
            return (await LivingAsync(deal.Id, stop), ContractErrors.AlreadyDrafted);
        }
    }

    /// <summary>Saves what was typed. Stale when somebody else has saved another text since.</summary>
    public async Task<Result> SaveAsync(Contract contract, DraftInput input, CancellationToken stop)
    {
        if (await UnlistedAsync(contract, input, stop) is { } field)
            return DraftErrors.NotListed.OnField(field);
        if (contract.Edit(input.ToContent(), input.Version).Error is { } error)
            return error;
        try
        {
            await db.SaveChangesAsync(stop);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ContractErrors.Stale;
        }
    }

    /// <summary>Accepts a warning that the check finds now.</summary>
    public async Task<Result> AcknowledgeAsync(Contract contract, string fingerprint, string? reason, CancellationToken stop)
    {
        if (reason?.Length > 500)
            return DraftErrors.ReasonTooLong;
        if (!(await checking.RunAsync(contract, stop)).Any(f => f.Severity == FindingSeverity.Warning && f.Fingerprint == fingerprint))
            return DraftErrors.NoSuchFinding;
        if (contract.Acknowledge(fingerprint, reason, current.Required.Id, time.Now).Error is { } error)
            return error;
        try
        {
            await db.SaveChangesAsync(stop);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ContractErrors.Stale;
        }
    }

    /// <summary>Submits the draft and reserves its slots in the same save.</summary>
    /// <returns>Why not; and beside which deliverables a place has no room.</returns>
    public async Task<(Result Result, IReadOnlyList<SlotProblem> Problems)> SubmitAsync(Contract contract, CancellationToken stop)
    {
        var findings = await checking.RunAsync(contract, stop);
        var now = time.Now;
        var submitted = contract.Submit(
            findings.Count(f => f.Severity == FindingSeverity.Error),
            [.. findings.Where(f => f.Severity == FindingSeverity.Warning).Select(f => f.Fingerprint).Distinct()], current.Required.Id, now);
        if (!submitted.IsDone)
            return (submitted, []);
        await letters.AskedAsync(contract, now, stop);
        try
        {
            return (Result.Done, await reservation.SaveAsync(contract.Id, await WishesAsync(contract, stop), stop));
        }
        catch (DbUpdateConcurrencyException)
        {
            return (ContractErrors.Stale, []);
        }
    }

    /// <summary>Gives a contract up before the signature: its slots become free, and its deal is agreed again.</summary>
    public async Task<Result> WithdrawAsync(Contract contract, string? reason, CancellationToken stop)
    {
        if (reason?.Length > 500)
            return DraftErrors.ReasonTooLong;
        if (contract.Withdraw(reason, time.Now).Error is { } error)
            return error;
        await ledger.ReleaseAsync(contract.Id, null, stop);
        if (contract.AmendsId is null && await db.Deals.SingleAsync(d => d.Id == contract.DealId, stop) is { Stage: DealStage.Contracting } deal)
            deal.MoveTo(DealStage.Agreed, current.Required.Id, time.Now);
        return Result.Done;
    }

    /// <summary>Begins an amendment of a contract in force; of two who begin at once one is told of the other's.</summary>
    public async Task<(int? ContractId, DomainError? Error)> AmendAsync(Contract original, CancellationToken stop)
    {
        if (await AmendmentOfAsync(original.Id, stop) is { } existing)
            return (existing, ContractErrors.AlreadyAmended);
        if (Contract.Amend(original, time.Now, out var amendment).Error is { } error)
            return (null, error);
        db.Contracts.Add(amendment);
        try
        {
            await db.SaveChangesAsync(stop);
            return (amendment.Id, null);
        }
        catch (DbUpdateException race) when (race.IsUniqueViolation("Contracts"))
        {
            db.ChangeTracker.Clear();
            return (await AmendmentOfAsync(original.Id, stop), ContractErrors.AlreadyAmended);
        }
    }

    /// <summary>
    /// The slots that a contract wants. An amendment restates what its original holds already, and takes that over when it
    /// is signed; until then it asks only for what is new.
    /// </summary>
    public async Task<IReadOnlyList<SlotWish>> WishesAsync(Contract contract, CancellationToken stop)
    {
        var wishes = SlotWish.Of(contract);
        if (contract.AmendsId is not { } originalId)
            return wishes;
        var held = await db.Deliverables.AsNoTracking().Where(d => d.ContractId == originalId && d.PlaceId != null && d.Fulfilment == FulfilmentState.Open)
            .Select(d => new { d.PlaceId, d.StartsOn, d.Kind, d.Count }).ToListAsync(stop);
        // Each clause of the original lets go of its slots once: a second one like it wants slots of its own.
        return [.. wishes.Where(w => held.FindIndex(h => h.PlaceId == w.PlaceId && h.StartsOn == w.Day && h.Kind == w.Kind && h.Count >= w.Count) is not (>= 0 and var at) || !Taken(at))];

        bool Taken(int at)
        {
            held.RemoveAt(at);
            return true;
        }
    }

    private Task<int?> LivingAsync(int dealId, CancellationToken stop) =>
        db.Contracts.AsNoTracking().Where(c => c.LiveDealId == dealId).Select(c => (int?)c.Id).SingleOrDefaultAsync(stop);

    private Task<int?> AmendmentOfAsync(int id, CancellationToken stop) =>
        db.Contracts.AsNoTracking().Where(c => c.OpenAmendsId == id).Select(c => (int?)c.Id).SingleOrDefaultAsync(stop);

    // Keys of choices come from the form: one that is not there would fail in the database.
    private async Task<string?> UnlistedAsync(Contract contract, DraftInput input, CancellationToken stop)
    {
        if (input.SignerId is { } signer && signer != contract.SignerId && (await queries.SignersAsync(stop)).All(s => s.Id != signer))
            return nameof(DraftInput.SignerId);
        var places = input.Deliverables.Select(d => d.PlaceId).OfType<int>().Except(contract.Deliverables.Select(d => d.PlaceId).OfType<int>()).ToList();
        if (places.Count > 0)
        {
            var known = await db.CampusPlaces.AsNoTracking().Where(p => places.Contains(p.Id) && !p.IsRetired).Select(p => p.Id).ToListAsync(stop);
            var at = input.Deliverables.FindIndex(d => d.PlaceId is { } id && places.Contains(id) && !known.Contains(id));
            if (at >= 0)
                return $"Deliverables[{at}].PlaceId";
        }

        var departments = input.Deliverables.Select(d => d.DepartmentId).OfType<int>().Except(contract.Deliverables.Select(d => d.DepartmentId).OfType<int>()).ToList();
        if (departments.Count > 0)
        {
            var known = await db.Departments.AsNoTracking().Where(d => departments.Contains(d.Id) && !d.IsRetired).Select(d => d.Id).ToListAsync(stop);
            var at = input.Deliverables.FindIndex(d => d.DepartmentId is { } id && departments.Contains(id) && !known.Contains(id));
            if (at >= 0)
                return $"Deliverables[{at}].DepartmentId";
        }

        var kind = input.Deliverables.FindIndex(d => d.Kind is { } k && !Enum.IsDefined(k));
        return kind >= 0 ? $"Deliverables[{kind}].Kind" : Enum.IsDefined(input.DepartmentRole) ? null : nameof(DraftInput.DepartmentRole);
    }

    private async Task<ContractContent?> StartAsync(Deal deal, string? start, CancellationToken stop)
    {
        var eventStart = deal.EventId is { } eventId ? time.DayOf(await db.Events.Where(e => e.Id == eventId).Select(e => e.StartsAt).SingleAsync(stop)) : (DateOnly?)null;
        var contact = await db.Contacts.AsNoTracking().Where(c => c.SponsorId == deal.SponsorId).OrderByDescending(c => c.IsPrimary).ThenBy(c => c.Id).Select(c => c.Name).FirstOrDefaultAsync(stop);
        var signers = await queries.SignersAsync(stop);
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
                "offer" => await FromOfferAsync(content, id, eventStart, stop),
                "contract" => await FromContractAsync(content, id, eventStart, stop),
                _ => null,
            };
            if (filled is null)
                return null;
            content = filled;
        }

        return content.Cash > 0 && content.Instalments.Sum(i => i.Amount) != content.Cash ? content with { Instalments = [new InstalmentContent(0, null, content.Cash)] } : content;
    }

    private async Task<ContractContent?> FromOfferAsync(ContractContent content, int id, DateOnly? eventStart, CancellationToken stop)
    {
        var offer = await db.OfferTemplates.AsNoTracking().Include(o => o.Lines).SingleOrDefaultAsync(o => o.Id == id && !o.IsRetired, stop);
        return offer is null ? null : content with
        {
            Cash = content.Cash ?? offer.SuggestedCash,
            Goods = content.Goods ?? offer.SuggestedGoods,
            Deliverables = [.. offer.Lines.OrderBy(l => l.Number).Select(l => new DeliverableContent(
                0, l.Kind, l.Count, l.Unit, l.PlaceId, l.PlaceId is null ? l.PlaceWords : null, eventStart is { } day ? l.StartsOn(day) : null, l.DepartmentId, l.Note))],
        };
    }

    private async Task<ContractContent?> FromContractAsync(ContractContent content, int id, DateOnly? eventStart, CancellationToken stop)
    {
        var earlier = await db.Contracts.AsNoTracking().Include(c => c.Deliverables).Include(c => c.Instalments).Include(c => c.Clauses).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == id, stop);
        if (earlier is null)
            return null;
        var itsStart = earlier.EventId is { } eventId ? time.DayOf(await db.Events.Where(e => e.Id == eventId).Select(e => e.StartsAt).SingleAsync(stop)) : (DateOnly?)null;
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
