namespace Outreach.Domain.Tasks;

/// <summary>Somebody who helps with a task.</summary>
public sealed class WorkItemHelper(int userId)
{
    public int WorkItemId { get; private set; }

    public int UserId { get; private set; } = userId;
}
