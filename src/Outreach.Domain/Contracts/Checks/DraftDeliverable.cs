using Outreach.Domain.Places;

namespace Outreach.Domain.Contracts.Checks;

/// <summary>A deliverable of a draft, with everything in it still open.</summary>
/// <param name="Key">Names it in findings.</param>
public sealed record DraftDeliverable(string Key)
{
    /// <summary>What it is.</summary>
    public DeliverableKind? Kind { get; init; }

    /// <summary>How many.</summary>
    public int? Count { get; init; }

    /// <summary>Of what: 条, 张, 次.</summary>
    public string? Unit { get; init; }

    /// <summary>Where: a campus place's name or words.</summary>
    public string? Place { get; init; }

    /// <summary>The day it starts.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Name of the department that carries it out.</summary>
    public string? Department { get; init; }

    /// <summary>Notes.</summary>
    public string? Description { get; init; }
}
