using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Domain.Sponsors.Blacklist;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Applications;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Blacklist;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Postings;

/// <summary>What is done with postings.</summary>
public sealed class PostingCommands(
    OutreachDbContext db, PostingUnitOfWork work, PostingSafetyService checking, JobNotifications notifications, DepartmentTime time, CurrentUserAccessor current,
    BlacklistGate blacklist, Deciders deciders, SettingsCache settings)
{
    private const int AtOnce = 500;

    private const int LongestReason = 500;

    private CurrentUser Me => current.Required;

    private IQueryable<JobPosting> Mine => db.JobPostings.WorkedOnBy(Me);

    private IQueryable<JobPosting> Decidable => db.JobPostings.Where(_ => Me.HasPermission(Permissions.JobsPublish));

    private IQueryable<JobPosting> Everyones => db.JobPostings.Where(_ => Me.HasPermission(Permissions.JobsLead));

    /// <returns>The posting's id.</returns>
    public async Task<Result<int>> DraftAsync(int sponsorId, PostingContent content, CancellationToken cancellationToken)
    {
        if (await db.Sponsors.SingleOrDefaultAsync(s => s.Id == sponsorId, cancellationToken) is not { } employer)
            return PostingInputErrors.NoSuchEmployer;
        var posting = JobPosting.Create(employer, content, Me.Id, time.Now);
        if (!posting.IsSuccess)
            return posting.Error;
        db.JobPostings.Add(posting.Value);
        await db.SaveChangesAsync(cancellationToken);
        return posting.Value.Id;
    }

    /// <summary>Changes the text of the version that the person saw; <see cref="PostingErrors.Stale"/> when it is another one now.</summary>
    public Task<Result> EditAsync(int id, int version, PostingContent content, CancellationToken cancellationToken) =>
        RunAsync(Mine, id, p => p.Version != version ? PostingErrors.Stale : p.Edit(content, Me.Id, time.Now), cancellationToken);

    public async Task<Result<JobPosting>> CopyAsync(int id, CancellationToken cancellationToken)
    {
        var original = await db.JobPostings.AsNoTracking().Include(p => p.Tally).Include(p => p.Questions).SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (original is null)
            return Result.NotFound;
        // A merchant that was merged or taken out of the list has no postings any more.
        if (await db.Sponsors.SingleOrDefaultAsync(s => s.Id == original.SponsorId, cancellationToken) is not { } employer)
            return PostingInputErrors.NoSuchEmployer;
        var copy = JobPosting.CreateCopy(original, employer, time.Today, Me.Id, time.Now);
        if (!copy.IsSuccess)
            return copy;
        db.JobPostings.Add(copy.Value);
        await db.SaveChangesAsync(cancellationToken);
        return copy;
    }

    /// <summary>Deletes a draft that was never submitted; the audit trail keeps what it said.</summary>
    public Task<Result> DeleteAsync(int id, CancellationToken cancellationToken) => work.ExecuteAsync(Mine, id, async p =>
    {
        var result = p.CheckDeletable();
        if (!result.IsSuccess)
            return result;
        foreach (var copy in await db.JobPostings.Where(c => c.CopiedFromId == id).ToListAsync(cancellationToken))
            copy.ForgetOriginal();
        db.JobPostings.Remove(p);
        return result;
    }, cancellationToken);

    public Task<Result> AcknowledgeAsync(int id, string? fingerprint, string? reason, CancellationToken cancellationToken) => work.ExecuteAsync(Mine, id, async p =>
    {
        if (reason?.Length > LongestReason)
            return PostingInputErrors.ReasonTooLong;
        var findings = await checking.FindAsync(p.Content, p.SponsorId, cancellationToken);
        // A block is mended, never accepted; nor is what the text no longer says.
        return findings.FirstOrDefault(f => f.Fingerprint == fingerprint && f.Severity == FindingSeverity.Warning) is { } warning
            ? p.Acknowledge(warning.Fingerprint, reason, Me.Id, time.Now) : PostingErrors.Stale;
    }, cancellationToken);

    public Task<Result> SubmitAsync(int id, int? seenRevision, CancellationToken cancellationToken) => work.ExecuteAsync(Mine, id, async p =>
    {
        if (p.Revision != seenRevision)
            return PostingErrors.Stale;
        if (await blacklist.StopsAsync(p.SponsorId, BlacklistedMatter.Posting, p.Id, cancellationToken) is not null)
            return PostingErrors.EmployerBlacklisted;
        var (blocks, warnings) = await CheckAsync(p, cancellationToken);
        var result = p.Submit(blocks, warnings, Me.Id, time.Today, time.Now);
        if (result.IsSuccess)
            await notifications.SubmittedAsync(p, cancellationToken);
        return result;
    }, cancellationToken);

    public Task<Result> TakeBackAsync(int id, CancellationToken cancellationToken) => RunAsync(Mine, id, p => p.TakeBack(time.Now), cancellationToken);

    /// <summary>Publishes it. Those who have applied before are told when its terms are others now, or that it goes on when it was suspended.</summary>
    /// <param name="reason">Why it is published though the employer is not vetted; null where that is not so.</param>
    public Task<Result> PublishAsync(int id, int seenRevision, string? reason, CancellationToken cancellationToken) => work.ExecuteAsync(Decidable, id, async p =>
    {
        if (await IsLeadersAsync(p, cancellationToken))
            return PostingErrors.LeadersFirst;
        var blacklisted = await blacklist.HoldAsync(p.SponsorId, BlacklistedMatter.Posting, p.Id, cancellationToken) is not null;
        var (blocks, warnings) = await CheckAsync(p, cancellationToken);
        var wasSuspended = p.IsUnderSuspension;
        var gap = await db.Sponsors.SingleOrDefaultAsync(s => s.Id == p.SponsorId, cancellationToken) is { } employer
            ? EmployerGaps.Of(employer, p.Kind, settings.Value.PublishesVettedOnly, time.Today) : EmployerGap.None;
        var result = p.Publish(seenRevision, blocks, warnings, blacklisted, Me.Id, time.Today, time.Now, gap, reason, Giver(p.DecidesNot()));
        if (!result.IsSuccess)
            return result;
        await notifications.PublishedAsync(p, cancellationToken);
        if (result.Value)
            await notifications.TermsChangedAsync(p, cancellationToken);
        else if (wasSuspended)
            await notifications.ResumedAsync(p, cancellationToken);
        return result;
    }, cancellationToken);

    /// <summary>Turns a submitted text down; somebody else's only.</summary>
    public Task<Result> TurnDownAsync(int id, int seenRevision, string? reason, CancellationToken cancellationToken) => work.ExecuteAsync(Decidable, id, async p =>
    {
        if (await IsLeadersAsync(p, cancellationToken))
            return PostingErrors.LeadersFirst;
        var result = p.State != PostingState.Vetting ? PostingErrors.WrongState
            : p.Revision != seenRevision ? PostingErrors.Stale
            : p.IsAuthorOrOwner(Me.Id) ? PostingErrors.SecondPerson
            : Me.IsForBarred(Authority.Postings, p.DecidesNot()) ? DelegationErrors.GiversOwn
            : p.Reject(reason, time.Now);
        if (result.IsSuccess)
            await notifications.ReturnedAsync(p, cancellationToken);
        return result;
    }, cancellationToken);

    /// <summary>Ends a suspended posting for good: everybody who waits is told that the job was called off.</summary>
    public Task<Result> RejectAsync(int id, string? reason, CancellationToken cancellationToken) => CallingOffAsync(id, reason, p =>
        Task.FromResult(p.State != PostingState.Suspended ? PostingErrors.WrongState : p.Reject(reason, time.Now, Me.Id)), cancellationToken);

    public Task<Result> SuspendAsync(int id, string? reason, CancellationToken cancellationToken) => work.ExecuteAsync(Everyones, id, async p =>
    {
        var result = reason?.Length > LongestReason ? PostingInputErrors.ReasonTooLong : p.Suspend(reason, time.Now, Me.Id);
        if (result.IsSuccess)
            await notifications.SuspendedAsync(p, cancellationToken);
        return result;
    }, cancellationToken);

    /// <summary>Puts it back; who was told that it is being checked is told that it goes on.</summary>
    public Task<Result> ResumeAsync(int id, CancellationToken cancellationToken) => work.ExecuteAsync(Everyones, id, async p =>
    {
        var result = await StoppedAsync(p, cancellationToken) is { } stopped ? stopped : p.Resume(Me.Id, time.Today, time.Now);
        if (result.IsSuccess)
            await notifications.ResumedAsync(p, cancellationToken);
        return result;
    }, cancellationToken);

    public Task<Result> CloseAsync(int id, CancellationToken cancellationToken) => RunAsync(Mine, id, p => p.Close(time.Now), cancellationToken);

    /// <summary>Gives more time to apply; with new days of the interview or the work it waits for a second person, who is told.</summary>
    /// <returns>Whether it waits.</returns>
    public async Task<Result<bool>> ExtendAsync(int id, ExtendInput input, CancellationToken cancellationToken)
    {
        var waits = false;
        var result = await work.ExecuteAsync(Mine, id, async p =>
        {
            if (await StoppedAsync(p, cancellationToken) is { } stopped)
                return stopped;
            var extended = p.Extend(input.DaysOf(p, time), Me.Id, time.Today, time.Now);
            waits = extended.IsSuccess && p.Extensions.Any(e => e.IsOpen);
            if (waits)
                await notifications.ExtensionAskedAsync(p, Me.Id, cancellationToken);
            return extended;
        }, cancellationToken);
        return result.With(waits);
    }

    /// <summary>Agrees to more time with its new days, or not. Agreed, everybody who has applied is told of the new days.</summary>
    public Task<Result> DecideExtensionAsync(int id, int extensionId, bool confirm, CancellationToken cancellationToken) => work.ExecuteAsync(Decidable, id, async p =>
    {
        if (confirm && await StoppedAsync(p, cancellationToken) is { } stopped)
            return stopped;
        var result = p.DecideExtension(extensionId, confirm, Me.Id, time.Today, time.Now, Giver([.. p.Extensions.Where(e => e.Id == extensionId).Select(e => e.ById)]));
        if (result.IsSuccess)
            await notifications.ExtensionDecidedAsync(p, p.Extensions.Single(e => e.Id == extensionId), cancellationToken);
        return result;
    }, cancellationToken);

    /// <summary>Ends it once nobody waits.</summary>
    public Task<Result> FinishAsync(int id, CancellationToken cancellationToken) => work.ExecuteAsync(Mine, id, async p =>
        p.Finish(await db.JobApplications.CountAsync(a => a.PostingId == id && JobApplication.OpenStates.Contains(a.State), cancellationToken), time.Now), cancellationToken);

    public Task<Result> ReassignAsync(int id, int? ownerId, CancellationToken cancellationToken) => work.ExecuteAsync(Everyones, id, async p =>
        ownerId is { } owner && await db.Users.InDepartment(time.Today).AnyAsync(u => u.Id == owner, cancellationToken) ? p.Reassign(owner) : PostingInputErrors.NoSuchOwner, cancellationToken);

    /// <summary>Decides a report; whoever reported is told. Upheld, everybody who waits is told that the job was called off.</summary>
    public Task<Result> DecideReportAsync(int id, int reportId, bool uphold, string? reason, CancellationToken cancellationToken)
    {
        async Task<Result> Decide(JobPosting p)
        {
            if (reason?.Length > LongestReason)
                return PostingInputErrors.ReasonTooLong;
            var (before, waiting) = (p.State, p.Reports.Where(r => r.IsOpen).ToList());
            var result = p.DecideReport(reportId, uphold, reason, Me.Id, time.Today, time.Now, await AnotherDecidesAsync(p, reportId, cancellationToken));
            // What was vetted counts no more, for all that this employer offers.
            if (result.IsSuccess && uphold && await db.Sponsors.SingleOrDefaultAsync(s => s.Id == p.SponsorId, cancellationToken) is { } employer)
                employer.UpholdReport(time.Now);
            // Dismissed, it would go back to the board, but not while its employer is on the blacklist or has to be vetted anew.
            if (result.IsSuccess && before == PostingState.Suspended && p.State == PostingState.Published && await StoppedAsync(p, cancellationToken) is not null)
                p.Suspend(await db.Sponsors.Where(s => s.Id == p.SponsorId).Select(s => s.BlacklistReason).SingleOrDefaultAsync(cancellationToken) ?? reason, time.Now, Me.Id);
            foreach (var report in result.IsSuccess ? waiting.Where(r => !r.IsOpen) : [])
                await notifications.ReportDecidedAsync(report, p, cancellationToken);
            if (result.IsSuccess && before == PostingState.Suspended && p.State is (PostingState.Published or PostingState.Closed))
                await notifications.ResumedAsync(p, cancellationToken);
            return result;
        }

        return uphold ? CallingOffAsync(id, reason, Decide, cancellationToken) : work.ExecuteAsync(Everyones, id, Decide, cancellationToken);
    }

    /// <summary>Why the person does not decide on a waiting report; null when they do.</summary>
    public async Task<DomainError?> ReportBarAsync(int id, int reportId, CancellationToken cancellationToken)
    {
        var posting = await Everyones.AsNoTracking().Where(p => p.Id == id).Include(p => p.Reports).Include(p => p.Authors).AsSplitQuery().SingleAsync(cancellationToken);
        return posting.ReportBar(reportId, Me.Id, await AnotherDecidesAsync(posting, reportId, cancellationToken));
    }

    private async Task<bool> AnotherDecidesAsync(JobPosting posting, int reportId, CancellationToken cancellationToken)
    {
        if (Me.Id != posting.PublishedById && posting.Reports.All(r => r.Id != reportId || r.ReporterId != Me.Id))
            return false;
        return await deciders.AnyFreeAsync(Permissions.JobsLead, [.. posting.DecidesNot(), posting.PublishedById ?? 0, posting.Reports.FirstOrDefault(r => r.Id == reportId)?.ReporterId ?? 0], cancellationToken);
    }

    private Task<Result> RunAsync(IQueryable<JobPosting> visible, int id, Func<JobPosting, Result> verb, CancellationToken cancellationToken) =>
        work.ExecuteAsync(visible, id, p => Task.FromResult(verb(p)), cancellationToken);

    // Set when the employer is on the blacklist without an exception for this posting, or gone, or has to be vetted anew.
    private async Task<DomainError?> StoppedAsync(JobPosting posting, CancellationToken cancellationToken) =>
        await blacklist.HoldAsync(posting.SponsorId, BlacklistedMatter.Posting, posting.Id, cancellationToken) is not null ? PostingErrors.EmployerBlacklisted
        : await db.Sponsors.AnyAsync(s => s.Id == posting.SponsorId && s.VetAnewSince != null, cancellationToken) ? PostingErrors.EmployerReported : null;

    private int? Giver(IReadOnlyCollection<int> barred) => Me.OnBehalfOf(Authority.Postings, barred)?.FromId;

    // The advisor decides only where nobody else is left.
    private async Task<bool> IsLeadersAsync(JobPosting posting, CancellationToken cancellationToken) =>
        !Deciders.IsBeforeAdvisor(Me, Authority.Postings) && await deciders.AnyFreeAsync(Authority.Postings, posting.DecidesNot(), cancellationToken);

    private async Task<(int Blocks, IReadOnlyList<string> Warnings)> CheckAsync(JobPosting posting, CancellationToken cancellationToken)
    {
        var findings = await checking.FindAsync(posting.Content, posting.SponsorId, cancellationToken);
        return (findings.Count(f => f.Severity == FindingSeverity.Error), [.. findings.Where(f => f.Severity == FindingSeverity.Warning).Select(f => f.Fingerprint)]);
    }

    // The first applications in the save of the verb, the rest, if there are very many, right after it.
    private async Task<Result> CallingOffAsync(int id, string? reason, Func<JobPosting, Task<Result>> verb, CancellationToken cancellationToken)
    {
        if (reason?.Length > LongestReason)
            return PostingInputErrors.ReasonTooLong;
        var called = 0;
        var result = await work.ExecuteAsync(Everyones, id, async p =>
        {
            var done = await verb(p);
            if (done.IsSuccess)
                called = await CallOffAsync(p, cancellationToken);
            return done;
        }, cancellationToken);
        while (result.IsSuccess && called == AtOnce)
        {
            db.ResetTracking();
            await work.ExecuteAsync(Everyones, id, async p =>
            {
                called = await CallOffAsync(p, cancellationToken);
                return Result.Success;
            }, cancellationToken);
        }

        return result;
    }

    private async Task<int> CallOffAsync(JobPosting posting, CancellationToken cancellationToken)
    {
        var open = await db.JobApplications.Include(a => a.Steps).Where(a => a.PostingId == posting.Id && JobApplication.OpenStates.Contains(a.State))
            .OrderBy(a => a.Id).Take(AtOnce).ToListAsync(cancellationToken);
        foreach (var application in open)
            application.CallOff(null, Me.Id, time.Now);
        await notifications.StateChangedAsync(open, posting, cancellationToken);
        return open.Count;
    }
}
