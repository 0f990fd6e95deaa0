namespace Outreach.Domain.Contracts;

/// <summary>
/// That the sponsor was told of a move of the event, on the word of who negotiates: day and venue as they were then. The
/// contract's text stays; the sponsor's page shows this beside it.
/// </summary>
public sealed class MoveNotice : Entity
{
    private MoveNotice()
    {
    }

    internal MoveNotice(OccasionWords moved, bool byMail, int byId, DateTimeOffset at) =>
        (Name, FromDay, ToDay, Venue, ByMail, ById, At) = (moved.Name, moved.From, moved.To, moved.Venue, byMail, byId, at);

    public int ContractId { get; private set; }

    /// <summary>What the event was called then.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The event's first day then; null when it had none.</summary>
    public DateOnly? FromDay { get; private set; }

    public DateOnly? ToDay { get; private set; }

    public string? Venue { get; private set; }

    /// <summary>Whether a mail went to the sponsor's contact too.</summary>
    public bool ByMail { get; private set; }

    public int ById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
