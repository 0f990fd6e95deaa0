using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Outreach.Browser.Tests.Testing;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>What else the department meets for: after a plenary, for a training, and for a team building. The clock begins at noon on 21 November 2026.</summary>
public sealed class MeetingKindsJourney(TimedPortal portal) : IClassFixture<TimedPortal>
{
    [Fact]
    public async Task A_plenary_leads_to_the_departments_own_meeting()
    {
        await using var vice = await portal.SignInAsync("vice");
        var page = vice.Page;
        await vice.OpenAsync("/meetings?State=Held&Kind=Plenary");
        await page.Locator("main tbody a[href^='/meetings/']").First.ClickAsync();
        var plan = page.Locator("main a[href*='follows=']");
        await plan.WaitForAsync();
        var plenary = IdOf(page);
        await vice.ShouldBeSoundAsync();
        await plan.ClickAsync();
        await page.Locator("#StartsAt").WaitForAsync();
        Assert.Contains("学生会全体大会", await page.InputValueAsync("#Title"), StringComparison.Ordinal);
        await vice.ShouldBeSoundAsync();
        var day = Day(1);
        await page.FillAsync("#StartsAt", day + "T19:00");
        await page.FillAsync("#EndsAt", day + "T20:00");
        await page.FillAsync("#Place", "学生活动中心 301");
        await page.PressAsync(page.Locator("main form.card .form-actions button[type=submit]"));
        await vice.ShouldBeSoundAsync();
        var own = IdOf(page);
        Assert.NotEqual(0, await page.Locator($"main a[href='/meetings/{plenary}']").CountAsync());
        // Its agenda is there: what changed since the last regular meeting.
        await vice.OpenAsync($"/meetings/{own}/agenda");
        await page.Locator("#news-title").WaitForAsync();
        await vice.ShouldBeSoundAsync();
        // The plenary says so, and proposes no other one.
        await vice.OpenAsync($"/meetings/{plenary}");
        Assert.Equal((1, 0), (await page.Locator($"main a[href='/meetings/{own}']").CountAsync(), await page.Locator("main a[href*='follows=']").CountAsync()));
        await using var db = portal.OpenDatabase();
        Assert.Equal((plenary, MeetingKind.Regular), await db.Meetings.Where(m => m.Id == own).Select(m => new ValueTuple<int, MeetingKind>(m.FollowsId!.Value, m.Kind)).SingleAsync());
    }

    [Fact]
    public async Task A_team_building_is_voted_on_budgeted_and_held()
    {
        await using var vice = await portal.SignInAsync("vice");
        var page = vice.Page;
        await vice.OpenAsync("/meetings/new?kind=TeamBuilding");
        await page.FillAsync("#Title", "初冬团建");
        await page.FillAsync("#StartsAt", Day(7) + "T14:00");
        await page.FillAsync("#EndsAt", Day(7) + "T18:00");
        await page.FillAsync("#Place", "还没定");
        await page.PressAsync(page.Locator("main form.card .form-actions button[type=submit]"));
        var outing = IdOf(page);
        var address = $"/meetings/{outing}/team-building";

        // Two members on their phones.
        await using var one = await portal.SignInAsync("officer", width: 390);
        await one.OpenAsync(address);
        await one.ShouldBeSoundAsync();
        await ProposeAsync(one.Page, "#Idea", "森林公园烧烤");
        await ProposeAsync(one.Page, "#Day", Day(8));
        await one.ShouldBeSoundAsync();
        await using var two = await portal.SignInAsync("officer2", width: 390);
        await two.OpenAsync(address);
        await ProposeAsync(two.Page, "#Idea", "轰趴馆");
        // The same once more, typed otherwise, is voted for instead.
        await ProposeAsync(two.Page, "#Idea", "森林公园 烧烤");
        await two.ShouldBeSoundAsync();
        await two.OpenAsync(address);
        await VoteAsync(two.Page, "森林公园烧烤");
        await VoteAsync(two.Page, "11月29日");
        await two.ShouldBeSoundAsync();
        await using (var db = portal.OpenDatabase())
        {
            var votes = await db.BallotOptions.Where(o => o.MeetingId == outing).OrderBy(o => o.Id).Select(o => new { o.Idea, Votes = o.Votes.Count }).ToListAsync();
            Assert.Equal([("森林公园烧烤", 2), (null, 2), ("轰趴馆", 1)], votes.Select(v => (v.Idea, v.Votes)));
        }

        // Whoever plans it takes the day that most want, and plans the money.
        await vice.OpenAsync(address);
        await page.Locator(".ballot li", new() { HasText = "11月29日" }).Locator("a.btn").ClickAsync();
        Assert.Equal((Day(8) + " 14:00", Day(8) + " 18:00"), (await page.InputValueAsync("#StartsAt"), await page.InputValueAsync("#EndsAt")));
        Assert.NotEqual("", await page.InputValueAsync("#Reason"));
        await page.FillAsync("#Place", "森林公园");
        await vice.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("main form.card .form-actions button[type=submit]"));
        await vice.OpenAsync(address);
        Assert.Contains("领先", await page.Locator(".ballot li", new() { HasText = "森林公园烧烤" }).InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("details:has(#Budget) > summary").ClickAsync();
        await page.FillAsync("#Budget", "480");
        await page.FillAsync("#BudgetWords", "食材和炭，每人约 60 元");
        await vice.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("form[action$='/team-building/budget'] button[type=submit]"));
        Assert.Contains("¥480", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await vice.ShouldBeSoundAsync();

        // The sign-up.
        await one.OpenAsync(address);
        await one.Page.PressAsync(one.Page.Locator("button[name=isComing][value=true]"));
        await two.OpenAsync(address);
        await two.Page.PressAsync(two.Page.Locator("button[name=isComing][value=false]"));
        await two.Page.PressAsync(two.Page.Locator("button[name=isComing][value=true]"));
        await two.ShouldBeSoundAsync();
        await using (var db = portal.OpenDatabase())
            Assert.Equal(2, await db.Attendances.CountAsync(a => a.MeetingId == outing && a.IsComing == true));

        // The day: it is held, and nothing is voted on any more.
        portal.Time.AdjustTime(new DateTimeOffset(2026, 11, 29, 6, 10, 0, TimeSpan.Zero));
        await vice.OpenAsync($"/meetings/{outing}/attendance");
        await page.PressAsync(page.Locator("form[action$='/attendance/close'] button[type=submit]"), confirm: true);
        await vice.ShouldBeSoundAsync();
        await one.OpenAsync(address);
        Assert.Equal(0, await one.Page.Locator("form[action$='/vote'], form[action$='/proposals'], form[action$='/sign-up']").CountAsync());
        await one.ShouldBeSoundAsync();
        await using var after = portal.OpenDatabase();
        Assert.Equal((MeetingState.Held, 480m), await after.Meetings.Where(m => m.Id == outing).Select(m => new ValueTuple<MeetingState, decimal?>(m.State, m.Budget)).SingleAsync());
    }

    [Fact]
    public async Task Who_came_without_being_on_the_list_is_added_on_a_phone()
    {
        var starts = portal.Time.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).AddMinutes(10);
        await using var vice = await portal.SignInAsync("vice", width: 390);
        var page = vice.Page;
        await vice.OpenAsync("/meetings/new?kind=Training");
        await page.FillAsync("#Title", "临时加的培训");
        await page.FillAsync("#StartsAt", starts.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        await page.FillAsync("#EndsAt", starts.AddHours(1).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        await page.FillAsync("#Place", "图书馆 205");
        await page.Locator("input[name=Must][value=all]").UncheckAsync();
        await page.Locator("input[name=Must][value='r:Minister']").CheckAsync();
        await page.PressAsync(page.Locator("main form.card .form-actions button[type=submit]"));
        var training = IdOf(page);
        await vice.OpenAsync($"/meetings/{training}/attendance");
        await vice.ShouldBeSoundAsync();
        await page.Locator("main a[href$='/attendance/add']").ClickAsync();
        await page.SelectOptionAsync("#UserId", new SelectOptionValue { Label = "王小雨" });
        await vice.ShouldBeSoundAsync();
        // Never without a reason.
        await page.PressAsync(page.Locator("main form.card button[type=submit]"));
        await page.Locator("#Reason-error").WaitForAsync();
        await vice.ShouldBeSoundAsync();
        await page.FillAsync("#Reason", "临时来汇报集市情况");
        await page.PressAsync(page.Locator("main form.card button[type=submit]"));
        Assert.Contains("临时来汇报集市情况", await page.Locator("main tr", new() { HasText = "王小雨" }).InnerTextAsync(), StringComparison.Ordinal);
        await vice.ShouldBeSoundAsync();
        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.Attendances.CountAsync(a => a.MeetingId == training && a.IsGuest && a.State == AttendanceState.Present));
    }

    private static async Task ProposeAsync(IPage page, string field, string value)
    {
        await page.Locator("details:has(#Idea)").EvaluateAsync("fold => { fold.open = true; }");
        await page.FillAsync(field, value);
        await page.PressAsync(page.Locator($"form[action$='/proposals']:has({field}) button[type=submit]"));
    }

    private static Task VoteAsync(IPage page, string proposal) =>
        page.PressAsync(page.Locator(".ballot li", new() { HasText = proposal }).Locator("button[type=submit]"));

    private static int IdOf(IPage page) => int.Parse(new Uri(page.Url).AbsolutePath.Split('/')[2], CultureInfo.InvariantCulture);

    // Counted from the beginning of the journey, whichever of the two is first.
    private static string Day(int ahead) => new DateOnly(2026, 11, 21).AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
