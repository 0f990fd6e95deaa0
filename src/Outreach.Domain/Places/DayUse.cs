namespace Outreach.Domain.Places;

/// <summary>How many slots of a place are held on a day.</summary>
/// <param name="Held">Slots held, 1 or more.</param>
public sealed record DayUse(DateOnly Day, int Held);
