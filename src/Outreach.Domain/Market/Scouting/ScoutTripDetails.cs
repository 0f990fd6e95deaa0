using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Market.Scouting;

/// <summary>What a person types of a trip; texts trimmed, empty ones null.</summary>
/// <param name="Title">At most 100 characters.</param>
/// <param name="Area">The street or area, at most 100.</param>
/// <param name="Distance">The band that every merchant of the trip lies in (S16).</param>
/// <param name="VeteranId">One of ours who has done it before.</param>
/// <param name="NewcomerIds">Who goes along to learn it, at most 10.</param>
/// <param name="Route">In words, at most 1,000.</param>
public sealed record ScoutTripDetails(string Title, DateOnly On, string Area, DistanceBand Distance, int VeteranId, IReadOnlyCollection<int> NewcomerIds, string? Route);
