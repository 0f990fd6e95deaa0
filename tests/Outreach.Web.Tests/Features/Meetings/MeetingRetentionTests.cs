using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Meetings;

/// <summary>What is kept of attendance, and for how long; moves the clock.</summary>
public sealed class MeetingRetentionTests(Portal portal) : IClassFixture<Portal>
{
    private Task<int> AnonymizeAsync() => portal.Services.GetRequiredService<RetentionWorker>().AnonymizeAsync(CancellationToken.None);

    [Fact]
    public async Task Devices_go_after_a_month_and_reasons_with_the_term_or_after_half_a_year()
    {
        var id = await portal.HeldAsync("留存例会", 3, MeetingKind.Regular, ("officer", AttendanceState.Absent), ("officer2", AttendanceState.Present));
        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync($"/meetings/{id}/leave", new() { ["Kind"] = LeaveKind.Sick, ["Reason"] = "发烧", ["Substitute"] = "林可" });
        int request;
        await using (var db = portal.OpenDatabase())
        {
            request = (await db.LeaveRequests.SingleAsync(r => r.MeetingId == id)).Id;
            await db.Attendances.Where(a => a.MeetingId == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.DeviceId, a => "设备" + a.UserId));
        }

        await (await portal.SignInAsync("vice")).ForgeAsync($"/meetings/{id}/leave/{request}/grant", new() { ["note"] = "多喝水" });
        portal.Clock.Advance(TimeSpan.FromDays(29));
        await AnonymizeAsync();
        Assert.NotNull((await portal.PlaceAsync(id, "officer2")).DeviceId);
        portal.Clock.Advance(TimeSpan.FromDays(2));
        await AnonymizeAsync();
        Assert.Null((await portal.PlaceAsync(id, "officer2")).DeviceId);
        Assert.Equal("林可", (await portal.PlaceAsync(id, "officer")).Substitute);
        // The term ends on 31 August 2027.
        portal.Clock.Advance(new DateTimeOffset(2027, 8, 31, 4, 0, 0, TimeSpan.Zero) - portal.Clock.GetUtcNow());
        await AnonymizeAsync();
        await using (var db = portal.OpenDatabase())
            Assert.Equal("发烧", (await db.LeaveRequests.AsNoTracking().SingleAsync(r => r.Id == request)).Reason);
        var last = await ObjectedAsync();
        Assert.Equal(("我到了", "没看到你"), await SaidAsync(last, "officer2"));
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await AnonymizeAsync();
        await using (var db = portal.OpenDatabase())
        {
            var kept = await db.LeaveRequests.AsNoTracking().SingleAsync(r => r.Id == request);
            Assert.Equal((null, null, null, LeaveState.Granted, LeaveKind.Sick), (kept.Reason, kept.Substitute, kept.DecisionNote, kept.State, kept.Kind));
        }

        var place = await portal.PlaceAsync(id, "officer");
        Assert.Equal((null, AttendanceState.SickLeave), (place.Substitute, place.State));
        // An answered objection goes with its answer, also where that became the reason; the other one waits for its answer.
        Assert.Equal((null, null), await SaidAsync(last, "officer2"));
        Assert.Equal((null, AttendanceState.Absent), ((await portal.PlaceAsync(last, "officer2")).Reason, (await portal.PlaceAsync(last, "officer2")).State));
        Assert.Equal(("我也到了", null), await SaidAsync(last, "minister"));
        Assert.Equal(0, await AnonymizeAsync());
        // A meeting between terms: half a year.
        await using (var db = portal.OpenDatabase())
        {
            Assert.False(await db.Terms.AnyAsync(t => t.EndsOn > new DateOnly(2027, 9, 1)));
            var meeting = Meeting.Create(
                new MeetingDetails(MeetingKind.Regular, "假期例会", portal.Clock.GetUtcNow().AddHours(9), portal.Clock.GetUtcNow().AddHours(10), "线上", null, portal.IdOf("vice")), [MeetingInvitee.Everybody()], portal.Clock.GetUtcNow()).Value;
            db.Meetings.Add(meeting);
            var absent = new Attendance(meeting.Id, portal.IdOf("officer"), true);
            db.Attendances.Add(absent);
            db.LeaveRequests.Add(LeaveRequest.Ask(new LeaveDetails(LeaveKind.Official, "支教", null), meeting, absent, new MeetingSettings(), portal.Clock.GetUtcNow()).Value);
            await db.SaveChangesAsync();
        }

        async Task<int> KeptAsync()
        {
            await using var db = portal.OpenDatabase();
            return await db.LeaveRequests.CountAsync(r => r.Reason == "支教");
        }

        portal.Clock.Advance(TimeSpan.FromDays(150));
        await AnonymizeAsync();
        Assert.Equal((1, ("我也到了", null)), (await KeptAsync(), await SaidAsync(last, "minister")));
        portal.Clock.Advance(TimeSpan.FromDays(40));
        await AnonymizeAsync();
        Assert.Equal((0, (null, null)), (await KeptAsync(), await SaidAsync(last, "minister")));
    }

    // On the last day of the term: one that was answered, and one that nobody has answered.
    private async Task<int> ObjectedAsync()
    {
        var id = await portal.HeldAsync("期末例会", 3, MeetingKind.Regular, ("officer2", AttendanceState.Absent), ("minister", AttendanceState.Absent));
        var (answered, waiting) = (portal.IdOf("officer2"), portal.IdOf("minister"));
        await using var db = portal.OpenDatabase();
        await db.Attendances.Where(a => a.MeetingId == id && a.UserId == answered)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.Objection, "我到了").SetProperty(a => a.ObjectionAnswer, "没看到你").SetProperty(a => a.Reason, "没看到你"));
        await db.Attendances.Where(a => a.MeetingId == id && a.UserId == waiting).ExecuteUpdateAsync(s => s.SetProperty(a => a.Objection, "我也到了"));
        return id;
    }

    private async Task<(string?, string?)> SaidAsync(int id, string who)
    {
        var place = await portal.PlaceAsync(id, who);
        return (place.Objection, place.ObjectionAnswer);
    }
}
