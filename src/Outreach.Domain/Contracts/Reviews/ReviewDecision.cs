using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Contracts.Reviews;

/// <summary>A decision on a contract; bound to the text it was made on and never changed.</summary>
public sealed class ReviewDecision : Entity
{
    public const int ReasonLimit = 1000;

    public const int CommentLimit = 500;

    private readonly List<ReviewComment> comments = [];

    private ReviewDecision()
    {
    }

    internal ReviewDecision(int revision, ReviewLevel level, ReviewVerdict verdict, string? reason, int byId, int? onBehalfOfId, bool inMinistersStead, DateTimeOffset at)
    {
        (Revision, Level, Verdict, Reason) = (revision, level, verdict, reason);
        (ById, OnBehalfOfId, InMinistersStead, At) = (byId, onBehalfOfId, inMinistersStead, at);
    }

    public int ContractId { get; private set; }

    public int Revision { get; private set; }

    public ReviewLevel Level { get; private set; }

    public ReviewVerdict Verdict { get; private set; }

    public string? Reason { get; private set; }

    public int ById { get; private set; }

    public int? OnBehalfOfId { get; private set; }

    /// <summary>Whether the advisor decided because nobody was left at the minister's level.</summary>
    public bool InMinistersStead { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    public IReadOnlyCollection<ReviewComment> Comments => comments;

    internal void Comment(string clauseKey, string text) => comments.Add(new ReviewComment(clauseKey, text));
}
