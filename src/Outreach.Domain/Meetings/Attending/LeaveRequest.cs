namespace Outreach.Domain.Meetings.Attending;

/// <summary>Somebody asks for leave from a meeting (请假); a leader decides, not for oneself.</summary>
public sealed class LeaveRequest : Entity
{
    private LeaveRequest()
    {
    }

    public int MeetingId { get; private set; }

    /// <summary>Who asks; one that waits or was granted per meeting.</summary>
    public int UserId { get; private set; }

    public LeaveKind Kind { get; private set; }

    /// <summary>At most 300 characters; null for sick leave without words, and once the term is over.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who comes instead, in words.</summary>
    public string? Substitute { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    public LeaveState State { get; private set; }

    public int? DecidedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>What was said with the decision, at most 300 characters; a declined one has it.</summary>
    public string? DecisionNote { get; private set; }

    /// <summary>Set while it waits or was granted, so that there is one per person and meeting.</summary>
    public bool? ActiveKey { get; private set; }
}
