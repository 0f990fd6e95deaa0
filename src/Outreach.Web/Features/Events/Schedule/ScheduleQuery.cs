namespace Outreach.Web.Features.Events.Schedule;

/// <summary>An event as a form has it.</summary>
/// <param name="From">On the department's clocks.</param>
/// <param name="To">The end, not included, on the department's clocks.</param>
/// <param name="PlaceId">Its venue in the catalogue of places.</param>
/// <param name="Audience">Whom it is for.</param>
/// <param name="SchoolIds">Schools that hold it with us.</param>
/// <param name="EventId">The event that is moved; null for a new one.</param>
public sealed record ScheduleQuery(DateTime From, DateTime To, int? PlaceId = null, string? Audience = null, IReadOnlyCollection<int>? SchoolIds = null, int? EventId = null);
