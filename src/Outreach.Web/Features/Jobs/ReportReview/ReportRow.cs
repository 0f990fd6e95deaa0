namespace Outreach.Web.Features.Jobs.ReportReview;

public sealed record ReportRow(int Id, string What, DateTimeOffset At, string? Reporter, bool? IsUpheld, string? Decision, string? DecidedBy, DateTimeOffset? DecidedAt)
{
    /// <summary>Why who looks does not decide on it; null when they do, or nobody does any more.</summary>
    public string? Barred { get; init; }
}
