using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Contracts.Packages;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Packages;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Offers;

/// <summary>Writing offers of events, and asking the departments.</summary>
public sealed class EventOfferCommands(
    OutreachDbContext db, EventOfferQueries queries, PackageCommands packages, ClearanceNotifications notifications, CurrentUserAccessor current, DepartmentTime time)
{
    private static readonly (string, DomainError) NameTaken = ("IX_EventOffers_ActiveKey", EventOfferErrors.NameTaken);

    /// <summary>Makes an offer for an event, or for the term that today lies in.</summary>
    /// <returns>Its id.</returns>
    public async Task<Result<int>> MakeAsync(int? eventId, EventOfferInput input, CancellationToken cancellationToken)
    {
        var made = await CreateAsync(eventId, input.ToDetails(), cancellationToken);
        if (!made.IsSuccess)
            return PackageCommands.InRow(input.Lines, made);
        if (await packages.ChoiceProblemAsync([.. input.ToDetails().Lines.Select(l => l.Line)], cancellationToken) is { IsSuccess: false } problem)
            return PackageCommands.InRow(input.Lines, problem);
        db.EventOffers.Add(made.Value);
        return (await db.TrySaveAsync(cancellationToken, NameTaken)).With(made.Value.Id);
    }

    /// <summary>Changes an offer; only the word on a line that changed is voided.</summary>
    public async Task<Result> EditAsync(int id, EventOfferInput input, CancellationToken cancellationToken)
    {
        if (await queries.Workable().Include(o => o.Lines).SingleOrDefaultAsync(o => o.Id == id, cancellationToken) is not { } offer)
            return Result.NotFound;
        // Rows of a text that somebody else saved meanwhile: the conflict says so, not the rows.
        if (offer.Version != input.Version)
            return Result.Conflict;
        var details = input.ToDetails();
        var result = offer.Edit(details);
        if (result.IsSuccess)
            result = await packages.ChoiceProblemAsync([.. details.Lines.Select(l => l.Line)], cancellationToken);
        return result.IsSuccess ? await db.TrySaveVersionAsync(offer, input.Version, cancellationToken, NameTaken) : PackageCommands.InRow(input.Lines, result);
    }

    /// <summary>Asks the departments of the lines that were not asked yet; not while the check finds mistakes.</summary>
    public Task<Result> AskAsync(int id, int version, CancellationToken cancellationToken) => ExecuteAsync(id, async offer =>
    {
        // Asked is what the person saw, and nothing that somebody else wrote into it meanwhile.
        if (offer.Version != version)
            return EventOfferErrors.Stale;
        var (now, findings) = (time.Now, await queries.FindingsAsync(offer, cancellationToken));
        var asked = offer.Ask(findings.Count(f => f.Severity == FindingSeverity.Error), now);
        if (asked.IsSuccess)
            await notifications.AskedAsync(offer, now, cancellationToken);
        return asked;
    }, cancellationToken);

    /// <summary>Asks a department that declined once more.</summary>
    public Task<Result> AskAgainAsync(int id, int lineId, CancellationToken cancellationToken) => ExecuteAsync(id, async offer =>
    {
        var now = time.Now;
        var asked = offer.AskAgain(lineId, now);
        if (asked.IsSuccess)
            await notifications.AskedAsync(offer, now, cancellationToken);
        return asked;
    }, cancellationToken);

    public Task<Result> WithdrawAsync(int id, string? reason, CancellationToken cancellationToken) =>
        ExecuteAsync(id, offer => Task.FromResult(offer.Withdraw(reason, time.Now)), cancellationToken);

    private Task<Result> ExecuteAsync(int id, Func<EventOffer, Task<Result>> verb, CancellationToken cancellationToken) => db.ExecuteWithRetryAsync(
        async () => await queries.Workable().Include(o => o.Lines).SingleOrDefaultAsync(o => o.Id == id, cancellationToken) is { } offer ? await verb(offer) : Result.NotFound,
        cancellationToken);

    private async Task<Result<EventOffer>> CreateAsync(int? eventId, EventOfferDetails details, CancellationToken cancellationToken)
    {
        var (me, today) = (current.Required.Id, time.Today);
        if (eventId is not null)
        {
            return await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId, cancellationToken) is { } @event
                ? EventOffer.Create(@event, details, me) : Result.NotFound;
        }

        return await db.Terms.Where(t => t.StartsOn <= today && t.EndsOn >= today).OrderBy(t => t.Id).Select(t => (int?)t.Id).FirstOrDefaultAsync(cancellationToken) is { } term
            ? EventOffer.CreateForTerm(term, details, me) : EventOfferErrors.NoTerm;
    }
}
