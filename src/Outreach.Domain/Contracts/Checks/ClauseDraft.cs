namespace Outreach.Domain.Contracts.Checks;

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

    /// <summary>
    /// Of an amendment: CNY that came in under the contract it amends, so that shares are reckoned over the whole; null for a
    /// contract of its own. An amendment can make something good after the event.
    /// </summary>
    public decimal? ReceivedBefore { get; init; }

    /// <summary>The share of the cash, 0 to 1, that may be due only after the event.</summary>
    public decimal AfterEventShareLimit { get; init; } = 0.8m;
}
