using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Attending;

public sealed class LeaveCommands(
    OutreachDbContext db, LeaveQueries queries, LeaveNotifications notifications, MeetingAuthorization authorization, MeetingSettingsReader settings, CurrentUserAccessor current, DepartmentTime time)
{
    // Of two posts at the same moment the second meets the first one's place.
    private static readonly (string, DomainError) AskedAlready = ("IX_LeaveRequests_MeetingId_UserId_ActiveKey", LeaveErrors.AskedAlready);

    private CurrentUser Me => current.Required;

    /// <summary>Asks for leave from a meeting that one is invited to.</summary>
    public async Task<Result> AskAsync(int meetingId, LeaveInput input, CancellationToken cancellationToken)
    {
        var me = Me.Id;
        if (await authorization.Seen().SingleOrDefaultAsync(m => m.Id == meetingId, cancellationToken) is not { } meeting
            || await db.Attendances.SingleOrDefaultAsync(a => a.MeetingId == meetingId && a.UserId == me, cancellationToken) is not { } place)
            return Result.NotFound;
        if (await db.LeaveRequests.AnyAsync(r => r.MeetingId == meetingId && r.UserId == me && r.ActiveKey == true, cancellationToken))
            return LeaveErrors.AskedAlready;
        var asked = LeaveRequest.Ask(input.ToDetails(), meeting, place, await settings.GetAsync(cancellationToken), time.Now);
        if (!asked.IsSuccess)
            return asked;
        db.LeaveRequests.Add(asked.Value);
        await notifications.AskedAsync(asked.Value, meeting, cancellationToken);
        return await db.TrySaveAsync(cancellationToken, AskedAlready);
    }

    /// <summary>Takes one's own request back.</summary>
    public Task<Result> WithdrawAsync(int meetingId, int id, CancellationToken cancellationToken)
    {
        var me = Me.Id;
        return ChangeAsync(
            db.LeaveRequests.Where(r => r.UserId == me), meetingId, id, async (request, place) =>
                request.Withdraw(await db.Meetings.SingleAsync(m => m.Id == meetingId, cancellationToken), place, time.Now), null, cancellationToken);
    }

    /// <summary>Grants somebody else's request; the person's record becomes leave, also after the closing.</summary>
    public Task<Result> GrantAsync(int meetingId, int id, string? note, CancellationToken cancellationToken) => ChangeAsync(
        queries.OfSeen(), meetingId, id, (request, place) => Task.FromResult(request.Grant(place, note, Me.Id, time.Now)), notifications.DecidedAsync, cancellationToken);

    /// <summary>Declines somebody else's request, with the reason.</summary>
    public Task<Result> DeclineAsync(int meetingId, int id, string? note, CancellationToken cancellationToken) => ChangeAsync(
        queries.OfSeen(), meetingId, id, (request, _) => Task.FromResult(request.Decline(note, Me.Id, time.Now)), notifications.DecidedAsync, cancellationToken);

    // Judged again when somebody else was faster: a second decision, or a sign-in at the same moment.
    private Task<Result> ChangeAsync(
        IQueryable<LeaveRequest> requests, int meetingId, int id, Func<LeaveRequest, Attendance?, Task<Result>> verb, Func<LeaveRequest, CancellationToken, Task>? tell,
        CancellationToken cancellationToken) => db.ExecuteWithRetryAsync(async () =>
        {
            if (await requests.SingleOrDefaultAsync(r => r.Id == id && r.MeetingId == meetingId, cancellationToken) is not { } request)
                return Result.NotFound;
            var userId = request.UserId;
            var changed = await verb(request, await db.Attendances.SingleOrDefaultAsync(a => a.MeetingId == meetingId && a.UserId == userId, cancellationToken));
            if (changed.IsSuccess && tell is not null)
                await tell(request, cancellationToken);
            return changed;
        }, cancellationToken);
}
