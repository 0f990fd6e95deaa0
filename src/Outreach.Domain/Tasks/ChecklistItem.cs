namespace Outreach.Domain.Tasks;

/// <summary>Something that belongs to a task and is ticked off.</summary>
public sealed class ChecklistItem
{
    private ChecklistItem()
    {
    }

    internal ChecklistItem(int position, string text) => (Position, Text) = (position, text);

    public int Id { get; private set; }

    public int WorkItemId { get; private set; }

    /// <summary>Order within the task, from 1.</summary>
    public int Position { get; internal set; }

    public string Text { get; private set; } = "";

    /// <summary>Who ticked it off; null while it is open.</summary>
    public int? DoneById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    internal void Tick(bool done, int byId, DateTimeOffset now)
    {
        DoneById = done ? DoneById ?? byId : null;
        DoneAt = done ? DoneAt ?? now : null;
    }
}
