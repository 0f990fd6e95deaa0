using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Outreach.Browser.Tests.Testing;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Domain.Sponsors;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>A Saturday job from a posting that asks for money to the student who is hired, each person at their own window.</summary>
public sealed class JobJourney(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    private const string Title = "周六奶茶店店员";
    private int sponsorId;
    private int postingId;

    [Fact]
    public async Task From_a_posting_that_asks_for_money_to_a_student_who_is_hired_and_another_who_sees_why_not()
    {
        await ThereIsAVettedMerchantAsync();
        await TheOfficerCannotSubmitWhatAsksForMoneyAsync();
        await MendedItTakesTheViceMinisterToPublishAsync();
        await AStudentFindsItOnAPhoneAndAppliesAsync("student", meets: true);
        await AStudentFindsItOnAPhoneAndAppliesAsync("student3", meets: false);
        await TheOfficerScreensAsync();
        await TheOneTurnedDownSeesWhyAsync();
        await TheOtherPutsTheInterviewIntoTheCalendarAsync();
        await TheEmployerEntersTheResultByLinkAsync();
        await TheStudentSawEveryStepAsync();
        await TheMinisterSeesTheShareAsync();
    }

    private async Task ThereIsAVettedMerchantAsync()
    {
        await using var db = portal.OpenDatabase();
        var officer = await db.Users.Where(u => u.Email == "officer@outreach.test").Select(u => u.Id).SingleAsync();
        var vice = await db.Users.Where(u => u.Email == "vice@outreach.test").Select(u => u.Id).SingleAsync();
        var sponsor = new Sponsor(new SponsorDetails("青禾奶茶", null, Industry.FoodAndDrink, null, "南村大道 18 号", DistanceBand.AtTheGate, null, [], null, officer, null));
        db.Sponsors.Add(sponsor);
        db.Add(sponsor.Vet(true, vice, PageActions.Today, "营业执照已核对", null));
        await db.SaveChangesAsync();
        sponsorId = sponsor.Id;
    }

    private async Task TheOfficerCannotSubmitWhatAsksForMoneyAsync()
    {
        await using var officer = await portal.SignInAsync("officer");
        var page = officer.Page;
        await officer.OpenAsync($"/postings/new?sponsor={sponsorId}");
        await officer.ShouldBeSoundAsync();
        await page.FillAsync("#Title", Title);
        await page.SelectOptionAsync("#Category", nameof(JobCategory.Restaurant));
        await page.SelectOptionAsync("#Kind", nameof(JobKind.OffCampus));
        await page.SelectOptionAsync("#Season", nameof(JobSeason.TermTime));
        await page.FillAsync("#Duties", "为顾客点单、制作饮品、收拾吧台，保持店内整洁。");
        await page.FillAsync("#Requirements", "入职前交服装费200元。");
        await page.FillAsync("#PayAmount", "26");
        await page.SelectOptionAsync("#PayUnit", nameof(PayUnit.Hour));
        await page.SelectOptionAsync("#Settlement", nameof(Settlement.Daily));
        await page.FillAsync("#StartsOn", PageActions.Day(20));
        for (var part = 0; part < WeekTimes.Parts; part++)
            await page.Locator($"input[name=Slots][value='{WeekTimes.Of(5, part)}']").CheckAsync();
        await page.FillAsync("#District", "南村区");
        await page.FillAsync("#Place", "南村大道 18 号");
        await page.FillAsync("#Headcount", "1");
        await page.FillAsync("#ApplyBy", PageActions.Day(10));
        await page.FillAsync("#Questions_0__Text", "每周六都能到岗吗？");
        await page.SelectOptionAsync("#Questions_0__Kind", "Yes");
        await page.FillAsync("#InterviewOn", PageActions.Day(12));
        await page.FillAsync("#InterviewTime", "14:00");
        await page.FillAsync("#InterviewPlace", "南村大道 18 号");
        await page.FillAsync("#Contact", "何店长 020-84561234");
        await page.PressAsync(page.Locator("#posting .form-actions button[type=submit]").First);
        postingId = int.Parse(new Uri(page.Url).AbsolutePath.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture);
        await officer.OpenAsync($"/postings/{postingId}");
        await page.Locator("#safety mark").Filter(new() { HasText = "服装费" }).First.WaitForAsync();
        await officer.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("form[action$='/submit'] button[type=submit]"));
        Assert.Equal(PostingState.Draft, (await StoredAsync()).State);

        await officer.OpenAsync($"/postings/{postingId}/edit");
        await page.FillAsync("#Requirements", "工作服由店里免费提供，不收任何费用。");
        await page.PressAsync(page.Locator("#posting .form-actions button[type=submit]").First);
        await officer.OpenAsync($"/postings/{postingId}");
        await officer.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("form[action$='/submit'] button[type=submit]"));
        Assert.Equal(PostingState.Vetting, (await StoredAsync()).State);
    }

    private async Task MendedItTakesTheViceMinisterToPublishAsync()
    {
        await using (var officer = await portal.SignInAsync("officer"))
            Assert.Equal(403, await officer.OpenAsync($"/postings/{postingId}/decide"));
        await using (var stranger = await portal.OpenAsync(width: 390))
            Assert.Equal(404, await stranger.OpenAsync($"/jobs/{postingId}"));
        await using var vice = await portal.SignInAsync("vice");
        await vice.OpenAsync($"/postings/{postingId}/decide");
        await vice.ShouldBeSoundAsync();
        await vice.Page.PressAsync(vice.Page.Locator("button[name=Publish][value=true]"), confirm: true);
        Assert.Equal(PostingState.Published, (await StoredAsync()).State);
    }

    private async Task AStudentFindsItOnAPhoneAndAppliesAsync(string who, bool meets)
    {
        await using var phone = await portal.SignInAsync(who, width: 390);
        var page = phone.Page;
        await phone.OpenAsync("/jobs");
        await phone.ShouldBeSoundAsync();
        await page.ClickAsync(".finder-more > summary");
        for (var part = 0; part < WeekTimes.Parts; part++)
            await page.Locator($"input[name=t][value='{WeekTimes.Of(5, part)}']").CheckAsync();
        await page.SelectOptionAsync("#district", "南村区");
        await page.PressAsync(page.Locator(".finder-actions button[type=submit]"));
        await phone.ShouldBeSoundAsync();
        await page.Locator("ol.jobs a").Filter(new() { HasText = Title }).ClickAsync();
        await page.WaitForURLAsync($"**/jobs/{postingId}");
        await phone.ShouldBeSoundAsync();
        await page.Locator($"a[href='/jobs/{postingId}/apply']").First.ClickAsync();
        await page.Locator("#Consent").WaitForAsync();
        await phone.ShouldBeSoundAsync();
        if (await page.Locator("#College").IsVisibleAsync())
        {
            await page.FillAsync("#College", "信息学院");
            await page.FillAsync("#Phone", "13800002222");
        }

        await page.Locator($"input[name='Answers[0].Yes'][value={(meets ? "true" : "false")}]").CheckAsync();
        for (var part = 0; part < WeekTimes.Parts; part++)
            await page.Locator($"input[name=FreeTimes][value='{WeekTimes.Of(5, part)}']").SetCheckedAsync(meets);
        await page.FillAsync("#Motive", "离学校近，想锻炼自己");
        await page.CheckAsync("#Consent");
        await page.PressAsync(page.Locator("main form .form-actions button[type=submit]").Last);
        await phone.ShouldBeSoundAsync();
        await using var db = portal.OpenDatabase();
        var application = await db.JobApplications.SingleAsync(a => a.PostingId == postingId && db.Users.Any(u => u.Id == a.StudentId && u.Email == who + "@outreach.test"));
        Assert.Equal((ApplicationState.Applied, meets ? 0 : 1), (application.State, application.Missed));
    }

    private async Task TheOfficerScreensAsync()
    {
        await using var officer = await portal.SignInAsync("officer");
        var page = officer.Page;
        await officer.OpenAsync($"/postings/{postingId}/applications");
        await officer.ShouldBeSoundAsync();
        var (good, bad) = (await IdOfAsync("student"), await IdOfAsync("student3"));
        await officer.OpenAsync($"/postings/{postingId}/applications/{good}");
        await officer.ShouldBeSoundAsync();
        await page.Locator("label:has(input[name=Reliability][value='5'])").ClickAsync();
        await page.PressAsync(page.Locator("[data-screen-in]"));
        await officer.OpenAsync($"/postings/{postingId}/applications/{bad}");
        await page.Locator($"input[name=Reason][value={nameof(RejectionReason.MissesMustHave)}]").CheckAsync();
        await page.FillAsync("#Words", "店里要求每周六都到岗");
        await page.PressAsync(page.Locator("[data-screen-out]"));
        await officer.OpenAsync($"/postings/{postingId}/company-list");
        await officer.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("main form[action$='/company-list'] .form-actions button[type=submit]"), confirm: true);
        Assert.Equal(ApplicationState.SentToCompany, await StateOfAsync("student"));
        Assert.Equal(ApplicationState.ScreenedOut, await StateOfAsync("student3"));
        await officer.ShouldBeSoundAsync();
    }

    private async Task TheOneTurnedDownSeesWhyAsync()
    {
        await using var phone = await portal.SignInAsync("student3", width: 390);
        await phone.OpenAsync($"/my/jobs/{await IdOfAsync("student3")}");
        await phone.Page.GetByText("店里要求每周六都到岗").First.WaitForAsync();
        await phone.ShouldBeSoundAsync();
        await phone.OpenAsync("/my/notices");
        await phone.Page.GetByText(Title).First.WaitForAsync();
        await phone.ShouldBeSoundAsync();
        // The way to somebody else's leads nowhere.
        Assert.Equal(404, await phone.OpenAsync($"/my/jobs/{await IdOfAsync("student")}"));
    }

    private async Task TheOtherPutsTheInterviewIntoTheCalendarAsync()
    {
        await using var phone = await portal.SignInAsync("student", width: 390);
        var id = await IdOfAsync("student");
        await phone.OpenAsync($"/my/jobs/{id}");
        await phone.Page.GetByText("何店长").First.WaitForAsync();
        await phone.ShouldBeSoundAsync();
        var calendar = await phone.Context.APIRequest.GetAsync($"/my/jobs/{id}/interview.ics");
        Assert.StartsWith("text/calendar", calendar.Headers["content-type"], StringComparison.Ordinal);
        Assert.Contains("BEGIN:VEVENT\r\n", await calendar.TextAsync(), StringComparison.Ordinal);
    }

    private async Task TheEmployerEntersTheResultByLinkAsync()
    {
        string link;
        await using (var officer = await portal.SignInAsync("officer"))
        {
            await officer.OpenAsync($"/postings/{postingId}/links");
            await officer.Page.PressAsync(officer.Page.Locator("form[action$='/links'] button[type=submit]").First);
            link = await officer.Page.Locator(".link-made code").InnerTextAsync();
            await officer.ShouldBeSoundAsync();
        }

        await using var employer = await portal.OpenAsync("zh-CN", width: 390);
        Assert.Equal(200, await employer.OpenAsync(new Uri(link).PathAndQuery));
        await employer.ShouldBeSoundAsync();
        Assert.DoesNotContain("13800002222", await employer.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await employer.Page.PressAsync(employer.Page.Locator("form:has(input[name=Hired][value=true]) button[type=submit]").First, confirm: true);
        Assert.Equal(ApplicationState.Hired, await StateOfAsync("student"));
        await employer.ShouldBeSoundAsync();
        foreach (var question in new[] { "First", "Second" })
            await employer.Page.Locator($"input[name={question}][value='5']").CheckAsync();
        await employer.Page.PressAsync(employer.Page.Locator("form[action$='/rating'] button[type=submit]"));
        await employer.ShouldBeSoundAsync();
        // Its work is done.
        Assert.True(await employer.OpenAsync(new Uri(link).PathAndQuery) is 404 or 410);
    }

    private async Task TheStudentSawEveryStepAsync()
    {
        await using var phone = await portal.SignInAsync("student", width: 390);
        await phone.OpenAsync($"/my/jobs/{await IdOfAsync("student")}");
        var shown = await phone.Page.InnerTextAsync("main");
        Assert.All(["已报名", "初试通过", "已推荐", "已录用"], step => Assert.Contains(step, shown, StringComparison.Ordinal));
        await phone.ShouldBeSoundAsync();
        await using var stranger = await portal.OpenAsync(width: 390);
        // The one place is taken: closed everywhere at once.
        await stranger.OpenAsync($"/jobs/{postingId}");
        Assert.Equal(0, await stranger.Page.Locator($"a[href='/jobs/{postingId}/apply']").CountAsync());
        await stranger.OpenAsync("/jobs?q=" + Uri.EscapeDataString(Title));
        Assert.Equal(0, await stranger.Page.Locator("ol.jobs > li").CountAsync());
        await stranger.ShouldBeSoundAsync();
    }

    private async Task TheMinisterSeesTheShareAsync()
    {
        await using var minister = await portal.SignInAsync("minister");
        await minister.OpenAsync("/job-figures");
        await minister.Page.GetByText("青禾奶茶").First.WaitForAsync();
        await minister.ShouldBeSoundAsync();
    }

    private async Task<JobPosting> StoredAsync()
    {
        await using var db = portal.OpenDatabase();
        return await db.JobPostings.AsNoTracking().SingleAsync(p => p.Id == postingId);
    }

    private async Task<int> IdOfAsync(string who)
    {
        await using var db = portal.OpenDatabase();
        return await db.JobApplications.Where(a => a.PostingId == postingId && db.Users.Any(u => u.Id == a.StudentId && u.Email == who + "@outreach.test")).Select(a => a.Id).SingleAsync();
    }

    private async Task<ApplicationState> StateOfAsync(string who)
    {
        var id = await IdOfAsync(who);
        await using var db = portal.OpenDatabase();
        return await db.JobApplications.Where(a => a.Id == id).Select(a => a.State).SingleAsync();
    }
}
