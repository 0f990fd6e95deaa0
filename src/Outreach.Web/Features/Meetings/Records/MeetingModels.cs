using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Meetings.Records;

/// <param name="Invited">How many people must come.</param>
/// <param name="Came">How many of them were there at least for a part.</param>
public sealed record MeetingRow(
    int Id, MeetingKind Kind, string Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Place, MeetingState State, string? Event, int Invited, int Came, bool IsMoved);

public sealed record MeetingListModel(MeetingFilter Filter, Paged<MeetingRow> List);

/// <summary>What stands above every page of a meeting.</summary>
/// <param name="CanRun">Whether the person keeps its list and minutes, and moves or cancels it.</param>
/// <param name="IsInvited">Whether the person is on its list.</param>
public sealed record MeetingHeadModel(
    int Id, int Version, MeetingKind Kind, string Title, MeetingState State, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Place, bool CanRun, bool IsInvited)
{
    /// <summary>Whether the person decides on others' leave.</summary>
    public bool DecidesLeave { get; init; }

    /// <summary>Whether the person reads all meetings, minutes that are still being written among them.</summary>
    public bool ReadsAll { get; init; }

    /// <summary>A guest reads what is published.</summary>
    public bool ReadsMinutes => State == MeetingState.Published || (ReadsAll && State != MeetingState.Cancelled);
}

/// <param name="IsRequired">Whether the person must come.</param>
public sealed record InvitedRow(string Name, bool IsRequired, AttendanceState? State);

public sealed record MeetingLink(int Id, string Title, DateTimeOffset StartsAt, MeetingState State, string? Reason);

/// <param name="Follows">The plenary that it takes up; null for none.</param>
/// <param name="FollowedBy">The department's meeting after this plenary; null while there is none.</param>
/// <param name="Series">The others planned together with it, in order of time.</param>
public sealed record MeetingDetailModel(
    MeetingHeadModel Head, string? Chair, string? Secretary, int? EventId, string? Event, string? Note, bool AsksSignOut, string? CancelReason, string? MoveReason, DateTimeOffset? MovedFrom,
    IReadOnlyList<InvitedRow> Invited, MeetingLink? Follows, MeetingLink? FollowedBy, IReadOnlyList<MeetingLink> Series, IReadOnlyList<TimelineItem> Trail)
{
    /// <summary>The alliance that it is held with; null for none.</summary>
    public string? Alliance { get; init; }

    public bool IsWithClubs { get; init; }
}

/// <summary>What the form shows beside its input.</summary>
/// <param name="Groups">Everybody, groups, roles and departments; the values are keys of <see cref="InviteeKey"/>.</param>
public sealed record MeetingFormModel(
    int? Id, IReadOnlyList<SelectListItem> Groups, IReadOnlyList<SelectListItem> People, IReadOnlyList<SelectListItem> Events, MeetingLink? Follows, IReadOnlyList<SelectListItem> Alliances)
{
    public const string Key = "MeetingForm";
}
