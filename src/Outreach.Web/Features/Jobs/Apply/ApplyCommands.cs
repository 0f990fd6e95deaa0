using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Features.Jobs.Applications;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Features.Jobs.Profile;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Apply;

public sealed class ApplyCommands(OutreachDbContext db, PostingUnitOfWork work, JobNotifications notifications, ProfileCommands profiles, DepartmentTime time)
{
    /// <summary>Applies for a job; again, when the student had withdrawn.</summary>
    /// <returns>The application's id.</returns>
    public async Task<Result<int>> ApplyAsync(int postingId, int studentId, ApplyInput input, CancellationToken cancellationToken)
    {
        var id = 0;
        try
        {
            var result = await work.ExecuteAsync(async () =>
            {
                var (posting, own) = await LoadAsync(postingId, studentId, cancellationToken);
                if (posting?.PublishedRevision is null)
                    return Result.NotFound;
                id = own?.Id ?? 0;
                var letter = input.ToLetter();
                var applied = own is null
                    ? JobApplication.Create(posting, input.Revision, studentId, letter, time.Today, time.Now)
                    : own.ApplyAgain(posting, input.Revision, letter, time.Today, time.Now).With(own);
                if (!applied.IsSuccess)
                    return applied;
                if (own is null)
                    db.JobApplications.Add(own = applied.Value);
                id = own.Id;
                if ((await profiles.FillAsync(studentId, input, withTimes: false, cancellationToken)).Error is { } refused)
                    return refused;
                await notifications.StateChangedAsync(own, posting, cancellationToken);
                return applied;
            }, cancellationToken);
            return result.With(id);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation("JobApplications") || e.IsUniqueViolation("StudentProfiles"))
        {
            // The same student, at the same moment: the other post is the application.
            return PostingErrors.AppliedAlready;
        }
    }

    /// <summary>Answers a changed text anew.</summary>
    public Task<Result> AnswerAgainAsync(int applicationId, int studentId, ApplyInput input, CancellationToken cancellationToken) => work.ExecuteAsync(async () =>
    {
        var postingId = await db.JobApplications.Where(a => a.Id == applicationId && a.StudentId == studentId).Select(a => (int?)a.PostingId).SingleOrDefaultAsync(cancellationToken);
        if (postingId is null)
            return Result.NotFound;
        var (posting, own) = await LoadAsync(postingId.Value, studentId, cancellationToken);
        var answered = own!.AnswerAgain(posting!, input.Revision, input.ToLetter());
        return answered.IsSuccess ? await profiles.FillAsync(studentId, input, withTimes: false, cancellationToken) : answered;
    }, cancellationToken);

    /// <summary>Takes an application back; who looks after the posting is told.</summary>
    public Task<Result> WithdrawAsync(int applicationId, int studentId, CancellationToken cancellationToken) => work.ExecuteAsync(async () =>
    {
        var own = await db.JobApplications.Include(a => a.Steps).SingleOrDefaultAsync(a => a.Id == applicationId && a.StudentId == studentId, cancellationToken);
        if (own is null)
            return Result.NotFound;
        var posting = await db.JobPostings.Include(p => p.Tally).SingleAsync(p => p.Id == own.PostingId, cancellationToken);
        var wasSent = own.State == ApplicationState.SentToCompany;
        var withdrawn = own.Withdraw(posting, time.Now);
        if (withdrawn.IsSuccess)
            await notifications.WithdrawnAsync(own, posting, wasSent, cancellationToken);
        return withdrawn;
    }, cancellationToken);

    /// <summary>A student's application for a job, or null. One command.</summary>
    public Task<int?> FindAsync(int postingId, int studentId, CancellationToken cancellationToken) =>
        db.JobApplications.AsNoTracking().Where(a => a.PostingId == postingId && a.StudentId == studentId).Select(a => (int?)a.Id).SingleOrDefaultAsync(cancellationToken);

    private async Task<(JobPosting? Posting, JobApplication? Own)> LoadAsync(int postingId, int studentId, CancellationToken cancellationToken) => (
        await db.JobPostings.Include(p => p.Tally).Include(p => p.Questions).SingleOrDefaultAsync(p => p.Id == postingId, cancellationToken),
        await db.JobApplications.Include(a => a.Steps).SingleOrDefaultAsync(a => a.PostingId == postingId && a.StudentId == studentId, cancellationToken));
}
