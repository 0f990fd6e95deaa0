using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Attending;

/// <summary>Requests for leave: everybody reads their own, those who decide read all of a meeting that they see.</summary>
public sealed class LeaveQueries(OutreachDbContext db, MeetingAuthorization authorization, MeetingSettingsReader settings, CurrentUserAccessor current, DepartmentTime time, IStringLocalizer texts)
{
    private const int Most = 300;

    private static readonly LeaveState[] Active = [LeaveState.Waiting, LeaveState.Granted];

    private CurrentUser Me => current.Required;

    /// <summary>What the person may decide on: others' requests that wait, of meetings that were not cancelled.</summary>
    public IQueryable<LeaveRequest> Decidable()
    {
        var me = Me.Id;
        return OfSeen().Where(r => r.UserId != me);
    }

    /// <summary>What the person may try to decide on: one's own as well, which the verb refuses with the reason.</summary>
    public IQueryable<LeaveRequest> OfSeen()
    {
        var (decides, seen) = (Me.HasPermission(Permissions.LeaveDecide), authorization.Seen());
        return db.LeaveRequests.Where(r => decides && seen.Any(m => m.Id == r.MeetingId && m.State != MeetingState.Cancelled));
    }

    /// <summary>The page; null for a meeting that the person does not see. Three commands, and that of the settings.</summary>
    public async Task<LeavePageModel?> PageAsync(int meetingId, LeaveInput input, RefusedWords? refused, CancellationToken cancellationToken)
    {
        var (me, decides, now) = (Me.Id, Me.HasPermission(Permissions.LeaveDecide), time.Now);
        var meeting = await authorization.Seen().AsNoTracking().Where(m => m.Id == meetingId).Select(m => new LeaveMeeting(
            m.Id, m.State, m.StartsAt, m.EndsAt,
            db.Attendances.Where(a => a.MeetingId == m.Id && a.UserId == me).Select(a => (bool?)a.IsRequired).FirstOrDefault(),
            db.Attendances.Where(a => a.MeetingId == m.Id && a.UserId == me).Select(a => a.State).FirstOrDefault(),
            db.Attendances.Where(a => a.MeetingId == m.Id && a.UserId == me).Select(a => a.SignedAt).FirstOrDefault())).SingleOrDefaultAsync(cancellationToken);
        if (meeting is null)
            return null;
        var numbers = await settings.GetAsync(cancellationToken);
        var rows = await db.LeaveRequests.AsNoTracking().Where(r => r.MeetingId == meetingId && (r.UserId == me || decides))
            .OrderBy(r => r.State == LeaveState.Waiting ? 0 : 1).ThenByDescending(r => r.AskedAt).ThenByDescending(r => r.Id).Take(Most)
            .Select(r => new LeaveRow(
                r.Id, db.Users.Where(u => u.Id == r.UserId).Select(u => u.DisplayName).First(), r.Kind, r.Reason, r.Substitute, r.AskedAt, r.State,
                db.Users.Where(u => u.Id == r.DecidedById).Select(u => u.DisplayName).FirstOrDefault(), r.DecidedAt, r.DecisionNote, r.UserId == me)).ToListAsync(cancellationToken);
        var mine = rows.Where(r => r.IsMine).ToList();
        var personalUntil = meeting.StartsAt.AddHours(-numbers.LeaveHours);
        var asks = meeting.State != MeetingState.Cancelled && meeting.IsRequired == true && meeting.IsAway
            && now <= meeting.EndsAt.AddHours(numbers.LateLeaveHours) && !mine.Exists(r => Active.Contains(r.State));
        IReadOnlyList<SelectListItem> kinds = !asks ? [] :
        [
            .. Enum.GetValues<LeaveKind>().Where(k => k != LeaveKind.Personal || now <= personalUntil).Select(k => new SelectListItem(texts.Text(k), k.ToString())),
        ];
        return new LeavePageModel(meeting, mine, decides ? rows : [], decides, kinds, personalUntil, numbers.LateLeaveHours, input, refused);
    }
}
