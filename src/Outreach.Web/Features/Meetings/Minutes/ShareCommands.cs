using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Minutes;

/// <summary>
/// Experiences that were shared at a meeting (S77), written down by who runs it. Each writes the meeting's row too, and so meets
/// whoever publishes at the same moment.
/// </summary>
public sealed class ShareCommands(OutreachDbContext db, MeetingAuthorization authorization, DepartmentTime time)
{
    public Task<Result> AddAsync(int id, ShareInput input, CancellationToken cancellationToken) => db.ExecuteWithRetryAsync(async () =>
    {
        if (await authorization.Run().SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } meeting)
            return Result.NotFound;
        var (user, sponsor, @event) = (input.UserId, input.SponsorId, input.EventId);
        var known = await db.Attendances.Where(a => a.MeetingId == id && a.UserId == user).Select(a => new
        {
            HasWon = db.Deals.Any(d => d.OwnerId == a.UserId && d.Stage == DealStage.Won),
            HasOpen = db.Deals.Any(d => d.OwnerId == a.UserId && d.ActiveKey != null),
        }).SingleOrDefaultAsync(cancellationToken);
        var details = input.ToDetails() with
        {
            SponsorId = sponsor is not null && await db.Sponsors.AnyAsync(s => s.Id == sponsor, cancellationToken) ? sponsor : null,
            EventId = @event is not null && await db.Events.AnyAsync(e => e.Id == @event, cancellationToken) ? @event : null,
        };
        var shared = ExperienceShare.Create(meeting, details, known is not null, ExperienceShare.Propose(known?.HasWon == true, known?.HasOpen == true), time.Now);
        if (!shared.IsSuccess)
            return shared.Error;
        db.ExperienceShares.Add(shared.Value);
        db.Touch(meeting);
        return Result.Success;
    }, cancellationToken);

    /// <summary>Takes one away that was written down by mistake, until the minutes are published.</summary>
    public Task<Result> RemoveAsync(int id, int shareId, CancellationToken cancellationToken) => db.ExecuteWithRetryAsync(async () =>
    {
        if (await authorization.Run().SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } meeting
            || await db.ExperienceShares.SingleOrDefaultAsync(s => s.Id == shareId && s.MeetingId == id, cancellationToken) is not { } share)
            return Result.NotFound;
        if (!meeting.TakesMinutes(time.Now))
            return MinutesErrors.Closed;
        db.ExperienceShares.Remove(share);
        db.Touch(meeting);
        return Result.Success;
    }, cancellationToken);
}
