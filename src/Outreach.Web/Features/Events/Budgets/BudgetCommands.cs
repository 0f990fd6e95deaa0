using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Budgets;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.Budgets;

/// <summary>
/// Everything that changes a budget. All but the decisions are for who may write the event's budget; for anybody else there is
/// no such page. What is done on another version than the one that was read is a conflict.
/// </summary>
public sealed class BudgetCommands(OutreachDbContext db, EventUnitOfWork work, BudgetNotifications notifications, CurrentUserAccessor current, DepartmentTime time, SettingsCache settings, Deciders deciders)
{
    // Two who draw up the first budget of an event at once meet as two who change one.
    private static readonly (string, DomainError) DrawnUpMeanwhile = ("IX_EventBudgets_EventId", Result.Conflict.Error!);

    /// <summary>Draws up the event's budget, or changes it.</summary>
    public async Task<Result> SaveAsync(int eventId, BudgetInput input, CancellationToken cancellationToken)
    {
        var opened = await OpenAsync(db.Events.ChangeableBy(current.Required), eventId, cancellationToken);
        if (!opened.IsSuccess)
            return opened;
        var lines = input.ToLines();
        if (opened.Value.Budget is { } budget)
        {
            if (budget.Version != input.Version)
                return Result.Conflict;
            var (wasApproved, before) = (budget.State == BudgetState.Approved, InWords(budget));
            var edited = input.InRows(budget.Edit(lines, input.Reason, current.Required.Id, time.Now));
            if (!edited.IsSuccess)
                return edited;
            // A change of what was approved is one of the planned event (S11): its reason is kept there, and whoever is concerned is told.
            return wasApproved
                ? await work.ChangeAsync(eventId, null, e => e.NoteChange(EventField.Budget, before, InWords(budget), input.Reason, current.Required.Id, time.Now), cancellationToken)
                : await db.TrySaveVersionAsync(budget, input.Version, cancellationToken);
        }

        return await AddAsync(EventBudget.Create(eventId, lines, current.Required.Id, time.Now), input, cancellationToken);
    }

    /// <summary>Draws up the event's budget from the one of another event.</summary>
    public async Task<Result> CopyAsync(int eventId, int? sourceId, CancellationToken cancellationToken)
    {
        var opened = await OpenAsync(db.Events.ChangeableBy(current.Required), eventId, cancellationToken);
        if (!opened.IsSuccess)
            return opened;
        if (opened.Value.Budget is not null)
            return Result.Conflict;
        if (await db.EventBudgets.AsNoTracking().Include(b => b.Lines).SingleOrDefaultAsync(b => b.EventId == sourceId, cancellationToken) is not { } source)
            return BudgetErrors.NoSuchSource;
        return await AddAsync(source.CopyFor(eventId, current.Required.Id, time.Now), null, cancellationToken);
    }

    public Task<Result> SubmitAsync(int eventId, int? version, CancellationToken cancellationToken) =>
        ChangeAsync(db.Events.ChangeableBy(current.Required), eventId, version, async (budget, @event) =>
        {
            var submitted = budget.Submit(await MinisterIsFreeAsync(budget, cancellationToken), current.Required.Id, time.Now);
            if (submitted.IsSuccess)
                await notifications.WaitingAsync(budget, @event, cancellationToken);
            return submitted;
        }, cancellationToken);

    public Task<Result> TakeBackAsync(int eventId, int? version, CancellationToken cancellationToken) =>
        ChangeAsync(db.Events.ChangeableBy(current.Required), eventId, version, (budget, _) => Task.FromResult(budget.TakeBack(current.Required.Id, time.Now)), cancellationToken);

    public Task<Result> DiscardAsync(int eventId, int? version, CancellationToken cancellationToken) =>
        ChangeAsync(db.Events.ChangeableBy(current.Required), eventId, version, (budget, _) => Task.FromResult(budget.Discard(current.Required.Id, time.Now)), cancellationToken);

    /// <summary>Approves or returns.</summary>
    public Task<Result> DecideAsync(int eventId, BudgetDecisionInput input, CancellationToken cancellationToken) =>
        ChangeAsync(db.Events, eventId, input.Version, async (budget, @event) =>
        {
            var decider = current.Required.AsDecider([.. budget.Authors.Select(a => a.UserId)]);
            if (decider is { IsMinister: false, IsAdvisor: false })
                return BudgetErrors.NoOffice;
            var comments = input.Comments.Where(c => c.Value is not null).ToDictionary(c => c.Key, c => c.Value!);
            var decided = budget.Decide(decider, input.Verdict!.Value, input.Reason, comments, settings.Value.BudgetAdvisorThreshold, time.Now);
            if (!decided.IsSuccess)
                return decided;
            await notifications.DecidedAsync(budget, @event, cancellationToken);
            if (budget.State == BudgetState.AdvisorReview)
                await notifications.WaitingAsync(budget, @event, cancellationToken);
            return decided;
        }, cancellationToken);

    private async Task<Result> ChangeAsync(
        IQueryable<Event> visible, int eventId, int? version, Func<EventBudget, BudgetedEvent, Task<Result>> verb, CancellationToken cancellationToken)
    {
        var opened = await OpenAsync(visible, eventId, cancellationToken);
        if (!opened.IsSuccess)
            return opened;
        if (opened.Value.Budget is not { } budget)
            return Result.NotFound;
        if (budget.Version != version)
            return Result.Conflict;
        var result = await verb(budget, opened.Value.Event);
        if (result.IsSuccess)
            return await db.TrySaveVersionAsync(budget, version.Value, cancellationToken);
        // The budget and its steps are read one after the other: what forbids it may be what somebody saved in between.
        return await db.EventBudgets.AnyAsync(b => b.Id == budget.Id && b.Version == version, cancellationToken) ? result : Result.Conflict;
    }

    private async Task<Result<OpenBudget>> OpenAsync(IQueryable<Event> visible, int eventId, CancellationToken cancellationToken)
    {
        var found = await visible.Where(e => e.Id == eventId).Select(e => new BudgetedEvent(e.Title, e.OwnerId, e.State)).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return Result.NotFound;
        if (found.IsOver)
            return BudgetErrors.EventOver;
        var budget = await db.EventBudgets.Include(b => b.Lines).Include(b => b.Steps).Include(b => b.Authors).AsSplitQuery().SingleOrDefaultAsync(b => b.EventId == eventId, cancellationToken);
        return new OpenBudget(found, budget);
    }

    private async Task<Result> AddAsync(Result<EventBudget> made, BudgetInput? input, CancellationToken cancellationToken)
    {
        if (!made.IsSuccess)
            return input?.InRows(made) ?? made;
        db.EventBudgets.Add(made.Value);
        return await db.TrySaveAsync(cancellationToken, DrawnUpMeanwhile);
    }

    private static string InWords(EventBudget budget) =>
        string.Join('\n', budget.LinesOf(budget.Revision).Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Item} {l.Count:0.##} {l.Unit} × ¥{l.UnitPrice:0.##}")));

    private Task<bool> MinisterIsFreeAsync(EventBudget budget, CancellationToken cancellationToken)
    {
        List<int> apart = [.. budget.Authors.Select(a => a.UserId), current.Required.Id];
        return deciders.AnyFreeAsync(Authority.Budgets, apart, cancellationToken);
    }

    // Null while the event has none.
    private sealed record OpenBudget(BudgetedEvent Event, EventBudget? Budget);
}
