namespace Outreach.Domain.Sponsors.Import;

/// <summary>What was said of one row of an uploaded sheet.</summary>
/// <param name="Row">The row's key in the file.</param>
public sealed record ImportDecision(int FileId, int Row, ImportVerdict Verdict)
{
    public ImportVerdict Verdict { get; set; } = Verdict;
}
