namespace Outreach.Domain.Events.Flow;

public sealed class EventFlowRow
{
    private EventFlowRow()
    {
    }

    internal EventFlowRow(int number) => Number = number;

    public int EventId { get; private set; }

    /// <summary>Its place in the table, from 1.</summary>
    public int Number { get; private set; }

    public FlowPhase Phase { get; private set; }

    /// <summary>Days from the event's first day.</summary>
    public int Day { get; private set; }

    public TimeOnly? Clock { get; private set; }

    /// <summary>Minutes after the event begins.</summary>
    public int? Offset { get; private set; }

    public int? Minutes { get; private set; }

    public string Item { get; private set; } = "";

    public string? Content { get; private set; }

    public int? PersonId { get; private set; }

    public int? DepartmentId { get; private set; }

    public string? InCharge { get; private set; }

    public string? Props { get; private set; }

    public string? Note { get; private set; }

    public FlowRowDetails Details => new(Phase, Day, Clock, Offset, Minutes, Item, Content, PersonId, DepartmentId, InCharge, Props, Note);

    internal void Set(FlowRowDetails row)
    {
        (Phase, Day, Clock, Offset, Minutes, Item, Content) = (row.Phase, row.Day, row.Clock, row.Offset, row.Minutes, row.Item, row.Content);
        (PersonId, DepartmentId, InCharge, Props, Note) = (row.PersonId, row.DepartmentId, row.InCharge, row.Props, row.Note);
    }
}
