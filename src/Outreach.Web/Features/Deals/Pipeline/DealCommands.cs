using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Deals.Pipeline;

public sealed class DealCommands(OutreachDbContext db, DealQueries queries, DealNotifications notifications, DealContracts contracts, DealReadinessQueries readiness, CurrentUserAccessor current, DepartmentTime time)
{
    private const int LongestText = 1000;

    private const int MostAtOnce = 1000;

    public async Task<Result> EditAsync(int id, DealInput input, CancellationToken cancellationToken)
    {
        if (await queries.Workable().SingleOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } deal)
            return Result.NotFound;
        var edited = deal.Edit(input.ToDetails(), time.Now);
        return edited.IsSuccess ? await db.TrySaveVersionAsync(deal, input.Version, cancellationToken) : edited;
    }

    /// <summary>What forbids that a deal is lost before it is asked why; success when nothing does. One command.</summary>
    public async Task<Result> CheckLosableAsync(int id, CancellationToken cancellationToken) =>
        await contracts.HasLivingAsync(id, cancellationToken) ? DealActionErrors.HasContract : Result.Success;

    public async Task<Result> LoseAsync(int id, LoseInput input, CancellationToken cancellationToken)
    {
        if (await queries.Workable().Include(d => d.StageChanges).SingleOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } deal)
            return Result.NotFound;
        var lost = deal.Lose(input.Reason, current.Required.Id, time.Now);
        return lost.IsSuccess ? await db.TrySaveVersionAsync(deal, input.Version, cancellationToken) : lost;
    }

    /// <summary>Moves to another stage from the version seen.</summary>
    /// <param name="overruleReason">Why a target may leave though something is missing; it counts from a leader alone.</param>
    /// <returns>The version that is stored now.</returns>
    public async Task<Result<int>> MoveAsync(int id, DealStage stage, int version, string? overruleReason, CancellationToken cancellationToken)
    {
        if (await queries.Workable().SingleOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } deal)
            return Result.NotFound;
        if (deal.Version != version)
            return DealActionErrors.Changed;
        // A contract that is on its way holds its deal at contracting: it would be signed for a deal that is not there.
        if (deal.Stage == DealStage.Contracting && stage < DealStage.Won && await contracts.HasLivingAsync(id, cancellationToken))
            return DealActionErrors.HasContract;
        var now = time.Now;
        if (deal.EventId is { } over && stage > deal.Stage
            && await db.Events.AnyAsync(e => e.Id == over && (e.State == EventState.Cancelled || e.State == EventState.Closed || e.EndsAt < now), cancellationToken))
            return DealActionErrors.EventOver;
        // Contracting says that there is a contract: it comes of drafting one.
        if (stage == DealStage.Contracting && deal.Stage < stage && !await contracts.HasLivingAsync(id, cancellationToken))
            return DealActionErrors.NoContract;
        var ready = deal.Stage == DealStage.Target ? await readiness.OfAsync(deal.EventId, cancellationToken) : null;
        var reason = current.Required.HasPermission(Permissions.DealsLead) ? overruleReason : null;
        if (deal.MoveTo(stage, current.Required.Id, time.Now, ready, reason).Error is { } error)
            return error;
        return (await SaveAsync(cancellationToken)).With(deal.Version);
    }

    /// <summary>Takes a deal whose event is over, or will not be, to another one; its contract must not be on its way.</summary>
    public async Task<Result> MoveToEventAsync(int id, int? eventId, int version, CancellationToken cancellationToken)
    {
        if (await queries.Workable().SingleOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } deal)
            return Result.NotFound;
        if (deal.Version != version)
            return DealActionErrors.Changed;
        var now = time.Now;
        if (eventId is null || await db.Events.SingleOrDefaultAsync(e => e.Id == eventId && !e.IsPractice && (e.EndsAt == null || e.EndsAt > now), cancellationToken) is not { } other)
            return DealActionErrors.NoEvent;
        if (await contracts.HasLivingAsync(id, cancellationToken))
            return DealActionErrors.HasContract;
        if (deal.MoveToEvent(other).Error is { } error)
            return error;
        var saved = await db.TrySaveAsync(cancellationToken, ("Deals", DealActionErrors.OneThere));
        return saved.IsConflict ? DealActionErrors.Changed : saved;
    }

    public Task<Result> PostponeStepAsync(int id, CancellationToken cancellationToken) =>
        ChangeAsync(queries.Workable(), id, d => d.PostponeStep(time.Today), null, cancellationToken);

    /// <summary>Asks the leaders for help; they get a letter.</summary>
    public Task<Result> AskForHelpAsync(int id, string? question, CancellationToken cancellationToken) => ChangeAsync(
        queries.Workable(), id, d => question?.Length > LongestText ? DealActionErrors.TooLong : d.AskForHelp(question, time.Now), notifications.AskedAsync, cancellationToken);

    /// <summary>Answers a call for help; the negotiator gets a letter.</summary>
    public Task<Result> AnswerHelpAsync(int id, string? answer, CancellationToken cancellationToken) => ChangeAsync(
        db.Deals, id, d => answer?.Length > LongestText ? DealActionErrors.TooLong : d.AnswerHelp(answer, time.Now), notifications.AnsweredAsync, cancellationToken);

    public async Task<Result> ReassignAsync(int id, int? ownerId, CancellationToken cancellationToken)
    {
        if (!await IsMemberAsync(ownerId, cancellationToken))
            return DealOpening.NoSuchOwner;
        await contracts.FollowAsync([id], ownerId!.Value, cancellationToken);
        return await ChangeAsync(db.Deals.Include(d => d.FormerOwners), id, d => d.Reassign(ownerId.Value, time.Now), null, cancellationToken);
    }

    /// <summary>Gives several deals to another negotiator; those closed meanwhile, or with that person already, are left as they are.</summary>
    /// <returns>How many have a new owner.</returns>
    public async Task<Result<int>> ReassignAsync(IReadOnlyCollection<int> ids, int? ownerId, CancellationToken cancellationToken)
    {
        if (ids.Count is 0 or > MostAtOnce)
            return DealActionErrors.NothingChosen;
        if (!await IsMemberAsync(ownerId, cancellationToken))
            return DealOpening.NoSuchOwner;
        var deals = await db.Deals.Include(d => d.FormerOwners).Where(d => ids.Contains(d.Id)).ToListAsync(cancellationToken);
        var moved = deals.Where(d => d.Reassign(ownerId!.Value, time.Now).IsSuccess).Select(d => d.Id).ToList();
        await contracts.FollowAsync(moved, ownerId!.Value, cancellationToken);
        return (await SaveAsync(cancellationToken)).With(moved.Count);
    }

    private async Task<Result> ChangeAsync(
        IQueryable<Deal> deals, int id, Func<Deal, Result> verb, Func<Deal, CancellationToken, Task>? tell, CancellationToken cancellationToken)
    {
        if (await deals.SingleOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } deal)
            return Result.NotFound;
        var result = verb(deal);
        if (!result.IsSuccess)
            return result;
        if (tell is not null)
            await tell(deal, cancellationToken);
        return await SaveAsync(cancellationToken);
    }

    private async Task<Result> SaveAsync(CancellationToken cancellationToken)
    {
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? DealActionErrors.Changed : saved;
    }

    private async Task<bool> IsMemberAsync(int? userId, CancellationToken cancellationToken)
    {
        var today = time.Today;
        return userId is not null && await db.Users.InDepartment(today).AnyAsync(u => u.Id == userId, cancellationToken);
    }
}
