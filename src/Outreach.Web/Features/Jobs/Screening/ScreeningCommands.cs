using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Applications;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Screening;

/// <summary>What became of a verdict on many.</summary>
/// <param name="Skipped">How many were changed meanwhile, are one's own, or are past the screening.</param>
public sealed record BulkResult(int Done, int Skipped);

public sealed class ScreeningCommands(OutreachDbContext db, PostingUnitOfWork work, JobNotifications notifications, CurrentUserAccessor current, DepartmentTime time)
{
    private CurrentUser Me => current.Required;

    /// <summary>Keeps the sheet and passes the verdict.</summary>
    public Task<Result> DecideAsync(int id, int applicationId, VerdictInput input, CancellationToken cancellationToken) => work.ExecuteAsync(async () =>
    {
        var posting = await db.JobPostings.WorkedOnBy(Me).SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (posting is null || await db.JobApplications.SingleOrDefaultAsync(a => a.Id == applicationId && a.PostingId == id, cancellationToken) is not { } application)
            return Result.NotFound;
        if (application.Version != input.Version)
            return PostingErrors.ApplicationStale;
        if (application.StudentId != Me.Id && await db.WithheldFrom(Me.Id).AnyAsync(a => a.Id == applicationId, cancellationToken))
            return await db.HasAppliedAsync(Me.Id, id, cancellationToken) ? PostingErrors.AppliedThemselves : PostingErrors.TiedToApplicant;
        if (application.Mark(input.ToSheet(application), Me.Id).Error is { } refused)
            return refused;
        return await PassAsync(posting, application, input.Do!.Value, input.Reason, input.Words, cancellationToken);
    }, cancellationToken);

    /// <summary>Passes one verdict on many. Those who were changed since they were seen are left for another look.</summary>
    public async Task<Result<BulkResult>> DecideManyAsync(int id, ManyInput input, CancellationToken cancellationToken)
    {
        var (done, skipped) = (0, 0);
        var result = await work.ExecuteAsync(async () =>
        {
            (done, skipped) = (0, 0);
            var posting = await db.JobPostings.WorkedOnBy(Me).SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
            if (posting is null)
                return Result.NotFound;
            if (await db.HasAppliedAsync(Me.Id, id, cancellationToken))
                return PostingErrors.AppliedThemselves;
            var seen = Seen.Read(input.Chosen);
            var ids = seen.Keys.ToList();
            var withheld = await db.WithheldFrom(Me.Id).Where(a => a.PostingId == id).Select(a => a.Id).ToListAsync(cancellationToken);
            foreach (var application in await db.JobApplications.Where(a => a.PostingId == id && ids.Contains(a.Id)).ToListAsync(cancellationToken))
            {
                var error = withheld.Contains(application.Id) ? PostingErrors.TiedToApplicant : application.Version == seen[application.Id] ? (await PassAsync(posting, application, input.Do!.Value, input.Reason, input.Words, cancellationToken)).Error : PostingErrors.ApplicationStale;
                if (error == PostingErrors.ReasonMissing)
                    return error;
                if (error is null)
                    done++;
            }

            skipped = seen.Count - done;
            return Result.Success;
        }, cancellationToken);
        return result.With(new BulkResult(done, skipped));
    }

    /// <summary>Declares a tie with a student: from now on somebody else screens. Pressed twice, it is done once.</summary>
    public async Task<Result> DeclareTieAsync(int id, int applicationId, CancellationToken cancellationToken)
    {
        var me = Me.Id;
        var student = await db.JobPostings.WorkedOnBy(Me).Where(p => p.Id == id).Join(db.JobApplications.Where(a => a.Id == applicationId), p => p.Id, a => a.PostingId, (_, a) => a.StudentId).SingleOrDefaultAsync(cancellationToken);
        if (student is null || student == me)
            return Result.NotFound;
        if (await db.ApplicantTies.AnyAsync(t => t.UserId == me && t.StudentId == student, cancellationToken))
            return Result.Success;
        db.ApplicantTies.Add(new ApplicantTie(me, student.Value, time.Now));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation("ApplicantTies"))
        {
            // The other press did the same.
        }

        return Result.Success;
    }

    private async Task<Result> PassAsync(JobPosting posting, JobApplication application, Verdict verdict, RejectionReason? reason, string? words, CancellationToken cancellationToken)
    {
        if (verdict == Verdict.Mark)
            return Result.Success;
        var result = verdict == Verdict.In ? application.ScreenIn(Me.Id, time.Now)
            : reason is { } why && !RejectionReasons.Screening.Contains(why) ? PostingErrors.ReasonMissing
            : application.ScreenOut(reason, words, Me.Id, time.Now);
        if (result.IsSuccess)
            await notifications.StateChangedAsync([application], posting, cancellationToken);
        return result;
    }
}
