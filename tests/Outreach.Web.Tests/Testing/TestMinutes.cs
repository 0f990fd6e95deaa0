using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Domain.Meetings.Minutes;

namespace Outreach.Web.Tests.Testing;

/// <summary>Meetings to write the agenda and minutes of: vice chairs, officer keeps the minutes, officer2 and liaison are invited besides.</summary>
public static class TestMinutes
{
    private static readonly string[] Invited = ["vice", "officer", "officer2", "liaison"];

    public static async Task<int> MeetingAsync(
        this Portal portal, string title, double inHours = -1, MeetingKind kind = MeetingKind.Regular, MeetingState state = MeetingState.Planned, int? followsId = null, int? eventId = null)
    {
        var starts = portal.Clock.GetUtcNow().AddHours(inHours);
        await using var db = portal.OpenDatabase();
        var meeting = Meeting.Create(
            new MeetingDetails(kind, title, starts, starts.AddHours(1), "活动中心 201", portal.IdOf("vice"), portal.IdOf("officer"), eventId), [MeetingInvitee.Everybody()], starts.AddHours(-1), followsId: followsId).Value;
        db.Meetings.Add(meeting);
        db.Attendances.AddRange(Invited.Select(p => new Attendance(meeting.Id, portal.IdOf(p), isRequired: true)));
        db.AgendaItems.Add(AgendaItem.Suggestions(meeting.Id, AgendaItem.Most + 1));
        if (state is MeetingState.Held or MeetingState.Published)
            Assert.True(meeting.Hold(starts.AddHours(1)).IsSuccess);
        await db.SaveChangesAsync();
        if (state == MeetingState.Published)
            await portal.PublishAsync(meeting.Id);
        return meeting.Id;
    }

    public static async Task PublishAsync(this Portal portal, int id)
    {
        await using var db = portal.OpenDatabase();
        var meeting = await db.Meetings.SingleAsync(m => m.Id == id);
        if (meeting.State == MeetingState.Planned)
            meeting.Hold(meeting.EndsAt);
        Assert.True(meeting.Publish(true, portal.IdOf("officer"), portal.Clock.GetUtcNow()).IsSuccess);
        await db.SaveChangesAsync();
    }

    /// <summary>An item with what was said on it.</summary>
    public static async Task<int> ItemAsync(this Portal portal, int meetingId, string title, string? said = null, bool deferred = false, int position = 1)
    {
        await using var db = portal.OpenDatabase();
        var meeting = await db.Meetings.SingleAsync(m => m.Id == meetingId);
        var item = AgendaItem.Create(meeting, new AgendaItemDetails(title), position, new HashSet<int>(), meeting.StartsAt).Value;
        if (said is not null || deferred)
            Assert.True(item.Write(meeting, said, deferred, meeting.StartsAt).IsSuccess);
        db.AgendaItems.Add(item);
        await db.SaveChangesAsync();
        return item.Id;
    }

    public static async Task AttendAsync(this Portal portal, int meetingId, string who, AttendanceState? state)
    {
        var user = portal.IdOf(who);
        await using var db = portal.OpenDatabase();
        await db.Attendances.Where(a => a.MeetingId == meetingId && a.UserId == user).ExecuteUpdateAsync(s => s.SetProperty(a => a.State, state));
    }

    public static async Task<AgendaItem> ItemAsync(this Portal portal, int itemId)
    {
        await using var db = portal.OpenDatabase();
        return await db.AgendaItems.AsNoTracking().SingleAsync(i => i.Id == itemId);
    }
}
