namespace Outreach.Domain.Contracts.Checks;

/// <summary>A free clause of a draft.</summary>
/// <param name="Key">Names it in findings.</param>
/// <param name="Text">What it says.</param>
public sealed record DraftExtraClause(string Key, string? Text);
