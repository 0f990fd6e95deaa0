using Outreach.Web.Features.Shared.Providers;

namespace Outreach.Web.Features.Home.Dashboard;

/// <summary>The start page: one inbox in order of urgency, then what is next, then how the department stands.</summary>
/// <param name="Groups">What waits, the most urgent kind first; kinds with nothing are left out.</param>
/// <param name="IsNew">Whether the department has no merchant yet.</param>
public sealed record DashboardModel(
    string Name, DateOnly Today, IReadOnlyList<DashboardGroup> Groups, IReadOnlyList<DashboardTarget> Targets, IReadOnlyList<DashboardNote> Notes, bool IsNew);

/// <summary>Items that ask the same of the person.</summary>
/// <param name="Items">Late ones first, then by day, then what has waited longest.</param>
public sealed record DashboardGroup(DashboardUrgency Urgency, IReadOnlyList<DashboardItem> Items)
{
    /// <summary>How many stand in sight; the rest is folded.</summary>
    public const int InSight = 6;
}

/// <summary>What a new department does first, and whether it is done.</summary>
/// <param name="HasTerm">There is a term that is not over.</param>
public sealed record SetupProgress(bool HasTerm, bool HasMembers, bool HasSponsors);
