using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Outreach.Browser.Tests.Testing;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Domain.Meetings.SignIn;
using Outreach.Domain.Tasks;
using Outreach.Web.Authorization;
using Outreach.Web.Startup.Samples;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>
/// A weekly meeting from its plan to its minutes, with the screen in the hall and the members' phones. It begins at 13:00 on 21
/// November 2026; the clock stands at noon when it is planned.
/// </summary>
public sealed class MeetingJourney(TimedPortal portal) : IClassFixture<TimedPortal>
{
    private int meeting;

    [Fact]
    public async Task From_the_time_when_most_can_past_the_sign_in_to_minutes_that_are_tasks()
    {
        await ItIsPlannedAsync();
        portal.Time.Advance(TimeSpan.FromMinutes(50));
        await PhonesSignInAsync();
        portal.Time.Advance(TimeSpan.FromMinutes(15));
        await OneIsLateAsync();
        await MinutesBecomeTasksAsync();
        await TheAbsentOneConfirmsAsync();
    }

    private async Task ItIsPlannedAsync()
    {
        await using var vice = await portal.SignInAsync("vice");
        var page = vice.Page;
        await vice.OpenAsync("/meetings/new");
        await page.FillAsync("#Title", "十一月例会");
        await page.FillAsync("#StartsAt", "2026-11-21T13:00");
        await page.FillAsync("#EndsAt", "2026-11-21T14:00");
        await page.FillAsync("#Place", "学生活动中心 301");
        await page.Locator(".meeting-times > button").ClickAsync();
        await page.Locator("#times button[data-set-days]").First.WaitForAsync();
        await vice.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("main form.card .form-actions button[type=submit]"));
        meeting = int.Parse(new Uri(page.Url).AbsolutePath.Split('/')[^1], CultureInfo.InvariantCulture);
        await vice.OpenAsync($"/meetings/{meeting}/agenda");
        await page.FillAsync("#Title", "知识竞赛的赞助权益");
        await page.PressAsync(page.Locator(".agenda-add button[type=submit]"));
        await vice.ShouldBeSoundAsync();
    }

    private async Task PhonesSignInAsync()
    {
        // The projector.
        await using var hall = await portal.SignInAsync("vice");
        await hall.OpenAsync($"/meetings/{meeting}/screen");
        await hall.ShouldBeSoundAsync();

        // Nobody has signed in on this phone yet: the scan counts, not the end of signing in to the account.
        await using var phone = await portal.OpenAsync(width: 390);
        await phone.Page.GotoAsync(await CodeAsync());
        await SignInOnAsync(phone.Page, "officer");
        await phone.ShouldBeSoundAsync();
        await phone.Page.PressAsync(phone.Page.Locator("form[action='/s'] button[type=submit]"));
        await phone.ShouldBeSoundAsync();
        Assert.Equal(AttendanceState.Present, await StateAsync("officer"));

        // A picture that was forwarded 40 seconds ago.
        await using (var forwarded = await portal.SignInAsync("officer2", width: 390))
        {
            await forwarded.Page.GotoAsync(await CodeAsync(secondsAgo: 40));
            Assert.Contains("这个码已经失效", await forwarded.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
            await forwarded.ShouldBeSoundAsync();
        }

        // The same phone for somebody else is refused, and the secretary lets them in with a reason.
        await phone.Context.ClearCookiesAsync(new() { Name = IdentitySetup.SignInCookie });
        await phone.Page.GotoAsync(await CodeAsync());
        await SignInOnAsync(phone.Page, "officer2");
        await phone.Page.PressAsync(phone.Page.Locator("form[action='/s'] button[type=submit]"));
        await phone.ShouldBeSoundAsync();
        Assert.Null(await StateAsync("officer2"));
        await hall.OpenAsync($"/meetings/{meeting}/attendance");
        await hall.ShouldBeSoundAsync();
        await hall.Page.PressAsync(hall.Page.Locator("main .todo a.btn").First);
        await hall.Page.Locator($"input[name=State][value={nameof(AttendanceState.Present)}]").CheckAsync();
        await hall.Page.FillAsync("#Reason", "手机没电，本人在场");
        await hall.ShouldBeSoundAsync();
        await hall.Page.PressAsync(hall.Page.Locator("main form.card button[type=submit]"));
        Assert.Equal(AttendanceState.Present, await StateAsync("officer2"));
    }

    private async Task OneIsLateAsync()
    {
        await using var phone = await portal.SignInAsync("vice", width: 390);
        await phone.Page.GotoAsync(await CodeAsync());
        await phone.Page.PressAsync(phone.Page.Locator("form[action='/s'] button[type=submit]"));
        Assert.Equal(AttendanceState.Late, await StateAsync("vice"));
    }

    private async Task MinutesBecomeTasksAsync()
    {
        await using var vice = await portal.SignInAsync("vice");
        var page = vice.Page;
        await vice.OpenAsync($"/meetings/{meeting}/minutes");
        var item = page.Locator("form[data-minutes]").First;
        await item.Locator("textarea[name=Said]").FillAsync("三家都要横幅，宣传部只能挂两条。");
        await item.Locator("input[name=Decision]").FillAsync("和宣传部定下横幅位置");
        await item.Locator("select[name=OwnerId]").SelectOptionAsync(new SelectOptionValue { Label = "王小雨" });
        await item.Locator("input[name=DueOn]").FillAsync("2026-11-24");
        await page.PressAsync(item.Locator("button[type=submit]"));
        await vice.ShouldBeSoundAsync();
        await using (var db = portal.OpenDatabase())
            Assert.Equal(WorkItemSource.Meeting, await db.WorkItems.Where(w => w.Title == "和宣传部定下横幅位置").Select(w => w.Source).SingleAsync());
        await vice.OpenAsync($"/meetings/{meeting}/attendance");
        await page.PressAsync(page.Locator("form[action$='/attendance/close'] button[type=submit]"), confirm: true);
        Assert.Equal(AttendanceState.Absent, await StateAsync("minister"));
        await vice.OpenAsync($"/meetings/{meeting}/minutes");
        await page.PressAsync(page.Locator("form[action$='/minutes/publish'] button[type=submit]"), confirm: true);
        await vice.ShouldBeSoundAsync();
        await using (var db = portal.OpenDatabase())
            Assert.Equal(MeetingState.Published, await db.Meetings.Where(m => m.Id == meeting).Select(m => m.State).SingleAsync());
    }

    private async Task TheAbsentOneConfirmsAsync()
    {
        await using var minister = await portal.SignInAsync("minister", width: 390);
        await minister.OpenAsync($"/meetings/{meeting}/minutes");
        await minister.ShouldBeSoundAsync();
        await minister.Page.PressAsync(minister.Page.Locator("form[action$='/minutes/confirm'] button[type=submit]"));
        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.MinutesReadings.CountAsync(r => r.MeetingId == meeting));
    }

    private static async Task SignInOnAsync(IPage page, string who)
    {
        await page.FillAsync("#Login", who + "@outreach.test");
        await page.FillAsync("#Password", SampleDepartment.Password);
        await page.PressAsync(page.Locator("form[action^='/sign-in'] button[type=submit]"));
        await page.Locator("form[action='/s']").WaitForAsync();
    }

    private async Task<string> CodeAsync(double secondsAgo = 0)
    {
        await using var db = portal.OpenDatabase();
        var secret = await db.Meetings.Where(m => m.Id == meeting).Select(m => m.SignInSecret).SingleAsync();
        return "/s/" + SignInToken.CodeOf(secret, SignInSubject.Meeting(meeting), portal.Time.GetUtcNow().AddSeconds(-secondsAgo), new MeetingSettings().CodeSeconds);
    }

    private async Task<AttendanceState?> StateAsync(string who)
    {
        await using var db = portal.OpenDatabase();
        return await db.Attendances.Where(a => a.MeetingId == meeting && db.Users.Any(u => u.Id == a.UserId && u.Email == who + "@outreach.test")).Select(a => a.State).SingleAsync();
    }
}
