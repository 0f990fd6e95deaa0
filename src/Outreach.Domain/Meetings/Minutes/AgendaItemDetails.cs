namespace Outreach.Domain.Meetings.Minutes;

/// <summary>What a person types of an item.</summary>
/// <param name="Minutes">1 to 480; null where nobody says.</param>
public sealed record AgendaItemDetails(string? Title, int? Minutes = null, int? PresenterId = null);
