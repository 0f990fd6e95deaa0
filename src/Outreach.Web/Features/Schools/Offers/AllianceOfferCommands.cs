using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Offers;

/// <summary>Writing joint offers, sending them to the schools, and what the schools say.</summary>
public sealed class AllianceOfferCommands(OutreachDbContext db, AllianceOfferQueries queries, AllianceOfferNotifications notifications, CurrentUserAccessor current, DepartmentTime time)
{
    private int Me => current.Required.Id;

    /// <returns>Its key.</returns>
    public async Task<Result<int>> MakeAsync(int allianceId, AllianceOfferInput input, CancellationToken cancellationToken)
    {
        if (!await db.Alliances.AnyAsync(a => a.Id == allianceId, cancellationToken))
            return Result.NotFound;
        if (await ProblemAsync(allianceId, input, null, cancellationToken) is { } problem)
            return problem;
        var made = AllianceOffer.Create(allianceId, input.ToDetails(), Me);
        if (!made.IsSuccess)
            return made.Error;
        db.AllianceOffers.Add(made.Value);
        return (await db.TrySaveAsync(cancellationToken)).With(made.Value.Id);
    }

    public async Task<Result> EditAsync(int id, AllianceOfferInput input, CancellationToken cancellationToken)
    {
        if (await queries.WithParts().SingleOrDefaultAsync(o => o.Id == id, cancellationToken) is not { } offer)
            return Result.NotFound;
        if (offer.Version != input.Version)
            return Result.Conflict;
        if (await ProblemAsync(offer.AllianceId, input, offer, cancellationToken) is { } problem)
            return problem;
        var consented = offer.Parts.Count(p => p.HasConsented);
        var edited = offer.Edit(input.ToDetails());
        if (!edited.IsSuccess)
            return edited;
        if (consented > offer.Parts.Count(p => p.HasConsented))
            await notifications.AskedAsync(offer, isAgain: true, cancellationToken);
        return await db.TrySaveVersionAsync(offer, input.Version, cancellationToken);
    }

    /// <summary>Changes what a school brings, over the version of that part alone: the other schools may write theirs at the same moment.</summary>
    /// <param name="editable">The parts that the person may write.</param>
    public async Task<Result> EditPartAsync(IQueryable<AllianceOfferPart> editable, int partId, OfferPartInput input, CancellationToken cancellationToken)
    {
        var result = await db.ExecuteWithRetryAsync(async () =>
        {
            if (await OfAsync(editable, partId, cancellationToken) is not { } offer)
                return Result.NotFound;
            var part = offer.Parts.Single(p => p.Id == partId);
            if (part.Version != input.Version)
                return Result.Conflict;
            var details = input.ToDetails();
            // Only ours are our places and departments.
            if (part.SchoolId is not null)
                details = details with { Lines = [.. details.Lines.Select(l => l with { PlaceId = null, DepartmentId = null })] };
            else if (await UnlistedAsync(details, part, cancellationToken) is { } unlisted)
                return unlisted;
            var (touched, consented) = (offer.TouchCount, part.HasConsented);
            var edited = offer.EditPart(part.SchoolId, details);
            if (edited.IsSuccess && offer.TouchCount != touched)
                await notifications.PartChangedAsync(offer, part, consented, cancellationToken);
            // Benefits are rows of their own: who goes by an older part must meet this.
            if (edited.IsSuccess)
                db.Entry(part).Property(p => p.Version).IsModified = true;
            return edited;
        }, cancellationToken);
        return input.InRows(result);
    }

    public Task<Result> SendAsync(int id, CancellationToken cancellationToken) => ExecuteAsync(id, async offer =>
    {
        if (await IsBlacklistedAsync(offer, cancellationToken))
            return AllianceOfferErrors.SponsorBlacklisted;
        var sent = offer.Send(await ErrorsAsync(offer, cancellationToken));
        if (sent.IsSuccess)
            await notifications.AskedAsync(offer, isAgain: false, cancellationToken);
        return sent;
    }, cancellationToken);

    public Task<Result> RecallAsync(int id, CancellationToken cancellationToken) => ExecuteAsync(id, offer => Task.FromResult(offer.Recall()), cancellationToken);

    public Task<Result> WithdrawAsync(int id, string? reason, CancellationToken cancellationToken) => ExecuteAsync(id, async offer =>
    {
        var wasOut = offer.State != AllianceOfferState.Draft;
        var withdrawn = offer.Withdraw(reason);
        if (withdrawn.IsSuccess && wasOut)
            await notifications.WithdrawnAsync(offer, cancellationToken);
        return withdrawn;
    }, cancellationToken);

    /// <summary>We consent to our own part; the clause check must have nothing against it.</summary>
    public Task<Result> ConsentAsync(int id, string? stamp, CancellationToken cancellationToken) => ExecuteAsync(id, async offer =>
    {
        if (await IsBlacklistedAsync(offer, cancellationToken))
            return AllianceOfferErrors.SponsorBlacklisted;
        var consented = offer.Consent(null, stamp, Me, time.Now, await ErrorsAsync(offer, cancellationToken));
        if (consented.IsSuccess && offer.State == AllianceOfferState.Agreed)
            await notifications.AgreedAsync(offer, cancellationToken);
        return consented;
    }, cancellationToken);

    /// <summary>A leader of ours records that a school without an account agreed.</summary>
    public Task<Result> ConsentInSteadAsync(int partId, string? stamp, string? note, CancellationToken cancellationToken) => db.ExecuteWithRetryAsync(async () =>
    {
        if (await OfAsync(db.AllianceOfferParts, partId, cancellationToken) is not { } offer || offer.Parts.Single(p => p.Id == partId).SchoolId is not { } schoolId)
            return Result.NotFound;
        if (await IsBlacklistedAsync(offer, cancellationToken))
            return AllianceOfferErrors.SponsorBlacklisted;
        var consented = offer.ConsentInStead(schoolId, stamp, note?.Trim(), (await queries.WithPartnerAsync([schoolId], cancellationToken)).Count > 0, Me, time.Now);
        if (consented.IsSuccess)
            await notifications.ConsentedAsync(offer, schoolId, cancellationToken);
        return consented;
    }, cancellationToken);

    /// <summary>A partner consents for their own school.</summary>
    public Task<Result> ConsentAsPartnerAsync(int partId, string? stamp, CancellationToken cancellationToken) => ExecuteAsPartnerAsync(partId, async (offer, schoolId) =>
    {
        // Not why: the blacklist is ours.
        if (await IsBlacklistedAsync(offer, cancellationToken))
            return AllianceOfferErrors.NotOut;
        var consented = offer.Consent(schoolId, stamp, Me, time.Now);
        if (consented.IsSuccess)
            await notifications.ConsentedAsync(offer, schoolId, cancellationToken);
        return consented;
    }, cancellationToken);

    /// <summary>A partner withdraws their own school; the others are asked again.</summary>
    public Task<Result> WithdrawAsPartnerAsync(int partId, string? reason, CancellationToken cancellationToken) => ExecuteAsPartnerAsync(partId, async (offer, schoolId) =>
    {
        var withdrawn = offer.WithdrawSchool(schoolId, reason, time.Now);
        if (withdrawn.IsSuccess)
            await notifications.SchoolWithdrewAsync(offer, schoolId, cancellationToken);
        return withdrawn;
    }, cancellationToken);

    private Task<Result> ExecuteAsync(int id, Func<AllianceOffer, Task<Result>> verb, CancellationToken cancellationToken) => db.ExecuteWithRetryAsync(
        async () => await queries.WithParts().SingleOrDefaultAsync(o => o.Id == id, cancellationToken) is { } offer ? await verb(offer) : Result.NotFound, cancellationToken);

    // A part that was withdrawn is found too, so that it can be said. An offer in draft was never shown to the school.
    private Task<Result> ExecuteAsPartnerAsync(int partId, Func<AllianceOffer, int, Task<Result>> verb, CancellationToken cancellationToken) => db.ExecuteWithRetryAsync(
        async () => await OfAsync(queries.Mine(), partId, cancellationToken) is { State: not AllianceOfferState.Draft } offer
            ? await verb(offer, offer.Parts.Single(p => p.Id == partId).SchoolId!.Value) : Result.NotFound, cancellationToken);

    private Task<AllianceOffer?> OfAsync(IQueryable<AllianceOfferPart> parts, int partId, CancellationToken cancellationToken) =>
        queries.WithParts().SingleOrDefaultAsync(o => parts.Any(p => p.Id == partId && p.OfferId == o.Id), cancellationToken);

    private Task<bool> IsBlacklistedAsync(AllianceOffer offer, CancellationToken cancellationToken)
    {
        var sponsor = offer.SponsorId;
        return db.Sponsors.AnyAsync(s => s.Id == sponsor && s.Standing == Standing.Blacklisted, cancellationToken);
    }

    private async Task<int> ErrorsAsync(AllianceOffer offer, CancellationToken cancellationToken) => (await queries.FindingsAsync(offer, cancellationToken)).Count(f => f.Severity == FindingSeverity.Error);

    // Keys of choices come from the form: one that is not there would fail in the database.
    private async Task<DomainError?> ProblemAsync(int allianceId, AllianceOfferInput input, AllianceOffer? stored, CancellationToken cancellationToken)
    {
        var (sponsor, eventId, errors) = (input.SponsorId, input.EventId, new List<DomainError>());
        // Null where there is none; one that was taken over by another stays chosen where it stands.
        if (await db.Sponsors.Where(s => s.Id == sponsor).Select(s => (Standing?)s.Standing).SingleOrDefaultAsync(cancellationToken) is { } standing)
            errors.AddRange(standing == Standing.Blacklisted ? [AllianceOfferErrors.SponsorBlacklisted] : []);
        else if (sponsor != stored?.SponsorId)
            errors.Add(AllianceOfferErrors.NoSponsor);
        if (eventId is not null && eventId != stored?.EventId && !await db.Events.AnyAsync(e => e.Id == eventId && !e.IsPractice, cancellationToken))
            errors.Add(AllianceOfferErrors.NoEvent);
        var wanted = input.SchoolIds.Distinct().ToList();
        if (wanted.Count > 0 && await db.AllianceMembers.Where(m => m.AllianceId == allianceId && m.LeftOn == null && wanted.Contains(m.SchoolId)).Select(m => m.SchoolId).Distinct().CountAsync(cancellationToken) != wanted.Count)
            errors.Add(AllianceOfferErrors.NotMembers);
        return DomainError.Combine(errors);
    }

    private async Task<DomainError?> UnlistedAsync(AllianceOfferPartDetails details, AllianceOfferPart stored, CancellationToken cancellationToken)
    {
        var places = details.Lines.Select(l => l.PlaceId).OfType<int>().Except(stored.Lines.Select(l => l.PlaceId).OfType<int>()).ToList();
        if (places.Count > 0)
        {
            var known = await db.CampusPlaces.Where(p => places.Contains(p.Id) && !p.IsRetired).Select(p => p.Id).ToListAsync(cancellationToken);
            if (details.Lines.ToList().FindIndex(l => l.PlaceId is { } id && places.Contains(id) && !known.Contains(id)) is >= 0 and var at)
                return AllianceOfferErrors.LineNotListed.ForField($"Lines[{at}].PlaceId");
        }

        var departments = details.Lines.Select(l => l.DepartmentId).OfType<int>().Except(stored.Lines.Select(l => l.DepartmentId).OfType<int>()).ToList();
        if (departments.Count > 0)
        {
            var known = await db.Departments.Where(d => departments.Contains(d.Id) && !d.IsRetired).Select(d => d.Id).ToListAsync(cancellationToken);
            if (details.Lines.ToList().FindIndex(l => l.DepartmentId is { } id && departments.Contains(id) && !known.Contains(id)) is >= 0 and var at)
                return AllianceOfferErrors.LineNotListed.ForField($"Lines[{at}].DepartmentId");
        }

        return null;
    }
}
