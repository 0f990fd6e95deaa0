using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Web.Features.Meetings.Records;
using Outreach.Web.Features.Shared.Providers;

namespace Outreach.Web.Features.Meetings.Agenda;

/// <param name="CarriedFrom">The day of the meeting that left it open, UTC; null for what is new.</param>
public sealed record AgendaRow(int Id, AgendaItemKind Kind, string Title, int? Minutes, string? Presenter, DateTimeOffset? CarriedFrom)
{
    public bool IsSuggestions => Kind == AgendaItemKind.Suggestions;
}

/// <summary>What one subject adds to a prepared agenda.</summary>
/// <param name="Heading">An English text, the localizer's key.</param>
public sealed record AgendaSection(string Heading, string Icon, IReadOnlyList<AgendaLine> Lines);

/// <summary>What somebody wrote under the five headings.</summary>
public sealed record ReportRow(int UserId, string Name, string? LastWeek, string? Now, string? Stuck, string? NeedHelp, string? Next);

/// <summary>The agenda of a meeting as one person sees it.</summary>
/// <param name="IsPrepared">Whether it fills itself from what changed.</param>
/// <param name="Since">From when that counts, UTC: the last regular meeting, or two weeks.</param>
/// <param name="OpenPoints">How many open points of earlier meetings nobody has taken up.</param>
/// <param name="HasGuests">Whether others than the department read this agenda; known where there are open points.</param>
/// <param name="CanArrange">Whether the person may change and move items.</param>
/// <param name="CanAdd">Whether the person may add items.</param>
/// <param name="CanReport">Whether the person may write a report of their own.</param>
/// <param name="HasReported">Whether it is written already.</param>
public sealed record AgendaPage(
    MeetingHeadModel Head, IReadOnlyList<AgendaRow> Items, bool IsPrepared, DateTimeOffset? Since, IReadOnlyList<AgendaSection> Sections, IReadOnlyList<ReportRow> Reports,
    int OpenPoints, bool HasGuests, bool CanArrange, bool CanAdd, bool CanReport, bool HasReported, IReadOnlyList<SelectListItem> Presenters)
{
    /// <summary>The form of a new item; what was typed when it was refused.</summary>
    public AgendaItemInput Input { get; init; } = new();

    /// <summary>How long the meeting is planned to take.</summary>
    public int LengthMinutes => (int)(Head.EndsAt - Head.StartsAt).TotalMinutes;

    public int TotalMinutes => Items.Sum(i => i.Minutes ?? 0);
}

/// <summary>What the form of an item shows beside its input.</summary>
public sealed record AgendaFormModel(MeetingHeadModel Head, int ItemId, IReadOnlyList<SelectListItem> Presenters)
{
    public const string Key = "AgendaForm";
}
