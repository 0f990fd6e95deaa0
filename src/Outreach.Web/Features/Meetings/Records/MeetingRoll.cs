using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Records;

/// <summary>Who is invited by the rules of a meeting: people who hold their position on its day.</summary>
public sealed class MeetingRoll(OutreachDbContext db, DepartmentTime time)
{
    private static readonly Role[] Department = [Role.Officer, Role.ViceMinister, Role.Minister];

    /// <summary>
    /// Brings the list in line with the rules; what is recorded of somebody stays, invited or not. The caller saves. Two commands.
    /// </summary>
    /// <returns>The accounts that are new on the list.</returns>
    public async Task<IReadOnlyList<int>> SyncAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        var rules = meeting.Invitees;
        var wanted = await PeopleAsync(rules, time.DayOf(meeting.StartsAt), cancellationToken);
        // Who chairs and who keeps the minutes must be there, whatever the rules say.
        foreach (var id in new[] { meeting.ChairId, meeting.SecretaryId }.OfType<int>())
            wanted[id] = true;
        var meetingId = meeting.Id;
        var stored = await db.Attendances.Where(a => a.MeetingId == meetingId).ToListAsync(cancellationToken);
        foreach (var attendance in stored)
        {
            if (wanted.TryGetValue(attendance.UserId, out var required))
                attendance.Invite(required);
            else if (attendance.State is null && attendance.Objection is null)
                db.Attendances.Remove(attendance);
        }

        var fresh = wanted.Keys.Except(stored.Select(a => a.UserId)).Order().ToList();
        db.Attendances.AddRange(fresh.Select(id => new Attendance(meetingId, id, wanted[id])));
        return fresh;
    }

    /// <summary>The people whom rules name on a day, and whether they must come. One command.</summary>
    public async Task<Dictionary<int, bool>> PeopleAsync(IReadOnlyCollection<MeetingInvitee> rules, DateOnly day, CancellationToken cancellationToken)
    {
        var people = await db.Users.AsNoTracking().Where(u => u.ClosedAt == null)
            .SelectMany(u => u.Positions.Where(p => p.IsHeldOn(day) && p.Role != Role.Student && p.Role != Role.Administrator), (u, p) => new
            {
                u.Id,
                p.Role,
                GroupId = db.MemberGroups.Where(g => g.Name == p.Group).Select(g => (int?)g.Id).FirstOrDefault(),
                p.DepartmentId,
            }).ToListAsync(cancellationToken);
        bool Names(MeetingInvitee rule, int userId, Role role, int? groupId, int? departmentId) => rule.Kind switch
        {
            InviteeKind.Everybody => Department.Contains(role),
            InviteeKind.Group => groupId == rule.GroupId && Department.Contains(role),
            InviteeKind.Role => role == rule.Role,
            InviteeKind.Person => userId == rule.UserId,
            _ => role == Role.DepartmentLiaison && departmentId == rule.DepartmentId,
        };
        var named = new Dictionary<int, bool>();
        foreach (var person in people)
        {
            var theirs = rules.Where(r => Names(r, person.Id, person.Role, person.GroupId, person.DepartmentId)).ToList();
            if (theirs.Count > 0)
                named[person.Id] = theirs.Exists(r => r.IsRequired) || named.GetValueOrDefault(person.Id);
        }

        return named;
    }
}
