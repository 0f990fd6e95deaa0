using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Domain.Tasks;
using Outreach.Web.Features.Meetings.Records;

namespace Outreach.Web.Features.Meetings.Minutes;

/// <summary>A decision and how its task stands.</summary>
/// <param name="DecidedAt">When it was written down, UTC.</param>
public sealed record DecisionRow(int Id, int ItemId, string Text, string Owner, DateOnly DueOn, int? WorkItemId, WorkItemState? State, DateTimeOffset DecidedAt);

public sealed record CorrectionRow(int ItemId, string? Before, string? After, string Reason, string By, DateTimeOffset At);

/// <summary>An item with its minutes.</summary>
/// <param name="CarriedFrom">When the meeting was that left it open, UTC; null for what is new.</param>
public sealed record MinutesItem(
    int Id, int Version, AgendaItemKind Kind, string Title, int? Minutes, string? Presenter, string? Said, bool IsDeferred, DateTimeOffset? CarriedFrom)
{
    public bool IsSuggestions => Kind == AgendaItemKind.Suggestions;

    public int Number { get; init; }

    public IReadOnlyList<DecisionRow> Decisions { get; init; } = [];

    public IReadOnlyList<CorrectionRow> Corrections { get; init; } = [];
}

/// <summary>Two writers met: what is stored by now, and who wrote it.</summary>
public sealed record MinutesConflict(int Version, string? Stored, string? By);

/// <summary>What became of one item's form.</summary>
/// <param name="Version">The version that is stored now.</param>
/// <param name="Decided">Whether a decision became a task.</param>
/// <param name="Conflict">Null unless somebody else wrote on it meanwhile.</param>
public sealed record MinutesSaved(int Version, bool Decided, MinutesConflict? Conflict = null);

public sealed record ShareRow(int Id, string Who, int? SponsorId, string? Sponsor, int? EventId, string? Event, Situation Situation, string Learned);

/// <summary>Who was there and who was not; leaves are one group, whatever their kind.</summary>
/// <param name="Name">An English text, the localizer's key.</param>
public sealed record AttendanceGroup(string Name, IReadOnlyList<string> People);

/// <summary>Somebody who was not there, and when they confirmed to have read the minutes.</summary>
public sealed record ReadingRow(string Name, DateTimeOffset? At);

/// <summary>What the forms choose from.</summary>
/// <param name="Owners">Who works in the department.</param>
/// <param name="Sharers">Who is invited, with the situation that the records say.</param>
public sealed record MinutesChoices(
    IReadOnlyList<SelectListItem> Owners, IReadOnlyList<SelectListItem> Sharers, IReadOnlyList<SelectListItem> Sponsors, IReadOnlyList<SelectListItem> Events)
{
    public static readonly MinutesChoices None = new([], [], [], []);
}

/// <summary>The minutes of a meeting as one person sees them.</summary>
/// <param name="CanWrite">Whether the person writes on them now.</param>
/// <param name="CanPublish">Whether the person may publish them now.</param>
/// <param name="CanCorrect">Whether the person may correct what is published.</param>
/// <param name="DueOn">By which day they are to be published; null once they are, and before the meeting.</param>
/// <param name="MustConfirm">Whether the person was absent and has not yet confirmed to have read them.</param>
/// <param name="HasConfirmed">Whether the person has.</param>
/// <param name="Readings">Who was absent, for who runs the meeting; empty for others.</param>
public sealed record MinutesPage(
    MeetingHeadModel Head, string? Chair, string? Secretary, string? Event, DateTimeOffset? PublishedAt, string? PublishedBy, DateOnly? DueOn, bool IsLate,
    IReadOnlyList<AttendanceGroup> Attendance, IReadOnlyList<MinutesItem> Items, IReadOnlyList<ShareRow> Shares, IReadOnlyList<ReadingRow> Readings,
    bool CanWrite, bool CanPublish, bool CanCorrect, bool MustConfirm, bool HasConfirmed, bool FollowUpMissing, MinutesChoices Choices)
{
    /// <summary>Whether its end is still to come.</summary>
    public bool IsGoingOn { get; init; }

    public bool IsWritten => Items.Any(i => i.Said is not null || i.Decisions.Count > 0);

    /// <summary>Which item's form was refused; null for none.</summary>
    public int? RefusedItemId { get; init; }

    /// <summary>What was typed into it.</summary>
    public MinutesItemInput? Typed { get; init; }

    /// <summary>What somebody else wrote on it meanwhile.</summary>
    public MinutesConflict? Conflict { get; init; }

    /// <summary>The form of a share; what was typed when it was refused.</summary>
    public ShareInput Share { get; init; } = new();

    /// <summary>The form of a new item.</summary>
    public Agenda.AgendaItemInput NewItem { get; init; } = new();

    /// <summary>What was typed as a correction; null unless it was refused.</summary>
    public CorrectionInput? Correction { get; init; }
}
