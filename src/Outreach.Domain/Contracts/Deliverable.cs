using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Outreach.Domain.Data;

namespace Outreach.Domain.Contracts;

/// <summary>Whether the department that carries a clause out has agreed (会签, S37).</summary>
public enum ConfirmationState
{
    /// <summary>Not asked, or asked and not answered.</summary>
    [Display(Name = "Waiting")] Waiting,

    /// <summary>Agreed.</summary>
    [Display(Name = "Confirmed")] Confirmed,

    /// <summary>Refused, with a note.</summary>
    [Display(Name = "Declined")] Declined,
}

/// <summary>What became of a promise (履约).</summary>
public enum FulfilmentState
{
    /// <summary>Still to be done.</summary>
    [Display(Name = "Open")] Open,

    /// <summary>Done and proven.</summary>
    [Display(Name = "Done")] Done,

    /// <summary>Less than promised, with the reason.</summary>
    [Display(Name = "Short")]
    [SuppressMessage("Naming", "CA1720", Justification = "The domain's word, not the C type.")]
    Short,

    /// <summary>The sponsor agreed to do without it.</summary>
    [Display(Name = "Waived")] Waived,

    /// <summary>Missed, and something else was done for it.</summary>
    [Display(Name = "Made good")] MadeGood,

    /// <summary>Goes on in a signed amendment.</summary>
    [Display(Name = "Moved to the amendment")] CarriedOver,
}

/// <summary>A clause of what the department gives: its text, its department's confirmation, and its proof.</summary>
public sealed class Deliverable : Entity
{
    /// <summary>Longest note of a department's answer, in characters.</summary>
    public const int NoteLimit = 500;

    private readonly List<Evidence> evidence = [];

    private Deliverable()
    {
    }

    internal Deliverable(int position, DeliverableContent content)
    {
        Write(position, content);
    }

    /// <summary>Whose.</summary>
    public int ContractId { get; private set; }

    /// <summary>Order within the contract, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>What.</summary>
    public DeliverableKind? Kind { get; private set; }

    /// <summary>How many.</summary>
    public int? Count { get; private set; }

    /// <summary>Of what.</summary>
    public string? Unit { get; private set; }

    /// <summary>Campus place of the catalogue.</summary>
    public int? PlaceId { get; private set; }

    /// <summary>Or a place in words.</summary>
    public string? Place { get; private set; }

    /// <summary>The day it starts.</summary>
    public DateOnly? StartsOn { get; private set; }

    /// <summary>Who carries it out.</summary>
    public int? DepartmentId { get; private set; }

    /// <summary>Anything else.</summary>
    public string? Note { get; private set; }

    /// <summary>Whether its department has agreed.</summary>
    public ConfirmationState Confirmation { get; private set; }

    /// <summary>Who answered for the department.</summary>
    public int? ConfirmedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The department's note; the reason when it declined.</summary>
    public string? ConfirmationNote { get; private set; }

    /// <summary>Whether a leader of ours answered, because nobody spoke for the department.</summary>
    public bool AnsweredInStead { get; private set; }

    /// <summary>Since when the department's answer is waited for, UTC; null when it is not.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>When the department was last reminded, UTC.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>What became of it.</summary>
    public FulfilmentState Fulfilment { get; private set; }

    /// <summary>Why it fell short, was waived, or what was done instead.</summary>
    public string? FulfilmentReason { get; private set; }

    /// <summary>Who at the sponsor agreed to do without it.</summary>
    public string? ConsentBy { get; private set; }

    /// <summary>Since when it is closed, UTC.</summary>
    public DateTimeOffset? FulfilledAt { get; private set; }

    /// <summary>Proof of it.</summary>
    public IReadOnlyCollection<Evidence> Evidence => evidence;

    /// <summary>How many were counted in all.</summary>
    public int Counted => evidence.Sum(e => e.Counted);

    /// <summary>What it says.</summary>
    public DeliverableContent Content => new(Id, Kind, Count, Unit, PlaceId, Place, StartsOn, DepartmentId, Note);

    /// <summary>Takes the text over; a changed text voids the confirmation of this clause alone.</summary>
    internal bool Write(int position, DeliverableContent content)
    {
        Position = position;
        var changed = content with { Id = Id } != Content;
        (Kind, Count, Unit, PlaceId, Place, StartsOn, DepartmentId, Note) =
            (content.Kind, content.Count, content.Unit, content.PlaceId, content.Place, content.StartsOn, content.DepartmentId, content.Note);
        if (changed)
            AskAnew(null);
        return changed;
    }

    internal void AskAnew(DateTimeOffset? now)
    {
        (Confirmation, ConfirmedById, ConfirmedAt, ConfirmationNote) = (ConfirmationState.Waiting, null, null, null);
        (AskedAt, RemindedAt, AnsweredInStead) = (now, null, false);
    }

    internal void StopAsking()
    {
        if (Confirmation == ConfirmationState.Waiting)
            AskedAt = null;
    }

    internal void Answer(ConfirmationState state, string? note, int byId, bool inStead, DateTimeOffset now) =>
        (Confirmation, ConfirmationNote, ConfirmedById, AnsweredInStead, ConfirmedAt, AskedAt) = (state, note, byId, inStead, now, null);

    internal void Remind(DateTimeOffset now) => RemindedAt = now;

    internal void Add(Evidence proof) => evidence.Add(proof);

    internal void Close(FulfilmentState state, string? reason, string? consentBy, DateTimeOffset now) =>
        (Fulfilment, FulfilmentReason, ConsentBy, FulfilledAt) = (state, reason, consentBy, now);
}

/// <summary>Proof that a promise was kept: a photo, where and when, how many were counted.</summary>
public sealed class Evidence : Entity
{
    private Evidence()
    {
    }

    internal Evidence(EvidenceDetails details, int byId) =>
        (FileId, Place, Counted, On, Note, ById) = (details.FileId, details.Place, details.Counted, details.On, details.Note, byId);

    /// <summary>Of which deliverable.</summary>
    public int DeliverableId { get; private set; }

    /// <summary>The photo.</summary>
    public int FileId { get; private set; }

    /// <summary>Where it was taken.</summary>
    public string? Place { get; private set; }

    /// <summary>How many are seen on it.</summary>
    public int Counted { get; private set; }

    /// <summary>On which day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>A remark.</summary>
    public string? Note { get; private set; }

    /// <summary>Who proves it.</summary>
    public int ById { get; private set; }
}

/// <summary>What a person says of a piece of proof.</summary>
/// <param name="FileId">The stored photo.</param>
/// <param name="Place">At most 100 characters.</param>
/// <param name="Counted">0 to 100,000.</param>
/// <param name="On">Not in the future.</param>
/// <param name="Note">At most 300 characters.</param>
public sealed record EvidenceDetails(int FileId, string? Place, int Counted, DateOnly On, string? Note);
