using Outreach.Domain.Contracts.Packages;
using Outreach.Domain.Places;

namespace Outreach.Domain.Contracts.Offers;

/// <summary>One thing that an offer gives, and its department's word on it.</summary>
public sealed class EventOfferLine : Entity
{
    private EventOfferLine()
    {
    }

    internal EventOfferLine(int number, EventOfferLineContent content) => Write(number, content);

    public int OfferId { get; private set; }

    /// <summary>Its place in the offer, from 1.</summary>
    public int Number { get; private set; }

    public DeliverableKind Kind { get; private set; }

    /// <summary>How many: 1 to 100,000.</summary>
    public int Count { get; private set; }

    public string Unit { get; private set; } = "";

    public int? PlaceId { get; private set; }

    /// <summary>A place in words instead.</summary>
    public string? PlaceWords { get; private set; }

    public int? DepartmentId { get; private set; }

    /// <summary>How many days before the event begins it starts; null leaves the day to the contract.</summary>
    public int? DaysBefore { get; private set; }

    public string? Note { get; private set; }

    public ConfirmationState Confirmation { get; private set; }

    public int? ConfirmedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public string? ConfirmationNote { get; private set; }

    /// <summary>Whether a leader of ours answered, because nobody spoke for the department.</summary>
    public bool AnsweredInStead { get; private set; }

    /// <summary>Since when the department's answer is waited for, UTC; null when it is not.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>When the department was last reminded, UTC.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>Whether its department was not asked yet, or not since it was changed.</summary>
    public bool IsUnasked => Confirmation == ConfirmationState.Waiting && AskedAt is null;

    public EventOfferLineContent Content => new(Id, new OfferPackageLineDetails(Kind, Count, Unit, PlaceId, PlaceWords, DepartmentId, DaysBefore, Note));

    internal void Write(int number, EventOfferLineContent content)
    {
        Number = number;
        if (content with { Id = Id } == Content)
            return;
        var line = content.Line;
        (Kind, Count, Unit, PlaceId, PlaceWords, DepartmentId, DaysBefore, Note) =
            (line.Kind!.Value, line.Count!.Value, line.Unit!, line.PlaceId, line.PlaceWords, line.DepartmentId, line.DaysBefore, line.Note);
        AskAnew(null);
    }

    internal void AskAnew(DateTimeOffset? now)
    {
        (Confirmation, ConfirmedById, ConfirmedAt, ConfirmationNote) = (ConfirmationState.Waiting, null, null, null);
        (AskedAt, RemindedAt, AnsweredInStead) = (now, null, false);
    }

    internal void Answer(ConfirmationState state, string? note, int byId, bool inStead, DateTimeOffset now) =>
        (Confirmation, ConfirmationNote, ConfirmedById, AnsweredInStead, ConfirmedAt, AskedAt) = (state, note, byId, inStead, now, null);

    internal void Remind(DateTimeOffset now) => RemindedAt = now;
}
