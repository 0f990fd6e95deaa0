using Outreach.Domain.Jobs;

namespace Outreach.Web.Features.Jobs.ReportReview;

public sealed record ReportsModel(int Id, string Title, int EmployerId, string Employer, bool CanBlacklist, PostingState State, int Waiting, IReadOnlyList<ReportRow> Reports);
