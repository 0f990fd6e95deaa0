namespace Outreach.Domain.Events.Schedule;

/// <summary>An event as somebody would like to have it.</summary>
/// <param name="PlaceId">Its venue in the catalogue of places; null for one in words, which is not checked for clashes.</param>
/// <param name="Audience">Whom it is for; null while that is open.</param>
/// <param name="SchoolIds">Schools that hold it with us.</param>
/// <param name="EventId">The event that is moved; null for a new one.</param>
/// <param name="Was">When the event is now, which is moved; null for a new one and for one without a day.</param>
public sealed record ScheduleCandidate(
    ScheduleSpan Span, int? PlaceId = null, string? Audience = null, IReadOnlyCollection<int>? SchoolIds = null, int? EventId = null, ScheduleSpan? Was = null);
