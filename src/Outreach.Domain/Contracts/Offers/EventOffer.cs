using System.Globalization;
using Outreach.Domain.Contracts.Packages;
using Outreach.Domain.Events;

namespace Outreach.Domain.Contracts.Offers;

/// <summary>
/// A package (冠名, 金牌 …) that is offered for one event, or for a term as a whole: taken from the catalogue and edited.
/// Each line goes to the department that carries it out, and the offer is cleared once all have agreed: nobody goes out with
/// another one (S13, S37, S40). Every verb raises <see cref="TouchCount"/>, so that two who act on lines of one offer at the
/// same time never both go by what the other has changed.
/// </summary>
public sealed class EventOffer : Entity
{
    public const int NoteLimit = 500;

    private readonly List<EventOfferLine> lines = [];

    private EventOffer()
    {
    }

    /// <summary>For which event; null for a term as a whole.</summary>
    public int? EventId { get; private set; }

    /// <summary>For which term, when it is for no event.</summary>
    public int? TermId { get; private set; }

    /// <summary>Who looks after it: writes it and asks the departments, and never answers in the stead of one.</summary>
    public int OwnerId { get; private set; }

    public string Name { get; private set; } = "";

    public string? Description { get; private set; }

    /// <summary>CNY asked for it.</summary>
    public decimal? Cash { get; private set; }

    public string? Goods { get; private set; }

    /// <summary>It follows from the lines.</summary>
    public EventOfferState State { get; private set; }

    /// <summary>Since when it is no longer offered, UTC; null while it is.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawReason { get; private set; }

    /// <summary>Event or term, and name, while it is offered, else null: unique, so that an event has one offer of a name.</summary>
    public string? ActiveKey { get; private set; }

    public int TouchCount { get; private set; }

    /// <summary>What the sponsor gets; order them by <see cref="EventOfferLine.Number"/>.</summary>
    public IReadOnlyCollection<EventOfferLine> Lines => lines;

    /// <summary>A new offer for an event that is not over; fails as <see cref="Edit"/> does.</summary>
    public static Result<EventOffer> Create(Event @event, EventOfferDetails details, int ownerId)
    {
        if (!@event.IsOpen)
            return EventOfferErrors.EventOver;
        var created = new EventOffer { EventId = @event.Id, OwnerId = ownerId };
        return created.Edit(details).With(created);
    }

    /// <summary>A new offer for a term as a whole; fails as <see cref="Edit"/> does.</summary>
    public static Result<EventOffer> CreateForTerm(int termId, EventOfferDetails details, int ownerId)
    {
        var created = new EventOffer { TermId = termId, OwnerId = ownerId };
        return created.Edit(details).With(created);
    }

    /// <summary>
    /// Changes what was typed. Only the word on a line that changed is voided, and its department is to be asked anew. Refused
    /// for what a package could not say either; the error names the line's number.
    /// </summary>
    public Result Edit(EventOfferDetails details)
    {
        if (WithdrawnAt is not null)
            return EventOfferErrors.Withdrawn;
        if (details.Cash is < 0 or > 9_999_999.99m || (details.Cash is { } cash && cash != decimal.Round(cash, 2)))
            return EventOfferErrors.CashRange;
        if (details.Lines.Count == 0)
            return OfferPackageErrors.NoLines;
        if (details.Lines.Count > OfferPackage.MostLines)
            return OfferPackageErrors.TooManyLines;
        for (var i = 0; i < details.Lines.Count; i++)
        {
            if (OfferPackageLine.ProblemOf(details.Lines[i].Line) is { } problem)
                return problem.WithArguments(i + 1) with { Field = $"Lines[{i}].{problem.Field}" };
        }

        var named = details.Lines.Select(l => l.Id).Where(id => id != 0).ToList();
        if (named.Count != named.Distinct().Count() || named.Any(id => lines.All(l => l.Id != id)))
            return EventOfferErrors.Stale;
        (Name, Description, Cash, Goods) = (details.Name, details.Description, details.Cash, details.Goods);
        ActiveKey = string.Create(CultureInfo.InvariantCulture, $"{EventId ?? 0}/{TermId ?? 0}/{Name}");
        lines.RemoveAll(l => !named.Contains(l.Id));
        for (var i = 0; i < details.Lines.Count; i++)
        {
            if (details.Lines[i].Id == 0)
                lines.Add(new EventOfferLine(i + 1, details.Lines[i]));
            else
                lines.Single(l => l.Id == details.Lines[i].Id).Write(i + 1, details.Lines[i]);
        }

        return Changed();
    }

    /// <summary>Asks the departments of the lines that wait and were not asked yet.</summary>
    /// <param name="errors">How many mistakes the clause check finds in it: a contract could not say them either.</param>
    public Result Ask(int errors, DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
            return EventOfferErrors.Withdrawn;
        if (errors > 0)
            return EventOfferErrors.HasErrors.WithArguments(errors);
        var unasked = lines.Where(l => l.IsUnasked).ToList();
        if (unasked.Count == 0)
            return EventOfferErrors.NothingToAsk;
        foreach (var line in unasked)
            line.AskAnew(now);
        return Changed();
    }

    /// <summary>A department agrees to carry a line out.</summary>
    /// <param name="note">A remark; at most 500 characters.</param>
    /// <param name="seen">The text and the word on it that the person saw; another one is refused. Null: whatever it says.</param>
    /// <param name="inStead">
    /// Whether a leader of ours answers because nobody speaks for the department: the note then says who of it agreed. Not for
    /// who looks after the offer.
    /// </param>
    public Result Confirm(int lineId, string? note, int byId, DateTimeOffset now, string? seen = null, bool inStead = false) =>
        inStead && string.IsNullOrWhiteSpace(note) ? EventOfferErrors.AgreedByMissing : Answer(lineId, ConfirmationState.Confirmed, note, byId, now, seen, inStead);

    /// <summary>A department declines a line, and says why; otherwise as for an agreement.</summary>
    public Result Decline(int lineId, string? note, int byId, DateTimeOffset now, string? seen = null, bool inStead = false) =>
        string.IsNullOrWhiteSpace(note) ? EventOfferErrors.NoteMissing : Answer(lineId, ConfirmationState.Declined, note, byId, now, seen, inStead);

    /// <summary>Asks a department that declined once more, such as after talking to it.</summary>
    public Result AskAgain(int lineId, DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
            return EventOfferErrors.Withdrawn;
        if (Find(lineId) is not { } line)
            return EventOfferErrors.NoSuchLine;
        if (line.Confirmation != ConfirmationState.Declined)
            return EventOfferErrors.NotDeclined;
        line.AskAnew(now);
        return Changed();
    }

    public void RemindOf(int lineId, DateTimeOffset now)
    {
        Find(lineId)?.Remind(now);
        TouchCount++;
    }

    /// <summary>Takes it off: nobody goes out with it, and no department is waited for any more. What contracts took over stays.</summary>
    public Result Withdraw(string? reason, DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
            return EventOfferErrors.Withdrawn;
        if (string.IsNullOrWhiteSpace(reason))
            return EventOfferErrors.ReasonMissing;
        if (reason.Length > NoteLimit)
            return EventOfferErrors.ReasonTooLong;
        (WithdrawnAt, WithdrawReason, ActiveKey) = (now, reason, null);
        return Changed();
    }

    /// <summary>What its departments have agreed to, line by line; nothing once it is no longer offered.</summary>
    /// <param name="eventDay">First day of the event; null for a term.</param>
    public IReadOnlyList<Clearance> Clearances(DateOnly? eventDay) => WithdrawnAt is not null ? [] :
    [
        .. lines.Where(l => l.Confirmation == ConfirmationState.Confirmed).OrderBy(l => l.Number).Select(l => new Clearance(
            Id, l.Content.Line, l.DaysBefore is { } days ? eventDay?.AddDays(-days) : null,
            l.ConfirmedById!.Value, l.ConfirmedAt!.Value, l.ConfirmationNote, l.AnsweredInStead)),
    ];

    private Result Answer(int lineId, ConfirmationState answer, string? note, int byId, DateTimeOffset now, string? seen, bool inStead)
    {
        if (note?.Length > NoteLimit)
            return EventOfferErrors.NoteTooLong;
        if (WithdrawnAt is not null)
            return EventOfferErrors.Withdrawn;
        if (Find(lineId) is not { } line)
            return EventOfferErrors.NoSuchLine;
        if (inStead && byId == OwnerId)
            return EventOfferErrors.StandInOwns;
        if (seen is not null && !AnswerStamp.IsOf(line.Content.Stamp(), seen))
            return EventOfferErrors.LineChanged;
        if (line.IsUnasked)
            return EventOfferErrors.NotAsked;
        if (line.Confirmation == answer)
            return EventOfferErrors.AnsweredAlready;
        // A colleague's other answer of a moment ago is read before it is overruled.
        if (seen is not null && seen != line.Content.Stamp(line.ConfirmedAt))
            return EventOfferErrors.LineChanged;
        line.Answer(answer, note, byId, inStead, now);
        return Changed();
    }

    private Result Changed()
    {
        TouchCount++;
        State = WithdrawnAt is not null ? EventOfferState.Withdrawn
            : lines.Exists(l => l.Confirmation == ConfirmationState.Declined) ? EventOfferState.Declined
            : lines.TrueForAll(l => l.Confirmation == ConfirmationState.Confirmed) ? EventOfferState.Cleared
            : lines.Exists(l => l.IsUnasked) ? EventOfferState.Draft
            : EventOfferState.Asked;
        return Result.Success;
    }

    private EventOfferLine? Find(int lineId) => lines.Find(l => l.Id == lineId);
}
