namespace Outreach.Domain.Accounts.Joining;

/// <summary>Somebody asks by a link to join the department; a leader confirms or declines.</summary>
public sealed class JoinRequest : Entity
{
    public const int MonthsKept = 6;

    private JoinRequest()
    {
    }

    public int LinkId { get; private set; }

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>How somebody knows them, in their own words.</summary>
    public string? Note { get; private set; }

    public JoinRequestState State { get; private set; }

    public int? DecidedById { get; private set; }

    /// <summary>When it was decided, UTC.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    public bool IsAnonymized { get; private set; }

    public static Result<JoinRequest> Create(JoinLink link, string name, string email, string? note, DateTimeOffset now) => link.IsOpen(now)
        ? new JoinRequest { LinkId = link.Id, Name = name, Email = email, Note = note }
        : JoinErrors.LinkOver;

    public Result Decide(bool accept, int byId, DateTimeOffset now)
    {
        if (State != JoinRequestState.Waiting)
            return JoinErrors.DecidedAlready;
        (State, DecidedById, DecidedAt) = (accept ? JoinRequestState.Accepted : JoinRequestState.Declined, byId, now);
        return Result.Success;
    }

    /// <summary>Drops who it was; what was decided stays.</summary>
    public void Anonymize()
    {
        // Unique for each link, and nobody's address.
        (Name, Email, Note, IsAnonymized) = ("", $"{Id}@", null, true);
        if (State == JoinRequestState.Waiting)
            State = JoinRequestState.Declined;
    }
}
