using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Applications;
using Outreach.Web.Features.Postings;
using Outreach.Web.Features.Screening;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.CompanyList;

/// <summary>Company lists.</summary>
public sealed class CompanyLists(
    OutreachDbContext db, ScreeningQueries screening, JobWork work, JobLetters letters, CurrentUserAccessor current, SettingsCache settings, DepartmentTime time)
{
    private static readonly ApplicationState[] Shown = [ApplicationState.ScreenedIn, ApplicationState.SentToCompany, ApplicationState.Hired, ApplicationState.NotHired];

    /// <summary>Nobody was chosen.</summary>
    public static readonly DomainError NobodyChosen = new("company-list.nobody", "Choose who is sent to the employer.");

    /// <summary>The page, or null. Two commands.</summary>
    public async Task<CompanyListModel?> PageAsync(int id, CancellationToken stop)
    {
        if (await screening.JobAsync(id, stop) is not { } job)
            return null;
        var rows = await screening.Rows(screening.Ordered(db.JobApplications.AsNoTracking().Where(a => a.PostingId == id && Shown.Contains(a.State) && a.StudentId != null))).ToListAsync(stop);
        var factor = settings.Value.ShortlistFactor;
        return new CompanyListModel(
            job, [.. rows.Where(r => r.Application.State == ApplicationState.ScreenedIn)],
            [.. rows.Where(r => r.Application.State != ApplicationState.ScreenedIn).OrderBy(r => r.Application.SentAt).ThenBy(r => r.Application.Id)],
            JobApplication.Cap(job.Headcount, factor), factor);
    }

    /// <summary>Sends those chosen, all or none, the best first; null when there is no such posting for the person.</summary>
    public Task<Result?> SendAsync(int id, SendInput input, CancellationToken stop) => work.RunAsync(async () =>
    {
        var posting = await db.JobPostings.WorkedOnBy(current.Required).Include(p => p.Tally).SingleOrDefaultAsync(p => p.Id == id, stop);
        if (posting is null)
            return null;
        var seen = Seen.Read(input.Chosen);
        var ids = seen.Keys.ToList();
        var applications = await screening.Ordered(db.JobApplications.Where(a => a.PostingId == id && ids.Contains(a.Id))).ToListAsync(stop);
        if (applications.Count == 0)
            return NobodyChosen;
        if (applications.Count < seen.Count || applications.Any(a => a.Version != seen[a.Id]))
            return JobErrors.ApplicationStale;
        foreach (var application in applications)
        {
            if (application.Send(posting, settings.Value.ShortlistFactor, input.Reason, current.Required.Id, time.Now).Error is { } error)
                return error;
        }

        await letters.StateChangedAsync(applications, posting, stop);
        return Result.Done;
    }, stop);

    /// <summary>What is handed to the employer: who was sent and has no result yet. Two commands.</summary>
    public async Task<HandedOver?> HandedOverAsync(int id, CancellationToken stop)
    {
        if (await screening.JobAsync(id, stop) is not { } job)
            return null;
        var people = await db.JobApplications.AsNoTracking().Where(a => a.PostingId == id && a.State == ApplicationState.SentToCompany && a.StudentId != null)
            .OrderBy(a => a.SentAt).ThenBy(a => a.Id)
            .Select(a => new HandedOverPerson(
                db.Users.Where(u => u.Id == a.StudentId).Select(u => u.DisplayName).First(), a.Score,
                db.StudentProfiles.Where(p => p.UserId == a.StudentId).Select(p => p.Phone).FirstOrDefault()))
            .ToListAsync(stop);
        var us = settings.Value;
        return new HandedOver(job, us.PartyName ?? us.DepartmentName, us.PartyPhone, people);
    }
}
