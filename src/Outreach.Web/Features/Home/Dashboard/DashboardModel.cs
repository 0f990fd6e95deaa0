using Outreach.Web.Features.Shared.Providers;

namespace Outreach.Web.Features.Home.Dashboard;

/// <summary>The start page: one inbox in order of urgency, then what is next, then how the department stands.</summary>
/// <param name="Groups">What waits, the most urgent kind first; kinds with nothing are left out.</param>
/// <param name="IsNew">Whether the department has no merchant yet.</param>
public sealed record DashboardModel(
    string Name, DateOnly Today, IReadOnlyList<DashboardGroup> Groups, IReadOnlyList<DashboardTarget> Targets, IReadOnlyList<DashboardNote> Notes, bool IsNew)
{
    /// <summary>How far the setting up has come, for an administrator while it is not done.</summary>
    public SetupProgress? Setup { get; init; }
}

/// <summary>Items that ask the same of the person.</summary>
/// <param name="Items">Late ones first, then by day, then what has waited longest.</param>
public sealed record DashboardGroup(DashboardUrgency Urgency, IReadOnlyList<DashboardItem> Items)
{
    /// <summary>How many stand in sight; the rest is folded.</summary>
    public const int InSight = 6;
}

/// <summary>What a new department does first, and whether it is done. It stays in sight of the administrator until all of it is.</summary>
/// <param name="HasName">The full name, address, phone and account that contracts need.</param>
/// <param name="HasMail">There is a mail server, or the department means to do without.</param>
/// <param name="HasTerm">There is a term that is not over.</param>
public sealed record SetupProgress(
    bool HasName, bool HasSite, bool HasAddress, bool HasMail, bool HasDepartments, bool HasTerm, bool HasMembers, bool HasPlaces, bool HasPackages, bool HasSponsors)
{
    private bool[] Steps => [HasName, HasSite, HasAddress, HasMail, HasDepartments, HasTerm, HasMembers, HasPlaces, HasPackages, HasSponsors];

    public int Done => Steps.Count(s => s);

    public int Of => Steps.Length;

    public bool IsDone => Done == Of;
}
