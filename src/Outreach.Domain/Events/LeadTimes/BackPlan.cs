using Outreach.Domain.Events.Periods;

namespace Outreach.Domain.Events.LeadTimes;

/// <summary>The steps before an event, reckoned back from its first day (S6).</summary>
public static class BackPlan
{
    /// <summary>By due day, then by the leaders' order; none for an event without a day.</summary>
    public static IReadOnlyList<BackPlanStep> Of(LeadTimeEvent e, IEnumerable<LeadTime> table, WorkingDays calendar) => e.Day is not { } day ? [] :
    [
        .. table.Where(t => t.AppliesTo(e)).Select(t => (Lead: t, Step: Step(t, day, calendar)))
            .OrderBy(s => s.Step.DueOn).ThenBy(s => s.Lead.Position).ThenBy(s => s.Lead.Id).Select(s => s.Step),
    ];

    // Nobody takes a paper in on a Sunday: what falls on a closed day is due on the last open one before it.
    private static BackPlanStep Step(LeadTime lead, DateOnly day, WorkingDays calendar)
    {
        var reckoned = lead.Unit == LeadUnit.WorkingDays ? calendar.Subtract(day, lead.Amount) : day.AddDays(-lead.Amount);
        var due = calendar.OnOrBefore(reckoned);
        return new BackPlanStep(lead.Id, lead.Name, lead.Note, due, due != reckoned);
    }
}
