using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Mail;
using Outreach.Domain.Members;
using Outreach.Domain.Notices;
using Outreach.Domain.Searching;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Applications;

/// <summary>
/// What students and leaders are told about jobs: each by mail and as a notice in the portal, in the reader's language. Both are
/// only added: they go out with the save of what causes them. However many are told, it is one command.
/// </summary>
public sealed class JobLetters(OutreachDbContext db, IStringLocalizer texts, Show show, DepartmentTime time, SettingsCache settings, PublicAddress address)
{
    private const int SubjectLimit = 200;

    private sealed record Reader(int UserId, string Email, string Name, string? Language);

    /// <summary>Tells a student that an application has come to the state that it is in now.</summary>
    public Task StateChangedAsync(JobApplication application, JobPosting posting, CancellationToken stop) => StateChangedAsync([application], posting, stop);

    /// <summary>Tells each student that the application has come to the state that it is in now; whoever withdrew knows it.</summary>
    public async Task StateChangedAsync(IReadOnlyCollection<JobApplication> applications, JobPosting posting, CancellationToken stop)
    {
        var told = applications.Where(a => a.StudentId is not null && a.State != ApplicationState.Withdrawn).ToList();
        var ids = told.Select(a => a.StudentId!.Value).Distinct().ToList();
        var readers = (await ReadersAsync(db.Users.Where(u => ids.Contains(u.Id)), stop)).ToDictionary(r => r.UserId);
        var text = await PublishedTextAsync(posting, stop);
        foreach (var application in told)
        {
            if (readers.TryGetValue(application.StudentId!.Value, out var reader))
                Add(reader, $"/my/jobs/{application.Id.ToString(CultureInfo.InvariantCulture)}", () => Words(application, posting, text));
        }
    }

    /// <summary>Tells everybody whose application is open that pay, times, place or requirements are others now; call it when the new text is published.</summary>
    public Task TermsChangedAsync(JobPosting posting, CancellationToken stop) => ToApplicantsAsync(posting, () => (
        texts["“{0}” has changed", TitleOf(posting)],
        texts["The conditions of “{0}” at {1} have changed since you applied. Read what is new, and see whether the job still suits you.", TitleOf(posting), posting.EmployerName]), stop);

    /// <summary>Tells everybody whose application is open that the posting is off the board for the time being.</summary>
    public Task SuspendedAsync(JobPosting posting, CancellationToken stop) => ToApplicantsAsync(posting, () => (
        texts["“{0}” is being checked", TitleOf(posting)],
        texts["“{0}” at {1} is off the board while it is checked. Your application stays where it is and there is nothing you need to do. Until then, pay nothing and hand over no papers.", TitleOf(posting), posting.EmployerName]), stop);

    /// <summary>Tells everybody whose application is open that nothing is wrong with the posting, and that it goes on.</summary>
    public Task ResumedAsync(JobPosting posting, CancellationToken stop) => ToApplicantsAsync(posting, () => (
        texts["“{0}” goes on", TitleOf(posting)],
        posting.State == JobState.Published
            ? texts["“{0}” at {1} was checked and is back on the board. Your application goes on from where it was; there is nothing you need to do.", TitleOf(posting), posting.EmployerName]
            : texts["“{0}” at {1} was checked and goes on. Nobody else can apply any more; your application goes on from where it was, and there is nothing you need to do.", TitleOf(posting), posting.EmployerName]), stop);

    /// <summary>Tells the leaders who may decide on a submitted text that it waits: neither who wrote or submitted it nor who looks after it.</summary>
    public async Task SubmittedAsync(JobPosting posting, CancellationToken stop)
    {
        foreach (var reader in (await ReadersAsync(Leaders(), stop)).Where(r => !posting.IsOf(r.UserId)))
        {
            Add(reader, LinkOf(posting) + "/decide", () => (
                texts["“{0}” waits for your decision", TitleOf(posting)],
                texts["“{0}” of {1} was submitted. Read it, and publish it or turn it down with a reason.", TitleOf(posting), posting.EmployerName]));
        }
    }

    /// <summary>Tells who looks after a posting and who submitted it that a leader has published it.</summary>
    public Task PublishedAsync(JobPosting posting, CancellationToken stop) => ToStaffAsync(posting, () => (
        texts["“{0}” is published", TitleOf(posting)],
        texts["“{0}” of {1} is on the board: students can apply until {2}.", TitleOf(posting), posting.EmployerName, show.Day(posting.ApplyBy)]), stop);

    /// <summary>Tells who looks after a posting and who submitted it that a leader has turned its text down, and why.</summary>
    public Task ReturnedAsync(JobPosting posting, CancellationToken stop) => ToStaffAsync(posting, () => (
        texts["“{0}” was turned down", TitleOf(posting)],
        texts["“{0}” of {1} is not published. Reason: {2}. Mend the text and submit it again.", TitleOf(posting), posting.EmployerName, posting.StateReason ?? ""]), stop);

    /// <summary>Tells who looks after the posting, in the portal alone, that a student has withdrawn. Who it was is not said.</summary>
    public async Task WithdrawnAsync(JobApplication application, JobPosting posting, bool wasSent, CancellationToken stop)
    {
        var (owner, student) = (posting.OwnerId, application.StudentId);
        foreach (var reader in await ReadersAsync(db.Users.Where(u => u.Id == owner && u.Id != student), stop))
        {
            Add(reader, LinkOf(posting) + "/applications?tab=Withdrawn", () => (
                texts["A student has withdrawn from “{0}”", TitleOf(posting)],
                wasSent ? texts["The student was on the employer’s list already: tell {0}.", posting.EmployerName]
                    : texts["There is nothing you need to do: the application is closed."]), byMail: false);
        }
    }

    /// <summary>Tells the leaders, and who looks after the posting, that a student has reported it. Who it was is not said.</summary>
    public async Task ReportedAsync(JobPosting posting, CancellationToken stop)
    {
        foreach (var reader in await ReadersAsync(Leaders(orWho: posting.OwnerId), stop))
        {
            Add(reader, LinkOf(posting), () => (
                texts["A student has reported “{0}”", TitleOf(posting)],
                posting.State == JobState.Finished
                    ? texts["“{0}” of {1}, which has finished, has been reported by a student. A leader decides what comes of it.", TitleOf(posting), posting.EmployerName]
                    : texts["“{0}” of {1} has been reported by a student. It is off the board until a leader has decided.", TitleOf(posting), posting.EmployerName]));
        }
    }

    /// <summary>Tells the student who reported a posting what was decided.</summary>
    public async Task ReportDecidedAsync(JobReport report, JobPosting posting, CancellationToken stop)
    {
        if (report.ReporterId is not { } id || report.IsUpheld is not { } upheld)
            return;
        foreach (var reader in await ReadersAsync(db.Users.Where(u => u.Id == id), stop))
        {
            Add(reader, $"/jobs/{posting.Id.ToString(CultureInfo.InvariantCulture)}", () => (
                texts["Your report about “{0}” was looked into", TitleOf(posting)],
                upheld
                    ? texts["Thank you: you were right, and “{0}” is off the board for good. {1}", TitleOf(posting), report.Decision ?? ""]
                    : texts["Thank you for looking out for others. “{0}” was checked and nothing was found against it. {1}", TitleOf(posting), report.Decision ?? ""]));
        }
    }

    private static string TitleOf(JobPosting posting) => posting.PublishedTitle ?? posting.Title;

    private static string LinkOf(JobPosting posting) => $"/postings/{posting.Id.ToString(CultureInfo.InvariantCulture)}";

    private (string Subject, string Text) Words(JobApplication application, JobPosting posting, JobContent text) =>
        application.Reason == TurnDownReason.CalledOff ? CalledOff(posting, text) : Words(application, posting.EmployerName, text);

    private (string Subject, string Text) CalledOff(JobPosting posting, JobContent text)
    {
        var words = texts["{0} at {1} was called off. That has nothing to do with you or your application. Other jobs are waiting on the board.", text.Title, posting.EmployerName].Value;
        // Upheld by this very decision, not long ago about a text that was mended since.
        return (texts["“{0}”: the job was called off", text.Title], posting.Reports.Any(r => r.IsUpheld == true && r.DecidedAt >= posting.StateSince)
            ? words + " " + texts["A warning: something was wrong with this job. Pay nothing and hand over no papers; if somebody asks you to, tell the department at once."] : words);
    }

    private (string Subject, string Text) Words(JobApplication application, string employer, JobContent text) => application.State switch
    {
        ApplicationState.Applied => (texts["Your application for “{0}” has arrived", text.Title],
            texts["{0} at {1}: your application is here. The department screens it, and you get an answer either way, by {2} at the latest.", text.Title, employer, show.Day(AnswerBy(text))]),
        ApplicationState.ScreenedIn => (texts["You have passed the screening for “{0}”", text.Title],
            texts["{0} at {1}: you have passed our screening. Next we put together the list for the employer; you hear from us once you are on it.", text.Title, employer]),
        ApplicationState.ScreenedOut => (texts["“{0}”: not this time", text.Title],
            texts["{0} at {1}: you have not passed the screening. Reason: {2}. Other jobs are waiting on the board.", text.Title, employer, ReasonOf(application)]),
        ApplicationState.SentToCompany => (texts["You are recommended to the employer of “{0}”", text.Title],
            texts["{0} at {1}: your name is on the list for the employer. {2}", text.Title, employer, InterviewOf(text)]),
        ApplicationState.Hired => (texts["You are hired: “{0}”", text.Title],
            texts["{0} at {1}: congratulations, the job is yours! It begins on {2}. If anything is not as promised, tell us at once.", text.Title, employer, show.Day(text.StartsOn)]),
        _ => (texts["“{0}”: not this time", text.Title],
            texts["{0} at {1}: the employer has not hired you. Reason: {2}. Other jobs are waiting on the board.", text.Title, employer, ReasonOf(application)]),
    };

    private string ReasonOf(JobApplication application) => application.Reason switch
    {
        null => application.ReasonText ?? "",
        TurnDownReason.Other => application.ReasonText ?? texts.Text(TurnDownReason.Other),
        { } reason => application.ReasonText is null ? texts.Text(reason) : $"{texts.Text(reason)} ({application.ReasonText})",
    };

    private string InterviewOf(JobContent text)
    {
        if (text.InterviewAt is not { } at)
            return texts["You will hear from the employer or the department when and where the interview is; keep your phone at hand."];
        var when = texts["The interview is on {0}, at {1}.", show.Moment(at), text.InterviewPlace ?? ""].Value;
        return text.Contact is null ? when : when + " " + texts["Ask for: {0}.", text.Contact];
    }

    private DateOnly AnswerBy(JobContent text) =>
        JobApplication.AnswerBy(text.ApplyBy, text.InterviewAt is { } at ? time.DayOf(at) : null, text.StartsOn, settings.Value.AnswerDays);

    // A text that waits for its second person is told to nobody: neither by what it says, nor by a letter about something else.
    private async Task<JobContent> PublishedTextAsync(JobPosting posting, CancellationToken stop)
    {
        if (posting.PublishedRevision is not { } published || published == posting.Revision)
            return posting.Content;
        var (id, now) = (posting.Id, posting.Content);
        var text = await db.JobRevisions.AsNoTracking().Where(r => r.PostingId == id && r.Revision == published).Select(r => r.Content).SingleOrDefaultAsync(stop);
        return text is null ? now : JobContent.FromJson(text);
    }

    private async Task ToApplicantsAsync(JobPosting posting, Func<(string Subject, string Text)> letter, CancellationToken stop)
    {
        var (id, open) = (posting.Id, JobApplication.OpenStates);
        var readers = await db.JobApplications.AsNoTracking().Where(a => a.PostingId == id && open.Contains(a.State))
            .Join(db.Users.Where(u => u.ClosedAt == null && u.Email != null), a => a.StudentId, u => u.Id, (a, u) => new { a.Id, Reader = new Reader(u.Id, u.Email!, u.DisplayName, u.Language) })
            .ToListAsync(stop);
        foreach (var reader in readers)
            Add(reader.Reader, $"/my/jobs/{reader.Id.ToString(CultureInfo.InvariantCulture)}", letter);
    }

    // Whoever is both is told once; whoever decides is neither.
    private async Task ToStaffAsync(JobPosting posting, Func<(string Subject, string Text)> letter, CancellationToken stop)
    {
        var (owner, submitter) = (posting.OwnerId, posting.SubmittedById);
        foreach (var reader in await ReadersAsync(db.Users.Where(u => u.Id == owner || u.Id == submitter), stop))
            Add(reader, LinkOf(posting), letter);
    }

    private IQueryable<User> Leaders(int? orWho = null)
    {
        var today = time.Today;
        return db.Users.Where(u => u.Id == orWho || u.Positions.Any(p => (p.Role == Role.Minister || p.Role == Role.ViceMinister) && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today)));
    }

    private static async Task<List<Reader>> ReadersAsync(IQueryable<User> people, CancellationToken stop) => await people.AsNoTracking()
        .Where(u => u.ClosedAt == null && u.Email != null).OrderBy(u => u.Id)
        .Select(u => new Reader(u.Id, u.Email!, u.DisplayName, u.Language)).ToListAsync(stop);

    private void Add(Reader reader, string link, Func<(string Subject, string Text)> letter, bool byMail = true)
    {
        using var reading = new Speaking(reader.Language);
        var (subject, text) = letter();
        if (byMail)
            db.OutboxMessages.Add(new OutboxMessage(reader.Email, SearchText.Shorten(subject, SubjectLimit), texts["Hello {0},\n\n{1}\n\n{2}", reader.Name, text.TrimEnd(), address.Start + link], time.Now));
        db.Notices.Add(new Notice(reader.UserId, subject, text.TrimEnd(), link, time.Now));
    }
}
