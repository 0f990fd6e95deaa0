namespace Outreach.Domain.Events.LeadTimes;

/// <summary>What a person types of a step that must be taken some days before an event. Any one of its conditions is enough; without any it is always taken.</summary>
/// <param name="Name">What is to be done and with whom, at most 80 characters.</param>
/// <param name="Amount">How long before the event's first day: 1 to <see cref="LeadTime.MostDays"/>.</param>
/// <param name="FromPeople">From so many people on, at least 1; null for no such condition.</param>
/// <param name="Outdoors">For every event outdoors.</param>
/// <param name="OverSquareMetres">Outdoors, on more than so many m², at least 1; null for no such condition.</param>
/// <param name="Outsiders">Where a firm or guests from outside take part.</param>
/// <param name="StallOrBanner">Where there is a stall or a banner.</param>
/// <param name="Position">Its place in the list among those due on one day, 0 to 1,000.</param>
/// <param name="Note">At most 300 characters.</param>
public sealed record LeadTimeDetails(
    string Name, int Amount, LeadUnit Unit, int? FromPeople = null, bool Outdoors = false, int? OverSquareMetres = null, bool Outsiders = false, bool StallOrBanner = false,
    int Position = 0, string? Note = null);
