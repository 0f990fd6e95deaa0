using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Features.Jobs.Screening;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Trips;

/// <summary>Plans the way to an employer's interview, and notes who came (S64).</summary>
public sealed class TripCommands(OutreachDbContext db, ScreeningQueries screening, PostingUnitOfWork work, JobNotifications notifications, CurrentUserAccessor current, DepartmentTime time)
{
    public static readonly DomainError NoSuchEscort = new("trip.escort", "Choose a member of the department.", "EscortId");

    /// <summary>The page, or null. Four commands.</summary>
    /// <param name="input">What was typed; null for what is stored.</param>
    public async Task<TripModel?> PageAsync(int id, TripInput? input, CancellationToken cancellationToken)
    {
        if (await screening.JobAsync(id, cancellationToken) is not { } job)
            return null;
        var trip = await db.InterviewTrips.AsNoTracking().SingleOrDefaultAsync(t => t.PostingId == id, cancellationToken);
        var withheld = db.WithheldFrom(current.Required.Id);
        var travellers = await db.JobApplications.AsNoTracking().Where(a => a.PostingId == id && a.SentAt != null && a.StudentId != null && a.State != ApplicationState.Withdrawn)
            .OrderBy(a => a.SentAt).ThenBy(a => a.Id).Select(a => new Traveller(
                a.Id, db.Users.Where(u => u.Id == a.StudentId).Select(u => u.DisplayName).First(), withheld.Any(w => w.Id == a.Id) ? null : db.StudentProfiles.Where(p => p.UserId == a.StudentId).Select(p => p.Phone).FirstOrDefault(), a.Came))
            .ToListAsync(cancellationToken);
        return new TripModel(
            job, input ?? new TripInput { EscortId = trip?.EscortId, MeetsAt = trip is null ? null : TimeOnly.FromDateTime(time.ToLocal(trip.MeetsAt)), MeetingPoint = trip?.MeetingPoint },
            await db.DepartmentOptionsAsync(time.Today, cancellationToken), travellers, trip is not null, job.InterviewAt <= time.Now);
    }

    /// <summary>Plans it; those who are sent and who goes along are told.</summary>
    public Task<Result> PlanAsync(int id, TripInput input, CancellationToken cancellationToken) => work.ExecuteAsync(async () =>
    {
        if (await db.JobPostings.WorkedOnBy(current.Required).SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } posting)
            return Result.NotFound;
        var escort = input.EscortId!.Value;
        if (!await db.Users.InDepartment(time.Today).AnyAsync(u => u.Id == escort, cancellationToken))
            return NoSuchEscort;
        var trip = await db.InterviewTrips.SingleOrDefaultAsync(t => t.PostingId == id, cancellationToken) ?? db.InterviewTrips.Add(new InterviewTrip(id)).Entity;
        var day = posting.InterviewAt is { } at ? time.DayOf(at) : time.Today;
        var planned = trip.Plan(escort, time.ToMoment(day.ToDateTime(input.MeetsAt!.Value)), input.MeetingPoint!, posting.InterviewAt);
        if (planned.IsSuccess)
            await notifications.TripPlannedAsync(trip, posting, cancellationToken);
        return planned;
    }, cancellationToken);

    public Task<Result> NoteAsync(int id, int applicationId, bool came, CancellationToken cancellationToken) => work.ExecuteAsync(async () =>
    {
        var posting = await db.JobPostings.WorkedOnBy(current.Required).SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        var application = posting is null ? null : await db.JobApplications.SingleOrDefaultAsync(a => a.Id == applicationId && a.PostingId == id, cancellationToken);
        return application is null ? Result.NotFound : application.NoteCame(came, posting!.InterviewAt, time.Now);
    }, cancellationToken);
}
