using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Audit;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Records;

public sealed class MeetingQueries(OutreachDbContext db, MeetingAuthorization authorization, CurrentUserAccessor current, AuditTrail trail, DepartmentTime time)
{
    public static readonly IReadOnlyList<AttendanceState> There = [AttendanceState.Present, AttendanceState.Late, AttendanceState.LeftEarly];

    private const int MostJoint = 10;
    private const int MostInvited = 1000;

    private readonly Dictionary<int, MeetingHeadModel> known = [];

    private CurrentUser Me => current.Required;

    /// <summary>One page of the list: what is going on and what comes next, then what is over, the latest first. Two commands.</summary>
    public async Task<MeetingListModel> ListAsync(MeetingFilter filter, CancellationToken cancellationToken, bool whole = false)
    {
        var filtered = authorization.Seen().AsNoTracking().SearchBy(db, filter.Q);
        if (filter.Kind is { } kind)
            filtered = filtered.Where(m => m.Kind == kind);
        if (filter.State is { } state)
            filtered = filtered.Where(m => m.State == state);
        if (filter.Who == "me")
        {
            var me = Me.Id;
            filtered = filtered.Where(m => db.Attendances.Any(a => a.MeetingId == m.Id && a.UserId == me));
        }

        var now = time.Now;
        var rows = Rows(filtered.OrderBy(m => m.EndsAt >= now ? 0 : 1).ThenBy(m => m.EndsAt >= now ? m.StartsAt : now).ThenByDescending(m => m.StartsAt).ThenByDescending(m => m.Id));
        return new MeetingListModel(filter, await rows.ToPageAsync(filtered, filter.Page, cancellationToken, whole));
    }

    /// <summary>The meetings of an event, in order of time. One command.</summary>
    public async Task<IReadOnlyList<MeetingRow>> OfEventAsync(int eventId, CancellationToken cancellationToken) =>
        await Rows(authorization.Seen().AsNoTracking().Where(m => m.EventId == eventId).OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Take(100)).ToListAsync(cancellationToken);

    /// <summary>The meetings with an alliance, the latest first. One command.</summary>
    public async Task<IReadOnlyList<MeetingRow>> OfAllianceAsync(int allianceId, CancellationToken cancellationToken) =>
        await Rows(authorization.Seen().AsNoTracking().Where(m => m.AllianceId == allianceId).OrderByDescending(m => m.StartsAt).ThenByDescending(m => m.Id).Take(MostJoint)).ToListAsync(cancellationToken);

    /// <summary>The meetings and trainings with the clubs of the joint body, the latest first. One command.</summary>
    public async Task<IReadOnlyList<MeetingRow>> WithClubsAsync(CancellationToken cancellationToken) =>
        await Rows(authorization.Seen().AsNoTracking().Where(m => m.IsWithClubs).OrderByDescending(m => m.StartsAt).ThenByDescending(m => m.Id).Take(MostJoint)).ToListAsync(cancellationToken);

    /// <summary>What stands above every page of a meeting that the person sees; null for any other. One command a request.</summary>
    public async Task<MeetingHeadModel?> HeadAsync(int id, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(id, out var asked))
            return asked;
        var (me, runs, reads) = (Me.Id, Me.HasPermission(Permissions.MeetingsRun), Me.HasPermission(Permissions.MeetingsRead));
        var head = await authorization.Seen().AsNoTracking().Where(m => m.Id == id).Select(m => new MeetingHeadModel(
            m.Id, m.Version, m.Kind, m.Title, m.State, m.StartsAt, m.EndsAt, m.Place, m.IsRunBy(me, runs), db.Attendances.Any(a => a.MeetingId == m.Id && a.UserId == me))
        { ReadsAll = reads })
            .SingleOrDefaultAsync(cancellationToken);
        return head is null ? null : known[id] = head with { DecidesLeave = Me.HasPermission(Permissions.LeaveDecide) };
    }

    /// <summary>The first tab; null when there is none for the person. Four commands, and those of the trail.</summary>
    public async Task<MeetingDetailModel?> DetailAsync(int id, CancellationToken cancellationToken)
    {
        if (await HeadAsync(id, cancellationToken) is not { } head)
            return null;
        var seen = authorization.Seen();
        var row = await db.Meetings.AsNoTracking().Where(m => m.Id == id).Select(m => new
        {
            Chair = db.Users.Where(u => u.Id == m.ChairId).Select(u => u.DisplayName).FirstOrDefault(),
            Secretary = db.Users.Where(u => u.Id == m.SecretaryId).Select(u => u.DisplayName).FirstOrDefault(),
            m.EventId,
            Event = db.Events.Where(e => e.Id == m.EventId).Select(e => e.Title).FirstOrDefault(),
            Alliance = db.Alliances.Where(a => a.Id == m.AllianceId).Select(a => a.Name).FirstOrDefault(),
            m.IsWithClubs,
            m.Note,
            m.AsksSignOut,
            m.CancelReason,
            m.MoveReason,
            m.MovedFrom,
            m.SeriesId,
            Follows = seen.Where(f => f.Id == m.FollowsId).Select(f => new MeetingLink(f.Id, f.Title, f.StartsAt, f.State, null)).FirstOrDefault(),
            FollowedBy = seen.Where(f => f.FollowsId == m.Id && f.State != MeetingState.Cancelled).OrderBy(f => f.Id).Select(f => new MeetingLink(f.Id, f.Title, f.StartsAt, f.State, null)).FirstOrDefault(),
        }).SingleAsync(cancellationToken);
        var invited = await db.Attendances.AsNoTracking().Where(a => a.MeetingId == id)
            .Join(db.Users, a => a.UserId, u => u.Id, (a, u) => new { a.IsRequired, a.State, a.IsGuest, u.DisplayName, u.Id }).OrderBy(x => x.DisplayName).ThenBy(x => x.Id).Take(MostInvited)
            .Where(x => !x.IsGuest).Select(x => new InvitedRow(x.DisplayName, x.IsRequired, x.State)).ToListAsync(cancellationToken);
        var series = row.SeriesId is null ? [] : await authorization.Seen().AsNoTracking().Where(m => m.SeriesId == row.SeriesId).OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Take(MeetingSeries.Most)
            .Select(m => new MeetingLink(m.Id, m.Title, m.StartsAt, m.State, m.CancelReason ?? m.MoveReason)).ToListAsync(cancellationToken);
        return new MeetingDetailModel(
            head, row.Chair, row.Secretary, row.EventId, row.Event, row.Note, row.AsksSignOut, row.CancelReason, row.MoveReason, row.MovedFrom, invited, row.Follows, row.FollowedBy, series,
            head.CanRun ? await trail.OfAsync(cancellationToken, new AuditSubject(nameof(Meeting), id)) : [])
        {
            Alliance = row.Alliance,
            IsWithClubs = row.IsWithClubs,
        };
    }

    private IQueryable<MeetingRow> Rows(IQueryable<Meeting> meetings) => meetings.Select(m => new MeetingRow(
        m.Id, m.Kind, m.Title, m.StartsAt, m.EndsAt, m.Place, m.State, db.Events.Where(e => e.Id == m.EventId).Select(e => e.Title).FirstOrDefault(),
        db.Attendances.Count(a => a.MeetingId == m.Id && a.IsRequired), db.Attendances.Count(a => a.MeetingId == m.Id && a.IsRequired && a.State != null && There.Contains(a.State.Value)), m.MovedFrom != null));
}
