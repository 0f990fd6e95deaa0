using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Data;
using Outreach.Domain.Places;

namespace Outreach.Domain.Contracts;

/// <summary>A clause of what the department gives: its text, its department's confirmation, and its proof.</summary>
public sealed class Deliverable : Entity
{
    public const int NoteLimit = 500;

    private static readonly Func<Deliverable, bool> PromisedNow;

    private readonly List<Evidence> evidence = [];
    private readonly List<DeliverableMaterial> materials = [];

    static Deliverable() => PromisedNow = PromisedOf.Compile();

    private Deliverable()
    {
    }

    internal Deliverable(int position, DeliverableContent content)
    {
        Write(position, content);
    }

    public int ContractId { get; private set; }

    /// <summary>Order within the contract, from 1.</summary>
    public int Position { get; private set; }

    public DeliverableKind? Kind { get; private set; }

    public int? Count { get; private set; }

    public string? Unit { get; private set; }

    public int? PlaceId { get; private set; }

    public string? Place { get; private set; }

    public DateOnly? StartsOn { get; private set; }

    /// <summary>
    /// When it is planned to come down, for ourselves alone: no contract promises how long something hangs (S33). Null: at the
    /// event's end.
    /// </summary>
    public DateOnly? TakeDownOn { get; private set; }

    public int? DepartmentId { get; private set; }

    /// <summary>Anything else.</summary>
    public string? Note { get; private set; }

    /// <summary>Whether its department has agreed.</summary>
    public ConfirmationState Confirmation { get; private set; }

    public int? ConfirmedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public string? ConfirmationNote { get; private set; }

    /// <summary>Whether a leader of ours answered, because nobody spoke for the department.</summary>
    public bool AnsweredInStead { get; private set; }

    /// <summary>The offer of the event in which the department had agreed to just this already; null when it was asked about this contract.</summary>
    public int? ClearedByOfferId { get; private set; }

    /// <summary>The clause of the amended contract that this one restates.</summary>
    public int? RestatesId { get; private set; }

    /// <summary>Whether its department had agreed to just this in the amended contract, and was not asked again.</summary>
    public bool ConfirmedBefore { get; private set; }

    /// <summary>Whether the department has declined these words once: what it agreed to before does not count for them.</summary>
    public bool WasDeclined { get; private set; }

    /// <summary>Since when the department's answer is waited for, UTC; null when it is not.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>When the department was last reminded, UTC.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    public FulfilmentState Fulfilment { get; private set; }

    /// <summary>Why it fell short, was waived, or what was done instead.</summary>
    public string? FulfilmentReason { get; private set; }

    /// <summary>Who at the sponsor agreed to do without it.</summary>
    public string? ConsentBy { get; private set; }

    /// <summary>Since when it is closed, UTC.</summary>
    public DateTimeOffset? FulfilledAt { get; private set; }

    public IReadOnlyCollection<Evidence> Evidence => evidence;

    /// <summary>What it shows, version by version. The last one counts.</summary>
    public IReadOnlyCollection<DeliverableMaterial> Materials => materials;

    /// <summary>How far the last version is; null while nothing was uploaded.</summary>
    public MaterialState? MaterialState { get; private set; }

    /// <summary>When it was last reminded of what is to be uploaded or approved, UTC.</summary>
    public DateTimeOffset? MaterialRemindedAt { get; private set; }

    /// <summary>The last version; null while nothing was uploaded. Materials must have been loaded.</summary>
    public DeliverableMaterial? Material => materials.MaxBy(m => m.Number);

    /// <summary>Whether what it shows is approved, or it shows nothing: before, it cannot be proven.</summary>
    public bool MayBeShown => MaterialState is { } state ? state == Contracts.Fulfilment.MaterialState.Approved : !MaterialKinds.ShowsSomething(Kind);

    public int Counted => evidence.Sum(e => e.Counted);

    internal bool IsProvenBy(int? userId) => evidence.Exists(e => e.ById == userId);

    private static Expression<Func<Deliverable, bool>> PromisedOf =>
        d => d.Fulfilment != FulfilmentState.CarriedOver && d.Fulfilment != FulfilmentState.SettledBefore && d.Fulfilment != FulfilmentState.Void;

    /// <summary>Whether it counts as a promise here: not in another text of the same contract, and not void. Also in queries.</summary>
    [QueryExpression(nameof(PromisedOf))]
    public bool IsPromised() => PromisedNow(this);

    public DeliverableContent Content => new(Id, Kind, Count, Unit, PlaceId, Place, StartsOn, DepartmentId, Note);

    internal bool Write(int position, DeliverableContent content)
    {
        Position = position;
        var changed = content with { Id = Id } != Content;
        (Kind, Count, Unit, PlaceId, Place, StartsOn, DepartmentId, Note) =
            (content.Kind, content.Count, content.Unit, content.PlaceId, content.Place, content.StartsOn, content.DepartmentId, content.Note);
        if (changed)
        {
            WasDeclined = false;
            AskAnew(null);
        }

        return changed;
    }

    internal void AskAnew(DateTimeOffset? now)
    {
        (Confirmation, ConfirmedById, ConfirmedAt, ConfirmationNote) = (ConfirmationState.Waiting, null, null, null);
        (AskedAt, RemindedAt, AnsweredInStead, ClearedByOfferId, ConfirmedBefore) = (now, null, false, null, false);
    }

    internal void TakeOver(Clearance clearance) =>
        (Confirmation, ConfirmationNote, ConfirmedById, AnsweredInStead, ConfirmedAt, AskedAt, ClearedByOfferId) =
            (ConfirmationState.Confirmed, clearance.Note, clearance.ById, clearance.InStead, clearance.At, null, clearance.OfferId);

    internal void PlanTakeDown(DateOnly? on) => TakeDownOn = on;

    /// <summary>Last day on which it holds its slots: planned, or the event's last one, or the day on which it starts.</summary>
    /// <param name="eventEndsOn">Null without an event, and for one that has no day yet.</param>
    public DateOnly? HeldUntil(DateOnly? eventEndsOn) => (TakeDownOn ?? eventEndsOn) is { } until && until > StartsOn ? until : StartsOn;

    internal void Restate(int id) => RestatesId = id;

    /// <summary>Whether it says just what the other one does.</summary>
    internal bool SaysAs(Deliverable other) => Content with { Id = 0 } == other.Content with { Id = 0 };

    internal void TakeOver(Deliverable restated) =>
        (Confirmation, ConfirmationNote, ConfirmedById, AnsweredInStead, ConfirmedAt, AskedAt, ConfirmedBefore) =
            (ConfirmationState.Confirmed, restated.ConfirmationNote, restated.ConfirmedById, restated.AnsweredInStead, restated.ConfirmedAt, null, true);

    // What was proven of a promise that goes on elsewhere goes along with it.
    internal void TakeEvidence(Deliverable from)
    {
        evidence.AddRange(from.evidence);
        from.evidence.Clear();
    }

    internal void StopAsking()
    {
        if (Confirmation == ConfirmationState.Waiting)
            AskedAt = null;
    }

    internal void Answer(ConfirmationState state, string? note, int byId, bool inStead, DateTimeOffset now)
    {
        (Confirmation, ConfirmationNote, ConfirmedById, AnsweredInStead, ConfirmedAt, AskedAt, ClearedByOfferId, ConfirmedBefore) = (state, note, byId, inStead, now, null, null, false);
        WasDeclined |= state == ConfirmationState.Declined;
    }

    internal void Remind(DateTimeOffset now) => RemindedAt = now;

    internal void Add(Evidence proof) => evidence.Add(proof);

    internal void Remove(int evidenceId) => evidence.RemoveAll(e => e.Id == evidenceId);

    internal void Show(MaterialDetails details, int byId, DateTimeOffset now)
    {
        if (Material is { State: Contracts.Fulfilment.MaterialState.Waiting } waiting)
            waiting.Replace();
        materials.Add(new DeliverableMaterial((Material?.Number ?? 0) + 1, details, byId, now));
        (MaterialState, MaterialRemindedAt) = (Contracts.Fulfilment.MaterialState.Waiting, null);
    }

    internal void DecideMaterial(MaterialState state, string? reason, int byId, DateTimeOffset now)
    {
        Material!.Decide(state, reason, byId, now);
        (MaterialState, MaterialRemindedAt) = (state, null);
    }

    internal void ShowAsBefore(Deliverable other)
    {
        materials.Add(other.Material!.Again());
        MaterialState = other.MaterialState;
    }

    internal void RemindOfMaterial(DateTimeOffset now) => MaterialRemindedAt = now;

    internal void Close(FulfilmentState state, string? reason, string? consentBy, DateTimeOffset now) =>
        (Fulfilment, FulfilmentReason, ConsentBy, FulfilledAt) = (state, reason, consentBy, now);
}
