using Outreach.Web.Authorization;

namespace Outreach.Web.Features.Shared.Providers;

/// <summary>What waits for a person in one subject. One database command, two where it cannot be helped.</summary>
public interface IDashboardProvider
{
    /// <summary>Only what <paramref name="me"/> may see and act on; short lists, the most urgent first.</summary>
    Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken);
}
