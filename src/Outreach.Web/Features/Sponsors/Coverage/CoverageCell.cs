using Outreach.Domain.Sponsors;

namespace Outreach.Web.Features.Sponsors.Coverage;

/// <summary>One cell: how many merchants, and the day of the latest visit to any of them.</summary>
public sealed record CoverageCell(Industry Industry, DistanceBand? Distance, int Count, DateOnly? LastVisitOn);
