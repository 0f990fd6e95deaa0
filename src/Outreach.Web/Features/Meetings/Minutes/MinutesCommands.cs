using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Meetings.Agenda;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Tasks.Records;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Minutes;

/// <summary>Writes, publishes and corrects minutes. Who runs the meeting may; who was absent confirms to have read them.</summary>
public sealed class MinutesCommands(
    OutreachDbContext db, MeetingAuthorization authorization, OpenPoints points, TaskNotifications tasks, MinutesNotifications notifications, CurrentUserAccessor current, DepartmentTime time)
{
    private static readonly (string, DomainError) Confirmed = ("PK_MinutesReadings", MinutesErrors.NothingToConfirm);

    private int Me => current.Required.Id;

    /// <summary>
    /// Saves what was said on one item, and makes a task of what was decided, together. Somebody else's newer text is never
    /// written over: the answer has both then.
    /// </summary>
    public async Task<Result<MinutesSaved>> WriteAsync(int id, int itemId, MinutesItemInput input, CancellationToken cancellationToken)
    {
        // The item before its meeting: were it published in between, the meeting says so; were it published later, the item's version does.
        if (await ItemAsync(id, itemId, cancellationToken) is not { } item || await LoadAsync(id, cancellationToken) is not { } meeting)
            return Result.NotFound;
        if (!meeting.TakesMinutes(time.Now))
            return Closed(meeting);
        var seen = input.Version!.Value;
        var said = input.Keep switch { KeptText.Theirs => item.Said, KeptText.Both => MinutesRules.Join(item.Said, input.Said), _ => input.Said };
        // Moved meanwhile, or left open: the text is as the person saw it, and nobody's is lost.
        if (item.Version != seen && (item.Said == input.Before || item.Said == said))
            seen = item.Version;
        if (item.Version != seen)
            return await ConflictAsync(item, cancellationToken);
        var isSame = item.Said == said && item.IsDeferred == input.IsDeferred;
        var written = item.Write(meeting, said, input.IsDeferred, time.Now);
        if (!written.IsSuccess)
            return written.Error!;
        if (input.HasDecision)
        {
            if (await DecideAsync(meeting, item, input.ToDecision(), false, cancellationToken) is { } refused)
                return refused;
        }
        else if (isSame)
        {
            return new MinutesSaved(item.Version, false);
        }

        // A published text is written over by nobody who began before: publishing raises the version of every item.
        var saved = await db.TrySaveVersionAsync(item, seen, cancellationToken);
        if (!saved.IsConflict)
            return saved.With(new MinutesSaved(item.Version, input.HasDecision));
        // Publishing writes every item too: whoever meets that reads of it, and not of another writer.
        db.ResetTracking();
        if (await LoadAsync(id, cancellationToken) is not { } now || await ItemAsync(id, itemId, cancellationToken) is not { } stored)
            return Result.NotFound;
        return now.TakesMinutes(time.Now) ? await ConflictAsync(stored, cancellationToken) : Closed(now);
    }

    /// <summary>Publishes the minutes once; everybody who was invited is told, and what is left open goes to the next meeting.</summary>
    public async Task<Result> PublishAsync(int id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } meeting)
            return Result.NotFound;
        var items = await db.AgendaItems.Where(i => i.MeetingId == id).ToListAsync(cancellationToken);
        var hasMinutes = items.Exists(i => i.Said is not null) || await db.MeetingDecisions.AnyAsync(d => d.MeetingId == id, cancellationToken);
        var published = meeting.Publish(hasMinutes, Me, time.Now);
        if (!published.IsSuccess)
            return published;
        // Whoever is just writing meets this, instead of changing what is published without a trace.
        foreach (var item in items)
            db.Touch(item);
        await notifications.PublishedAsync(meeting, cancellationToken);
        if (items.Exists(i => i.IsDeferred) && await points.NextAsync(meeting, cancellationToken) is { } next)
            await points.FillAsync(next, cancellationToken);

        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? MinutesErrors.WrittenMeanwhile : saved;
    }

    /// <summary>The person, who was not there, has read them; twice is once.</summary>
    public async Task<Result> ConfirmAsync(int id, CancellationToken cancellationToken)
    {
        var me = Me;
        if (await authorization.Seen().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } meeting)
            return Result.NotFound;
        var attended = await db.Attendances.Where(a => a.MeetingId == id && a.UserId == me).Select(a => a.State).SingleOrDefaultAsync(cancellationToken);
        var confirmed = MinutesReading.Confirm(meeting, attended, me, time.Now);
        if (!confirmed.IsSuccess)
            return confirmed.Error;
        if (await db.MinutesReadings.AnyAsync(r => r.MeetingId == id && r.UserId == me, cancellationToken))
            return Result.Success;
        db.MinutesReadings.Add(confirmed.Value);
        var saved = await db.TrySaveAsync(cancellationToken, Confirmed);
        return saved.Error == Confirmed.Item2 ? Result.Success : saved;
    }

    /// <summary>Corrects what is published; the old text is kept.</summary>
    public async Task<Result> CorrectAsync(int id, int itemId, CorrectionInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } meeting || await ItemAsync(id, itemId, cancellationToken) is not { } item)
            return Result.NotFound;
        if (item.Version != input.Version)
            return MinutesErrors.CorrectedMeanwhile;
        var corrected = item.Correct(meeting, input.Said, input.Reason, Me, time.Now, input.HasDecision);
        if (!corrected.IsSuccess)
            return corrected.Error;
        if (input.HasDecision && await DecideAsync(meeting, item, new DecisionDetails(input.Decision, input.OwnerId, input.DueOn), true, cancellationToken) is { } refused)
            return refused;
        db.MinutesCorrections.Add(corrected.Value);
        var saved = await db.TrySaveVersionAsync(item, input.Version, cancellationToken);
        return saved.IsConflict ? MinutesErrors.CorrectedMeanwhile : saved;
    }

    private static DomainError Closed(Meeting meeting) =>
        meeting.State == MeetingState.Planned ? MinutesErrors.NotBegun : meeting.State == MeetingState.Published ? MinutesErrors.PublishedMeanwhile : MinutesErrors.Closed;

    private Task<Meeting?> LoadAsync(int id, CancellationToken cancellationToken) => authorization.Run().SingleOrDefaultAsync(m => m.Id == id, cancellationToken);

    private Task<AgendaItem?> ItemAsync(int id, int itemId, CancellationToken cancellationToken) =>
        db.AgendaItems.SingleOrDefaultAsync(i => i.Id == itemId && i.MeetingId == id, cancellationToken);

    // Adds the decision with its task, and tells the owner; null when both are there.
    private async Task<DomainError?> DecideAsync(Meeting meeting, AgendaItem item, DecisionDetails input, bool isCorrection, CancellationToken cancellationToken)
    {
        var (owner, today, heldOn) = (input.OwnerId, time.Today, time.DayOf(meeting.StartsAt));
        var then = db.Users.InDepartment(input.DueOn is { } day && day > today ? day : today);
        var members = await db.Users.InDepartment(today).Where(u => u.Id == owner && then.Any(t => t.Id == u.Id)).Select(u => u.Id).ToListAsync(cancellationToken);
        var meetingId = meeting.Id;
        var order = await db.AgendaItems.Where(i => i.MeetingId == meetingId).OrderBy(i => i.Kind == AgendaItemKind.Suggestions ? 1 : 0).ThenBy(i => i.Position).ThenBy(i => i.Id)
            .Select(i => i.Id).ToListAsync(cancellationToken);
        var decided = MeetingDecision.Create(meeting, item, input, members.ToHashSet(), heldOn, order.IndexOf(item.Id) + 1, Me, today, time.Now, isCorrection);
        if (!decided.IsSuccess)
            return decided.Error;
        var (decision, task) = decided.Value;
        db.WorkItems.Add(task);
        decision.Became(task.Id);
        db.MeetingDecisions.Add(decision);
        await tasks.GivenAsync(task, [], cancellationToken);
        return null;
    }

    private async Task<Result<MinutesSaved>> ConflictAsync(AgendaItem stored, CancellationToken cancellationToken)
    {
        var by = stored.UpdatedById;
        return new MinutesSaved(stored.Version, false, new MinutesConflict(
            stored.Version, stored.Said, await db.Users.Where(u => u.Id == by).Select(u => u.DisplayName).FirstOrDefaultAsync(cancellationToken)));
    }
}
