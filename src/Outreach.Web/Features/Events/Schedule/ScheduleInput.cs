using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Outreach.Web.Features.Events.Schedule;

/// <summary>What the form of an event asks while it is filled in.</summary>
public sealed class ScheduleInput
{
    /// <summary>On the department's clocks.</summary>
    [FromQuery(Name = "StartsAt")]
    public DateTime? From { get; set; }

    /// <summary>The end; the whole first day when left out.</summary>
    [FromQuery(Name = "EndsAt")]
    public DateTime? To { get; set; }

    [FromQuery(Name = "VenuePlaceId")]
    public int? PlaceId { get; set; }

    [StringLength(100)]
    public string? Audience { get; set; }

    [FromQuery(Name = "SchoolIds")]
    public int[] Schools { get; set; } = [];

    public int? EventId { get; set; }

    /// <summary>What was written as a reason so far.</summary>
    [StringLength(500), FromQuery(Name = ScheduleFindingsModel.ReasonField)]
    public string? Reason { get; set; }

    /// <summary>What the check takes; null without a beginning.</summary>
    public ScheduleQuery? ToQuery() => From is { } from ? new ScheduleQuery(from, To ?? from.Date.AddDays(1), PlaceId, Audience, Schools, EventId) : null;
}
