using Outreach.Domain.Events;
using Outreach.Domain.Events.Flow;
using Outreach.Domain.Files;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Events;

/// <summary>Events as they stand in the database, made past the portal's forms.</summary>
internal static class EventTestData
{
    /// <summary>A planned event of the officer with everything on its plan.</summary>
    public static async Task<int> EventAsync(this Portal portal, string title, EventState state = EventState.Planned, bool published = false, bool practice = false, string owner = "officer", int inDays = 20)
    {
        await using var db = portal.OpenDatabase();
        var (id, now) = (portal.IdOf(owner), portal.Clock.GetUtcNow());
        var starts = new DateTimeOffset(now.UtcDateTime.Date.AddDays(inDays).AddHours(11), TimeSpan.Zero);
        var e = Event.Create(new EventDetails(title, ["音乐"], starts, starts.AddHours(2), "大礼堂", 800, 5000, id)
        {
            Slogan = "星光启程",
            Purpose = "欢迎新同学。",
            Background = "每年一次的迎新。",
            Audience = "大一新生",
            SafetyPersonId = portal.IdOf("vice"),
            Publicity = "推文两篇。",
            Organisers = [new(OrganiserRole.Host, "校学生会"), new(OrganiserRole.Organiser, "外联部"), new(OrganiserRole.Sponsor, "一品香茶饮")],
        }, practice ? id : null).Value;
        Assert.True(e.SetFlow(
        [
            new FlowRowDetails(FlowPhase.Preparation, -1, new TimeOnly(15, 0), null, 60, "彩排", null, id, null, null, null, null),
            new FlowRowDetails(FlowPhase.OnTheDay, 0, null, -30, 30, "入场", "签到", id, null, null, "工作证", null),
        ], null, id, now).IsSuccess);
        Assert.True(e.SetDuties([new EventDutyDetails(null, "舞台组", id, [], "灯光音响", null)]).IsSuccess);
        Assert.True(e.SetRisks([new EventRiskDetails("停电", "备用音箱", "舞台组")]).IsSuccess);
        Assert.True(e.SetAwards([new EventAwardDetails("一等奖", 1, "奖杯")]).IsSuccess);
        while (!practice && e.State < (state is EventState.Cancelled or EventState.Postponed ? EventState.Planned : state))
            Assert.True(e.Advance(e.Next!.Value, 0, null, id, now).IsSuccess);
        if (published)
            Assert.True(e.Publish(now).IsSuccess);
        if (state == EventState.Cancelled)
            Assert.True(e.Cancel("张三没有来谈").IsSuccess);
        if (state == EventState.Postponed)
            Assert.True(e.Postpone("考试周").IsSuccess);
        db.Events.Add(e);
        await db.SaveChangesAsync();
        return e.Id;
    }

    /// <summary>Gives it a poster, uploaded through the portal.</summary>
    public static async Task PosterAsync(this Portal portal, int id, string who = "officer")
    {
        var officer = await portal.SignInAsync(who);
        var page = await officer.OpenAsync($"/events/{id}/flow");
        await officer.SubmitAsync(page, "form[action$='/poster']", new() { ["poster"] = new FilePart("poster.jpg", TestPictures.PhoneJpeg(64, 96, 1)) });
        await using var db = portal.OpenDatabase();
        Assert.True(db.Events.Any(e => e.Id == id && db.StoredFiles.Any(f => f.Id == e.PosterId && f.Purpose == FilePurpose.EventPoster)));
    }
}
