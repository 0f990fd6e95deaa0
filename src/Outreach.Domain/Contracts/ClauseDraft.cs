namespace Outreach.Domain.Contracts;

/// <summary>What the clause check looks at: a draft of a contract and what is known around it.</summary>
public sealed record ClauseDraft
{
    /// <summary>Key of findings about the contract as a whole.</summary>
    public const string WholeKey = "contract";

    /// <summary>Key of findings about the goods.</summary>
    public const string GoodsKey = "goods";

    /// <summary>What the exclusive mark of a contract stands for in the check, which reads words.</summary>
    public const string ExclusiveWords = "独家赞助";

    /// <summary>The whole cash amount; null when the sponsor gives none.</summary>
    public decimal? Cash { get; init; }

    /// <summary>What the sponsor gives in goods, in words.</summary>
    public string? Goods { get; init; }

    /// <summary>Parts of the cash.</summary>
    public IReadOnlyList<DraftInstalment> Instalments { get; init; } = [];

    /// <summary>What the department promises.</summary>
    public IReadOnlyList<DraftDeliverable> Deliverables { get; init; } = [];

    /// <summary>Free clauses.</summary>
    public IReadOnlyList<DraftExtraClause> ExtraClauses { get; init; } = [];

    /// <summary>The day of the check; null where days gone by are in order, as in an amendment that restates them.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>First day of the event, when the contract is for one.</summary>
    public DateOnly? EventStartsOn { get; init; }

    /// <summary>Last day of the event.</summary>
    public DateOnly? EventEndsOn { get; init; }

    /// <summary>Last day on which the sponsor's passed vetting holds; null when there is none.</summary>
    public DateOnly? VettedUntil { get; init; }

    /// <summary>
    /// Other signed contracts of the same event and industry. They all collide with a draft that promises exclusivity;
    /// those that promise it themselves collide with any draft.
    /// </summary>
    public IReadOnlyList<ExclusivityClash>? Clashes { get; init; }

    /// <summary>The share of the cash, 0 to 1, that may be due only after the event.</summary>
    public decimal AfterEventShareLimit { get; init; } = 0.8m;
}

/// <summary>An instalment of a draft.</summary>
/// <param name="Key">Names it in findings.</param>
/// <param name="DueOn">Day it is due.</param>
/// <param name="Amount">Its amount.</param>
public sealed record DraftInstalment(string Key, DateOnly DueOn, decimal Amount);

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

/// <summary>A free clause of a draft.</summary>
/// <param name="Key">Names it in findings.</param>
/// <param name="Text">What it says.</param>
public sealed record DraftExtraClause(string Key, string? Text);

/// <summary>A signed contract for the same event with a sponsor of the same industry.</summary>
/// <param name="Number">Its number.</param>
/// <param name="SponsorName">With whom.</param>
/// <param name="PromisesExclusivity">Whether its own clauses promise exclusivity (<see cref="ClauseCheck.PromisesExclusivity(ClauseDraft)"/>).</param>
public sealed record ExclusivityClash(string Number, string SponsorName, bool PromisesExclusivity);
