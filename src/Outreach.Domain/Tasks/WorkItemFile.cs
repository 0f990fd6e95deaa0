namespace Outreach.Domain.Tasks;

/// <summary>A file that belongs to a task's result.</summary>
public sealed class WorkItemFile(int fileId)
{
    public int WorkItemId { get; private set; }

    public int FileId { get; private set; } = fileId;
}
