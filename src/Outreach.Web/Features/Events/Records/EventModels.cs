using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Events;
using Outreach.Web.Features.Events.Schedule;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.Records;

public sealed class EventFilter
{
    [StringLength(100), Display(Name = "Search")]
    public string? Q { get; set; }

    /// <summary>Only this state.</summary>
    [Display(Name = "State")]
    public EventState? State { get; set; }

    [Display(Name = "Kind of event")]
    public int? KindId { get; set; }

    /// <summary><c>me</c>: what the person looks after or helps with.</summary>
    public string? Who { get; set; }

    /// <summary>Order: what is to come first (default), <c>-start</c>, <c>start</c>, <c>title</c>, <c>-title</c>.</summary>
    public string? Sort { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;
}

public sealed record EventRow(
    int Id, string Title, EventState State, string? Kind, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, string? Venue, decimal? MoneyTarget, string? Owner, int OpenDeals, decimal Promised);

public sealed record EventListModel(EventFilter Filter, Paged<EventRow> List, IReadOnlyList<SelectListItem> Kinds);

public sealed class EventInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Display(Name = "Kind of event")]
    public int? KindId { get; set; }

    [Required, StringLength(100), Display(Name = "Title")]
    public string? Title { get; set; }

    [StringLength(60), Display(Name = "Slogan")]
    public string? Slogan { get; set; }

    [StringLength(2000), DataType(DataType.MultilineText), Display(Name = "Purpose of the event")]
    public string? Purpose { get; set; }

    [StringLength(2000), DataType(DataType.MultilineText), Display(Name = "Background")]
    public string? Background { get; set; }

    [DataType(DataType.DateTime), Display(Name = "Begins")]
    public DateTime? StartsAt { get; set; }

    [DataType(DataType.DateTime), Display(Name = "Ends")]
    public DateTime? EndsAt { get; set; }

    [Display(Name = "Campus place")]
    public int? VenuePlaceId { get; set; }

    [StringLength(100), Display(Name = "Venue")]
    public string? Venue { get; set; }

    [Required, EnumDataType(typeof(EventForm)), Display(Name = "Form")]
    public EventForm? Form { get; set; } = EventForm.OnSite;

    [StringLength(60), Display(Name = "For whom")]
    public string? Audience { get; set; }

    [Range(0, 1_000_000), Display(Name = "Expected people")]
    public int? ExpectedPeople { get; set; }

    [Display(Name = "Outdoors")]
    public bool IsOutdoor { get; set; }

    /// <summary>m².</summary>
    [Range(0, 1_000_000), Display(Name = "Area taken")]
    public int? OutdoorArea { get; set; }

    [Display(Name = "Guests or firms from outside come in")]
    public bool HasOutsiders { get; set; }

    [Display(Name = "Safety lead")]
    public int? SafetyPersonId { get; set; }

    /// <summary>CNY to be raised.</summary>
    [Money, Display(Name = "Fundraising target")]
    public decimal? MoneyTarget { get; set; }

    [StringLength(250), Display(Name = "Theme tags")]
    public string? Tags { get; set; }

    [StringLength(1300), DataType(DataType.MultilineText), Display(Name = "Organisers")]
    public string? Organisers { get; set; }

    [Display(Name = "Partner departments")]
    public List<int> PartnerIds { get; set; } = [];

    [Display(Name = "Co-hosting schools")]
    public List<int> SchoolIds { get; set; } = [];

    [Display(Name = "Host")]
    public int? HostSchoolId { get; set; }

    [StringLength(500), DataType(DataType.MultilineText), Display(Name = "Asked of the schools")]
    public string? AskedOfSchools { get; set; }

    [StringLength(2000), DataType(DataType.MultilineText), Display(Name = "Publicity")]
    public string? Publicity { get; set; }

    [Display(Name = "Owner")]
    public int? OwnerId { get; set; }

    [Display(Name = "Helpers")]
    public List<int> HelperIds { get; set; } = [];

    [StringLength(500), Display(Name = "Reason for keeping this date")]
    public string? ScheduleReason { get; set; }

    [StringLength(500), Display(Name = "Why it changes")]
    public string? Reason { get; set; }

    /// <summary>What the domain takes; null when the tags cannot be used.</summary>
    public EventDetails? ToDetails(DepartmentTime time) => TagParser.Parse(Tags) is not { } tags ? null : new EventDetails(
        Title!, tags, StartsAt is { } starts ? time.ToMoment(starts) : null, EndsAt is { } ends ? time.ToMoment(ends) : null, Venue, ExpectedPeople, MoneyTarget, OwnerId)
    {
        Slogan = Slogan,
        KindId = KindId,
        Form = Form ?? EventForm.OnSite,
        Purpose = Purpose,
        Background = Background,
        Audience = Audience,
        VenuePlaceId = VenuePlaceId,
        IsOutdoor = IsOutdoor,
        OutdoorArea = OutdoorArea,
        HasOutsiders = HasOutsiders,
        SafetyPersonId = SafetyPersonId,
        Publicity = Publicity,
        Organisers = OrganiserLines.Parse(Organisers),
        PartnerIds = PartnerIds,
        HelperIds = HelperIds,
        SchoolIds = SchoolIds,
        HostSchoolId = HostSchoolId,
        AskedOfSchools = AskedOfSchools,
        ScheduleReason = ScheduleReason,
    };

    /// <summary>What the schedule check takes; null without both times.</summary>
    public ScheduleQuery? ToSchedule(int? id) => StartsAt is { } from && EndsAt is { } to ? new ScheduleQuery(from, to, VenuePlaceId, Audience, SchoolIds, id) : null;

    /// <summary>The form as it stands for a stored event.</summary>
    public static EventInput Of(Event e, DepartmentTime time) => new()
    {
        Version = e.Version,
        KindId = e.KindId,
        Title = e.Title,
        Slogan = e.Slogan,
        Purpose = e.Purpose,
        Background = e.Background,
        StartsAt = e.StartsAt is { } starts ? time.ToLocal(starts) : null,
        EndsAt = e.EndsAt is { } ends ? time.ToLocal(ends) : null,
        VenuePlaceId = e.VenuePlaceId,
        Venue = e.VenuePlaceId is null ? e.Venue : null,
        Form = e.Form,
        Audience = e.Audience,
        ExpectedPeople = e.ExpectedPeople,
        IsOutdoor = e.IsOutdoor,
        OutdoorArea = e.OutdoorArea,
        HasOutsiders = e.HasOutsiders,
        SafetyPersonId = e.SafetyPersonId,
        MoneyTarget = e.MoneyTarget,
        Tags = TagParser.Join(e.Tags.Select(t => t.Tag)),
        Organisers = OrganiserLines.Text(e.Organisers.OrderBy(o => o.Number).Select(o => (o.Role, o.Name))),
        PartnerIds = [.. e.Partners.Select(p => p.DepartmentId)],
        Publicity = e.Publicity,
        OwnerId = e.OwnerId,
        HelperIds = [.. e.Helpers.Select(h => h.UserId)],
        SchoolIds = [.. e.Schools.Select(x => x.SchoolId)],
        HostSchoolId = e.HostSchoolId,
        AskedOfSchools = e.AskedOfSchools,
        ScheduleReason = e.ScheduleReason,
    };
}

/// <summary>What the form of an event offers.</summary>
/// <param name="NeedsReason">Whether changes of day, venue and purpose need a reason.</param>
public sealed record EventChoices(
    IReadOnlyList<SelectListItem> People, IReadOnlyList<SelectListItem> Kinds, IReadOnlyList<SelectListItem> Places, IReadOnlyList<SelectListItem> Departments,
    IReadOnlyList<SelectListItem> Schools, IReadOnlyList<string> Audiences, bool NeedsReason, string? Advice)
{
    public const string Key = "EventChoices";

    /// <summary>What stands in the way of the days that the form holds.</summary>
    public ScheduleFindingsModel Schedule { get; init; } = ScheduleFindingsModel.Empty;

    /// <summary>The stored event; null for a new one.</summary>
    public int? EventId { get; init; }
}
