using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Board;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs;

/// <summary>What students, leaders and those who look after postings are told about jobs. However many are told, it is one command.</summary>
public sealed class JobNotifications(
    Notifier notifier, OutreachDbContext db, Deciders deciders, IStringLocalizer texts, DisplayFormatter show, DepartmentTime time, SettingsCache settings, ActionPaths paths)
{
    /// <summary>Tells a student that an application has come to the state that it is in now.</summary>
    public Task StateChangedAsync(JobApplication application, JobPosting posting, CancellationToken cancellationToken) => StateChangedAsync([application], posting, cancellationToken);

    /// <summary>Tells each student that the application has come to the state that it is in now; whoever withdrew knows it.</summary>
    public async Task StateChangedAsync(IReadOnlyCollection<JobApplication> applications, JobPosting posting, CancellationToken cancellationToken)
    {
        var told = applications.Where(a => a.StudentId is not null && a.State != ApplicationState.Withdrawn).ToLookup(a => a.StudentId!.Value);
        var ids = told.Select(a => a.Key).ToList();
        var text = await PublishedTextAsync(posting, cancellationToken);
        await notifier.NotifyEachAsync(
            JobNotificationKinds.Applications, db.Users.Where(u => ids.Contains(u.Id)), reader => told[reader.UserId].Select(a => Words(a, posting, text) with { Links = [OwnPage(a.Id)] }), cancellationToken);
    }

    /// <summary>Tells everybody whose application is open that pay, times, place or requirements are others now; call it when the new text is published.</summary>
    public Task TermsChangedAsync(JobPosting posting, CancellationToken cancellationToken) => ToApplicantsAsync(posting, () => new(
        texts["“{0}” has changed", TitleOf(posting)],
        texts["The conditions of “{0}” at {1} have changed since you applied. Read what is new, and see whether the job still suits you.", TitleOf(posting), posting.EmployerName]), cancellationToken);

    /// <summary>Tells everybody whose application is open that the posting is off the board for the time being.</summary>
    public Task SuspendedAsync(JobPosting posting, CancellationToken cancellationToken) => ToApplicantsAsync(posting, () => new(
        texts["“{0}” is being checked", TitleOf(posting)],
        texts["“{0}” at {1} is off the board while it is checked. Your application stays where it is and there is nothing you need to do. Until then, pay nothing and hand over no papers.", TitleOf(posting), posting.EmployerName]), cancellationToken);

    /// <summary>Tells everybody whose application is open that nothing is wrong with the posting, and that it goes on.</summary>
    public Task ResumedAsync(JobPosting posting, CancellationToken cancellationToken) => ToApplicantsAsync(posting, () => new(
        texts["“{0}” goes on", TitleOf(posting)],
        posting.State == PostingState.Published
            ? texts["“{0}” at {1} was checked and is back on the board. Your application goes on from where it was; there is nothing you need to do.", TitleOf(posting), posting.EmployerName]
            : texts["“{0}” at {1} was checked and goes on. Nobody else can apply any more; your application goes on from where it was, and there is nothing you need to do.", TitleOf(posting), posting.EmployerName]), cancellationToken);

    /// <summary>
    /// Tells those who may decide on a submitted text that it waits: neither who wrote or submitted it nor who looks after
    /// it; the advisor, where it is the own of everybody else.
    /// </summary>
    public async Task SubmittedAsync(JobPosting posting, CancellationToken cancellationToken)
    {
        var barred = posting.DecidesNot();
        var people = await deciders.AnyFreeAsync(Authority.Postings, barred, cancellationToken) ? deciders.Free(Authority.Postings, barred) : deciders.Advisors();
        await notifier.NotifyAsync(JobNotificationKinds.Waiting, people.Where(u => !barred.Contains(u.Id)), _ => new Notification(
            texts["“{0}” waits for your decision", TitleOf(posting)],
            texts["“{0}” of {1} was submitted. Read it, and publish it or turn it down with a reason.", TitleOf(posting), posting.EmployerName],
            new NotificationLink(paths.Of("PostingReview.Index", posting.Id))), cancellationToken);
    }

    /// <summary>Tells those who may publish, but for who asked, that more time with new days waits to be confirmed.</summary>
    public Task ExtensionAskedAsync(JobPosting posting, int byId, CancellationToken cancellationToken) => notifier.NotifyAsync(
        JobNotificationKinds.Waiting, deciders.Free(Authority.Postings, [byId]), _ => new Notification(
            texts["“{0}”: more time to apply waits to be confirmed", TitleOf(posting)],
            texts["“{0}” of {1} would have other days of the interview or the work. Look at them, and confirm them or leave it as it was.", TitleOf(posting), posting.EmployerName],
            PageOf(posting)), cancellationToken);

    /// <summary>Tells who asked what became of it and, where it was confirmed, everybody whose application is open which days are new.</summary>
    public async Task ExtensionDecidedAsync(JobPosting posting, PostingExtension extension, CancellationToken cancellationToken)
    {
        var (asked, confirmed) = (extension.ById, extension.IsConfirmed == true);
        await notifier.NotifyAsync(JobNotificationKinds.Decided, db.Users.Where(u => u.Id == asked), _ => new Notification(
            confirmed ? texts["“{0}”: more time to apply is confirmed", TitleOf(posting)] : texts["“{0}”: more time to apply is not confirmed", TitleOf(posting)],
            confirmed ? texts["Students can apply until {0}.", show.Day(posting.ApplyBy)] : texts["Everything stays as it was."], PageOf(posting)), cancellationToken);
        if (!confirmed)
            return;
        await ToApplicantsAsync(posting, () => new(
            texts["“{0}”: new days", TitleOf(posting)],
            posting.InterviewAt is { } at
                ? texts["“{0}” at {1} takes applications longer, until {2}. The interview is now on {3}, and work begins on {4}.", TitleOf(posting), posting.EmployerName, show.Day(posting.ApplyBy), show.Moment(at), show.Day(posting.StartsOn)]
                : texts["“{0}” at {1} takes applications longer, until {2}. Work now begins on {3}.", TitleOf(posting), posting.EmployerName, show.Day(posting.ApplyBy), show.Day(posting.StartsOn)]), cancellationToken);
    }

    /// <summary>Tells who looks after a posting and who submitted it that a leader has published it.</summary>
    public Task PublishedAsync(JobPosting posting, CancellationToken cancellationToken) => ToStaffAsync(posting, () => new(
        texts["“{0}” is published", TitleOf(posting)],
        texts["“{0}” of {1} is on the board: students can apply until {2}.", TitleOf(posting), posting.EmployerName, show.Day(posting.ApplyBy)]), cancellationToken);

    /// <summary>Tells who looks after a posting and who submitted it that a leader has turned its text down, and why.</summary>
    public Task ReturnedAsync(JobPosting posting, CancellationToken cancellationToken) => ToStaffAsync(posting, () => new(
        texts["“{0}” was turned down", TitleOf(posting)],
        texts["“{0}” of {1} is not published. Reason: {2}. Fix the text and submit it again.", TitleOf(posting), posting.EmployerName, posting.StateReason ?? ""]), cancellationToken);

    /// <summary>Tells who looks after the posting, by default in the portal alone, that a student has withdrawn. Who it was is not said.</summary>
    public Task WithdrawnAsync(JobApplication application, JobPosting posting, bool wasSent, CancellationToken cancellationToken)
    {
        var (owner, student) = (posting.OwnerId, application.StudentId);
        return notifier.NotifyAsync(JobNotificationKinds.Results, db.Users.Where(u => u.Id == owner && u.Id != student), _ => new Notification(
            texts["A student has withdrawn from “{0}”", TitleOf(posting)],
            wasSent ? texts["The student was on the employer’s list already: tell {0}.", posting.EmployerName] : texts["There is nothing you need to do: the application is closed."],
            new NotificationLink(paths.Of("Screening.Applicants", posting.Id) + "?tab=Withdrawn")), cancellationToken);
    }

    /// <summary>Tells who looks after the posting that the employer has entered a result by link. Whose it is is not said: it would outlive the account here.</summary>
    public Task ResultEnteredAsync(JobPosting posting, int left, int all, CancellationToken cancellationToken)
    {
        var owner = posting.OwnerId;
        return notifier.NotifyAsync(JobNotificationKinds.Results, db.Users.Where(u => u.Id == owner), _ => new Notification(
            texts["{0} has entered a result for “{1}”", posting.EmployerName, TitleOf(posting)],
            left == 0 ? texts["All {0} results are in.", all] : texts["{0} of {1} results are in.", all - left, all],
            new NotificationLink(paths.Of("JobResults.Index", posting.Id))), cancellationToken);
    }

    /// <summary>Tells the leaders, and who looks after the posting, that a student has reported it. Who it was is not said.</summary>
    public Task ReportedAsync(JobPosting posting, CancellationToken cancellationToken) => notifier.NotifyAsync(
        JobNotificationKinds.Reports, Leaders(orWho: posting.OwnerId), _ => new Notification(
            texts["A student has reported “{0}”", TitleOf(posting)],
            posting.State == PostingState.Finished
                ? texts["“{0}” of {1}, which has finished, has been reported by a student. A leader decides what comes of it.", TitleOf(posting), posting.EmployerName]
                : posting.State == PostingState.Suspended
                ? texts["“{0}” of {1} has been reported by a student. It is off the board until a leader has decided.", TitleOf(posting), posting.EmployerName]
                : texts["“{0}” of {1} has been reported by a student who has not applied. It stays on the board, and its page says that it is being looked into: decide soon.", TitleOf(posting), posting.EmployerName],
            PageOf(posting)), cancellationToken);

    public Task ReportDecidedAsync(PostingReport report, JobPosting posting, CancellationToken cancellationToken)
    {
        if (report.ReporterId is not { } id || report.IsUpheld is not { } upheld)
            return Task.CompletedTask;
        return notifier.NotifyAsync(JobNotificationKinds.OwnReports, db.Users.Where(u => u.Id == id), _ => new Notification(
            texts["Your report about “{0}” was looked into", TitleOf(posting)],
            upheld
                ? texts["Thank you: you were right, and “{0}” is off the board for good. {1}", TitleOf(posting), report.Decision ?? ""]
                : texts["Thank you for looking out for others. “{0}” was checked and nothing was found against it. {1}", TitleOf(posting), report.Decision ?? ""],
            new NotificationLink(paths.Of("JobBoard.Detail", posting.Id))), cancellationToken);
    }

    /// <summary>Tells those who are sent, and who goes along, when and where one meets for the interview.</summary>
    public async Task TripPlannedAsync(InterviewTrip trip, JobPosting posting, CancellationToken cancellationToken)
    {
        var (id, escort) = (posting.Id, trip.EscortId);
        var along = await db.Users.Where(u => u.Id == escort).Select(u => u.DisplayName).SingleAsync(cancellationToken);
        var sent = db.JobApplications.Where(a => a.PostingId == id && a.State == ApplicationState.SentToCompany && a.StudentId != null);
        var own = (await sent.AsNoTracking().Select(a => new { a.Id, a.StudentId }).ToListAsync(cancellationToken)).ToDictionary(a => a.StudentId!.Value, a => a.Id);
        await notifier.NotifyAsync(JobNotificationKinds.Applications, db.Users.Where(u => sent.Any(a => a.StudentId == u.Id)), reader => new Notification(
            texts["“{0}”: we go to the interview together", TitleOf(posting)], texts["Meet at {0}, {1}. {2} goes along.", show.Moment(trip.MeetsAt), trip.MeetingPoint, along], OwnPage(own[reader.UserId])), cancellationToken);
        await notifier.NotifyAsync(JobNotificationKinds.Results, db.Users.Where(u => u.Id == escort), _ => new Notification(
            texts["“{0}”: you go along to the interview", TitleOf(posting)], texts["Meet the students at {0}, {1}.", show.Moment(trip.MeetsAt), trip.MeetingPoint], new NotificationLink(paths.Of("InterviewTrips.Index", id))), cancellationToken);
    }

    private static string TitleOf(JobPosting posting) => posting.PublishedTitle ?? posting.Title;

    private NotificationLink PageOf(JobPosting posting) => new(paths.Of("Postings.Detail", posting.Id));

    private NotificationLink OwnPage(int applicationId) => new(paths.Of("Applications.Detail", applicationId));

    private Notification Words(JobApplication application, JobPosting posting, PostingContent text) =>
        application.Reason == RejectionReason.CalledOff ? CalledOff(posting, text) : Words(application, posting.EmployerName, text);

    private Notification CalledOff(JobPosting posting, PostingContent text)
    {
        var words = texts["{0} at {1} was called off. That has nothing to do with you or your application. Other jobs are waiting on the board.", text.Title, posting.EmployerName].Value;
        // Upheld by this very decision, not long ago about a text that was mended since.
        return new(texts["“{0}”: the job was called off", text.Title], posting.Reports.Any(r => r.IsUpheld == true && r.DecidedAt >= posting.StateSince)
            ? words + " " + texts["A warning: something was wrong with this job. Pay nothing and hand over no papers; if somebody asks you to, tell the department at once."] : words);
    }

    private Notification Words(JobApplication application, string employer, PostingContent text) => application.State switch
    {
        ApplicationState.Applied => new(texts["Your application for “{0}” has arrived", text.Title],
            texts["{0} at {1}: your application is here. The screening is told by {2} at the latest, the employer’s decision by {3} at the latest.", text.Title, employer, show.Day(ScreenedBy(text)), show.Day(AnswerBy(text))]),
        ApplicationState.ScreenedIn => new(texts["You have passed the screening for “{0}”", text.Title],
            texts["{0} at {1}: you have passed our screening. Next we put together the list for the employer; you hear from us once you are on it.", text.Title, employer]),
        ApplicationState.ScreenedOut => new(texts["“{0}”: not this time", text.Title],
            texts["{0} at {1}: you have not passed the screening. Reason: {2}. Other jobs are waiting on the board.", text.Title, employer, ReasonOf(application)]),
        ApplicationState.SentToCompany => new(texts["You are recommended to the employer of “{0}”", text.Title],
            texts["{0} at {1}: your name is on the list for the employer. {2}", text.Title, employer, InterviewOf(text)]),
        ApplicationState.Hired => new(texts["You are hired: “{0}”", text.Title],
            HiredWords(employer, text)),
        _ => new(texts["“{0}”: not this time", text.Title],
            texts["{0} at {1}: the employer has not hired you. Reason: {2}. Other jobs are waiting on the board.", text.Title, employer, ReasonOf(application)]),
    };

    private string ReasonOf(JobApplication application) => application.Reason switch
    {
        null => application.ReasonText ?? "",
        RejectionReason.Other => application.ReasonText ?? texts.Text(RejectionReason.Other),
        { } reason => application.ReasonText is null ? texts.Text(reason) : $"{texts.Text(reason)} ({application.ReasonText})",
    };

    private string InterviewOf(PostingContent text)
    {
        if (text.InterviewAt is not { } at)
            return texts["You will hear from the employer or the department when and where the interview is; keep your phone at hand."];
        var when = texts["The interview is on {0}, at {1}.", show.Moment(at), text.InterviewPlace ?? ""].Value;
        return text.Contact is null ? when : when + " " + texts["Ask for: {0}.", text.Contact];
    }

    // Everything needed to go there, so that nobody has to look for it; a day that has come is not told as one to come.
    private string HiredWords(string employer, PostingContent text)
    {
        var lines = new List<string>
        {
            texts["{0} at {1}: congratulations, the job is yours!", text.Title, employer],
            text.StartsOn > time.Today ? texts["First day: {0}", show.Day(text.StartsOn)] : texts["The work has begun: agree with the employer when you come."],
        };
        if (string.Join(" · ", new[] { texts.WeekWords(text.Times), text.Hours }.Where(t => !string.IsNullOrEmpty(t))) is { Length: > 0 } hours)
            lines.Add(texts["Time: {0}", hours]);
        if (string.Join(" ", new[] { PostingDisplay.Where(text.City, text.District), text.Place }.Where(t => !string.IsNullOrEmpty(t))) is { Length: > 0 } place)
            lines.Add(texts["Place: {0}", place]);
        if (text.Contact is not null)
            lines.Add(texts["Ask for: {0}.", text.Contact]);
        lines.Add(texts["If anything is not as promised, tell us at once."] + (settings.Value.SitePhone is { } phone ? " " + texts["Phone: {0}", phone] : ""));
        return string.Join('\n', lines);
    }

    private DateOnly ScreenedBy(PostingContent text) =>
        JobApplication.ScreenedBy(text.ApplyBy, text.InterviewAt is { } at ? time.DayOf(at) : null, text.StartsOn, settings.Value.AnswerDays);

    private DateOnly AnswerBy(PostingContent text) =>
        JobApplication.AnswerBy(text.ApplyBy, text.InterviewAt is { } at ? time.DayOf(at) : null, text.StartsOn, settings.Value.AnswerDays);

    // A text that waits for its second person is told to nobody: neither by what it says, nor by a notification of something else.
    private async Task<PostingContent> PublishedTextAsync(JobPosting posting, CancellationToken cancellationToken)
    {
        if (posting.PublishedRevision is not { } published || published == posting.Revision)
            return posting.Content;
        var (id, now) = (posting.Id, posting.Content);
        var text = await db.PostingRevisions.AsNoTracking().Where(r => r.PostingId == id && r.Revision == published).Select(r => r.Content).SingleOrDefaultAsync(cancellationToken);
        return text is null ? now : PostingContent.FromJson(text);
    }

    private async Task ToApplicantsAsync(JobPosting posting, Func<Notification> write, CancellationToken cancellationToken)
    {
        var (id, open) = (posting.Id, JobApplication.OpenStates);
        var applications = db.JobApplications.Where(a => a.PostingId == id && open.Contains(a.State) && a.StudentId != null);
        var own = (await applications.AsNoTracking().Select(a => new { a.Id, a.StudentId }).ToListAsync(cancellationToken)).ToDictionary(a => a.StudentId!.Value, a => a.Id);
        await notifier.NotifyAsync(JobNotificationKinds.Applications, db.Users.Where(u => applications.Any(a => a.StudentId == u.Id)),
            reader => own.TryGetValue(reader.UserId, out var application) ? write() with { Links = [OwnPage(application)] } : null, cancellationToken);
    }

    // Whoever is both is told once; whoever decides is neither.
    private Task<int> ToStaffAsync(JobPosting posting, Func<Notification> write, CancellationToken cancellationToken)
    {
        var (owner, submitter) = (posting.OwnerId, posting.SubmittedById);
        return notifier.NotifyAsync(
            JobNotificationKinds.Decided, db.Users.Where(u => u.Id == owner || u.Id == submitter), _ => write() with { Links = [PageOf(posting)] }, cancellationToken);
    }

    private IQueryable<User> Leaders(int? orWho = null)
    {
        var today = time.Today;
        return db.Users.Where(u => u.Id == orWho || u.Positions.Any(p => (p.Role == Role.Minister || p.Role == Role.ViceMinister) && p.IsHeldOn(today)));
    }
}
