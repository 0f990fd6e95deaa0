using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Applications;
using Outreach.Web.Features.Postings;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Screening;

/// <summary>What became of a verdict on many.</summary>
/// <param name="Done">How many it was passed on.</param>
/// <param name="Skipped">How many were changed meanwhile, are one's own, or are past the screening.</param>
/// <param name="Error">Why nothing at all was done.</param>
public sealed record ManyOutcome(int Done, int Skipped, DomainError? Error);

/// <summary>Screens.</summary>
public sealed class ScreeningCommands(OutreachDbContext db, JobWork work, JobLetters letters, CurrentUserAccessor current, DepartmentTime time)
{
    private CurrentUser Me => current.Required;

    /// <summary>Keeps the sheet and passes the verdict; null when there is no such application for the person.</summary>
    public Task<Result?> DecideAsync(int id, int applicationId, VerdictInput input, CancellationToken stop) => work.RunAsync(async () =>
    {
        var posting = await db.JobPostings.WorkedOnBy(Me).SingleOrDefaultAsync(p => p.Id == id, stop);
        if (posting is null || await db.JobApplications.SingleOrDefaultAsync(a => a.Id == applicationId && a.PostingId == id, stop) is not { } application)
            return null;
        if (application.Version != input.Version)
            return JobErrors.ApplicationStale;
        if (application.Mark(input.ToSheet(application), Me.Id).Error is { } refused)
            return refused;
        return await PassAsync(posting, application, input.Do!.Value, input.Reason, input.Words, stop);
    }, stop);

    /// <summary>Passes one verdict on many. Those who were changed since they were seen are left for another look.</summary>
    public async Task<ManyOutcome?> DecideManyAsync(int id, ManyInput input, CancellationToken stop)
    {
        var (done, skipped) = (0, 0);
        var result = await work.RunAsync(async () =>
        {
            (done, skipped) = (0, 0);
            var posting = await db.JobPostings.WorkedOnBy(Me).SingleOrDefaultAsync(p => p.Id == id, stop);
            if (posting is null)
                return null;
            var seen = Seen.Read(input.Chosen);
            var ids = seen.Keys.ToList();
            foreach (var application in await db.JobApplications.Where(a => a.PostingId == id && ids.Contains(a.Id)).ToListAsync(stop))
            {
                var error = application.Version == seen[application.Id] ? (await PassAsync(posting, application, input.Do!.Value, input.Reason, input.Words, stop)).Error : JobErrors.ApplicationStale;
                if (error == JobErrors.ReasonMissing)
                    return error;
                if (error is null)
                    done++;
            }

            skipped = seen.Count - done;
            return Result.Done;
        }, stop);
        return result is null ? null : new ManyOutcome(done, skipped, result.Value.Error);
    }

    private async Task<Result> PassAsync(JobPosting posting, JobApplication application, Verdict verdict, TurnDownReason? reason, string? words, CancellationToken stop)
    {
        if (verdict == Verdict.Mark)
            return Result.Done;
        var result = verdict == Verdict.In ? application.ScreenIn(Me.Id, time.Now)
            : reason is { } why && !TurnDownReasons.Screening.Contains(why) ? JobErrors.ReasonMissing
            : application.ScreenOut(reason, words, Me.Id, time.Now);
        if (result.IsDone)
            await letters.StateChangedAsync([application], posting, stop);
        return result;
    }
}
