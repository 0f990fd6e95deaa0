using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Applications;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Features.Jobs.Screening;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.CompanyList;

public sealed class CompanyLists(
    OutreachDbContext db, ScreeningQueries screening, PostingUnitOfWork work, JobNotifications notifications, CurrentUserAccessor current, SettingsCache settings, DepartmentTime time)
{
    private static readonly ApplicationState[] Shown = [ApplicationState.ScreenedIn, ApplicationState.SentToCompany, ApplicationState.Hired, ApplicationState.NotHired];

    public static readonly DomainError NobodyChosen = new("company-list.nobody", "Choose who is sent to the employer.");

    /// <summary>The page, or null. Two commands.</summary>
    public async Task<CompanyListModel?> PageAsync(int id, CancellationToken cancellationToken)
    {
        if (await screening.JobAsync(id, cancellationToken) is not { } job)
            return null;
        var rows = await screening.Rows(screening.Ordered(db.JobApplications.AsNoTracking().Where(a => a.PostingId == id && Shown.Contains(a.State) && a.StudentId != null))).ToListAsync(cancellationToken);
        var factor = settings.Value.ShortlistFactor;
        return new CompanyListModel(
            job, [.. rows.Where(r => r.Application.State == ApplicationState.ScreenedIn)],
            [.. rows.Where(r => r.Application.State != ApplicationState.ScreenedIn).OrderBy(r => r.Application.SentAt).ThenBy(r => r.Application.Id)],
            JobApplication.Cap(job.Headcount, factor), factor);
    }

    /// <summary>Sends those chosen, all or none, the best first.</summary>
    public Task<Result> SendAsync(int id, SendInput input, CancellationToken cancellationToken) => work.ExecuteAsync(async () =>
    {
        var posting = await db.JobPostings.WorkedOnBy(current.Required).Include(p => p.Tally).SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (posting is null)
            return Result.NotFound;
        if (await db.HasAppliedAsync(current.Required.Id, id, cancellationToken))
            return PostingErrors.AppliedThemselves;
        var seen = Seen.Read(input.Chosen);
        var ids = seen.Keys.ToList();
        var applications = await screening.Ordered(db.JobApplications.Where(a => a.PostingId == id && ids.Contains(a.Id))).ToListAsync(cancellationToken);
        if (applications.Count == 0)
            return NobodyChosen;
        if (applications.Count < seen.Count || applications.Any(a => a.Version != seen[a.Id]))
            return PostingErrors.ApplicationStale;
        foreach (var application in applications)
        {
            if (application.Send(posting, settings.Value.ShortlistFactor, input.Reason, current.Required.Id, time.Now).Error is { } error)
                return error;
        }

        await notifications.StateChangedAsync(applications, posting, cancellationToken);
        return Result.Success;
    }, cancellationToken);

    /// <summary>What is handed to the employer: who was sent and has no result yet. Whatever leaves the portal with people's names leaves a trace.</summary>
    /// <param name="how">What it leaves as, for the audit trail.</param>
    public async Task<HandedOver?> HandOverAsync(int id, string how, CancellationToken cancellationToken)
    {
        if (await HandedOverAsync(id, cancellationToken) is not { } list)
            return null;
        var what = JsonSerializer.Serialize(new Dictionary<string, object?[]> { ["CompanyList"] = [null, how], ["People"] = [null, list.People.Count] });
        db.AuditEntries.Add(AuditEntry.Event(AuditAction.Exported, nameof(JobPosting), id.ToString(CultureInfo.InvariantCulture), current.Required.Id, time.Now, what));
        await db.SaveChangesAsync(cancellationToken);
        return list;
    }

    private async Task<HandedOver?> HandedOverAsync(int id, CancellationToken cancellationToken)
    {
        if (await screening.JobAsync(id, cancellationToken) is not { } job)
            return null;
        var withheld = db.WithheldFrom(current.Required.Id);
        var people = await db.JobApplications.AsNoTracking().Where(a => a.PostingId == id && a.State == ApplicationState.SentToCompany && a.StudentId != null)
            .OrderBy(a => a.SentAt).ThenBy(a => a.Id)
            .Select(a => new HandedOverPerson(
                db.Users.Where(u => u.Id == a.StudentId).Select(u => u.DisplayName).First(), withheld.Any(w => w.Id == a.Id) ? null : a.Score,
                withheld.Any(w => w.Id == a.Id) ? null : db.StudentProfiles.Where(p => p.UserId == a.StudentId).Select(p => p.Phone).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        var us = settings.Value;
        return new HandedOver(job, us.PartyName ?? us.DepartmentName, us.PartyPhone, people);
    }
}
