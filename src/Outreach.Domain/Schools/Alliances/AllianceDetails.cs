namespace Outreach.Domain.Schools.Alliances;

/// <summary>What a person types of an alliance; texts trimmed, empty ones null.</summary>
/// <param name="Name">At most 60 characters.</param>
/// <param name="Agreement">At most 4,000.</param>
/// <param name="LeadSchoolId">A member; null when we lead.</param>
public sealed record AllianceDetails(string Name, string? Agreement, DateOnly FoundedOn, int? LeadSchoolId = null);
