namespace Outreach.Domain.Schools.Alliances.Offers;

/// <summary>What one school brings into an offer, its share, and its consent to exactly that.</summary>
public sealed class AllianceOfferPart : Entity
{
    public const int NoteLimit = 200;

    private readonly List<AllianceOfferLine> lines = [];

    private AllianceOfferPart()
    {
    }

    internal AllianceOfferPart(int? schoolId) => SchoolId = schoolId;

    public int OfferId { get; private set; }

    /// <summary>Whose part it is; null for ours.</summary>
    public int? SchoolId { get; private set; }

    /// <summary>How many people it reaches.</summary>
    public int? Audience { get; private set; }

    public string? Places { get; private set; }

    public string? Events { get; private set; }

    public DateOnly? FirstDay { get; private set; }

    public DateOnly? LastDay { get; private set; }

    /// <summary>Who answers for this offer alone; no other school reads it.</summary>
    public string? ContactName { get; private set; }

    public string? ContactPhone { get; private set; }

    /// <summary>CNY; null while it is not set.</summary>
    public decimal? Share { get; private set; }

    /// <summary>The text that was consented to; null while there is no consent.</summary>
    public string? ConsentedStamp { get; private set; }

    public int? ConsentedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? ConsentedAt { get; private set; }

    /// <summary>Who of the school agreed, and how, where a leader of ours recorded it; null when the school consented itself.</summary>
    public string? ConsentNote { get; private set; }

    /// <summary>When the school withdrew, UTC; null while it is in the offer.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawReason { get; private set; }

    /// <summary>What the sponsor gets; order them by <see cref="AllianceOfferLine.Number"/>.</summary>
    public IReadOnlyCollection<AllianceOfferLine> Lines => lines;

    public bool IsIn => WithdrawnAt is null;

    public bool HasConsented => ConsentedAt is not null;

    /// <summary>Whether it says all that the sponsor must know.</summary>
    public bool IsComplete => Audience is not null && FirstDay is not null && LastDay is not null && ContactName is not null && lines.Count > 0;

    public AllianceOfferPartDetails Details => new(
        Audience, Places, Events, FirstDay, LastDay, ContactName, ContactPhone, [.. lines.OrderBy(l => l.Number).Select(l => l.Details)]);

    /// <summary>Takes over what was typed; false when it says the same as before.</summary>
    internal bool Write(AllianceOfferPartDetails details)
    {
        if (details with { Lines = [] } == Details with { Lines = [] } && details.Lines.SequenceEqual(Details.Lines))
            return false;
        (Audience, Places, Events, FirstDay, LastDay) = (details.Audience, details.Places, details.Events, details.FirstDay, details.LastDay);
        (ContactName, ContactPhone) = (details.ContactName, details.ContactPhone);
        if (!details.Lines.SequenceEqual(Details.Lines))
        {
            lines.Clear();
            lines.AddRange(details.Lines.Select((line, i) => new AllianceOfferLine(i + 1, line)));
        }

        return true;
    }

    internal void SetShare(decimal? share) => Share = share;

    internal void Consent(string stamp, int byId, DateTimeOffset now) => (ConsentedStamp, ConsentedById, ConsentedAt) = (stamp, byId, now);

    internal void NoteConsent(string note) => ConsentNote = note;

    internal void VoidConsent() => (ConsentedStamp, ConsentedById, ConsentedAt, ConsentNote) = (null, null, null, null);

    internal void Withdraw(string reason, DateTimeOffset now)
    {
        (WithdrawnAt, WithdrawReason, Share) = (now, reason, null);
        VoidConsent();
    }

    internal void MoveTo(int schoolId) => SchoolId = schoolId;

    internal void Rejoin() => (WithdrawnAt, WithdrawReason) = (null, null);
}
