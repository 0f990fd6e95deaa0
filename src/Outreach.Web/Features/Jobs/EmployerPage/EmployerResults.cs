using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Features.Jobs.Applications;
using Outreach.Web.Features.Jobs.EmployerLinks;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Features.Jobs.Screening;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.EmployerPage;

public sealed class EmployerResults(OutreachDbContext db, PostingUnitOfWork work, JobNotifications notifications, SettingsCache settings, DepartmentTime time)
{
    /// <summary>The link has done its work, has expired or was revoked; its page says so, so that this is never shown as an error.</summary>
    public static readonly DomainError LinkOver = new("employer-link.over", "This link has ended");

    private static readonly PostingState[] Dead = [PostingState.Suspended, PostingState.Rejected, PostingState.Finished];
    private static readonly ApplicationState[] Shown = [ApplicationState.SentToCompany, ApplicationState.Hired, ApplicationState.NotHired];

    /// <summary>The page behind a link. At most two commands; none tells a guess from a miss.</summary>
    /// <returns>Not found for a link that never was; <see cref="LinkOver"/> for one that is over.</returns>
    public async Task<Result<EmployerPageModel>> PageAsync(string token, CancellationToken cancellationToken)
    {
        var hash = EmployerLinkCommands.HashOf(token);
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
            IsRated = db.PostingRatings.Any(r => r.PostingId == p.Id && r.Side == RatingSide.Employer),
        }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return Result.NotFound;
        if (!found.Link.IsOpen(time.Now) || Dead.Contains(found.State))
            return LinkOver;
        var people = await db.JobApplications.AsNoTracking().Where(a => a.PostingId == found.Id && a.SentAt != null && a.StudentId != null && Shown.Contains(a.State))
            .OrderBy(a => a.SentAt).ThenBy(a => a.Id)
            .Select(a => new SentPerson(
                a.Id, db.Users.Where(u => u.Id == a.StudentId).Select(u => u.DisplayName).First(),
                db.StudentProfiles.Where(p => p.UserId == a.StudentId).Select(p => p.College).FirstOrDefault(), a.State)).ToListAsync(cancellationToken);
        var shared = people.CountBy(p => p.Name).Where(n => n.Value > 1).Select(n => n.Key).ToHashSet();
        people = [.. people.Select(p => shared.Contains(p.Name) ? p : p with { College = null })];
        var us = settings.Value;
        var page = new EmployerPageModel(
            token, found.Id, found.Title, found.EmployerName, found.InterviewAt, found.Headcount, found.Hired, found.IsRated, people, us.PartyName ?? us.DepartmentName, us.PartyPhone);
        // Nothing is left to say: whoever finds the address later learns no names.
        return page.IsComplete && page.IsRated ? LinkOver : page;
    }

    public async Task<Result> EnterAsync(string token, int applicationId, EmployerResultInput input, CancellationToken cancellationToken)
    {
        return await work.ExecuteAsync(async () =>
        {
            if (await OpenAsync(token, cancellationToken) is not ({ } link, { } posting))
                return await IsKnownAsync(token, cancellationToken) ? LinkOver : Result.NotFound;

            var application = await db.JobApplications.SingleOrDefaultAsync(a => a.Id == applicationId && a.PostingId == posting.Id && a.SentAt != null && a.StudentId != null, cancellationToken);
            if (application is null)
                return Result.NotFound;

            // Who looks after the posting, or made the link, does not enter their own result by it.
            if (application.StudentId == posting.OwnerId || application.StudentId == link.CreatedById)
                return PostingErrors.OwnApplication;
            // Pressed twice, it is done once.
            if (application.State == (input.Hired == true ? ApplicationState.Hired : ApplicationState.NotHired))
                return Result.Success;
            var entered = input.Hired == true ? application.Hire(posting, null, time.Now)
                : input.Reason is { } why && !RejectionReasons.Interview.Contains(why) ? PostingErrors.ReasonMissing
                : application.NotHire(posting, input.Reason, input.Words, null, time.Now);
            if (!entered.IsSuccess)
                return entered;
            // This one's result is not saved yet.
            var states = await db.JobApplications.Where(a => a.PostingId == posting.Id && a.SentAt != null && a.StudentId != null && Shown.Contains(a.State) && a.Id != applicationId)
                .GroupBy(a => a.State).Select(g => new { State = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
            var left = states.Where(s => s.State == ApplicationState.SentToCompany).Sum(s => s.Count);
            if (left == 0 && await db.PostingRatings.AnyAsync(r => r.PostingId == posting.Id && r.Side == RatingSide.Employer, cancellationToken))
                link.Use(time.Now);
            await notifications.StateChangedAsync([application], posting, cancellationToken);
            await notifications.ResultEnteredAsync(posting, left, states.Sum(s => s.Count) + 1, cancellationToken);
            return Result.Success;
        }, cancellationToken);
    }

    /// <summary>Takes the answers to the two questions, once, when every result is there; the link has done its work then.</summary>
    public async Task<Result> RateAsync(string token, EmployerRatingInput input, CancellationToken cancellationToken)
    {
        return await work.ExecuteAsync(async () =>
        {
            if (await OpenAsync(token, cancellationToken) is not ({ } link, { } posting))
                return await IsKnownAsync(token, cancellationToken) ? LinkOver : Result.NotFound;

            var states = await db.JobApplications.Where(a => a.PostingId == posting.Id && a.SentAt != null && Shown.Contains(a.State)).GroupBy(a => a.State).Select(g => g.Key).ToListAsync(cancellationToken);
            if (states.Count == 0 || states.Contains(ApplicationState.SentToCompany))
                return PostingErrors.ApplicationState;
            if (await db.PostingRatings.AnyAsync(r => r.PostingId == posting.Id && r.Side == RatingSide.Employer, cancellationToken))
                return PostingErrors.RatedAlready;
            var rating = PostingRating.Create(posting.Id, null, input.First, input.Second, input.Words);
            if (!rating.IsSuccess)
                return rating;
            db.PostingRatings.Add(rating.Value);
            link.Use(time.Now);
            return Result.Success;
        }, cancellationToken);
    }

    private async Task<(EmployerLink Link, JobPosting Posting)?> OpenAsync(string token, CancellationToken cancellationToken)
    {
        var hash = EmployerLinkCommands.HashOf(token);
        var link = await db.EmployerLinks.SingleOrDefaultAsync(l => l.TokenHash == hash, cancellationToken);
        if (link is null || !link.IsOpen(time.Now))
            return null;
        var posting = await db.JobPostings.Include(p => p.Tally).SingleAsync(p => p.Id == link.PostingId, cancellationToken);
        return Dead.Contains(posting.State) ? null : (link, posting);
    }

    private Task<bool> IsKnownAsync(string token, CancellationToken cancellationToken)
    {
        var hash = EmployerLinkCommands.HashOf(token);
        return db.EmployerLinks.AnyAsync(l => l.TokenHash == hash, cancellationToken);
    }
}
