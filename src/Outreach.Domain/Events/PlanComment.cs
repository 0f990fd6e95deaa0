namespace Outreach.Domain.Events;

/// <summary>What a leader says about a section of a practice plan (S50).</summary>
public sealed class PlanComment : Entity
{
    private PlanComment()
    {
    }

    /// <param name="text">At most 1,000 characters.</param>
    public PlanComment(int eventId, PlanSection section, string text) => (EventId, Section, Text) = (eventId, section, text);

    public int EventId { get; private set; }

    public PlanSection Section { get; private set; }

    public string Text { get; private set; } = "";
}
