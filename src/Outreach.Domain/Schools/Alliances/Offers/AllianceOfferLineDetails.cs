using Outreach.Domain.Places;

namespace Outreach.Domain.Schools.Alliances.Offers;

/// <summary>What a person types of one benefit.</summary>
/// <param name="Count">How many: 1 to 100,000.</param>
/// <param name="Unit">Of what; at most 10 characters.</param>
/// <param name="PlaceId">A place of our catalogue, for us alone.</param>
/// <param name="PlaceWords">A place in words, at most 100.</param>
/// <param name="DepartmentId">Who of ours carries it out, for us alone.</param>
/// <param name="StartsOn">The day it starts; null leaves it open.</param>
/// <param name="Note">At most 200.</param>
public sealed record AllianceOfferLineDetails(
    DeliverableKind? Kind, int? Count, string? Unit, int? PlaceId = null, string? PlaceWords = null, int? DepartmentId = null, DateOnly? StartsOn = null, string? Note = null);
