using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;

namespace Outreach.Web.Tests.Testing;

/// <summary>Meetings with their lists, past the pages that plan them.</summary>
public static class TestMeetings
{
    /// <summary>A meeting that begins some hours from now, for the people named.</summary>
    public static async Task<int> MeetingAsync(this Portal portal, string title, double inHours, string[] must, string[]? may = null, MeetingKind kind = MeetingKind.Regular, string secretary = "vice")
    {
        var now = portal.Clock.GetUtcNow();
        await using var db = portal.OpenDatabase();
        var meeting = Meeting.Create(
            new MeetingDetails(kind, title, now.AddHours(inHours), now.AddHours(inHours + 2), "大学生活动中心 201", null, portal.IdOf(secretary)),
            [.. must.Select(m => MeetingInvitee.Of(portal.IdOf(m))), .. (may ?? []).Select(m => MeetingInvitee.Of(portal.IdOf(m), isRequired: false))], now).Value;
        db.Meetings.Add(meeting);
        db.Attendances.AddRange(must.Select(m => new Attendance(meeting.Id, portal.IdOf(m), true)).Concat((may ?? []).Select(m => new Attendance(meeting.Id, portal.IdOf(m), false))));
        await db.SaveChangesAsync();
        return meeting.Id;
    }

    /// <summary>A meeting that was held some hours ago, with what is recorded of each person.</summary>
    public static async Task<int> HeldAsync(this Portal portal, string title, double hoursAgo, MeetingKind kind, params (string Name, AttendanceState State)[] recorded)
    {
        var id = await portal.MeetingAsync(title, -hoursAgo, [.. recorded.Select(r => r.Name)], kind: kind);
        await using var db = portal.OpenDatabase();
        var meeting = await db.Meetings.SingleAsync(m => m.Id == id);
        Assert.True(meeting.Hold(portal.Clock.GetUtcNow()).IsSuccess);
        await db.SaveChangesAsync();
        foreach (var (name, state) in recorded)
            await portal.RecordAsync(id, name, state);
        return id;
    }

    public static async Task RecordAsync(this Portal portal, int meetingId, string name, AttendanceState state)
    {
        var userId = portal.IdOf(name);
        await using var db = portal.OpenDatabase();
        await db.Attendances.Where(a => a.MeetingId == meetingId && a.UserId == userId)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.State, state).SetProperty(a => a.Source, state == AttendanceState.Absent ? AttendanceSource.Closing : AttendanceSource.Code));
    }

    public static async Task<Attendance> PlaceAsync(this Portal portal, int meetingId, string name)
    {
        var userId = portal.IdOf(name);
        await using var db = portal.OpenDatabase();
        return await db.Attendances.AsNoTracking().SingleAsync(a => a.MeetingId == meetingId && a.UserId == userId);
    }
}
