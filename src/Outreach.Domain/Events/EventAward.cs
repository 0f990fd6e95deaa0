namespace Outreach.Domain.Events;

/// <summary>An award (奖项).</summary>
/// <param name="Name">At most 60 characters.</param>
/// <param name="Count">How many, 1 to 1,000.</param>
/// <param name="Prize">At most 100 characters.</param>
public sealed record EventAwardDetails(string Name, int Count, string? Prize);

public sealed class EventAward
{
    private EventAward()
    {
    }

    internal EventAward(int number) => Number = number;

    public int EventId { get; private set; }

    /// <summary>Its place, from 1.</summary>
    public int Number { get; private set; }

    public string Name { get; private set; } = "";

    public int Count { get; private set; }

    public string? Prize { get; private set; }

    internal void Set(EventAwardDetails row) => (Name, Count, Prize) = (row.Name, row.Count, row.Prize);
}
