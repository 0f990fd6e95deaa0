namespace Outreach.Domain.Accounts.Joining;

/// <summary>A link, shown as a QR code to a group, with which people ask to join the department as officers. It lets nobody in by itself.</summary>
public sealed class JoinLink : Entity
{
    public const int LongestDays = 30;

    /// <summary>The position of whoever is confirmed.</summary>
    public const Role Gives = Role.Officer;

    private JoinLink()
    {
    }

    /// <summary>What stands in its address.</summary>
    public string Code { get; private set; } = "";

    public int? TermId { get; private set; }

    public string? Group { get; private set; }

    /// <summary>From then on nobody can ask by it, UTC.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was closed before its time, UTC.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public static Result<JoinLink> Create(string code, int? termId, string? group, int days, DateTimeOffset now) => days is < 1 or > LongestDays
        ? JoinErrors.Days
        : new JoinLink { Code = code, TermId = termId, Group = group, ExpiresAt = now.AddDays(days) };

    public bool IsOpen(DateTimeOffset now) => ClosedAt is null && now < ExpiresAt;

    public void Close(DateTimeOffset now) => ClosedAt ??= now;
}
