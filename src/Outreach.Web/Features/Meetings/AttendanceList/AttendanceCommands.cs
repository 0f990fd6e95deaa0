using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Domain.Meetings.SignIn;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.AttendanceList;

/// <summary>What whoever keeps the list of a meeting does with it; everybody else finds no such meeting.</summary>
public sealed class AttendanceCommands(
    OutreachDbContext db, MeetingAuthorization authorization, MeetingSettingsReader settings, MeetingNotifications notifications, CurrentUserAccessor current, DepartmentTime time)
{
    private int Me => current.Required.Id;

    /// <summary>Records or changes by hand, also to let somebody in whose scan was refused.</summary>
    public async Task<Result> RecordAsync(int id, int userId, ByHandInput input, CancellationToken cancellationToken)
    {
        if (await authorization.Run().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } meeting)
            return Result.NotFound;
        if (meeting.State == MeetingState.Cancelled)
            return SignInErrors.NotOpen;
        var attendance = await OfAsync(id, userId, cancellationToken);
        var refusedAt = attendance?.State is null ? await RefusedAtAsync(id, userId, cancellationToken) : null;
        if (attendance is null && refusedAt is null)
            return Result.NotFound;
        var (isNew, wasSigned) = (attendance is null, attendance?.IsSigned == true);
        attendance ??= Attendance.Guest(id, userId);
        // Without a time of its own, somebody whose scan was refused arrived when it was.
        var at = input.Time is { } clock ? MomentOf(meeting, clock) : input.State == AttendanceState.Absent ? null : refusedAt;
        var recorded = attendance.RecordByHand(
            input.State!.Value, at, input.Reason, Me, SignInWindow.Of(meeting, await settings.GetAsync(cancellationToken)), time.Now, await GrantedAsync(id, userId, cancellationToken));
        if (!recorded.IsSuccess)
            return recorded;
        if (wasSigned && !attendance.IsSigned)
            await notifications.TakenOffAsync(meeting, userId, cancellationToken);
        if (!isNew)
            return await db.TrySaveVersionAsync(attendance, input.Version, cancellationToken);
        db.Attendances.Add(attendance);
        // Let in twice at the same moment: the later one looks again.
        var saved = await db.TrySaveAsync(cancellationToken, ("IX_Attendances_MeetingId", SignInErrors.RowSigned));
        return saved.Error == SignInErrors.RowSigned ? Result.Conflict : saved;
    }

    /// <summary>Lets somebody in whose scan was refused, dated by that scan: one press on the screen.</summary>
    public async Task<Result> AdmitAsync(int id, int userId, string? reason, CancellationToken cancellationToken)
    {
        if (await RefusedAtAsync(id, userId, cancellationToken) is not { } refusedAt || await authorization.Run().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } meeting)
            return Result.NotFound;
        if (meeting.State == MeetingState.Cancelled)
            return SignInErrors.NotOpen;
        var stored = await OfAsync(id, userId, cancellationToken);
        if (stored?.State is not null)
            return SignInErrors.RowSigned;
        var attendance = stored ?? Attendance.Guest(id, userId);
        var window = SignInWindow.Of(meeting, await settings.GetAsync(cancellationToken));
        var admitted = attendance.RecordByHand(window.StateAt(refusedAt), refusedAt, reason, Me, window, time.Now);
        if (!admitted.IsSuccess)
            return admitted;
        if (stored is null)
            db.Attendances.Add(attendance);
        var saved = await db.TrySaveAsync(cancellationToken, ("IX_Attendances_MeetingId", SignInErrors.RowSigned));
        return saved.IsConflict ? SignInErrors.RowSigned : saved;
    }

    /// <summary>Adds somebody of the department who came without being on the list and without a scan of their own.</summary>
    public async Task<Result> AddAsync(int id, AddByHandInput input, CancellationToken cancellationToken)
    {
        if (await authorization.Run().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } meeting)
            return Result.NotFound;
        if (meeting.State == MeetingState.Cancelled)
            return SignInErrors.NotOpen;
        var userId = input.UserId!.Value;
        if (!await db.Users.InDepartment(time.DayOf(meeting.StartsAt)).AnyAsync(u => u.Id == userId, cancellationToken))
            return SignInErrors.NoSuchMember;
        if (await OfAsync(id, userId, cancellationToken) is not null)
            return SignInErrors.OnListAlready;
        var at = input.Time is { } clock ? MomentOf(meeting, clock) : (DateTimeOffset?)null;
        var added = Attendance.AddByHand(id, userId, input.State!.Value, at, input.Reason, Me, SignInWindow.Of(meeting, await settings.GetAsync(cancellationToken)), time.Now);
        if (!added.IsSuccess)
            return added;
        db.Attendances.Add(added.Value);
        return await db.TrySaveAsync(cancellationToken, ("IX_Attendances_MeetingId", SignInErrors.OnListAlready));
    }

    /// <summary>The secretary sees the person in the room.</summary>
    public Task<Result> VerifyAsync(int id, int userId, CancellationToken cancellationToken) => ChangeAsync(id, userId, (_, a) => Task.FromResult(a.Verify(time.Now)), cancellationToken);

    /// <summary>Takes a sign-in back with a reason; the person is told.</summary>
    public Task<Result> VoidAsync(int id, int userId, string? reason, CancellationToken cancellationToken) => ChangeAsync(
        id, userId, async (meeting, attendance) =>
        {
            var voided = attendance.Void(reason, Me, await GrantedAsync(id, userId, cancellationToken));
            if (voided.IsSuccess)
                await notifications.TakenOffAsync(meeting, userId, cancellationToken);
            return voided;
        }, cancellationToken);

    /// <summary>Draws some of those who signed in by the code, to be looked for in the room.</summary>
    public async Task<Result> DrawAsync(int id, CancellationToken cancellationToken)
    {
        if (!await authorization.Run().AnyAsync(m => m.Id == id && m.State == MeetingState.Planned, cancellationToken))
            return Result.NotFound;
        var signed = await db.Attendances.Where(a => a.MeetingId == id && a.Source == AttendanceSource.Code && a.VerifiedAt == null).ToListAsync(cancellationToken);
        if (signed.Exists(a => a.IsDrawnOpen))
            return SignInErrors.DrawnOpen;
        var drawable = signed.Where(a => a.IsDrawable).ToArray();
        if (drawable.Length == 0)
            return SignInErrors.NobodyToDraw;
        // Of the system's own chance: nobody works out beforehand who is drawn.
        RandomNumberGenerator.Shuffle(drawable.AsSpan());
        foreach (var attendance in drawable.Take((await settings.GetAsync(cancellationToken)).SpotCheck))
        {
            if (attendance.Draw().Error is { } error)
                return error;
        }

        return await SaveAsync(cancellationToken);
    }

    /// <summary>Notes how many people are in the room; null takes the number away.</summary>
    public async Task<Result> CountHeadsAsync(int id, int? heads, CancellationToken cancellationToken)
    {
        if (await authorization.Run().SingleOrDefaultAsync(m => m.Id == id && m.State != MeetingState.Cancelled, cancellationToken) is not { } meeting)
            return Result.NotFound;
        if (meeting.State == MeetingState.Published)
            return SignInErrors.Published;
        var counted = meeting.CountHeads(heads);
        return counted.IsSuccess ? await SaveAsync(cancellationToken) : counted;
    }

    /// <summary>Closes the sign-in: the meeting was held, and whoever must come and has no record is absent.</summary>
    public Task<Result> CloseAsync(int id, CancellationToken cancellationToken) => db.ExecuteWithRetryAsync(
        async () =>
        {
            if (await authorization.Run().SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } meeting)
                return Result.NotFound;
            var held = meeting.Hold(time.Now);
            if (!held.IsSuccess)
                return held;
            var window = SignInWindow.Of(meeting, await settings.GetAsync(cancellationToken));
            foreach (var attendance in await db.Attendances.Where(a => a.MeetingId == id).ToListAsync(cancellationToken))
                attendance.Close(window, time.Now);
            return Result.Success;
        },
        cancellationToken);

    /// <summary>Types in the paper list. Each row stands alone: what is accepted is saved, whatever becomes of the others.</summary>
    public async Task<Result<IReadOnlyList<RosterOutcome>>> EnterAsync(int id, RosterInput input, CancellationToken cancellationToken)
    {
        var outcomes = new List<RosterOutcome>();
        var saved = await db.ExecuteWithRetryAsync(
            async () =>
            {
                outcomes.Clear();
                if (await authorization.Run().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } meeting)
                    return Result.NotFound;
                if (meeting.State == MeetingState.Cancelled)
                    return SignInErrors.NotOpen;
                var window = SignInWindow.Of(meeting, await settings.GetAsync(cancellationToken));
                var rows = input.Rows.Where(r => r.State is not null || r.Time is not null).DistinctBy(r => r.UserId).ToList();
                var ids = rows.ConvertAll(r => r.UserId!.Value);
                var list = await db.Attendances.Where(a => a.MeetingId == id && ids.Contains(a.UserId)).ToDictionaryAsync(a => a.UserId, cancellationToken);
                foreach (var row in rows)
                {
                    var at = row.Time is { } clock ? MomentOf(meeting, clock) : (DateTimeOffset?)null;
                    var entered = list.TryGetValue(row.UserId!.Value, out var attendance) ? attendance.EnterFromRoster(row.State, at, Me, window, time.Now) : SignInErrors.NoSuchRow;
                    outcomes.Add(new RosterOutcome(row.UserId.Value, entered.Error));
                }

                return Result.Success;
            },
            cancellationToken);
        return saved.IsSuccess ? outcomes : saved;
    }

    // A meeting that goes past midnight has small hours on its second day.
    private DateTimeOffset MomentOf(Meeting meeting, TimeOnly clock)
    {
        var (first, last) = (time.DayOf(meeting.StartsAt), time.DayOf(meeting.EndsAt));
        var moment = time.ToMoment(first.ToDateTime(clock));
        return last > first && moment < meeting.StartsAt.AddHours(-2) ? time.ToMoment(last.ToDateTime(clock)) : moment;
    }

    private Task<Attendance?> OfAsync(int id, int userId, CancellationToken cancellationToken) => db.Attendances.SingleOrDefaultAsync(a => a.MeetingId == id && a.UserId == userId, cancellationToken);

    private Task<DateTimeOffset?> RefusedAtAsync(int id, int userId, CancellationToken cancellationToken) =>
        db.SignInRefusals.Where(r => r.MeetingId == id && r.UserId == userId).OrderByDescending(r => r.At).Select(r => (DateTimeOffset?)r.At).FirstOrDefaultAsync(cancellationToken);

    // What a leader has granted stands against whoever keeps the list.
    private Task<LeaveKind?> GrantedAsync(int id, int userId, CancellationToken cancellationToken) => db.LeaveRequests
        .Where(r => r.MeetingId == id && r.UserId == userId && r.State == LeaveState.Granted).Select(r => (LeaveKind?)r.Kind).FirstOrDefaultAsync(cancellationToken);

    // What is pressed while people are in the room. Once the minutes are out, a record is changed by hand alone.
    private async Task<Result> ChangeAsync(int id, int userId, Func<Meeting, Attendance, Task<Result>> verb, CancellationToken cancellationToken)
    {
        if (await authorization.Run().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.State != MeetingState.Cancelled, cancellationToken) is not { } meeting
            || await OfAsync(id, userId, cancellationToken) is not { } attendance)
            return Result.NotFound;
        if (meeting.State == MeetingState.Published)
            return SignInErrors.Published;
        var changed = await verb(meeting, attendance);
        return changed.IsSuccess ? await SaveAsync(cancellationToken) : changed;
    }

    private Task<Result> SaveAsync(CancellationToken cancellationToken) => db.TrySaveAsync(cancellationToken);
}
