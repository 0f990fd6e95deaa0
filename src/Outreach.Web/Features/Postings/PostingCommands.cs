using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Applications;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Postings;

/// <summary>What is done with postings. Each gives null when there is no such posting for the person.</summary>
public sealed class PostingCommands(
    OutreachDbContext db, JobWork work, JobChecking checking, JobLetters letters, DepartmentTime time, CurrentUserAccessor current)
{
    private const int AtOnce = 500;

    private const int LongestReason = 500;

    private CurrentUser Me => current.Required;

    private IQueryable<JobPosting> Mine => db.JobPostings.WorkedOnBy(Me);

    private IQueryable<JobPosting> Everyones => db.JobPostings.Where(_ => Me.May(Permissions.JobsLead));

    /// <summary>Begins a posting.</summary>
    public async Task<(Result Result, int Id)> DraftAsync(int sponsorId, JobContent content, CancellationToken stop)
    {
        if (await db.Sponsors.SingleOrDefaultAsync(s => s.Id == sponsorId, stop) is not { } employer)
            return (PostingErrors.NoSuchEmployer, 0);
        var result = JobPosting.Draft(employer, content, Me.Id, time.Now, out var posting);
        if (!result.IsDone)
            return (result, 0);
        db.JobPostings.Add(posting);
        await db.SaveChangesAsync(stop);
        return (result, posting.Id);
    }

    /// <summary>Changes the text of the version that the person saw; <see cref="JobErrors.Stale"/> when it is another one now.</summary>
    public Task<Result?> EditAsync(int id, int version, JobContent content, CancellationToken stop) =>
        RunAsync(Mine, id, p => p.Version != version ? JobErrors.Stale : p.Edit(content, Me.Id, time.Now), stop);

    /// <summary>A draft with the same text.</summary>
    public async Task<(Result? Result, JobPosting? Copy)> CopyAsync(int id, CancellationToken stop)
    {
        var original = await db.JobPostings.AsNoTracking().Include(p => p.Tally).Include(p => p.Questions).SingleOrDefaultAsync(p => p.Id == id, stop);
        if (original is null)
            return (null, null);
        // A merchant that was merged or taken out of the list has no postings any more.
        if (await db.Sponsors.SingleOrDefaultAsync(s => s.Id == original.SponsorId, stop) is not { } employer)
            return (PostingErrors.NoSuchEmployer, null);
        var result = JobPosting.Copy(original, employer, time.Today, Me.Id, time.Now, out var copy);
        if (!result.IsDone)
            return (result, null);
        db.JobPostings.Add(copy);
        await db.SaveChangesAsync(stop);
        return (result, copy);
    }

    /// <summary>Deletes a draft that was never submitted; the audit trail keeps what it said.</summary>
    public Task<Result?> DeleteAsync(int id, CancellationToken stop) => work.RunAsync(Mine, id, async p =>
    {
        var result = p.CheckDeletable();
        if (!result.IsDone)
            return result;
        foreach (var copy in await db.JobPostings.Where(c => c.CopiedFromId == id).ToListAsync(stop))
            copy.ForgetOriginal();
        db.JobPostings.Remove(p);
        return result;
    }, stop);

    /// <summary>Accepts a warning that the safety check finds now.</summary>
    public Task<Result?> AcknowledgeAsync(int id, string? fingerprint, string? reason, CancellationToken stop) => work.RunAsync(Mine, id, async p =>
    {
        if (reason?.Length > LongestReason)
            return PostingErrors.ReasonTooLong;
        var findings = await checking.FindAsync(p.Content, p.SponsorId, stop);
        // A block is mended, never accepted; nor is what the text no longer says.
        return findings.FirstOrDefault(f => f.Fingerprint == fingerprint && f.Severity == FindingSeverity.Warning) is { } warning
            ? p.Acknowledge(warning.Fingerprint, reason, Me.Id, time.Now) : JobErrors.Stale;
    }, stop);

    /// <summary>Submits it.</summary>
    /// <param name="id">Which.</param>
    /// <param name="seenRevision">The text that the person saw.</param>
    /// <param name="stop">Ends the work.</param>
    public Task<Result?> SubmitAsync(int id, int? seenRevision, CancellationToken stop) => work.RunAsync(Mine, id, async p =>
    {
        if (p.Revision != seenRevision)
            return JobErrors.Stale;
        var (blocks, warnings) = await CheckAsync(p, stop);
        var result = p.Submit(blocks, warnings, Me.Id, time.Today, time.Now);
        if (result.IsDone)
            await letters.SubmittedAsync(p, stop);
        return result;
    }, stop);

    /// <summary>Takes it back.</summary>
    public Task<Result?> TakeBackAsync(int id, CancellationToken stop) => RunAsync(Mine, id, p => p.TakeBack(time.Now), stop);

    /// <summary>Publishes it. Those who have applied before are told when its terms are others now, or that it goes on when it was suspended.</summary>
    public Task<Result?> PublishAsync(int id, int seenRevision, CancellationToken stop) => work.RunAsync(Everyones, id, async p =>
    {
        var blacklisted = !await HoldEmployerAsync(p, stop);
        var (blocks, warnings) = await CheckAsync(p, stop);
        var before = p.PublishedAt;
        var result = p.Publish(seenRevision, blocks, warnings, blacklisted, Me.Id, time.Today, time.Now, out var changedTerms);
        if (!result.IsDone)
            return result;
        await letters.PublishedAsync(p, stop);
        if (changedTerms)
            await letters.TermsChangedAsync(p, stop);
        else if (before is { } since && await WasSuspendedAsync(id, since, stop))
            await letters.ResumedAsync(p, stop);
        return result;
    }, stop);

    /// <summary>Turns a submitted text down; somebody else's only.</summary>
    public Task<Result?> TurnDownAsync(int id, int seenRevision, string? reason, CancellationToken stop) => work.RunAsync(Everyones, id, async p =>
    {
        var result = p.State != JobState.Vetting ? JobErrors.WrongState
            : p.Revision != seenRevision ? JobErrors.Stale
            : p.IsOf(Me.Id) ? JobErrors.SecondPerson
            : p.Reject(reason, time.Now);
        if (result.IsDone)
            await letters.ReturnedAsync(p, stop);
        return result;
    }, stop);

    /// <summary>Ends a suspended posting for good: everybody who waits is told that the job was called off.</summary>
    public Task<Result?> RejectAsync(int id, string? reason, CancellationToken stop) => CallingOffAsync(id, reason, p =>
        Task.FromResult(p.State != JobState.Suspended ? JobErrors.WrongState : p.Reject(reason, time.Now)), stop);

    /// <summary>Takes it off the board for the time being; who has applied is told.</summary>
    public Task<Result?> SuspendAsync(int id, string? reason, CancellationToken stop) => work.RunAsync(Everyones, id, async p =>
    {
        var result = reason?.Length > LongestReason ? PostingErrors.ReasonTooLong : p.Suspend(reason, time.Now);
        if (result.IsDone)
            await letters.SuspendedAsync(p, stop);
        return result;
    }, stop);

    /// <summary>Puts it back; who was told that it is being checked is told that it goes on.</summary>
    public Task<Result?> ResumeAsync(int id, CancellationToken stop) => work.RunAsync(Everyones, id, async p =>
    {
        var result = await HoldEmployerAsync(p, stop) ? p.Resume(Me.Id, time.Today, time.Now) : JobErrors.EmployerBlacklisted;
        if (result.IsDone)
            await letters.ResumedAsync(p, stop);
        return result;
    }, stop);

    /// <summary>Ends applying.</summary>
    public Task<Result?> CloseAsync(int id, CancellationToken stop) => RunAsync(Mine, id, p => p.Close(time.Now), stop);

    /// <summary>Gives more time to apply.</summary>
    public Task<Result?> ExtendAsync(int id, DateOnly? applyBy, CancellationToken stop) =>
        work.RunAsync(Mine, id, async p => applyBy is not { } day ? PostingErrors.NoDay
            : await HoldEmployerAsync(p, stop) ? p.Extend(day, time.Today, time.Now) : JobErrors.EmployerBlacklisted, stop);

    /// <summary>Ends it once nobody waits.</summary>
    public Task<Result?> FinishAsync(int id, CancellationToken stop) => work.RunAsync(Mine, id, async p =>
        p.Finish(await db.JobApplications.CountAsync(a => a.PostingId == id && JobApplication.OpenStates.Contains(a.State), stop), time.Now), stop);

    /// <summary>Gives it to another member.</summary>
    public Task<Result?> ReassignAsync(int id, int? ownerId, CancellationToken stop) => work.RunAsync(Everyones, id, async p =>
        ownerId is { } owner && await db.Users.InDepartment(time.Today).AnyAsync(u => u.Id == owner, stop) ? p.Reassign(owner) : PostingErrors.NoSuchOwner, stop);

    /// <summary>Decides a report; whoever reported is told. Upheld, everybody who waits is told that the job was called off.</summary>
    public Task<Result?> DecideReportAsync(int id, int reportId, bool uphold, string? reason, CancellationToken stop)
    {
        async Task<Result> Decide(JobPosting p)
        {
            if (reason?.Length > LongestReason)
                return PostingErrors.ReasonTooLong;
            var (before, waiting) = (p.State, p.Reports.Where(r => r.IsOpen).ToList());
            var result = p.DecideReport(reportId, uphold, reason, Me.Id, time.Today, time.Now);
            // Dismissed, it would go back to the board, but not while its employer is on the blacklist.
            if (result.IsDone && p.State == JobState.Published && !await HoldEmployerAsync(p, stop))
                p.Suspend(await db.Sponsors.Where(s => s.Id == p.SponsorId).Select(s => s.BlacklistReason).SingleOrDefaultAsync(stop) ?? reason, time.Now);
            foreach (var report in result.IsDone ? waiting.Where(r => !r.IsOpen) : [])
                await letters.ReportDecidedAsync(report, p, stop);
            if (result.IsDone && before == JobState.Suspended && p.State is (JobState.Published or JobState.Closed))
                await letters.ResumedAsync(p, stop);
            return result;
        }

        return uphold ? CallingOffAsync(id, reason, Decide, stop) : work.RunAsync(Everyones, id, Decide, stop);
    }

    private Task<Result?> RunAsync(IQueryable<JobPosting> visible, int id, Func<JobPosting, Result> verb, CancellationToken stop) =>
        work.RunAsync(visible, id, p => Task.FromResult(verb(p)), stop);

    // False when the employer is on the blacklist, or gone. Else the save raises the employer's version, so that of a publication
    // and a blacklisting at the same moment the later one meets the earlier: nothing of a blacklisted employer stays on the board.
    private async Task<bool> HoldEmployerAsync(JobPosting posting, CancellationToken stop)
    {
        if (await db.Sponsors.SingleOrDefaultAsync(s => s.Id == posting.SponsorId, stop) is not { } employer || employer.Standing == Standing.Blacklisted)
            return false;
        db.Entry(employer).Property(e => e.Version).IsModified = true;
        return true;
    }

    // A text that was changed while it was suspended is a draft, and comes back by being published: its trail alone knows.
    private Task<bool> WasSuspendedAsync(int id, DateTimeOffset since, CancellationToken stop)
    {
        var (key, leaving) = (id.ToString(CultureInfo.InvariantCulture), $"[\"{JobState.Suspended}\",\"{JobState.Draft}\"]");
        return db.AuditEntries.AnyAsync(e => e.RecordType == nameof(JobPosting) && e.RecordKey == key && e.At > since && e.Changes.Contains(leaving), stop);
    }

    private async Task<(int Blocks, IReadOnlyList<string> Warnings)> CheckAsync(JobPosting posting, CancellationToken stop)
    {
        var findings = await checking.FindAsync(posting.Content, posting.SponsorId, stop);
        return (findings.Count(f => f.Severity == FindingSeverity.Error), [.. findings.Where(f => f.Severity == FindingSeverity.Warning).Select(f => f.Fingerprint)]);
    }

    // The first applications in the save of the verb, the rest, if there are very many, right after it.
    private async Task<Result?> CallingOffAsync(int id, string? reason, Func<JobPosting, Task<Result>> verb, CancellationToken stop)
    {
        if (reason?.Length > LongestReason)
            return PostingErrors.ReasonTooLong;
        var called = 0;
        var result = await work.RunAsync(Everyones, id, async p =>
        {
            var done = await verb(p);
            if (done.IsDone)
                called = await CallOffAsync(p, stop);
            return done;
        }, stop);
        while (result is { IsDone: true } && called == AtOnce)
        {
            db.StartOver();
            await work.RunAsync(Everyones, id, async p =>
            {
                called = await CallOffAsync(p, stop);
                return Result.Done;
            }, stop);
        }

        return result;
    }

    private async Task<int> CallOffAsync(JobPosting posting, CancellationToken stop)
    {
        var open = await db.JobApplications.Include(a => a.Steps).Where(a => a.PostingId == posting.Id && JobApplication.OpenStates.Contains(a.State))
            .OrderBy(a => a.Id).Take(AtOnce).ToListAsync(stop);
        foreach (var application in open)
            application.CallOff(null, Me.Id, time.Now);
        await letters.StateChangedAsync(open, posting, stop);
        return open.Count;
    }
}
