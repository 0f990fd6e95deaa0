using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Features.Applications;
using Outreach.Web.Features.EmployerLinks;
using Outreach.Web.Features.Postings;
using Outreach.Web.Features.Screening;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.EmployerView;

/// <summary>What an employer reads and enters by link.</summary>
public sealed class EmployerResults(OutreachDbContext db, JobWork work, JobLetters letters, EmployerLetters department, SettingsCache settings, DepartmentTime time)
{
    private static readonly JobState[] Dead = [JobState.Suspended, JobState.Rejected, JobState.Finished];
    private static readonly ApplicationState[] Shown = [ApplicationState.SentToCompany, ApplicationState.Hired, ApplicationState.NotHired];

    /// <summary>The page behind a link. At most two commands; none tells a guess from a miss.</summary>
    public async Task<(LinkOutcome Outcome, EmployerPage? Page)> PageAsync(string token, CancellationToken stop)
    {
        var hash = EmployerLinksController.HashOf(token);
        var found = await db.EmployerLinks.AsNoTracking().Where(l => l.TokenHash == hash).Join(db.JobPostings, l => l.PostingId, p => p.Id, (l, p) => new
        {
            Link = l,
            p.Id,
            p.State,
            Title = p.PublishedTitle ?? p.Title,
            p.EmployerName,
            InterviewAt = p.Revision == p.PublishedRevision ? p.InterviewAt : null,
            p.Headcount,
            p.Tally.Hired,
            IsRated = db.JobRatings.Any(r => r.PostingId == p.Id && r.Side == RatingSide.Employer),
        }).SingleOrDefaultAsync(stop);
        if (found is null)
            return (LinkOutcome.Unknown, null);
        if (!found.Link.IsOpen(time.Now) || Dead.Contains(found.State))
            return (LinkOutcome.Over, null);
        var people = await db.JobApplications.AsNoTracking().Where(a => a.PostingId == found.Id && a.SentAt != null && a.StudentId != null && Shown.Contains(a.State))
            .OrderBy(a => a.SentAt).ThenBy(a => a.Id)
            .Select(a => new SentPerson(
                a.Id, db.Users.Where(u => u.Id == a.StudentId).Select(u => u.DisplayName).First(),
                db.StudentProfiles.Where(p => p.UserId == a.StudentId).Select(p => p.College).FirstOrDefault(), a.State)).ToListAsync(stop);
        var shared = people.CountBy(p => p.Name).Where(n => n.Value > 1).Select(n => n.Key).ToHashSet();
        people = [.. people.Select(p => shared.Contains(p.Name) ? p : p with { College = null })];
        var us = settings.Value;
        var page = new EmployerPage(
            token, found.Id, found.Title, found.EmployerName, found.InterviewAt, found.Headcount, found.Hired, found.IsRated, people, us.PartyName ?? us.DepartmentName, us.PartyPhone);
        // Nothing is left to say: whoever finds the address later learns no names.
        return page.IsComplete && page.IsRated ? (LinkOutcome.Over, null) : (LinkOutcome.Done, page);
    }

    /// <summary>Enters the result of one; an entered result stays.</summary>
    public async Task<(LinkOutcome Outcome, DomainError? Error)> EnterAsync(string token, int applicationId, EmployerResultInput input, CancellationToken stop)
    {
        var outcome = LinkOutcome.Done;
        var result = await work.RunAsync(async () =>
        {
            if (await OpenAsync(token, stop) is not ({ } link, { } posting))
            {
                outcome = await IsKnownAsync(token, stop) ? LinkOutcome.Over : LinkOutcome.Unknown;
                return null;
            }

            var application = await db.JobApplications.SingleOrDefaultAsync(a => a.Id == applicationId && a.PostingId == posting.Id && a.SentAt != null && a.StudentId != null, stop);
            if (application is null)
            {
                outcome = LinkOutcome.Unknown;
                return null;
            }

            // Who looks after the posting, or made the link, does not enter their own result by it.
            if (application.StudentId == posting.OwnerId || application.StudentId == link.CreatedById)
                return JobErrors.OwnApplication;
            // Pressed twice, it is done once.
            if (application.State == (input.Hired == true ? ApplicationState.Hired : ApplicationState.NotHired))
                return Result.Done;
            var entered = input.Hired == true ? application.Hire(posting, null, time.Now)
                : input.Reason is { } why && !TurnDownReasons.Interview.Contains(why) ? JobErrors.ReasonMissing
                : application.NotHire(posting, input.Reason, input.Words, null, time.Now);
            if (!entered.IsDone)
                return entered;
            // This one's result is not saved yet.
            var states = await db.JobApplications.Where(a => a.PostingId == posting.Id && a.SentAt != null && a.StudentId != null && Shown.Contains(a.State) && a.Id != applicationId)
                .GroupBy(a => a.State).Select(g => new { State = g.Key, Count = g.Count() }).ToListAsync(stop);
            var left = states.Where(s => s.State == ApplicationState.SentToCompany).Sum(s => s.Count);
            if (left == 0 && await db.JobRatings.AnyAsync(r => r.PostingId == posting.Id && r.Side == RatingSide.Employer, stop))
                link.Use(time.Now);
            await letters.StateChangedAsync([application], posting, stop);
            await department.AnsweredAsync(posting, left, states.Sum(s => s.Count) + 1, stop);
            return Result.Done;
        }, stop);
        return (outcome, result?.Error);
    }

    /// <summary>Takes the answers to the two questions, once, when every result is there; the link has done its work then.</summary>
    public async Task<(LinkOutcome Outcome, DomainError? Error)> RateAsync(string token, EmployerRatingInput input, CancellationToken stop)
    {
        var outcome = LinkOutcome.Done;
        var result = await work.RunAsync(async () =>
        {
            if (await OpenAsync(token, stop) is not ({ } link, { } posting))
            {
                outcome = await IsKnownAsync(token, stop) ? LinkOutcome.Over : LinkOutcome.Unknown;
                return null;
            }

            var states = await db.JobApplications.Where(a => a.PostingId == posting.Id && a.SentAt != null && Shown.Contains(a.State)).GroupBy(a => a.State).Select(g => g.Key).ToListAsync(stop);
            if (states.Count == 0 || states.Contains(ApplicationState.SentToCompany))
                return JobErrors.ApplicationState;
            if (await db.JobRatings.AnyAsync(r => r.PostingId == posting.Id && r.Side == RatingSide.Employer, stop))
                return JobErrors.RatedAlready;
            if (JobRating.Give(posting.Id, null, input.First, input.Second, input.Words, out var rating).Error is { } refused)
                return refused;
            db.JobRatings.Add(rating);
            link.Use(time.Now);
            return Result.Done;
        }, stop);
        return (outcome, result?.Error);
    }

    private async Task<(EmployerLink Link, JobPosting Posting)?> OpenAsync(string token, CancellationToken stop)
    {
        var hash = EmployerLinksController.HashOf(token);
        var link = await db.EmployerLinks.SingleOrDefaultAsync(l => l.TokenHash == hash, stop);
        if (link is null || !link.IsOpen(time.Now))
            return null;
        var posting = await db.JobPostings.Include(p => p.Tally).SingleAsync(p => p.Id == link.PostingId, stop);
        return Dead.Contains(posting.State) ? null : (link, posting);
    }

    private Task<bool> IsKnownAsync(string token, CancellationToken stop)
    {
        var hash = EmployerLinksController.HashOf(token);
        return db.EmployerLinks.AnyAsync(l => l.TokenHash == hash, stop);
    }
}
