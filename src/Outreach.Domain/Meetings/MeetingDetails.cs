namespace Outreach.Domain.Meetings;

/// <summary>What a person types of a meeting.</summary>
/// <param name="Title">At most 100 characters.</param>
/// <param name="EndsAt">After the start, within twelve hours.</param>
/// <param name="Place">At most 100 characters.</param>
/// <param name="ChairId">Who leads it.</param>
/// <param name="SecretaryId">Who keeps the list and the minutes.</param>
/// <param name="EventId">The event it belongs to; needed by coordination and summary meetings.</param>
/// <param name="Note">At most 1,000 characters.</param>
/// <param name="AsksSignOut">Whether a second scan before the end shows who left early.</param>
/// <param name="AllianceId">The alliance whose schools it is held with; null for none.</param>
/// <param name="IsWithClubs">Whether it is held with the clubs of the joint body (S56).</param>
public sealed record MeetingDetails(
    MeetingKind Kind, string Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Place, int? ChairId, int? SecretaryId, int? EventId = null, string? Note = null, bool AsksSignOut = false,
    int? AllianceId = null, bool IsWithClubs = false);
