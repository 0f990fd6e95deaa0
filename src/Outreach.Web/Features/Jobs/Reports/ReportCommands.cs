using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Features.Jobs.Applications;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Reports;

public enum ReportEffect
{
    /// <summary>The posting was finished already: nothing is taken off the board.</summary>
    Noted,

    /// <summary>One word of somebody who had nothing to do with it: it stays, and its page says that it is being looked into.</summary>
    LookedInto,

    OffTheBoard,
}

public static class ReportablePostings
{
    /// <summary>Those that students have ever seen.</summary>
    public static IQueryable<JobPosting> Reportable(this IQueryable<JobPosting> postings) => postings.Where(p => p.PublishedRevision != null);
}

public sealed class ReportCommands(OutreachDbContext db, PostingUnitOfWork work, PostingSafetyService checking, JobNotifications notifications, DepartmentTime time)
{
    public async Task<Result<ReportEffect>> ReportAsync(int id, PostingReportInput input, int userId, CancellationToken cancellationToken)
    {
        var effect = ReportEffect.OffTheBoard;
        var reported = await work.ExecuteAsync(db.JobPostings.Reportable(), id, async posting =>
        {
            var done = await ReportAsync(posting, input, userId, cancellationToken);
            effect = posting.State switch { PostingState.Finished => ReportEffect.Noted, PostingState.Suspended => ReportEffect.OffTheBoard, _ => ReportEffect.LookedInto };
            return done;
        }, cancellationToken);
        return reported.With(effect);
    }

    private async Task<Result> ReportAsync(JobPosting posting, PostingReportInput input, int userId, CancellationToken cancellationToken)
    {
        var wasOnBoard = posting.State is not (PostingState.Suspended or PostingState.Finished);
        var today = time.StartOf(time.Today);
        var carriesWeight = await db.JobApplications.AnyAsync(a => a.PostingId == posting.Id && a.StudentId == userId, cancellationToken)
            || await checking.AgreesAsync(posting, input.What, cancellationToken);
        var done = await db.PostingReports.CountAsync(r => r.ReporterId == userId && r.CreatedAt >= today, cancellationToken);
        var reported = posting.Report(userId, input.What, done, time.Now, carriesWeight);
        if (!reported.IsSuccess)
            return reported;
        await notifications.ReportedAsync(posting, cancellationToken);
        if (wasOnBoard && posting.State == PostingState.Suspended)
            await notifications.SuspendedAsync(posting, cancellationToken);
        return reported;
    }
}
