namespace Outreach.Domain.Schools.Alliances.Offers;

/// <summary>What a person types of an offer as a whole; texts trimmed, empty ones null.</summary>
/// <param name="Title">At most 60 characters.</param>
/// <param name="Story">What the merchant reads first, at most 2,000.</param>
/// <param name="EventId">Our event that it is for; null for the term as a whole.</param>
/// <param name="TotalPrice">CNY, 0.01 to 9,999,999.99.</param>
/// <param name="LeadSchoolId">One of the schools; null when we lead.</param>
/// <param name="SchoolIds">The schools besides us.</param>
/// <param name="Shares">Fixed shares by school, 0 for us; the lead's is of no meaning. Of no meaning for equal ones.</param>
public sealed record AllianceOfferDetails(
    string Title, string? Story, int SponsorId, int? EventId, decimal TotalPrice, SplitKind Split, int? LeadSchoolId, IReadOnlyCollection<int> SchoolIds,
    IReadOnlyDictionary<int, decimal?> Shares);
