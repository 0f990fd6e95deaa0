using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Attending;

/// <summary>One objects to one's own record; a leader answers others'.</summary>
public sealed class ObjectionCommands(OutreachDbContext db, AttendanceTerms terms, LeaveNotifications notifications, CurrentUserAccessor current, DepartmentTime time)
{
    private static readonly MeetingState[] Held = [MeetingState.Held, MeetingState.Published];

    private CurrentUser Me => current.Required;

    /// <summary>Objections that wait for the person's answer.</summary>
    public IQueryable<Attendance> Answerable()
    {
        var (me, decides) = (Me.Id, Me.HasPermission(Permissions.LeaveDecide));
        return db.Attendances.Where(a => decides && a.UserId != me && a.Objection != null && a.ObjectionAnswer == null);
    }

    public async Task<Result> ObjectAsync(int id, string? text, CancellationToken cancellationToken)
    {
        var me = Me.Id;
        if (await db.Attendances.SingleOrDefaultAsync(a => a.Id == id && a.UserId == me && db.Meetings.Any(m => m.Id == a.MeetingId && Held.Contains(m.State)), cancellationToken) is not { } place)
            return Result.NotFound;
        var meeting = await MeetingOfAsync(place, cancellationToken);
        var objected = place.RaiseObjection(text, (await terms.AllAsync(cancellationToken)).LastDayFor(time.DayOf(meeting.StartsAt)), time.Today);
        if (!objected.IsSuccess)
            return objected;
        await notifications.ObjectedAsync(place, meeting.Title, meeting.StartsAt, cancellationToken);
        return await SaveAsync(ObjectionErrors.ObjectedAlready, cancellationToken);
    }

    /// <summary>Answers, and changes the record unless it is kept.</summary>
    /// <param name="to">What it becomes; null keeps it.</param>
    public async Task<Result> AnswerAsync(int id, AttendanceState? to, string? answer, CancellationToken cancellationToken)
    {
        var (me, decides) = (Me.Id, Me.HasPermission(Permissions.LeaveDecide));
        if (await db.Attendances.SingleOrDefaultAsync(a => a.Id == id && decides && a.Objection != null, cancellationToken) is not { } place)
            return Result.NotFound;
        var answered = place.AnswerObjection(to, answer, me);
        if (!answered.IsSuccess)
            return answered;
        await notifications.AnsweredAsync(place, (await MeetingOfAsync(place, cancellationToken)).Title, cancellationToken);
        return await SaveAsync(ObjectionErrors.Answered, cancellationToken);
    }

    private Task<MeetingName> MeetingOfAsync(Attendance place, CancellationToken cancellationToken)
    {
        var id = place.MeetingId;
        return db.Meetings.AsNoTracking().Where(m => m.Id == id).Select(m => new MeetingName(m.Title, m.StartsAt)).SingleAsync(cancellationToken);
    }

    private async Task<Result> SaveAsync(DomainError faster, CancellationToken cancellationToken)
    {
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? faster : saved;
    }

    private sealed record MeetingName(string Title, DateTimeOffset StartsAt);
}
