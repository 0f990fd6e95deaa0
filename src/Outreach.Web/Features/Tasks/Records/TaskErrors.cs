using Outreach.Domain;

namespace Outreach.Web.Features.Tasks.Records;

/// <summary>Refusals of these presses.</summary>
public static class TaskErrors
{
    /// <summary>Saved by somebody else meanwhile.</summary>
    public static readonly DomainError Changed = new("task.changed", "Somebody changed this task meanwhile. Look at how it stands now and try again.");
}
