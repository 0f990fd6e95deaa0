namespace Outreach.Domain.Tasks;

/// <summary>What somebody says of a task.</summary>
public sealed class WorkItemComment
{
    private WorkItemComment()
    {
    }

    internal WorkItemComment(int byId, string text, DateTimeOffset at) => (ById, Text, At) = (byId, text, at);

    public int Id { get; private set; }

    public int WorkItemId { get; private set; }

    public int ById { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
