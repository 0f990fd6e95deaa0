namespace Outreach.Web.Features.Shared.Providers;

/// <summary>What of a subject falls due, and whom to tell, once.</summary>
public interface IReminderProvider
{
    /// <summary>
    /// Notes on each record that falls due that it was told, and adds the notifications; the caller saves. What was told must be
    /// versioned: of several instances that do so at once, only one save may succeed.
    /// </summary>
    /// <returns>How much was told of; 0 when there is nothing to save.</returns>
    Task<int> RemindAsync(CancellationToken cancellationToken);
}
