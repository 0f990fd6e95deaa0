using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Outreach.Browser.Tests.Testing;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Domain.Meetings.SignIn;
using Outreach.Domain.Tasks;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Security;
using Outreach.Web.Startup.Samples;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>
/// A weekly meeting from its plan to the next one's agenda, with the screen in the hall and the members' phones. It begins at 13:00
/// on 21 November 2026; the clock stands at noon when it is planned.
/// </summary>
public sealed class MeetingJourney(TimedPortal portal) : IClassFixture<TimedPortal>
{
    private int meeting;

    [Fact]
    public async Task From_the_time_when_most_can_past_the_sign_in_to_minutes_that_are_tasks()
    {
        await ItIsPlannedAsync();
        await LeaveIsAskedForAndGrantedAsync();
        portal.Time.Advance(TimeSpan.FromMinutes(50));
        await PhonesSignInAsync();
        portal.Time.Advance(TimeSpan.FromMinutes(15));
        await OneIsLateAsync();
        await TwoWriteAtOnceAsync();
        await DecisionsBecomeTasksAsync();
        await ThreeShareWhatTheyLearnedAsync();
        await MinutesGoOutAsync();
        await TheAbsentOneConfirmsAsync();
        await WhatIsOpenComesAgainAsync();
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
        await page.SelectOptionAsync("#ChairId", new SelectOptionValue { Label = "王小雨" });
        await using (var db = portal.OpenDatabase())
            await page.Locator($"input[name=Must][value='d:{await db.Departments.Where(d => d.Name == "宣传部").Select(d => d.Id).SingleAsync()}']").CheckAsync();
        await page.Locator(".meeting-times > button").ClickAsync();
        await page.Locator("#times button[data-set-days]").First.WaitForAsync();
        await vice.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("main form.card .form-actions button[type=submit]"));
        meeting = int.Parse(new Uri(page.Url).AbsolutePath.Split('/')[^1], CultureInfo.InvariantCulture);
        await vice.OpenAsync($"/meetings/{meeting}/agenda");
        foreach (var item in new[] { "知识竞赛的赞助权益", "寒假前去哪里团建" })
        {
            await page.FillAsync("#Title", item);
            await page.PressAsync(page.Locator(".agenda-add button[type=submit]"));
        }

        await vice.ShouldBeSoundAsync();
    }

    private async Task LeaveIsAskedForAndGrantedAsync()
    {
        await using var liaison = await portal.SignInAsync("liaison", width: 390);
        await liaison.OpenAsync($"/meetings/{meeting}/leave");
        await liaison.ShouldBeSoundAsync();
        // Three hours ahead is over for personal leave.
        Assert.Equal(0, await liaison.Page.Locator($"input[name=Kind][value={nameof(LeaveKind.Personal)}]").CountAsync());
        await liaison.Page.Locator($"input[name=Kind][value={nameof(LeaveKind.Official)}]").CheckAsync();
        await liaison.Page.FillAsync("#Reason", "校媒评比答辩");
        await liaison.Page.PressAsync(liaison.Page.Locator("main form[data-unsaved] button[type=submit]"));
        await liaison.ShouldBeSoundAsync();
        await using var minister = await portal.SignInAsync("minister", width: 390);
        await minister.OpenAsync($"/meetings/{meeting}/leave");
        Assert.Contains("校媒评比答辩", await minister.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await minister.ShouldBeSoundAsync();
        await minister.Page.PressAsync(minister.Page.Locator("form[action$='/grant'] button[type=submit]"));
        await minister.ShouldBeSoundAsync();
        Assert.Equal(AttendanceState.OfficialLeave, await StateAsync("liaison"));
        await liaison.OpenAsync($"/meetings/{meeting}/leave");
        await liaison.Page.GetByText("林若溪").First.WaitForAsync();
        await liaison.ShouldBeSoundAsync();
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
        await phone.Context.ClearCookiesAsync(new() { Name = HostCookies.Prefix + IdentitySetup.SignInCookie });
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

    private async Task TwoWriteAtOnceAsync()
    {
        await using var secretary = await portal.SignInAsync("vice");
        await using var chair = await portal.SignInAsync("officer");
        await secretary.OpenAsync($"/meetings/{meeting}/minutes");
        await chair.OpenAsync($"/meetings/{meeting}/minutes");
        var (one, other) = (secretary.Page.Locator("form[data-minutes]"), chair.Page.Locator("form[data-minutes]"));
        // On two items both are simply stored.
        await Task.WhenAll(WriteAsync(one.Nth(0), "三家都要横幅，宣传部只能挂两条。"), WriteAsync(other.Nth(1), "森林公园和轰趴馆各有人选，还没定。"));
        await Task.WhenAll(StoredAsync(one.Nth(0)), StoredAsync(other.Nth(1)));
        // On one item one of them is shown both texts; who, is as it comes.
        const string Mine = "下次提前一天发议程。", Theirs = "例会后一起收拾会场。";
        await Task.WhenAll(WriteAsync(one.Nth(2), Mine), WriteAsync(other.Nth(2), Theirs));
        var met = await FirstToMeetAsync(secretary, chair);
        var (typed, stored) = met == secretary ? (Mine, Theirs) : (Theirs, Mine);
        var item = met.Page.Locator("form[data-minutes]").Nth(2);
        Assert.Contains(stored, await item.Locator("[data-minutes-conflict]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(typed, await item.Locator("textarea[name=Said]").InputValueAsync());
        await ShouldBeSoundFromTopAsync(met);
        await met.Page.PressAsync(item.Locator("button[name=Keep][value=Both]"));
        await ShouldBeSoundFromTopAsync(met);
        await using var db = portal.OpenDatabase();
        var said = await db.AgendaItems.Where(i => i.MeetingId == meeting).OrderBy(i => i.Position).Select(i => i.Said).ToListAsync();
        Assert.Equal(["三家都要横幅，宣传部只能挂两条。", "森林公园和轰趴馆各有人选，还没定。", $"{stored}\n{typed}"], said);
    }

    private async Task DecisionsBecomeTasksAsync()
    {
        await using var vice = await portal.SignInAsync("vice");
        var page = vice.Page;
        await vice.OpenAsync($"/meetings/{meeting}/minutes");
        await DecideAsync(page, "和宣传部定下横幅位置", "王小雨", "2026-11-24");
        await DecideAsync(page, "给三家回话", "赵一鸣", "2026-11-25");
        await DecideAsync(page, "给四家回话", "赵一鸣", "2026-11-25");
        await ShouldBeSoundFromTopAsync(vice);
        // What is typed of a decision does not go with another item's button.
        var (first, second) = (page.Locator("form[data-minutes]").Nth(0), page.Locator("form[data-minutes]").Nth(1));
        await first.Locator("input[name=Decision]").FillAsync("差点丢了的决定");
        await second.Locator("button[type=submit]").ClickAsync();
        await first.Locator("[data-minutes-status][data-tone=danger]").WaitForAsync();
        Assert.Equal("差点丢了的决定", await first.Locator("input[name=Decision]").InputValueAsync());
        await first.Locator("input[name=Decision]").FillAsync("");
        // One was written down by mistake.
        await page.PressAsync(page.Locator("li", new() { HasText = "给四家回话" }).Locator("form[action$='/take-back'] button"), confirm: true);
        await ShouldBeSoundFromTopAsync(vice);
        var open = page.Locator("form[data-minutes]").Nth(1);
        await open.Locator("input[name=IsDeferred]").CheckAsync();
        await StoredAsync(open);
        await using (var db = portal.OpenDatabase())
        {
            var tasks = await db.WorkItems.Where(w => w.Source == WorkItemSource.Meeting && w.SourceWords!.StartsWith("十一月例会")).OrderBy(w => w.Id).Select(w => new { w.Title, w.State, w.DueOn }).ToListAsync();
            Assert.Equal(
                [("和宣传部定下横幅位置", WorkItemState.Open, 24), ("给三家回话", WorkItemState.Open, 25), ("给四家回话", WorkItemState.Dropped, 25)],
                tasks.Select(t => (t.Title, t.State, t.DueOn.Day)));
        }

        // On a phone the row for a decision is a tap away.
        await using var phone = await portal.SignInAsync("vice", width: 390);
        await phone.OpenAsync($"/meetings/{meeting}/minutes");
        var decision = phone.Page.Locator("form[data-minutes]").First.Locator("input[name=Decision]");
        Assert.False(await decision.IsVisibleAsync());
        await phone.Page.Locator("details[data-minutes-fold] > summary").First.ClickAsync();
        Assert.True(await decision.IsVisibleAsync());
        await phone.ShouldBeSoundAsync();
    }

    private async Task ThreeShareWhatTheyLearnedAsync()
    {
        await using var vice = await portal.SignInAsync("vice");
        var page = vice.Page;
        foreach (var (who, learned) in Lessons)
        {
            await vice.OpenAsync($"/meetings/{meeting}/minutes");
            await page.Locator("details:has(form[action$='/minutes/shares']) > summary").ClickAsync();
            await page.SelectOptionAsync("#UserId", await page.Locator("#UserId option", new() { HasText = who }).GetAttributeAsync("value") ?? "");
            await page.SelectOptionAsync("#SponsorId", new SelectOptionValue { Index = 1 });
            await page.FillAsync("#Learned", learned);
            await page.PressAsync(page.Locator("form[action$='/minutes/shares'] button[type=submit]"));
        }

        await ShouldBeSoundFromTopAsync(vice);
    }

    private async Task MinutesGoOutAsync()
    {
        await using var vice = await portal.SignInAsync("vice");
        var page = vice.Page;
        await vice.OpenAsync($"/meetings/{meeting}/attendance");
        await page.PressAsync(page.Locator("form[action$='/attendance/close'] button[type=submit]"), confirm: true);
        Assert.Equal(AttendanceState.Absent, await StateAsync("minister"));
        Assert.Equal(AttendanceState.OfficialLeave, await StateAsync("liaison"));
        await vice.OpenAsync($"/meetings/{meeting}/minutes");
        // A decision that is typed and not stored does not disappear with publishing.
        var typed = page.Locator("form[data-minutes]").First;
        await typed.Locator("input[name=Decision]").FillAsync("差点没发出去的决定");
        await page.Locator("form[action$='/minutes/publish'] button[type=submit]").ClickAsync();
        await page.Locator("dialog[open] [data-confirm-yes]").ClickAsync();
        await typed.Locator("[data-minutes-status][data-tone=danger]").WaitForAsync();
        Assert.Equal("差点没发出去的决定", await typed.Locator("input[name=Decision]").InputValueAsync());
        await typed.Locator("input[name=Decision]").FillAsync("");
        await page.PressAsync(page.Locator("form[action$='/minutes/publish'] button[type=submit]"), confirm: true);
        await vice.ShouldBeSoundAsync();
        await using (var db = portal.OpenDatabase())
            Assert.Equal(MeetingState.Published, await db.Meetings.Where(m => m.Id == meeting).Select(m => m.State).SingleAsync());
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href$='/minutes.docx']").ClickAsync());
        Assert.Equal("会议纪要-十一月例会.docx", download.SuggestedFilename);
        var texts = await LibreOffice.TextsOfPdfsAsync(new Dictionary<string, byte[]> { ["minutes"] = await File.ReadAllBytesAsync(await download.PathAsync()) });
        var paper = string.Concat(texts["minutes"].Where(c => !char.IsWhiteSpace(c)));
        string[] expected =
        [
            "会议纪要", "十一月例会", "学生活动中心301", "主持人：王小雨", "记录人：陈思远", "孙宣传", "一、知识竞赛的赞助权益", "三家都要横幅，宣传部只能挂两条。", "决定：和宣传部定下横幅位置。负责人：王小雨，2026年11月24日前完成。",
            "决定：给三家回话。负责人：赵一鸣，2026年11月25日前完成。", "森林公园和轰趴馆各有人选，还没定。", "本议题未议定，顺延至下次会议。", "下次提前一天发议程。", "例会后一起收拾会场。", .. Lessons.Select(l => l.Learned),
        ];
        Assert.All(expected, words => Assert.Contains(words, paper, StringComparison.Ordinal));
        Assert.DoesNotContain("给四家回话", paper, StringComparison.Ordinal);
        await vice.OpenAsync($"/meetings/{meeting}/minutes/print");
        await vice.ShouldBeSoundAsync();

        await using var member = await portal.SignInAsync("officer2", width: 390);
        await member.OpenAsync("/visits/lessons");
        var lessons = await member.Page.Locator("main").InnerTextAsync();
        Assert.All(Lessons, l => Assert.Contains(l.Learned, lessons, StringComparison.Ordinal));
        await member.ShouldBeSoundAsync();
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

    private async Task WhatIsOpenComesAgainAsync()
    {
        await using var vice = await portal.SignInAsync("vice");
        int next;
        await using (var db = portal.OpenDatabase())
        {
            next = await db.AgendaItems.Where(i => db.AgendaItems.Any(f => f.Id == i.CarriedFromId && f.MeetingId == meeting)).Select(i => i.MeetingId).SingleAsync();
            Assert.True(await db.Meetings.AnyAsync(m => m.Id == next && m.Kind == MeetingKind.Regular && m.State == MeetingState.Planned));
        }

        await vice.OpenAsync($"/meetings/{next}/agenda");
        var item = vice.Page.Locator(".agenda-list li", new() { HasText = "寒假前去哪里团建" });
        Assert.Contains("顺延", await item.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("11月21日", await item.InnerTextAsync(), StringComparison.Ordinal);
        await vice.ShouldBeSoundAsync();
    }

    private static readonly (string Who, string Learned)[] Lessons =
    [
        ("王小雨", "带效果图去，店长当场就能定位置。"), ("赵一鸣", "先问清楚谁能拍板再谈价格。"), ("陈思远", "饭点别去，三点以后店里才有空。"),
    ];

    // A press leads to its item; what lies under the top bar then is a scroll away, not too small.
    private static async Task ShouldBeSoundFromTopAsync(BrowserWindow window)
    {
        await window.Page.EvaluateAsync("() => scrollTo({ top: 0, behavior: 'instant' })");
        await window.ShouldBeSoundAsync();
    }

    private static Task WriteAsync(ILocator item, string said) => item.Locator("textarea[name=Said]").FillAsync(said);

    private static Task StoredAsync(ILocator item) => item.Locator("[data-minutes-status][data-tone=success]").WaitForAsync();

    private static async Task<BrowserWindow> FirstToMeetAsync(params BrowserWindow[] windows)
    {
        for (var i = 0; i < 150; i++)
        {
            foreach (var window in windows)
            {
                if (await window.Page.Locator("form [data-minutes-conflict]").CountAsync() > 0)
                    return window;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("Nobody was told that two had written on one item.");
    }

    private static async Task DecideAsync(IPage page, string decision, string owner, string day)
    {
        var item = page.Locator("form[data-minutes]").First;
        await item.Locator("input[name=Decision]").FillAsync(decision);
        await item.Locator("select[name=OwnerId]").SelectOptionAsync(new SelectOptionValue { Label = owner });
        await item.Locator("input[name=DueOn]").FillAsync(day);
        await page.PressAsync(item.Locator("button[type=submit]"));
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
