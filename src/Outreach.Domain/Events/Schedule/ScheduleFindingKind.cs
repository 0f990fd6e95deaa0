namespace Outreach.Domain.Events.Schedule;

public enum ScheduleFindingKind
{
    /// <summary>It falls into a period of ours.</summary>
    Period,

    /// <summary>It falls into a period of a school that holds it with us.</summary>
    SchoolPeriod,

    /// <summary>Another event has the place at the same time.</summary>
    Venue,

    /// <summary>Its audience has another event in the same week, Monday to Sunday.</summary>
    Audience,

    /// <summary>A sponsor was promised a day that it moves away from.</summary>
    Clause,

    /// <summary>The holidays of its year are not published.</summary>
    UnknownHolidays,
}
