using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Domain.Meetings.SignIn;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Meetings.Records;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.AttendanceList;

/// <summary>The list of a meeting: all of it for whoever keeps it and those who decide leave, who see everybody's totals too; for others the counts and their own row.</summary>
public sealed class AttendanceListQueries(OutreachDbContext db, MeetingQueries meetings, MeetingSettingsReader settings, CurrentUserAccessor current, DepartmentTime time)
{
    private const int MostRefused = 100;

    /// <summary>The longest paper list: a form of more rows would be refused.</summary>
    private const int MostOnPaper = 1000;

    /// <summary>Who arrived at any time; see <see cref="Attendance.IsSigned"/>.</summary>
    public static Expression<Func<Attendance, bool>> Arrived { get; } = a =>
        a.State == AttendanceState.Present || a.State == AttendanceState.Late || a.State == AttendanceState.LeftEarly || (a.State == AttendanceState.Absent && a.SignedAt != null);

    private CurrentUser Me => current.Required;

    /// <summary>The tab; null for a meeting that the person does not see. Eight commands at most.</summary>
    public async Task<AttendanceListModel?> ListAsync(int id, AttendanceListFilter filter, CancellationToken cancellationToken)
    {
        if (await meetings.HeadAsync(id, cancellationToken) is not { } head)
            return null;
        var more = await db.Meetings.AsNoTracking().Where(m => m.Id == id).Select(m => new { m.AsksSignOut, m.HeadCount }).SingleAsync(cancellationToken);
        var window = SignInWindow.Of(head.StartsAt, head.EndsAt, more.AsksSignOut, await settings.GetAsync(cancellationToken));
        var me = Me.Id;
        var all = db.Attendances.AsNoTracking().Where(a => a.MeetingId == id);
        var mine = head.IsInvited ? await Rows(all.Where(a => a.UserId == me)).SingleOrDefaultAsync(cancellationToken) : null;
        Paged<AttendanceRow>? list = null;
        if (head.CanRun || head.DecidesLeave)
        {
            var filtered = filter.State is { } state ? all.Where(a => a.State == state) : all;
            list = await Rows(filtered).ToPageAsync(filtered, filter.Page, cancellationToken);
        }

        var planned = head.State == MeetingState.Planned;
        return new AttendanceListModel(
            id, head.State, window, head.CanRun, filter, await CountsAsync(id, cancellationToken), more.HeadCount, mine, list, head.CanRun ? await RefusedAsync(id, cancellationToken) : [],
            IsOpen: head.State != MeetingState.Cancelled && time.Now >= window.OpensAt, CanClose: planned && time.Now >= head.StartsAt, IsMarkingLeftEarly: window.SignOutFrom <= time.Now);
    }

    /// <summary>How many are where. One command.</summary>
    public async Task<AttendanceCounts> CountsAsync(int id, CancellationToken cancellationToken)
    {
        var groups = await db.Attendances.AsNoTracking().Where(a => a.MeetingId == id)
            .GroupBy(a => new { a.IsGuest, a.IsRequired, a.State, Arrived = a.SignedAt != null, Out = a.SignedOutAt != null, a.Source })
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        static bool HasCome(AttendanceState? state, bool arrived) =>
            state is AttendanceState.Present or AttendanceState.Late or AttendanceState.LeftEarly || (state == AttendanceState.Absent && arrived);
        return new AttendanceCounts(
            groups.Where(g => g.Key is { IsGuest: false, IsRequired: true }).Sum(g => g.Count),
            groups.Where(g => g.Key is { IsGuest: false, IsRequired: true } && HasCome(g.Key.State, g.Key.Arrived)).Sum(g => g.Count),
            groups.Where(g => g.Key is { IsGuest: false, IsRequired: false } && HasCome(g.Key.State, g.Key.Arrived)).Sum(g => g.Count),
            groups.Where(g => g.Key.IsGuest).Sum(g => g.Count),
            groups.Where(g => g.Key.IsRequired && g.Key.State is null).Sum(g => g.Count),
            groups.Where(g => g.Key is { Source: AttendanceSource.Code, Out: false, State: AttendanceState.Present or AttendanceState.Late }).Sum(g => g.Count),
            groups.Where(g => g.Key.State is not null).GroupBy(g => g.Key.State!.Value).ToDictionary(g => g.Key, g => g.Sum(x => x.Count)));
    }

    /// <summary>Sign-ins that were refused, of people of whom nothing is recorded. One command.</summary>
    public async Task<IReadOnlyList<RefusedRow>> RefusedAsync(int id, CancellationToken cancellationToken) =>
        await db.SignInRefusals.AsNoTracking().Where(r => r.MeetingId == id && !db.Attendances.Any(a => a.MeetingId == id && a.UserId == r.UserId && a.State != null))
            .Join(db.Users, r => r.UserId, u => u.Id, (r, u) => new { r.UserId, u.DisplayName, r.Reason, r.At }).OrderBy(x => x.At).ThenBy(x => x.UserId).Take(MostRefused)
            .Select(x => new RefusedRow(x.UserId, x.DisplayName, x.Reason, x.At)).ToListAsync(cancellationToken);

    /// <summary>The form by hand of somebody on the list, or of somebody whose sign-in was refused; null for anybody else. Five commands at most.</summary>
    public async Task<ByHandModel?> ByHandAsync(int id, int userId, CancellationToken cancellationToken)
    {
        if (await meetings.HeadAsync(id, cancellationToken) is not { CanRun: true } head)
            return null;
        var of = db.Attendances.AsNoTracking().Where(a => a.MeetingId == id && a.UserId == userId);
        var row = await Rows(of).SingleOrDefaultAsync(cancellationToken);
        var refusal = await db.SignInRefusals.AsNoTracking().Where(r => r.MeetingId == id && r.UserId == userId).OrderByDescending(r => r.At)
            .Select(r => new { r.Reason, r.At, Name = db.Users.Where(u => u.Id == r.UserId).Select(u => u.DisplayName).First() }).FirstOrDefaultAsync(cancellationToken);
        if (row is null && refusal is null)
            return null;
        var version = row is null ? 0 : await of.Select(a => a.Version).SingleAsync(cancellationToken);
        // Whoever was refused is counted by the moment of the scan.
        var waits = refusal is not null && row?.State is null;
        var window = SignInWindow.Of(head.StartsAt, head.EndsAt, false, await settings.GetAsync(cancellationToken));
        return new ByHandModel(
            id, userId, row?.Name ?? refusal!.Name, row, version, waits ? refusal!.Reason : null, waits ? refusal!.At : null, waits ? window.StateAt(refusal!.At) : row?.State);
    }

    /// <summary>Whom of the department the list does not name; null for who does not keep it, and of a cancelled meeting. Three commands.</summary>
    public async Task<AddByHandModel?> AddAsync(int id, CancellationToken cancellationToken)
    {
        if (await meetings.HeadAsync(id, cancellationToken) is not { CanRun: true, State: not MeetingState.Cancelled } head)
            return null;
        var listed = await db.Attendances.AsNoTracking().Where(a => a.MeetingId == id).Select(a => a.UserId).ToListAsync(cancellationToken);
        var names = listed.Select(l => l.ToString(CultureInfo.InvariantCulture)).ToHashSet();
        var people = await db.DepartmentOptionsAsync(time.DayOf(head.StartsAt), cancellationToken);
        return new AddByHandModel(id, [.. people.Where(p => !names.Contains(p.Value))]);
    }

    /// <summary>The whole list by name, for paper and for typing it in; null for who does not keep it. Three commands.</summary>
    public async Task<RosterModel?> RosterAsync(int id, IReadOnlyDictionary<int, RosterOutcome>? outcomes, CancellationToken cancellationToken) =>
        await meetings.HeadAsync(id, cancellationToken) is { CanRun: true } head
            ? new RosterModel(
                head, SignInWindow.Of(head.StartsAt, head.EndsAt, false, await settings.GetAsync(cancellationToken)).OpensAt,
                await Rows(db.Attendances.AsNoTracking().Where(a => a.MeetingId == id)).Take(MostOnPaper).ToListAsync(cancellationToken), outcomes ?? new Dictionary<int, RosterOutcome>())
            : null;

    /// <summary>Rows of the list, by name or with those first who arrived last.</summary>
    public IQueryable<AttendanceRow> Rows(IQueryable<Attendance> attendances, bool isLatestFirst = false)
    {
        var named = attendances.Join(db.Users, a => a.UserId, u => u.Id, (a, u) => new { A = a, u.DisplayName });
        return (isLatestFirst ? named.OrderByDescending(x => x.A.SignedAt ?? x.A.UpdatedAt).ThenBy(x => x.A.UserId) : named.OrderBy(x => x.DisplayName).ThenBy(x => x.A.UserId))
            .Select(x => new AttendanceRow(
                x.A.UserId, x.DisplayName, x.A.IsRequired, x.A.IsGuest, x.A.State, x.A.Source, x.A.SignedAt, x.A.SignedOutAt, x.A.VerifiedAt, x.A.IsDrawn, x.A.Reason,
                db.Users.Where(u => u.Id == x.A.RecordedById).Select(u => u.DisplayName).FirstOrDefault()));
    }
}
