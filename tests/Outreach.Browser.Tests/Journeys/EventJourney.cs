using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Outreach.Browser.Tests.Testing;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Budgets;
using Outreach.Domain.Events.Periods;
using Outreach.Domain.Tasks;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>
/// The joint song contest of the term report (S43, S44), from its kind to the day on which plan B takes its place: as the people
/// would do it, each at their own window.
/// </summary>
public sealed class EventJourney(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    private const string Title = "四校联合歌手大赛";
    private const string PlanB = "手工艺品体验赛";

    private int contest;
    private int handicraft;
    private DateTime day;

    [Fact]
    public async Task From_its_kind_past_an_exam_week_a_returned_budget_and_its_tasks_to_plan_B()
    {
        await TheCalendarStandsInTheWayAsync();
        await TheBudgetIsReturnedMendedAndApprovedAsync();
        await DutiesBecomeTasksAsync();
        await AChangeIsToldWithItsReasonAsync();
        await ADealWaitsForAClearedOfferAsync();
        await TheMinisterDecidesForPlanBAsync();
        await ThePresidiumGetsItsReportAsync();
    }

    private async Task TheCalendarStandsInTheWayAsync()
    {
        CalendarPeriod exams;
        await using (var db = portal.OpenDatabase())
        {
            var today = PageActions.Today;
            exams = await db.CalendarPeriods.Where(p => p.Kind == PeriodKind.ExamWeek && p.SchoolId == null && p.StartsOn > today).OrderBy(p => p.StartsOn).FirstAsync();
        }

        await using var officer = await portal.SignInAsync("officer");
        var page = officer.Page;
        await officer.OpenAsync("/events/new");
        await page.FillAsync("#Title", Title);
        await page.SelectOptionAsync("#KindId", new SelectOptionValue { Label = "比赛" });
        await page.FillAsync("#Purpose", "与友校各办预赛，决赛合办，一起向商家谈赞助。");
        await page.FillAsync("#Venue", "大礼堂");
        await page.SelectOptionAsync("#SafetyPersonId", new SelectOptionValue { Label = "陈思远" });
        await FillDayAsync(page, exams.StartsOn.ToDateTime(new TimeOnly(18, 30)));
        // The conflict is told while the day is typed, with the nearest days that are free.
        await page.Locator("#schedule-findings .schedule-free-days button").First.WaitForAsync();
        await officer.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("main form.card .form-actions button[type=submit]"));
        Assert.StartsWith("/events/new", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);

        day = exams.EndsOn.AddDays(1).ToDateTime(new TimeOnly(18, 30));
        for (var tries = 0; tries < 40; tries++, day = day.AddDays(1))
        {
            await FillDayAsync(page, day);
            await page.PressAsync(page.Locator("main form.card .form-actions button[type=submit]"));
            if (!page.Url.EndsWith("/events/new", StringComparison.Ordinal))
                break;
        }

        contest = IdOf(page);
        await officer.ShouldBeSoundAsync();
        Assert.Equal(EventState.Idea, await StateAsync(contest));
        await page.PressAsync(page.Locator("form[action$='/advance'] button[type=submit]"));
        Assert.Equal(EventState.Planned, await StateAsync(contest));
        // What must be reported by when stands on the page.
        await page.Locator("#lead-steps-title").WaitForAsync();
        await officer.ShouldBeSoundAsync();
    }

    private async Task TheBudgetIsReturnedMendedAndApprovedAsync()
    {
        await using (var officer = await portal.SignInAsync("officer"))
        {
            await officer.OpenAsync($"/events/{contest}/budget");
            await officer.ShouldBeSoundAsync();
            await officer.Page.PressAsync(officer.Page.Locator("form[action$='/budget/submit'] button[type=submit]"));
        }

        await using var minister = await portal.SignInAsync("minister");
        await minister.OpenAsync($"/events/{contest}/budget");
        await minister.Page.FillAsync("#Reason", "奖品单价再核一次。");
        await minister.Page.PressAsync(minister.Page.Locator("#decision button[value=Return]"));
        await minister.ShouldBeSoundAsync();

        await using (var officer = await portal.SignInAsync("officer"))
        {
            await officer.OpenAsync($"/events/{contest}/budget/edit");
            await officer.Page.Locator("input[name$='.UnitPrice']").First.FillAsync("5.5");
            await officer.Page.PressAsync(officer.Page.Locator("main form.card .form-actions button[type=submit]").First);
            await officer.Page.PressAsync(officer.Page.Locator("form[action$='/budget/submit'] button[type=submit]"));
            await officer.ShouldBeSoundAsync();
        }

        await minister.OpenAsync($"/events/{contest}/budget");
        await minister.Page.PressAsync(minister.Page.Locator("#decision button[value=Approve]"), confirm: true);
        await minister.ShouldBeSoundAsync();
        await using var db = portal.OpenDatabase();
        Assert.Equal(BudgetState.Approved, await db.EventBudgets.Where(b => b.EventId == contest).Select(b => b.State).SingleAsync());
    }

    private async Task DutiesBecomeTasksAsync()
    {
        await using var officer = await portal.SignInAsync("officer", width: 390);
        var page = officer.Page;
        await officer.OpenAsync($"/events/{contest}/duties/edit");
        await page.FillAsync("[name='Rows[0].Group']", "舞台组");
        await page.SelectOptionAsync("[name='Rows[0].LeaderId']", new SelectOptionValue { Label = "赵一鸣" });
        await page.FillAsync("[name='Rows[0].Duty']", "搭台与灯光");
        await page.PressAsync(page.Locator("main form.card .form-actions button[type=submit]"));
        await officer.ShouldBeSoundAsync();
        await officer.OpenAsync($"/events/{contest}/tasks");
        await page.PressAsync(page.Locator("form[action$='/tasks/plan'] .form-actions button[type=submit]"));
        await officer.ShouldBeSoundAsync();
        await using var db = portal.OpenDatabase();
        Assert.True(await db.WorkItems.AnyAsync(w => w.EventId == contest && w.PlanKey == "duty:1" && w.Title.StartsWith("舞台组")));
    }

    private async Task AChangeIsToldWithItsReasonAsync()
    {
        await using (var officer = await portal.SignInAsync("officer"))
        {
            var page = officer.Page;
            await officer.OpenAsync($"/events/{contest}/edit");
            await page.FillAsync("#Venue", "东区操场");
            await page.PressAsync(page.Locator("main form.card .form-actions button[type=submit]"));
            await page.Locator("#Reason-error").WaitForAsync();
            await page.FillAsync("#Reason", "大礼堂灯光检修");
            await page.PressAsync(page.Locator("main form.card .form-actions button[type=submit]"));
            await officer.OpenAsync($"/events/{contest}/history");
            await page.GetByText("大礼堂灯光检修").First.WaitForAsync();
            await officer.ShouldBeSoundAsync();
        }

        await using var helper = await portal.SignInAsync("officer2", width: 390);
        await helper.OpenAsync("/my/notices");
        await helper.Page.GetByText("大礼堂灯光检修").First.WaitForAsync();
        await helper.ShouldBeSoundAsync();
    }

    private async Task ADealWaitsForAClearedOfferAsync()
    {
        await using var db = portal.OpenDatabase();
        var officerId = await db.Users.Where(u => u.Email == "officer@outreach.test").Select(u => u.Id).SingleAsync();
        var sponsor = await db.Sponsors.OrderBy(s => s.Id).FirstAsync(s => s.OwnerId == officerId && s.Standing != Outreach.Domain.Sponsors.Standing.Blacklisted);
        var stored = await db.Events.SingleAsync(e => e.Id == contest);
        var deal = Deal.Create(sponsor, stored, officerId, new DealDetails(3000, null, null, null, null), officerId, DateTimeOffset.UtcNow).Value;
        db.Deals.Add(deal);
        await db.SaveChangesAsync();

        await using var officer = await portal.SignInAsync("officer");
        await officer.OpenAsync($"/deals/{deal.Id}");
        await officer.ShouldBeSoundAsync();
        await officer.OpenAsync($"/events/{contest}/deals");
        await officer.ShouldBeSoundAsync();
        await db.Entry(deal).ReloadAsync();
        Assert.Equal(DealStage.Target, deal.Stage);
        await officer.OpenAsync($"/deals/{deal.Id}/brief");
        await officer.Page.GetByText(Title).First.WaitForAsync();
    }

    private async Task TheMinisterDecidesForPlanBAsync()
    {
        await using (var officer = await portal.SignInAsync("officer"))
        {
            var page = officer.Page;
            await officer.OpenAsync("/events/new");
            await page.FillAsync("#Title", PlanB);
            await page.FillAsync("#Purpose", "联合大赛办不成时，本校单独办。");
            await page.PressAsync(page.Locator("main form.card .form-actions button[type=submit]"));
            handicraft = IdOf(page);
            await officer.OpenAsync($"/events/{contest}/plan-b");
            await page.SelectOptionAsync("#AlternativeId", new SelectOptionValue { Label = PlanB });
            await page.FillAsync("#DecideOn", PageActions.Day(3));
            await page.SelectOptionAsync("#DeciderId", new SelectOptionValue { Label = "林若溪" });
            await page.PressAsync(page.Locator("main form.card .form-actions button[type=submit]"));
            await officer.ShouldBeSoundAsync();
        }

        await using var minister = await portal.SignInAsync("minister", width: 390);
        await minister.OpenAsync("/");
        await minister.Page.Locator($"a[href='/events/{contest}/decide']").First.ClickAsync();
        await minister.ShouldBeSoundAsync();
        await minister.Page.Locator("input[name=Choice][value=B]").CheckAsync();
        await minister.Page.FillAsync("#Reason", "友校没有同意时间。");
        await minister.Page.PressAsync(minister.Page.Locator("main form.card .form-actions button[type=submit]"), confirm: true);
        await minister.ShouldBeSoundAsync();
        Assert.Equal(EventState.Cancelled, await StateAsync(contest));
        await using var db = portal.OpenDatabase();
        Assert.True(await db.Deals.AnyAsync(d => d.EventId == handicraft));
        Assert.True(await db.WorkItems.AnyAsync(w => w.EventId == handicraft && w.State == WorkItemState.Open));
    }

    private async Task ThePresidiumGetsItsReportAsync()
    {
        int task;
        await using (var presidium = await portal.SignInAsync("presidium", width: 390))
        {
            var page = presidium.Page;
            await presidium.OpenAsync("/tasks/new");
            await presidium.ShouldBeSoundAsync();
            await page.FillAsync("#Title", "报送歌手大赛改期说明");
            await page.SelectOptionAsync("#OwnerId", new SelectOptionValue { Label = "王小雨" });
            await page.FillAsync("#Deadline", PageActions.Day(5));
            await page.PressAsync(page.Locator("main form.card .form-actions button[type=submit]"));
            task = IdOf(page);
            await presidium.ShouldBeSoundAsync();
        }

        await using (var officer = await portal.SignInAsync("officer"))
        {
            await officer.OpenAsync($"/tasks/{task}");
            await officer.Page.FillAsync("#report", "已改办手工艺品体验赛，原因和新时间已报团委。");
            await officer.Page.PressAsync(officer.Page.Locator("form[action$='/finish'] button[type=submit]"));
            await officer.ShouldBeSoundAsync();
        }

        await using var reader = await portal.SignInAsync("presidium");
        await reader.OpenAsync($"/tasks/{task}");
        await reader.Page.GetByText("原因和新时间已报团委").First.WaitForAsync();
        await reader.Page.PressAsync(reader.Page.Locator("form[action$='/report'] button[type=submit]"));
        await reader.ShouldBeSoundAsync();
    }

    private static async Task FillDayAsync(IPage page, DateTime starts)
    {
        await page.FillAsync("#StartsAt", starts.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        await page.FillAsync("#EndsAt", starts.AddHours(3).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        await page.Locator("#EndsAt").BlurAsync();
    }

    private static int IdOf(IPage page) => int.Parse(new Uri(page.Url).AbsolutePath.Split('/')[2], CultureInfo.InvariantCulture);

    private async Task<EventState> StateAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.Events.Where(e => e.Id == id).Select(e => e.State).SingleAsync();
    }
}
