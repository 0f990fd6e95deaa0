using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events;

/// <summary>The filters of the list, as they stand in its address.</summary>
public sealed class EventFilter
{
    /// <summary>Part of title, venue or tag.</summary>
    [StringLength(100), Display(Name = "Search")]
    public string? Q { get; set; }

    /// <summary>Only this state.</summary>
    [Display(Name = "State")]
    public EventState? State { get; set; }

    /// <summary>Order: what is to come first (default), <c>-start</c>, <c>start</c>, <c>title</c>, <c>-title</c>.</summary>
    public string? Sort { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;
}

/// <summary>A row of the list.</summary>
public sealed record EventRow(
    int Id, string Title, EventState State, DateTimeOffset StartsAt, string? Venue, decimal? MoneyTarget, string? Owner, int OpenDeals, decimal Promised);

/// <summary>The list.</summary>
public sealed record EventListModel(EventFilter Filter, Paged<EventRow> List);

/// <summary>The detail page.</summary>
public sealed record EventDetailModel(
    int Id, string Title, EventState State, EventState? Next, IReadOnlyList<string> Tags, DateTimeOffset StartsAt, DateTimeOffset EndsAt,
    string? Venue, int? Audience, decimal? MoneyTarget, decimal Promised, decimal Received, string? Owner, string? CancelReason, IReadOnlyList<EventDealRow> Deals,
    IReadOnlyList<TimelineItem> Trail)
{
    /// <summary>Whether anything can still be changed.</summary>
    public bool IsOpen => State is not (EventState.Closed or EventState.Cancelled);
}

/// <summary>A deal for the event.</summary>
public sealed record EventDealRow(int Id, string Sponsor, DealStage Stage, decimal? ExpectedCash, string Owner);

/// <summary>The form.</summary>
public sealed class EventInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Title.</summary>
    [Required, StringLength(100), Display(Name = "Title")]
    public string? Title { get; set; }

    /// <summary>Theme tags, between commas.</summary>
    [StringLength(250), Display(Name = "Theme tags")]
    public string? Tags { get; set; }

    /// <summary>Beginning on the department's clock.</summary>
    [Required, DataType(DataType.DateTime), Display(Name = "Begins")]
    public DateTime? StartsAt { get; set; }

    /// <summary>End on the department's clock.</summary>
    [Required, DataType(DataType.DateTime), Display(Name = "Ends")]
    public DateTime? EndsAt { get; set; }

    /// <summary>Where.</summary>
    [StringLength(100), Display(Name = "Venue")]
    public string? Venue { get; set; }

    /// <summary>Expected people.</summary>
    [Range(0, 1_000_000), Display(Name = "Audience")]
    public int? Audience { get; set; }

    /// <summary>CNY to be raised.</summary>
    [Money, Display(Name = "Money target")]
    public decimal? MoneyTarget { get; set; }

    /// <summary>Who answers for it.</summary>
    [Display(Name = "Owner")]
    public int? OwnerId { get; set; }

    /// <summary>What the domain takes; null when the tags cannot be used.</summary>
    public EventDetails? ToDetails(DepartmentTime time) => Shared.Tags.Parse(Tags) is not { } tags ? null : new EventDetails(
        Title!, tags, time.ToMoment(StartsAt!.Value), time.ToMoment(EndsAt!.Value), Venue, Audience, MoneyTarget, OwnerId);

    /// <summary>The form as it stands for a stored event.</summary>
    public static EventInput Of(Event e, DepartmentTime time) => new()
    {
        Version = e.Version,
        Title = e.Title,
        Tags = Shared.Tags.Join(e.Tags.Select(t => t.Tag)),
        StartsAt = time.ToLocal(e.StartsAt),
        EndsAt = time.ToLocal(e.EndsAt),
        Venue = e.Venue,
        Audience = e.Audience,
        MoneyTarget = e.MoneyTarget,
        OwnerId = e.OwnerId,
    };
}
