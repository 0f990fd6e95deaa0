using Outreach.Web.Features.Jobs.Board;

namespace Outreach.Web.Features.Jobs.Saved;

public sealed record SavedSearchRow(int Id, JobFilter Filter);

public sealed record SavedJobsModel(IReadOnlyList<JobCard> Jobs, IReadOnlyList<SavedSearchRow> Searches, DateOnly Today);
