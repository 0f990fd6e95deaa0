namespace Outreach.Domain.Meetings.Minutes;

/// <summary>An item of the agenda, and what was said and decided on it. Each is saved by itself, so that two people write side by side.</summary>
public sealed class AgendaItem : Entity
{
    public const int LongestSaid = 4000;

    public const int Most = 40;

    private const int LongestTitle = 100;
    private const int MostMinutes = 480;

    private AgendaItem()
    {
    }

    public int MeetingId { get; private set; }

    /// <summary>Its place, from 1.</summary>
    public int Position { get; private set; }

    public AgendaItemKind Kind { get; private set; }

    /// <summary>At most 100 characters; empty for the suggestions, which their kind names.</summary>
    public string Title { get; private set; } = "";

    /// <summary>How long it takes; null where nobody said.</summary>
    public int? Minutes { get; private set; }

    public int? PresenterId { get; private set; }

    /// <summary>The open point that it takes up; null for a new one.</summary>
    public int? CarriedFromId { get; private set; }

    /// <summary>What was said, at most 4,000 characters.</summary>
    public string? Said { get; private set; }

    /// <summary>Whether it is left open and comes again at the next meeting.</summary>
    public bool IsDeferred { get; private set; }

    /// <summary>A new item, while the agenda is made or the minutes are written.</summary>
    /// <param name="position">Its place; the suggestions stand last wherever it is.</param>
    /// <param name="presenters">Those of the people named who may present: who works in the department or is invited.</param>
    public static Result<AgendaItem> Create(Meeting meeting, AgendaItemDetails details, int position, IReadOnlySet<int> presenters, DateTimeOffset now)
    {
        if (!meeting.TakesAgenda() && !meeting.TakesMinutes(now))
            return MinutesErrors.AgendaClosed;
        if (position > Most)
            return MinutesErrors.TooManyItems;
        var item = new AgendaItem { MeetingId = meeting.Id, Kind = AgendaItemKind.Own, Position = position };
        return item.Change(details, presenters).With(item);
    }

    /// <summary>An open point of an earlier meeting, carried over once (顺延).</summary>
    public static Result<AgendaItem> CarryOver(Meeting meeting, AgendaItem from, int position)
    {
        if (meeting.State is not (MeetingState.Planned or MeetingState.Held))
            return MinutesErrors.AgendaClosed;
        if (!from.IsDeferred || from.MeetingId == meeting.Id)
            return MinutesErrors.NotDeferred;
        return new AgendaItem
        {
            MeetingId = meeting.Id,
            Kind = AgendaItemKind.CarriedOver,
            Position = position,
            Title = from.Title,
            Minutes = from.Minutes,
            PresenterId = from.PresenterId,
            CarriedFromId = from.Id,
        };
    }

    /// <summary>What else was suggested: the last item of every meeting.</summary>
    public static AgendaItem Suggestions(int meetingId, int position) => new() { MeetingId = meetingId, Kind = AgendaItemKind.Suggestions, Position = position };

    /// <inheritdoc cref="Create"/>
    public Result Edit(Meeting meeting, AgendaItemDetails details, IReadOnlySet<int> presenters) =>
        !meeting.TakesAgenda() ? MinutesErrors.AgendaClosed
        : Kind == AgendaItemKind.Suggestions ? MinutesErrors.IsSuggestions
        : Change(details, presenters);

    /// <summary>Whether it may be taken away: nothing of the minutes would be lost with it.</summary>
    /// <param name="hasDecisions">Whether anything was decided on it.</param>
    public Result CheckRemoval(Meeting meeting, bool hasDecisions) =>
        !meeting.TakesAgenda() ? MinutesErrors.AgendaClosed
        : Kind == AgendaItemKind.Suggestions ? MinutesErrors.IsSuggestions
        : Said is not null || hasDecisions ? MinutesErrors.HasMinutes
        : Result.Success;

    /// <summary>Moves an item up or down among the others. The suggestions stay last.</summary>
    /// <param name="items">All items of the meeting.</param>
    public static Result Move(Meeting meeting, IReadOnlyCollection<AgendaItem> items, int id, bool up)
    {
        if (!meeting.TakesAgenda())
            return MinutesErrors.AgendaClosed;
        var ordered = items.Where(i => i.Kind != AgendaItemKind.Suggestions).OrderBy(i => i.Position).ThenBy(i => i.Id).ToList();
        var at = ordered.FindIndex(i => i.Id == id);
        var to = up ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= ordered.Count)
            return MinutesErrors.NoPlace;
        (ordered[at], ordered[to]) = (ordered[to], ordered[at]);
        for (var i = 0; i < ordered.Count; i++)
        {
            if (ordered[i].Position != i + 1)
                ordered[i].Position = i + 1;
        }

        return Result.Success;
    }

    /// <summary>Writes what was said, and whether it comes again at the next meeting.</summary>
    public Result Write(Meeting meeting, string? said, bool isDeferred, DateTimeOffset now)
    {
        if (!meeting.TakesMinutes(now))
            return meeting.State == MeetingState.Planned ? MinutesErrors.NotBegun : MinutesErrors.Closed;
        if (said?.Length > LongestSaid)
            return MinutesErrors.SaidTooLong;
        if (isDeferred && Kind == AgendaItemKind.Suggestions)
            return MinutesErrors.IsSuggestions;
        (Said, IsDeferred) = (said, isDeferred);
        return Result.Success;
    }

    /// <summary>Corrects published minutes; the old text is kept with the reason.</summary>
    /// <param name="hasDecision">Whether a decision is added with it: then the text may stay as it was.</param>
    public Result<MinutesCorrection> Correct(Meeting meeting, string? said, string? reason, int byId, DateTimeOffset now, bool hasDecision = false)
    {
        if (meeting.State != MeetingState.Published)
            return MinutesErrors.NotPublished;
        var errors = new List<DomainError>();
        if (said?.Length > LongestSaid)
            errors.Add(MinutesErrors.SaidTooLong);
        if (said == Said && !hasDecision)
            errors.Add(MinutesErrors.NothingCorrected);
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > MinutesCorrection.LongestReason)
            errors.Add(MinutesErrors.ReasonMissing);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        var correction = new MinutesCorrection(MeetingId, Id, Said, said, reason!, byId, now);
        Said = said;
        return correction;
    }

    private Result Change(AgendaItemDetails details, IReadOnlySet<int> presenters)
    {
        var errors = new List<DomainError>();
        if (string.IsNullOrWhiteSpace(details.Title) || details.Title.Length > LongestTitle)
            errors.Add(MinutesErrors.TitleMissing);
        if (details.Minutes is < 1 or > MostMinutes)
            errors.Add(MinutesErrors.MinutesRange);
        // Who has left since may stay.
        if (details.PresenterId is { } presenter && presenter != PresenterId && !presenters.Contains(presenter))
            errors.Add(MinutesErrors.NoSuchPresenter);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        (Title, Minutes, PresenterId) = (details.Title!, details.Minutes, details.PresenterId);
        return Result.Success;
    }
}
