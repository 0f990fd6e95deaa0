using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Features.Applications;
using Outreach.Web.Features.Postings;
using Outreach.Web.Features.Profile;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Apply;

/// <summary>Sends applications, with the profile, in one save, and takes them back.</summary>
public sealed class ApplyCommands(OutreachDbContext db, JobWork work, JobLetters letters, ProfileQueries profiles, DepartmentTime time)
{
    /// <summary>Applies for a job; again, when the student had withdrawn. Null when there is no such job.</summary>
    public async Task<(Result? Result, int ApplicationId)> ApplyAsync(int postingId, int studentId, ApplyInput input, CancellationToken stop)
    {
        var id = 0;
        try
        {
            var result = await work.RunAsync(async () =>
            {
                var (posting, own) = await LoadAsync(postingId, studentId, stop);
                if (posting?.PublishedRevision is null)
                    return (Result?)null;
                id = own?.Id ?? 0;
                var letter = input.ToLetter();
                var applied = own is null
                    ? JobApplication.Apply(posting, input.Revision, studentId, letter, time.Today, time.Now, out own)
                    : own.ApplyAgain(posting, input.Revision, letter, time.Today, time.Now);
                if (!applied.IsDone)
                    return applied;
                if (id == 0)
                    db.JobApplications.Add(own);
                id = own.Id;
                if ((await profiles.FillAsync(studentId, input, withTimes: false, stop)).Error is { } refused)
                    return refused;
                await letters.StateChangedAsync(own, posting, stop);
                return applied;
            }, stop);
            return (result, id);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation("JobApplications") || e.IsUniqueViolation("StudentProfiles"))
        {
            // The same student, at the same moment: the other post is the application.
            id = await db.JobApplications.AsNoTracking().Where(a => a.PostingId == postingId && a.StudentId == studentId).Select(a => a.Id).SingleOrDefaultAsync(stop);
            return (JobErrors.AppliedAlready, id);
        }
    }

    /// <summary>Answers a changed text anew. Null when the student has no such application.</summary>
    public Task<Result?> AnswerAgainAsync(int applicationId, int studentId, ApplyInput input, CancellationToken stop) => work.RunAsync(async () =>
    {
        var postingId = await db.JobApplications.Where(a => a.Id == applicationId && a.StudentId == studentId).Select(a => (int?)a.PostingId).SingleOrDefaultAsync(stop);
        if (postingId is null)
            return null;
        var (posting, own) = await LoadAsync(postingId.Value, studentId, stop);
        var answered = own!.AnswerAgain(posting!, input.Revision, input.ToLetter());
        return answered.IsDone ? await profiles.FillAsync(studentId, input, withTimes: false, stop) : answered;
    }, stop);

    /// <summary>Takes an application back; who looks after the posting is told. Null when the student has no such application.</summary>
    public Task<Result?> WithdrawAsync(int applicationId, int studentId, CancellationToken stop) => work.RunAsync(async () =>
    {
        var own = await db.JobApplications.Include(a => a.Steps).SingleOrDefaultAsync(a => a.Id == applicationId && a.StudentId == studentId, stop);
        if (own is null)
            return (Result?)null;
        var posting = await db.JobPostings.Include(p => p.Tally).SingleAsync(p => p.Id == own.PostingId, stop);
        var wasSent = own.State == ApplicationState.SentToCompany;
        var withdrawn = own.Withdraw(posting, time.Now);
        if (withdrawn.IsDone)
            await letters.WithdrawnAsync(own, posting, wasSent, stop);
        return withdrawn;
    }, stop);

    private async Task<(JobPosting? Posting, JobApplication? Own)> LoadAsync(int postingId, int studentId, CancellationToken stop) => (
        await db.JobPostings.Include(p => p.Tally).Include(p => p.Questions).SingleOrDefaultAsync(p => p.Id == postingId, stop),
        await db.JobApplications.Include(a => a.Steps).SingleOrDefaultAsync(a => a.PostingId == postingId && a.StudentId == studentId, stop));
}
