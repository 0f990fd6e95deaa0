using Outreach.Domain.Schools.Clubs;
using Outreach.Web.Features.Meetings.Records;
using Outreach.Web.Features.Schools.Clubs.Needs;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Clubs;

/// <param name="Head">The head whose term runs; null when nobody is known.</param>
/// <param name="Outreach">Who does its outreach this term.</param>
public sealed record ClubRow(int Id, string Name, ClubField Field, int? MemberCount, bool IsInJointBody, bool IsRetired, string? Head, string? Outreach, int OpenNeeds);

/// <param name="InBody">How many clubs belong to the joint body.</param>
/// <param name="Meetings">Those with the joint body that the person sees, the latest first; on the first page alone.</param>
public sealed record ClubListModel(ClubFilter Filter, Paged<ClubRow> List, int InBody, IReadOnlyList<MeetingRow> Meetings);

public sealed record ClubSheetRow(
    string Name, ClubField Field, string? Advisor, int? MemberCount, bool IsInJointBody, DateOnly? AgreedOn, ClubSheetContact? Head, ClubSheetContact? Outreach, string? Notes);

public sealed record ClubSheetContact(string Name, string? Phone, string? WeChat);

public sealed record ClubFacts(
    int Id, int Version, string Name, ClubField Field, string? Advisor, int? MemberCount, bool IsInJointBody, string? AgreedBy, DateOnly? AgreedOn, string? Notes, bool IsRetired);

public sealed record ClubContactRow(int Id, ClubOffice Office, string Name, string? Phone, string? WeChat, DateOnly TermEndsOn, bool IsAnonymized)
{
    /// <summary>What a phone dials; null where the number has too few digits.</summary>
    public string? Dial => Phone is null ? null : new string([.. Phone.Normalize(System.Text.NormalizationForm.FormKC).Where(c => char.IsAsciiDigit(c) || c == '+')]) is { Length: >= 5 } digits ? digits : null;
}

/// <param name="Goer">Who of ours went.</param>
public sealed record ClubVisitedRow(int RoundId, string Round, DateOnly On, string? Goer, string? Said, bool Joins);

public sealed record ClubDetailModel(
    ClubFacts Facts, IReadOnlyList<ClubContactRow> Contacts, IReadOnlyList<ClubNeedRow> Needs, IReadOnlyList<ClubVisitedRow> Visits,
    IReadOnlyList<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> Departments, IReadOnlyList<TimelineItem> Trail, DateOnly Today);

public sealed record ClubChoice(int Id, string Name);
