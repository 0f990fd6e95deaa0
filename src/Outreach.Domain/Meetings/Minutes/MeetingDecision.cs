namespace Outreach.Domain.Meetings.Minutes;

/// <summary>What was decided on an item: never without owner and day, and a task at once.</summary>
public sealed class MeetingDecision : Entity
{
    private MeetingDecision()
    {
    }

    public MeetingDecision(int meetingId, int itemId, string text, int ownerId, DateOnly dueOn) =>
        (MeetingId, ItemId, Text, OwnerId, DueOn) = (meetingId, itemId, text, ownerId, dueOn);

    public int MeetingId { get; private set; }

    public int ItemId { get; private set; }

    /// <summary>At most 100 characters: the task's title.</summary>
    public string Text { get; private set; } = "";

    public int OwnerId { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>The task that it became.</summary>
    public int? WorkItemId { get; private set; }

    public void Became(int workItemId) => WorkItemId = workItemId;
}
