namespace Outreach.Domain.Contracts.Differences;

/// <summary>A part that differs.</summary>
/// <param name="Number">Its number among its like in the later text, or in the earlier one when it is gone; from 1.</param>
/// <param name="Fields">The fields that differ; of a part that came or went, those that say something.</param>
public sealed record ClauseChange(string Key, ContractPart Part, int Number, ClauseChangeKind Kind, IReadOnlyList<FieldChange> Fields);
