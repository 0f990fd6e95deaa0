using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Contracts.Reviews;

public sealed class ReviewComment
{
    private ReviewComment()
    {
    }

    internal ReviewComment(string clauseKey, string text) => (ClauseKey, Text) = (clauseKey, text);

    public int DecisionId { get; private set; }

    public string ClauseKey { get; private set; } = "";

    /// <summary>At most 500 characters.</summary>
    public string Text { get; private set; } = "";
}
