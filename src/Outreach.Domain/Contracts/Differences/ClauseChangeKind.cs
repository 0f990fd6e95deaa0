namespace Outreach.Domain.Contracts.Differences;

public enum ClauseChangeKind
{
    Added,

    Removed,

    /// <summary>It says something else.</summary>
    Changed,
}
