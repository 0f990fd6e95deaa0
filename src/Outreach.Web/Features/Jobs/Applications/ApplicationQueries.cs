using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Applications;

/// <summary>A student's own applications. What a job says is always its published text, never one that waits for a second person.</summary>
public sealed class ApplicationQueries(OutreachDbContext db, IStringLocalizer texts, DisplayFormatter show, SettingsCache settings, DepartmentTime time)
{
    // Nobody follows more at a time; older ones are in the export of one's data.
    private const int Most = 200;

    private sealed record Read(
        int Id, int PostingId, ApplicationState State, DateTimeOffset Since, RejectionReason? Reason, string? ReasonText, int Answered, int? PublishedRevision,
        int Revision, PostingState JobState, bool IsFull, DateOnly ApplyBy, string Employer, string Content, bool Rated);

    /// <summary>The list. Two commands.</summary>
    public async Task<ApplicationList> ListAsync(int studentId, CancellationToken cancellationToken)
    {
        var rows = (await Reads(db.JobApplications.Where(a => a.StudentId == studentId)).Take(Most).ToListAsync(cancellationToken)).Select(Row).ToList();
        var hasProfile = await db.StudentProfiles.AnyAsync(p => p.UserId == studentId, cancellationToken);
        return new ApplicationList([.. rows.Where(r => r.IsOpen)], [.. rows.Where(r => !r.IsOpen)], hasProfile);
    }

    /// <summary>An application of the student's; null for anybody else's. At most four commands.</summary>
    public async Task<ApplicationDetail?> DetailAsync(int id, int studentId, CancellationToken cancellationToken)
    {
        var own = db.JobApplications.Where(a => a.Id == id && a.StudentId == studentId);
        if (await Reads(own).SingleOrDefaultAsync(cancellationToken) is not { } read)
            return null;
        var more = await own.AsNoTracking().Select(a => new
        {
            a.Motive,
            a.FreeTimes,
            a.AnswersJson,
            Answered = db.PostingRevisions.Where(r => r.PostingId == a.PostingId && r.Revision == a.PostingRevision).Select(r => r.Content).FirstOrDefault(),
        }).SingleAsync(cancellationToken);
        var steps = await db.ApplicationSteps.AsNoTracking().Where(s => s.ApplicationId == id).OrderByDescending(s => s.At).ThenByDescending(s => s.Id)
            .Select(s => new ApplicationStepRow(s.State, s.Reason, s.ReasonText, s.ById == studentId, s.ById == null, s.At)).ToListAsync(cancellationToken);
        var row = Row(read);
        var isPublished = read.Revision == read.PublishedRevision;
        // Whom to ask for is told to those who are sent, as everything about the interview.
        static PostingContent Told(PostingContent content) => content with { Contact = null };
        return new ApplicationDetail(
            row, read.PostingId,
            isPublished && read.JobState is PostingState.Published or PostingState.Closed or PostingState.Finished,
            read.State == ApplicationState.Withdrawn && read.JobState == PostingState.Published && time.Today <= read.ApplyBy && !read.IsFull,
            row.HasChanged && read.State == ApplicationState.Applied && isPublished,
            steps, ApplicationAnswer.Read(more.AnswersJson), more.Motive, more.FreeTimes,
            row.HasChanged && more.Answered is not null ? texts.Changes(show, Told(PostingContent.FromJson(more.Answered)), Told(row.Content)) : [],
            read.State is ApplicationState.SentToCompany or ApplicationState.Hired ? row.Content.Contact : null,
            read.Rated)
        {
            Trip = read.State != ApplicationState.SentToCompany ? null : await db.InterviewTrips.AsNoTracking().Where(t => t.PostingId == read.PostingId)
                .Select(t => new OwnTrip(t.MeetsAt, t.MeetingPoint, db.Users.Where(u => u.Id == t.EscortId).Select(u => u.DisplayName).First())).SingleOrDefaultAsync(cancellationToken),
        };
    }

    /// <summary>The interview of a student who is sent to the employer; null for anybody else. One command.</summary>
    public async Task<InterviewDay?> InterviewAsync(int id, int studentId, CancellationToken cancellationToken)
    {
        var read = await Reads(db.JobApplications.Where(a => a.Id == id && a.StudentId == studentId && a.State == ApplicationState.SentToCompany)).SingleOrDefaultAsync(cancellationToken);
        if (read is null || PostingContent.FromJson(read.Content) is not { InterviewAt: { } at } content)
            return null;
        return new InterviewDay(id, read.PublishedRevision ?? 0, at, content.Title, read.Employer, content.InterviewPlace ?? "", content.Contact);
    }

    /// <summary>Whether the student may say how it went: hired, the work has begun, and not said before.</summary>
    public static bool CanRate(ApplicationState state, DateOnly startsOn, bool rated, DateOnly today) => state == ApplicationState.Hired && startsOn <= today && !rated;

    // Ordered here: what a constructor was given can no longer be ordered by.
    private IQueryable<Read> Reads(IQueryable<JobApplication> applications) =>
        from a in applications.AsNoTracking()
        join p in db.JobPostings.AsNoTracking() on a.PostingId equals p.Id
        orderby a.AppliedAt descending, a.Id descending
        select new Read(
            a.Id, a.PostingId, a.State, a.StateSince, a.Reason, a.ReasonText, a.PostingRevision, p.PublishedRevision, p.Revision, p.State, p.IsFull, p.ApplyBy, p.EmployerName,
            db.PostingRevisions.Where(r => r.PostingId == p.Id && r.Revision == p.PublishedRevision).Select(r => r.Content).First(),
            db.PostingRatings.Any(r => r.ApplicationId == a.Id));

    private ApplicationRow Row(Read read)
    {
        var content = PostingContent.FromJson(read.Content);
        DateOnly? interview = content.InterviewAt is { } at ? time.DayOf(at) : null;
        var days = settings.Value.AnswerDays;
        return new ApplicationRow(
            read.Id, content.Title, read.Employer, read.State, read.Since, read.Reason, read.ReasonText, read.JobState == PostingState.Suspended,
            read.PublishedRevision > read.Answered && JobApplication.OpenStates.Contains(read.State),
            CanRate(read.State, content.StartsOn, read.Rated, time.Today), content.StartsOn <= time.Today,
            JobApplication.ScreenedBy(read.ApplyBy, interview, content.StartsOn, days), JobApplication.AnswerBy(read.ApplyBy, interview, content.StartsOn, days), content);
    }
}
