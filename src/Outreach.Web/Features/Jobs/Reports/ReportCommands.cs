using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Features.Jobs.Applications;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Reports;

public enum ReportEffect
{
    /// <summary>The posting was finished already: nothing is taken off the board.</summary>
    Noted,

    OffTheBoard,
}

public static class ReportablePostings
{
    /// <summary>Those that students have ever seen.</summary>
    public static IQueryable<JobPosting> Reportable(this IQueryable<JobPosting> postings) => postings.Where(p => p.PublishedRevision != null);
}

public sealed class ReportCommands(OutreachDbContext db, PostingUnitOfWork work, JobNotifications notifications, DepartmentTime time)
{
    public async Task<Result<ReportEffect>> ReportAsync(int id, PostingReportInput input, int userId, CancellationToken cancellationToken)
    {
        var effect = ReportEffect.OffTheBoard;
        try
        {
            var reported = await work.ExecuteAsync(db.JobPostings.Reportable(), id, posting =>
            {
                effect = posting.State == PostingState.Finished ? ReportEffect.Noted : ReportEffect.OffTheBoard;
                return ReportAsync(posting, input, userId, cancellationToken);
            }, cancellationToken);
            return reported.With(effect);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation("JobReports"))
        {
            return PostingErrors.ReportedAlready;
        }
    }

    private async Task<Result> ReportAsync(JobPosting posting, PostingReportInput input, int userId, CancellationToken cancellationToken)
    {
        var wasOnBoard = posting.State is not (PostingState.Suspended or PostingState.Finished);
        var today = time.StartOf(time.Today);
        var reported = posting.Report(userId, input.What, await db.PostingReports.CountAsync(r => r.ReporterId == userId && r.CreatedAt >= today, cancellationToken), time.Now);
        if (!reported.IsSuccess)
            return reported;
        await notifications.ReportedAsync(posting, cancellationToken);
        if (wasOnBoard)
            await notifications.SuspendedAsync(posting, cancellationToken);
        return reported;
    }
}
