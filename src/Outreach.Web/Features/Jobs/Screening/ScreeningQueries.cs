using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Screening;

/// <summary>Who should have had a final answer: one rule for the list, the figures and what reminds.</summary>
public static class OverdueApplications
{
    /// <summary>
    /// Applications without a final answer longer than the department allows: counted from the last day to apply, or from the
    /// employer's interview when that is later, and before the work begins. It is the day that students are told (<see cref="JobApplication.AnswerBy"/>).
    /// </summary>
    public static IQueryable<JobApplication> WithoutAnswer(this IQueryable<JobApplication> applications, OutreachDbContext db, int answerDays, DepartmentTime time)
    {
        var day = time.Today.AddDays(-answerDays);
        var moment = time.StartOf(day);
        var (today, midnight) = (time.Today, time.StartOf(time.Today));
        return applications.Where(a => JobApplication.OpenStates.Contains(a.State) && db.JobPostings.Any(p => p.Id == a.PostingId
            && ((p.ApplyBy < day && (p.InterviewAt == null || p.InterviewAt < moment))
                || (p.StartsOn <= today && p.ApplyBy < today && (p.InterviewAt == null || p.InterviewAt < midnight)))));
    }
}

public sealed class ScreeningQueries(OutreachDbContext db, CurrentUserAccessor current, SettingsCache settings, DepartmentTime time)
{
    private const int MostJobs = 100;
    private const int MostOverdue = 100;

    /// <summary>The order in which a list is gone through ends here.</summary>
    private const int MostInARow = 2000;

    private CurrentUser Me => current.Required;

    /// <summary>All that waits. Three commands.</summary>
    public async Task<ScreeningModel> WaitingAsync(bool ownOnly, CancellationToken cancellationToken)
    {
        var (me, days) = (Me.Id, settings.Value.AnswerDays);
        var postings = db.JobPostings.AsNoTracking().WorkedOnBy(Me).Where(p => !ownOnly || p.OwnerId == me);
        var overdue = db.JobApplications.AsNoTracking().WithoutAnswer(db, days, time);
        var jobs = await Waiting(postings, overdue).OrderBy(j => j.Overdue > 0 ? 0 : 1).ThenBy(j => j.ApplyBy).ThenBy(j => j.Id).Take(MostJobs).ToListAsync(cancellationToken);
        var late = overdue.Where(a => postings.Any(p => p.Id == a.PostingId));
        var count = await late.CountAsync(cancellationToken);
        var rows = await late.OrderBy(a => a.AppliedAt).ThenBy(a => a.Id).Take(MostOverdue)
            .Join(db.JobPostings, a => a.PostingId, p => p.Id, (a, p) => new OverdueRow(
                a.Id, p.Id, p.Title, p.EmployerName, db.Users.Where(u => u.Id == a.StudentId).Select(u => u.DisplayName).FirstOrDefault(), a.State, a.AppliedAt, a.StateSince,
                db.Users.Where(u => u.Id == p.OwnerId).Select(u => u.DisplayName).First()))
            .ToListAsync(cancellationToken);
        return new ScreeningModel(ownOnly, Me.HasPermission(Permissions.JobsLead), jobs, [.. rows.OrderBy(r => r.AppliedAt).ThenBy(r => r.Id)], count, days);
    }

    /// <summary>One's own postings with which something is to be done today: to screen, to send, to answer. One command.</summary>
    public Task<List<WaitingJob>> OwnAsync(int most, CancellationToken cancellationToken)
    {
        var (me, today, now) = (Me.Id, time.Today, time.Now);
        return Waiting(db.JobPostings.AsNoTracking().Where(p => p.OwnerId == me), db.JobApplications.AsNoTracking().WithoutAnswer(db, settings.Value.AnswerDays, time))
            // Who is sent is the employer's turn, until the interview is over.
            .Where(j => j.Waiting > 0 || j.ScreenedIn > 0 || j.Overdue > 0 || (j.Sent > 0 && (j.InterviewAt == null ? j.ApplyBy < today : j.InterviewAt < now)))
            .OrderBy(j => j.Overdue > 0 ? 0 : 1).ThenBy(j => j.ApplyBy).ThenBy(j => j.Id).Take(most).ToListAsync(cancellationToken);
    }

    private IQueryable<WaitingJob> Waiting(IQueryable<JobPosting> postings, IQueryable<JobApplication> overdue) => postings
        .Where(p => db.JobApplications.Any(a => a.PostingId == p.Id && JobApplication.OpenStates.Contains(a.State)))
        .Select(p => new WaitingJob
        {
            Id = p.Id,
            Title = p.Title,
            Employer = p.EmployerName,
            State = p.State,
            Owner = db.Users.Where(u => u.Id == p.OwnerId).Select(u => u.DisplayName).First(),
            ApplyBy = p.ApplyBy,
            InterviewAt = p.InterviewAt,
            Headcount = p.Headcount,
            Hired = p.Tally.Hired,
            Waiting = db.JobApplications.Count(a => a.PostingId == p.Id && a.State == ApplicationState.Applied),
            ScreenedIn = db.JobApplications.Count(a => a.PostingId == p.Id && a.State == ApplicationState.ScreenedIn),
            Sent = db.JobApplications.Count(a => a.PostingId == p.Id && a.State == ApplicationState.SentToCompany),
            Overdue = overdue.Count(a => a.PostingId == p.Id),
        });

    /// <summary>A posting that the person works on, or null. One command.</summary>
    public Task<ScreenedJob?> JobAsync(int id, CancellationToken cancellationToken) => db.JobPostings.AsNoTracking().WorkedOnBy(Me).Where(p => p.Id == id).Select(p => new ScreenedJob(
        p.Id, p.Title, p.EmployerName, p.State, p.OwnerId, p.Headcount, p.Tally.Sent, p.Tally.Hired, p.ApplyBy, p.InterviewAt, p.InterviewPlace, p.Times, p.TimesAreFixed,
        p.Questions.OrderBy(q => q.Position).Select(q => new QuestionContent(q.Id, q.Text, q.Expected)).ToList())).SingleOrDefaultAsync(cancellationToken);

    /// <summary>A posting's applicants, or null. Three commands.</summary>
    public async Task<ApplicantsModel?> ApplicantsAsync(int id, ApplicantFilter filter, CancellationToken cancellationToken)
    {
        if (await JobAsync(id, cancellationToken) is not { } job)
            return null;
        var counts = await db.JobApplications.AsNoTracking().Where(a => a.PostingId == id).GroupBy(a => a.State).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var total = filter.State is { } state ? counts.GetValueOrDefault(state) : counts.Values.Sum();
        var model = new ApplicantsModel(job, filter, counts, [], total);
        return model with { Rows = total == 0 ? [] : await Rows(Ordered(Listed(id, filter), filter.Sort).Skip((model.Page - 1) * ApplicantsModel.Size).Take(ApplicantsModel.Size)).ToListAsync(cancellationToken) };
    }

    /// <summary>One application, or null. Three commands, four where it is withheld.</summary>
    public async Task<ApplicantModel?> ApplicantAsync(int id, int applicationId, ApplicantFilter filter, CancellationToken cancellationToken)
    {
        if (await JobAsync(id, cancellationToken) is not { } job)
            return null;
        var withheld = db.WithheldFrom(Me.Id);
        var found = await db.JobApplications.AsNoTracking().Where(a => a.Id == applicationId && a.PostingId == id).Select(a => new
        {
            Application = a,
            IsWithheld = withheld.Any(w => w.Id == a.Id),
            Person = db.Users.Where(u => u.Id == a.StudentId).Select(u => new Applicant(
                u.DisplayName, u.StudentNumber, db.StudentProfiles.Where(p => p.UserId == u.Id).Select(p => p.College).FirstOrDefault(),
                db.StudentProfiles.Where(p => p.UserId == u.Id).Select(p => p.Phone).FirstOrDefault(), u.Email)).FirstOrDefault(),
            Steps = a.Steps.OrderByDescending(s => s.Id).Select(s => new ScreeningStepRow(
                s.State, s.Reason, s.ReasonText, db.Users.Where(u => u.Id == s.ById).Select(u => u.DisplayName).FirstOrDefault(), s.At)).ToList(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var ids = await Ordered(Listed(id, filter), filter.Sort).Select(a => a.Id).Take(MostInARow).ToListAsync(cancellationToken);
        var at = ids.IndexOf(applicationId);
        // At the end it goes on with whoever was passed over, until nobody is left.
        int? next = ids.Count == 0 || (ids.Count == 1 && at == 0) ? null : ids[(at + 1) % ids.Count];
        int? previous = ids.Count == 0 || (ids.Count == 1 && at == 0) ? null : at > 0 ? ids[at - 1] : at == 0 ? ids[^1] : null;
        var person = found.Person ?? new Applicant(null, null, null, null, null);
        var isOwn = found.Application.StudentId == Me.Id;
        if (found.IsWithheld)
            person = new Applicant(person.Name, null, person.College, null, null);
        return new ApplicantModel(
            job, filter, new ApplicantRow(ApplicantFacts.Of(found.Application, found.IsWithheld), person.Name, person.College), person, found.Steps, previous, next, at + 1, ids.Count, isOwn)
        {
            Input = found.IsWithheld ? new VerdictInput { Version = found.Application.Version } : VerdictInput.Of(found.Application),
            IsWithheld = found.IsWithheld,
            HasApplied = found.IsWithheld && !isOwn && await db.HasAppliedAsync(Me.Id, id, cancellationToken),
        };
    }

    /// <summary>With the applicants' names, in the order given.</summary>
    public IQueryable<ApplicantRow> Rows(IQueryable<JobApplication> applications)
    {
        var withheld = db.WithheldFrom(Me.Id);
        return applications.Select(a => new ApplicantRow(
            ApplicantFacts.Of(a, withheld.Any(w => w.Id == a.Id)), db.Users.Where(u => u.Id == a.StudentId).Select(u => u.DisplayName).FirstOrDefault(),
            db.StudentProfiles.Where(p => p.UserId == a.StudentId).Select(p => p.College).FirstOrDefault()));
    }

    /// <summary>Who fits best comes first: must-haves, times, score, then who was first.</summary>
    public IQueryable<JobApplication> Ordered(IQueryable<JobApplication> applications, string? sort = null) => sort switch
    {
        "name" => applications.OrderBy(a => db.Users.Where(u => u.Id == a.StudentId).Select(u => u.DisplayName).FirstOrDefault()).ThenBy(a => a.Id),
        "-name" => applications.OrderByDescending(a => db.Users.Where(u => u.Id == a.StudentId).Select(u => u.DisplayName).FirstOrDefault()).ThenByDescending(a => a.Id),
        "applied" => applications.OrderBy(a => a.AppliedAt).ThenBy(a => a.Id),
        "-applied" => applications.OrderByDescending(a => a.AppliedAt).ThenByDescending(a => a.Id),
        "score" => applications.OrderBy(a => a.Score == null ? 0 : 1).ThenBy(a => a.Score).ThenBy(a => a.Id),
        "-score" => applications.OrderBy(a => a.Score == null ? 1 : 0).ThenByDescending(a => a.Score).ThenBy(a => a.Id),
        _ => applications.OrderBy(a => a.Missed).ThenByDescending(a => a.TimesFit).ThenBy(a => a.Score == null ? 1 : 0).ThenByDescending(a => a.Score).ThenBy(a => a.AppliedAt).ThenBy(a => a.Id),
    };

    private IQueryable<JobApplication> Listed(int id, ApplicantFilter filter)
    {
        var applications = db.JobApplications.AsNoTracking().Where(a => a.PostingId == id);
        return filter.State is { } state ? applications.Where(a => a.State == state) : applications;
    }
}
