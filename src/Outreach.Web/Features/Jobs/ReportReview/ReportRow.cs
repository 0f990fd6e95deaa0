namespace Outreach.Web.Features.Jobs.ReportReview;

public sealed record ReportRow(int Id, string What, DateTimeOffset At, string? Reporter, bool? IsUpheld, string? Decision, string? DecidedBy, DateTimeOffset? DecidedAt);
