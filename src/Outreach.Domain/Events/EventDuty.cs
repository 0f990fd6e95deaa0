namespace Outreach.Domain.Events;

/// <summary>A row of the duty table (分工表) as typed.</summary>
/// <param name="Key">The row's key when it is there already; null for a new one.</param>
/// <param name="Group">At most 40 characters.</param>
/// <param name="Duty">At most 500 characters.</param>
public sealed record EventDutyDetails(int? Key, string Group, int? LeaderId, IReadOnlyList<int> MemberIds, string Duty, DateOnly? DueOn);

/// <summary>Who does what for the event. Its key stays when rows are moved: a task may have been made of it.</summary>
public sealed class EventDuty
{
    private readonly List<EventDutyMember> members = [];

    private EventDuty()
    {
    }

    internal EventDuty(int key) => Key = key;

    public int EventId { get; private set; }

    /// <summary>Names it within the event, from 1.</summary>
    public int Key { get; private set; }

    /// <summary>Its place in the table, from 1.</summary>
    public int Number { get; private set; }

    public string Group { get; private set; } = "";

    public int? LeaderId { get; private set; }

    public IReadOnlyCollection<EventDutyMember> Members => members;

    public string Duty { get; private set; } = "";

    public DateOnly? DueOn { get; private set; }

    internal void Set(int number, EventDutyDetails row)
    {
        (Number, Group, LeaderId, Duty, DueOn) = (number, row.Group, row.LeaderId, row.Duty, row.DueOn);
        members.RemoveAll(m => !row.MemberIds.Contains(m.UserId));
        members.AddRange(row.MemberIds.Distinct().Except(members.Select(m => m.UserId)).Select(id => new EventDutyMember(id)));
    }
}

public sealed class EventDutyMember(int userId)
{
    public int EventId { get; private set; }

    public int DutyKey { get; private set; }

    public int UserId { get; private set; } = userId;
}
