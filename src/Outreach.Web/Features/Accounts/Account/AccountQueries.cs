using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Accounts.Account;

public sealed class AccountQueries(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts)
{
    /// <summary>How long a session lasts unseen.</summary>
    public static readonly TimeSpan SessionLifetime = TimeSpan.FromDays(14);

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The page. One command.</summary>
    public Task<AccountModel> PageAsync(int id, CancellationToken cancellationToken)
    {
        var alive = time.Now - SessionLifetime;
        return db.Users.AsNoTracking().Where(u => u.Id == id).Select(u => new AccountModel(
            new ProfileInput { DisplayName = u.DisplayName, Phone = u.PhoneNumber, Language = u.Language },
            u.Email!, u.StudentNumber, u.TwoFactorEnabled,
            db.UserSessions.Count(s => s.UserId == id && s.EndedAt == null && s.SeenAt > alive),
            !u.Positions.Any(),
            u.Positions.OrderBy(p => p.StartsOn).ThenBy(p => p.Id).Select(p => new HeldPosition(
                p.Role, db.Terms.Where(t => t.Id == p.TermId).Select(t => t.Name).FirstOrDefault(),
                p.Group ?? db.Departments.Where(d => d.Id == p.DepartmentId).Select(d => d.Name).FirstOrDefault() ?? db.Schools.Where(s => s.Id == p.SchoolId).Select(s => s.Name).FirstOrDefault(), p.StartsOn, p.EndsOn)).ToList()))
            .SingleAsync(cancellationToken);
    }

    /// <summary>Everything that the portal keeps about the person, as JSON in UTF-8. Fourteen commands.</summary>
    public async Task<byte[]> ExportAsync(int id, CancellationToken cancellationToken)
    {
        var person = await db.Users.AsNoTracking().Where(u => u.Id == id)
            .Select(u => new { u.DisplayName, u.Email, u.EmailConfirmed, u.StudentNumber, u.PhoneNumber, u.Language, u.CreatedAt, u.TwoFactorEnabled }).SingleAsync(cancellationToken);
        var positions = await db.Positions.AsNoTracking().Where(p => p.UserId == id).OrderBy(p => p.Id)
            .Select(p => new { p.Role, p.Group, Department = db.Departments.Where(d => d.Id == p.DepartmentId).Select(d => d.Name).FirstOrDefault(), School = db.Schools.Where(s => s.Id == p.SchoolId).Select(s => s.Name).FirstOrDefault(), p.StartsOn, p.EndsOn }).ToListAsync(cancellationToken);
        var sessions = await db.UserSessions.AsNoTracking().Where(s => s.UserId == id).OrderBy(s => s.SignedInAt)
            .Select(s => new { s.Device, s.SignedInAt, s.SeenAt, s.EndedAt }).ToListAsync(cancellationToken);
        var visits = await db.VisitParticipants.AsNoTracking().Where(p => p.UserId == id).OrderBy(p => p.VisitId).Select(p => p.VisitId).ToListAsync(cancellationToken);
        var actions = await db.AuditEntries.AsNoTracking().Where(e => e.ActorId == id).OrderBy(e => e.Id)
            .Select(e => new { e.At, e.Action, e.RecordType, e.RecordKey }).ToListAsync(cancellationToken);
        var profile = await db.StudentProfiles.AsNoTracking().Where(p => p.UserId == id).Select(p => new { p.College, p.ClassName, p.Phone, p.FreeTimes }).SingleOrDefaultAsync(cancellationToken);
        var applications = await db.JobApplications.AsNoTracking().Where(a => a.StudentId == id).OrderBy(a => a.Id).Select(a => new
        {
            Job = db.JobPostings.Where(p => p.Id == a.PostingId).Select(p => new { p.Title, Employer = p.EmployerName }).First(),
            a.State,
            a.StateSince,
            a.AppliedAt,
            a.Motive,
            a.FreeTimes,
            a.AnswersJson,
            a.Score,
            a.ConsentVersion,
            Steps = a.Steps.OrderBy(s => s.Id).Select(s => new { s.State, s.Reason, s.ReasonText, s.At }).ToList(),
            Rating = db.PostingRatings.Where(r => r.ApplicationId == a.Id).Select(r => new { r.First, r.Second, r.Words }).FirstOrDefault(),
        }).AsSplitQuery().ToListAsync(cancellationToken);
        var reports = await db.PostingReports.AsNoTracking().Where(r => r.ReporterId == id).OrderBy(r => r.Id)
            .Select(r => new { Job = db.JobPostings.Where(p => p.Id == r.PostingId).Select(p => p.Title).First(), r.What, r.CreatedAt, r.IsUpheld, r.Decision }).ToListAsync(cancellationToken);
        var notices = await db.Notices.AsNoTracking().Where(n => n.UserId == id).OrderBy(n => n.Id).Select(n => new { n.Subject, n.Text, n.At, n.ReadAt }).ToListAsync(cancellationToken);
        var choices = await db.NotificationChoices.AsNoTracking().Where(c => c.UserId == id).OrderBy(c => c.Kind).Select(c => new { c.Kind, c.ByMail }).ToListAsync(cancellationToken);
        var favourites = await db.FavouriteJobs.AsNoTracking().Where(f => f.UserId == id).OrderBy(f => f.At)
            .Select(f => new { Job = db.JobPostings.Where(p => p.Id == f.PostingId).Select(p => p.Title).First(), f.At }).ToListAsync(cancellationToken);
        var searches = await db.SavedSearches.AsNoTracking().Where(s => s.UserId == id).OrderBy(s => s.Id).Select(s => new { s.Query }).ToListAsync(cancellationToken);
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            Person = person,
            Positions = positions,
            Sessions = sessions,
            Visits = visits,
            Actions = actions,
            Profile = profile is null ? null : new { profile.College, profile.ClassName, profile.Phone, FreeTimes = texts.WeekWords(profile.FreeTimes) },
            Applications = applications.Select(a => new
            {
                a.Job,
                a.State,
                a.StateSince,
                a.AppliedAt,
                a.Motive,
                FreeTimes = texts.WeekWords(a.FreeTimes),
                Answers = ApplicationAnswer.Read(a.AnswersJson).Select(x => new { x.Question, x.Yes, x.Text }),
                a.Score,
                a.ConsentVersion,
                a.Steps,
                a.Rating,
            }),
            Reports = reports,
            Favourites = favourites,
            Searches = searches,
            Notices = notices,
            NotificationChoices = choices,
        }, Json);
    }
}
