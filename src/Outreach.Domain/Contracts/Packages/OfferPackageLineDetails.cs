using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Places;

namespace Outreach.Domain.Contracts.Packages;

/// <summary>What a person types of one benefit. All but kind, count and unit may be left to the draft.</summary>
/// <param name="Count">How many: 1 to 100,000.</param>
/// <param name="Unit">Of what, such as 条 or 次; at most 10 characters.</param>
/// <param name="PlaceWords">A place in words instead, at most 100 characters.</param>
/// <param name="DaysBefore">How many days before the event begins it starts: 0 to 365.</param>
/// <param name="Note">At most 200 characters.</param>
public sealed record OfferPackageLineDetails(
    DeliverableKind? Kind, int? Count, string? Unit, int? PlaceId, string? PlaceWords, int? DepartmentId, int? DaysBefore, string? Note);
