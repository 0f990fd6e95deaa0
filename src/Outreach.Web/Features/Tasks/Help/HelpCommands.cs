using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Tasks.Help;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Tasks.Help;

public sealed class HelpCommands(OutreachDbContext db, HelpQueries queries, HelpNotifications notifications, CurrentUserAccessor current, DepartmentTime time)
{
    private CurrentUser Me => current.Required;

    /// <summary>Asks: one of ours another department, a liaison us.</summary>
    /// <returns>The request's key.</returns>
    public async Task<Result<int>> AskAsync(HelpInput input, CancellationToken cancellationToken)
    {
        var departments = queries.IsOurs ? db.Departments.Where(d => !d.IsOwn && !d.IsRetired) : queries.Mine();
        var wanted = input.DepartmentId;
        var found = await departments.Where(d => wanted == null || d.Id == wanted).OrderBy(d => d.Id).Select(d => d.Id).Take(2).ToListAsync(cancellationToken);
        // Whoever speaks for one department alone need not choose it.
        if (found.Count == 0 || (wanted is null && (queries.IsOurs || found.Count > 1)))
            return !queries.IsOurs && wanted is null && found.Count == 0 ? HelpErrors.NoDepartment : HelpErrors.NoSuchDepartment;
        if (!queries.IsOurs)
            input.EventId = null;
        if (input.EventId is { } eventId
            && !await db.Events.AnyAsync(e => e.Id == eventId && e.State != EventState.Closed && e.State != EventState.Cancelled, cancellationToken))
            return HelpErrors.EventOver;
        var asked = HelpRequest.Create(input.ToDetails(), queries.IsOurs ? HelpDirection.FromUs : HelpDirection.ToUs, found[0], Me.Id, time.Today);
        if (!asked.IsSuccess)
            return asked.Error;
        db.HelpRequests.Add(asked.Value);
        await notifications.AskedAsync(asked.Value, cancellationToken);
        return (await db.TrySaveAsync(cancellationToken)).With(asked.Value.Id);
    }

    /// <summary>The side that was asked will help.</summary>
    public Task<Result> AcceptAsync(int id, string? note, CancellationToken cancellationToken) =>
        AnswerAsync(id, (request, inStead) => request.Accept(note, Me.Id, inStead, time.Today, time.Now), cancellationToken);

    /// <summary>The side that was asked cannot help, or no longer can.</summary>
    public Task<Result> DeclineAsync(int id, string? note, CancellationToken cancellationToken) =>
        AnswerAsync(id, (request, inStead) => request.Decline(note, Me.Id, inStead, time.Now), cancellationToken);

    /// <summary>The help was given: either side says so.</summary>
    public async Task<Result> CompleteAsync(int id, int? came, CancellationToken cancellationToken)
    {
        var (answering, asking) = (queries.Answerable(), queries.Asking());
        return await ChangeAsync(
            db.HelpRequests.Where(h => answering.Any(a => a.Id == h.Id) || asking.Any(a => a.Id == h.Id)), id, request => request.Complete(came, time.Today), notifications.DoneAsync, cancellationToken);
    }

    public Task<Result> ThankAsync(int id, string? words, CancellationToken cancellationToken) =>
        ChangeAsync(queries.Asking(), id, request => request.Thank(words), notifications.ThankedAsync, cancellationToken);

    public Task<Result> WithdrawAsync(int id, CancellationToken cancellationToken) =>
        ChangeAsync(queries.Asking(), id, request => request.Withdraw(), notifications.WithdrawnAsync, cancellationToken);

    private async Task<Result> AnswerAsync(int id, Func<HelpRequest, bool, Result> verb, CancellationToken cancellationToken)
    {
        if (await queries.Answerable().SingleOrDefaultAsync(h => h.Id == id, cancellationToken) is not { } request)
            return Result.NotFound;
        var answered = verb(request, await queries.IsInSteadAsync(request, cancellationToken));
        if (!answered.IsSuccess)
            return answered;
        await notifications.AnsweredAsync(request, cancellationToken);
        return await SaveAsync(cancellationToken);
    }

    private async Task<Result> ChangeAsync(
        IQueryable<HelpRequest> requests, int id, Func<HelpRequest, Result> verb, Func<HelpRequest, CancellationToken, Task> tell, CancellationToken cancellationToken)
    {
        if (await requests.SingleOrDefaultAsync(h => h.Id == id, cancellationToken) is not { } request)
            return Result.NotFound;
        var result = verb(request);
        if (!result.IsSuccess)
            return result;
        await tell(request, cancellationToken);
        return await SaveAsync(cancellationToken);
    }

    private async Task<Result> SaveAsync(CancellationToken cancellationToken)
    {
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? HelpErrors.WrongState : saved;
    }
}
