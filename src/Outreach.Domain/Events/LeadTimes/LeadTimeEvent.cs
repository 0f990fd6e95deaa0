namespace Outreach.Domain.Events.LeadTimes;

/// <summary>An event as lead times see it.</summary>
/// <param name="Day">Its first day; null until it is planned.</param>
/// <param name="People">How many are expected; null while that is open.</param>
/// <param name="SquareMetres">The ground that an event outdoors takes; null while that is open.</param>
/// <param name="HasOutsiders">Whether a firm or guests from outside take part.</param>
public sealed record LeadTimeEvent(DateOnly? Day, int? People, bool IsOutdoors = false, int? SquareMetres = null, bool HasOutsiders = false, bool HasStallOrBanner = false);
