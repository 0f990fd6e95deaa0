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
        var text = await PublishedAsync(posting, stop);
        foreach (var application in told)
        {
            if (readers.TryGetValue(application.StudentId!.Value, out var reader))
                Add(reader, $"/my/jobs/{application.Id.ToString(CultureInfo.InvariantCulture)}", () => Words(application, posting.EmployerName, text));
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

    /// <summary>Tells the leaders, and who looks after the posting, that a student has reported it. Who it was is not said.</summary>
    public async Task ReportedAsync(JobPosting posting, CancellationToken stop)
    {
        var (today, owner) = (time.Today, posting.OwnerId);
        var readers = await ReadersAsync(db.Users.Where(u => u.Id == owner || u.Positions.Any(p => (p.Role == Role.Minister || p.Role == Role.ViceMinister)
            && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today))), stop);
        foreach (var reader in readers)
        {
            Add(reader, $"/postings/{posting.Id.ToString(CultureInfo.InvariantCulture)}", () => (
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
            return texts["The employer will get in touch with you about an interview; keep your phone at hand."];
        var when = texts["The interview is on {0}, at {1}.", show.Moment(at), text.InterviewPlace ?? ""].Value;
        return text.Contact is null ? when : when + " " + texts["Ask for: {0}.", text.Contact];
    }

    private DateOnly AnswerBy(JobContent text) =>
        JobApplication.AnswerBy(text.ApplyBy, text.InterviewAt is { } at ? time.DayOf(at) : null, text.StartsOn, settings.Value.AnswerDays);

    // A text that waits for its second person is told to nobody: neither by what it says, nor by a letter about something else.
    private async Task<JobContent> PublishedAsync(JobPosting posting, CancellationToken stop)
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

    private static async Task<List<Reader>> ReadersAsync(IQueryable<User> people, CancellationToken stop) => await people.AsNoTracking()
        .Where(u => u.ClosedAt == null && u.Email != null).OrderBy(u => u.Id)
        .Select(u => new Reader(u.Id, u.Email!, u.DisplayName, u.Language)).ToListAsync(stop);

    private void Add(Reader reader, string link, Func<(string Subject, string Text)> letter)
    {
        using var reading = new Speaking(reader.Language);
        var (subject, text) = letter();
        db.OutboxMessages.Add(new OutboxMessage(reader.Email, SearchText.Shorten(subject, SubjectLimit), texts["Hello {0},\n\n{1}\n\n{2}", reader.Name, text.TrimEnd(), address.Start + link], time.Now));
        db.Notices.Add(new Notice(reader.UserId, subject, text.TrimEnd(), link, time.Now));
    }
}
