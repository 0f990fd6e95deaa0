namespace Outreach.Domain.Events;

/// <summary>A row of the contingency plan (应急预案).</summary>
/// <param name="Risk">What may happen, at most 200 characters.</param>
/// <param name="Action">What is done then, at most 500 characters.</param>
/// <param name="Who">Who does it, at most 60 characters.</param>
public sealed record EventRiskDetails(string Risk, string Action, string? Who);

public sealed class EventRisk
{
    private EventRisk()
    {
    }

    internal EventRisk(int number) => Number = number;

    public int EventId { get; private set; }

    /// <summary>Its place, from 1.</summary>
    public int Number { get; private set; }

    public string Risk { get; private set; } = "";

    public string Action { get; private set; } = "";

    public string? Who { get; private set; }

    internal void Set(EventRiskDetails row) => (Risk, Action, Who) = (row.Risk, row.Action, row.Who);
}
