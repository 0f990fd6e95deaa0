using Outreach.Domain.Contracts.Checks;

namespace Outreach.Web.Features.Contracts.ClauseChecks;

/// <summary>What was found.</summary>
/// <param name="Name">The document's name; null for pasted text.</param>
/// <param name="Findings">In the order of the text.</param>
public sealed record ClauseCheckResult(string? Name, IReadOnlyList<TextFinding> Findings)
{
    public const string Key = "ClauseCheckResult";
}
