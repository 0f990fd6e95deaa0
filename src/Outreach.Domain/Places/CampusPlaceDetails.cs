

namespace Outreach.Domain.Places;

/// <summary>What a person types of a campus place.</summary>
/// <param name="Name">Unique, at most 60 characters.</param>
/// <param name="Kinds">What may hang, stand or be given out there; at least one.</param>
/// <param name="Capacity">How many slots a day has: 1 to <see cref="CampusPlace.GreatestCapacity"/>.</param>
/// <param name="Rule">What must be kept to there, at most 500 characters.</param>
/// <param name="Location">How to find it, at most 200 characters.</param>
public sealed record CampusPlaceDetails(string Name, IReadOnlyCollection<DeliverableKind> Kinds, int Capacity, string? Rule, string? Location);
