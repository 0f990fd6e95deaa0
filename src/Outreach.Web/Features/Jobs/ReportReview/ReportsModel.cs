using Outreach.Domain.Jobs;

namespace Outreach.Web.Features.Jobs.ReportReview;

public sealed record ReportsModel(int Id, string Title, string Employer, PostingState State, int Waiting, IReadOnlyList<ReportRow> Reports);
