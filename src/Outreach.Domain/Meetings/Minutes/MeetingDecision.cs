using System.Globalization;
using Outreach.Domain.Tasks;

namespace Outreach.Domain.Meetings.Minutes;

/// <summary>What was decided on an item: never without owner and day, and a task at once.</summary>
public sealed class MeetingDecision : Entity
{
    private const int LongestText = 100;
    private const int LongestWords = 200;

    private MeetingDecision()
    {
    }

    public int MeetingId { get; private set; }

    public int ItemId { get; private set; }

    /// <summary>At most 100 characters: the task's title.</summary>
    public string Text { get; private set; } = "";

    public int OwnerId { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>The task that it became.</summary>
    public int? WorkItemId { get; private set; }

    /// <summary>
    /// A decision and the task that it is. Refused without an owner who works in the department on that day, and for a day that is past.
    /// Once the minutes are published it comes with a correction alone, which says why.
    /// </summary>
    /// <param name="members">Those of the people named who work in the department today and on the day.</param>
    /// <param name="heldOn">The meeting's day on the department's clocks.</param>
    /// <param name="number">The item's number on the agenda.</param>
    public static Result<(MeetingDecision Decision, WorkItem Task)> Create(
        Meeting meeting, AgendaItem item, DecisionDetails details, IReadOnlySet<int> members, DateOnly heldOn, int number, int byId, DateOnly today, DateTimeOffset now, bool isCorrection = false)
    {
        if (isCorrection ? meeting.State != MeetingState.Published : !meeting.TakesMinutes(now))
            return isCorrection ? MinutesErrors.NotPublished : meeting.State == MeetingState.Planned ? MinutesErrors.NotBegun : MinutesErrors.Closed;
        var errors = new List<DomainError>();
        if (string.IsNullOrWhiteSpace(details.Text) || details.Text.Length > LongestText)
            errors.Add(MinutesErrors.DecisionMissing);
        if (details.OwnerId is null)
            errors.Add(MinutesErrors.OwnerMissing);
        else if (!members.Contains(details.OwnerId.Value))
            errors.Add(MinutesErrors.NoSuchOwner);
        if (details.DueOn is not { } dueOn)
            errors.Add(MinutesErrors.DayMissing);
        else if (dueOn < today)
            errors.Add(WorkItemErrors.DayPast);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        var task = WorkItem.Create(
            new WorkItemDetails(details.Text!, null, details.OwnerId, [], details.DueOn, []), WorkItemOrigin.OfMeeting(Words(meeting.Title, heldOn, number), meeting.EventId),
            members, byId, today, now);
        if (!task.IsSuccess)
            return task.Error;
        return (new MeetingDecision { MeetingId = meeting.Id, ItemId = item.Id, Text = details.Text!, OwnerId = details.OwnerId!.Value, DueOn = details.DueOn!.Value }, task.Value);
    }

    /// <param name="workItemId">The task's key, which it has once it was added to a context.</param>
    public void Became(int workItemId) => WorkItemId = workItemId;

    /// <summary>
    /// Takes it back while the minutes are written: it was written down by mistake, and its task is dropped. The caller removes it.
    /// Refused once the task is done, since then it was none.
    /// </summary>
    /// <param name="task">The task that it became; null where there is none.</param>
    /// <param name="reason">Why the task is dropped, for its owner.</param>
    public static Result TakeBack(Meeting meeting, WorkItem? task, string reason, int byId, DateOnly today, DateTimeOffset now) =>
        !meeting.TakesMinutes(now) ? MinutesErrors.Closed
        : task is { State: WorkItemState.Done } ? MinutesErrors.DecisionDone
        : task is { IsOpen: true } ? task.Drop(reason, byId, today, now)
        : Result.Success;

    // Stored with the task, and read by everybody in whatever language: a title, a day and a number.
    private static string Words(string title, DateOnly heldOn, int number)
    {
        var words = $"{title} · {heldOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} · #{number.ToString(CultureInfo.InvariantCulture)}";
        return words.Length > LongestWords ? words[..LongestWords] : words;
    }
}
