using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Surveys;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Surveys;

/// <summary>What the staff read of answers, and what not.</summary>
[Collection(Subjects.Surveys)]
public sealed class ResultsTests(Portal portal)
{
    private static string RowOf(Answer page, string section, string row) =>
        string.Join(' ', page.Page.QuerySelectorAll($"{section} tbody tr").Single(r => r.TextContent.Contains(row, StringComparison.Ordinal)).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public async Task Results_are_counted_by_question_and_each_answer_once_by_line_of_business()
    {
        var survey = await portal.SurveyAsync("数一数");
        // Seven name catering in the first question, three travel; two of three name catering in the second (i % 3 in 0, 1).
        await portal.AnswerAsync(survey, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1);
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/surveys/{survey.Id}/results");
        var first = $"section[aria-labelledby=question-{survey.Questions[0].Id}]";
        Assert.Contains("70", RowOf(page, first, "餐馆"), StringComparison.Ordinal);
        Assert.EndsWith(" 7", RowOf(page, first, "餐馆"), StringComparison.Ordinal);
        Assert.EndsWith(" 3", RowOf(page, first, "旅行社"), StringComparison.Ordinal);
        Assert.EndsWith(" 0", RowOf(page, first, "都不缺"), StringComparison.Ordinal);
        var named = page.Page.QuerySelectorAll("section.card").Single(s => s.QuerySelector("h2")?.TextContent == "By line of business");
        // The fourth to tenth of them name it in both or one: all seven, and of the three travellers those at 7 and 9.
        Assert.Contains("Catering", named.TextContent, StringComparison.Ordinal);
        Assert.Equal("9", named.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Catering", StringComparison.Ordinal)).QuerySelector("td.number")!.TextContent);
        Assert.Equal("3", named.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Travel", StringComparison.Ordinal)).QuerySelector("td.number")!.TextContent);
        Assert.Contains("3.0 on average", page.MainText, StringComparison.Ordinal);
        Assert.Contains("第4个愿望", page.MainText, StringComparison.Ordinal);
        var sheet = await officer.GetAsync($"/surveys/{survey.Id}/results.xlsx");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", sheet.Response.Content.Headers.ContentType!.MediaType);
        // Every chart has its table, and one more answer shows on the next load.
        await portal.AnswerAsync(survey, 2);
        Assert.EndsWith(" 1", RowOf(await officer.OpenAsync($"/surveys/{survey.Id}/results"), first, "都不缺"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fewer_than_five_answers_show_their_number_alone()
    {
        var survey = await portal.SurveyAsync("太少了");
        await portal.AnswerAsync(survey, 0, 1, 1, 0);
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/surveys/{survey.Id}/results");
        Assert.Contains("4 answers", page.MainText, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("main table"));
        Assert.DoesNotContain("愿望", page.MainText, StringComparison.Ordinal);
        await portal.AnswerAsync(survey, 0);
        Assert.NotEmpty((await officer.OpenAsync($"/surveys/{survey.Id}/results")).Page.QuerySelectorAll("main table"));
        var draft = await portal.SurveyAsync("没有结果", isDraft: true);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/surveys/{draft.Id}/results")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/surveys/{draft.Id}/results.xlsx")).Status);
    }

    [Fact]
    public async Task A_leader_hides_an_offensive_text_and_nobody_else_reads_it_then()
    {
        var survey = await portal.SurveyAsync("骂人");
        var other = await portal.SurveyAsync("别的骂人");
        await portal.AnswerAsync(survey, 0, 0, 0, 0, 0, 0);
        int text;
        await using (var db = portal.OpenDatabase())
            text = await db.SurveyAnswers.Where(a => a.QuestionId == survey.Questions[2].Id && a.Text == "第2个愿望").Select(a => a.Id).SingleAsync();
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.ForgeAsync($"/surveys/{survey.Id}/texts/hide", new() { ["answerId"] = text })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await vice.ForgeAsync($"/surveys/{other.Id}/texts/hide", new() { ["answerId"] = text })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await vice.ForgeAsync($"/surveys/{survey.Id}/texts/hide", new() { ["answerId"] = "x" })).Status);
        Assert.Empty((await officer.OpenAsync($"/surveys/{survey.Id}/results")).Page.QuerySelectorAll("button[name=answerId]"));
        await vice.ForgeAsync($"/surveys/{survey.Id}/texts/hide", new() { ["answerId"] = text });
        var page = (await officer.OpenAsync($"/surveys/{survey.Id}/results")).MainText;
        Assert.DoesNotContain("第2个愿望", page, StringComparison.Ordinal);
        Assert.Contains("Hidden by 人vice", page, StringComparison.Ordinal);
        Assert.Contains("第2个愿望", (await vice.OpenAsync($"/surveys/{survey.Id}/results")).MainText, StringComparison.Ordinal);
        await vice.ForgeAsync($"/surveys/{survey.Id}/texts/show", new() { ["answerId"] = text });
        Assert.Contains("第2个愿望", (await officer.OpenAsync($"/surveys/{survey.Id}/results")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_thousand_answers_are_counted_by_the_database_in_six_commands()
    {
        var survey = await portal.SurveyAsync("两万份");
        var stored = await portal.StoredAsync(survey);
        for (var batch = 0; batch < 10; batch++)
        {
            await using var db = portal.OpenDatabase();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            for (var i = 0; i < 2000; i++)
                db.SurveyResponses.Add(TestSurveys.Response(stored, survey, i % 3, i));
            await db.SaveChangesAsync();
        }

        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/surveys/{survey.Id}/results?page=3");
        Assert.InRange(page.Commands, 1, 6);
        Assert.Contains("20,000 answers", page.MainText, StringComparison.Ordinal);
        Assert.Contains("6,670", RowOf(page, $"section[aria-labelledby=question-{survey.Questions[0].Id}]", "餐馆"), StringComparison.Ordinal);
        Assert.True(page.Text.Length < 150 * 1024, $"{page.Text.Length} characters");
        var points = await officer.OpenAsync("/meeting-points");
        Assert.InRange(points.Commands, 1, 6);
    }
}

/// <summary>Meeting points of known surveys and merchants alone.</summary>
public sealed class MeetingPointsTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task What_is_wanted_and_nobody_offers_is_a_lead()
    {
        var officer = await portal.SignInAsync("officer");
        Assert.Contains("No survey has told us yet", (await officer.OpenAsync("/meeting-points")).MainText, StringComparison.Ordinal);
        var now = portal.Clock.GetUtcNow();
        await using (var db = portal.OpenDatabase())
        {
            var restaurant = new Sponsor(new SponsorDetails("东门拌粉", null, Industry.Catering, null, null, null, null, [], null, null, null));
            restaurant.SetStanding(Standing.Active);
            var prospect = new Sponsor(new SponsorDetails("好风景旅行社", null, Industry.Travel, null, null, null, null, [], null, null, null));
            db.Sponsors.AddRange(restaurant, prospect);
            await db.SaveChangesAsync();
        }

        var survey = await portal.SurveyAsync("要什么");
        await portal.AnswerAsync(survey, 1, 1, 1, 1, 0, 0, 2, 2);
        // A draft and one with four answers say nothing.
        await portal.SurveyAsync("草稿不算", isDraft: true);
        await portal.AnswerAsync(await portal.SurveyAsync("四份不算"), 0, 0, 0, 0);
        var page = await officer.OpenAsync("/meeting-points");
        var travel = page.Page.QuerySelector("a[href='/sponsors?industry=Travel']")!.Closest("tr")!;
        Assert.Contains("50", travel.QuerySelector(".share-words")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lead: wanted, and nobody is with us", travel.TextContent, StringComparison.Ordinal);
        Assert.Contains("Wanted, and somebody is with us", page.Page.QuerySelector("a[href='/sponsors?industry=Catering']")!.Closest("tr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No survey asked", page.Page.QuerySelector("a[href='/sponsors?industry=Beauty']")!.Closest("tr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Leads: Travel", page.MainText, StringComparison.Ordinal);
        var form = await officer.OpenAsync(travel.QuerySelector("a[href^='/sponsors/new']")!.GetAttribute("href")!);
        Assert.Equal("Travel", form.Page.QuerySelector("select[name=Industry] option[selected]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/sponsors/new?industry=Nonsense")).Status);
        Assert.Contains("好风景旅行社", (await officer.OpenAsync("/sponsors?industry=Travel")).MainText, StringComparison.Ordinal);
        // The advisor reads it, and makes no merchants.
        Assert.Null((await (await portal.SignInAsync("advisor")).OpenAsync("/meeting-points")).Page.QuerySelector("a[href^='/sponsors/new']"));

        await using (var db = portal.OpenDatabase())
        {
            var prospect = await db.Sponsors.SingleAsync(s => s.Name == "好风景旅行社");
            db.Deals.Add(Deal.Create(prospect, null, portal.IdOf("officer"), new DealDetails(null, null, null, null, null), portal.IdOf("officer"), now).Value);
            await db.SaveChangesAsync();
        }

        Assert.Contains("only talks so far", (await officer.OpenAsync("/meeting-points")).Page.QuerySelector("a[href='/sponsors?industry=Travel']")!.Closest("tr")!.TextContent, StringComparison.Ordinal);
        await using (var db = portal.OpenDatabase())
        {
            var deal = await db.Deals.SingleAsync();
            deal.MoveTo(DealStage.Contracting, portal.IdOf("officer"), now, DealReadiness.Ready);
            deal.Win(portal.IdOf("officer"), now);
            await db.SaveChangesAsync();
        }

        Assert.Contains("somebody is with us", (await officer.OpenAsync("/meeting-points")).Page.QuerySelector("a[href='/sponsors?industry=Travel']")!.Closest("tr")!.TextContent, StringComparison.Ordinal);
        var report = await officer.OpenAsync("/reports?from=2026-11-01&to=2026-11-30");
        Assert.Contains("Travel", report.Page.QuerySelector("#meeting-points")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/reports/meeting-points.xlsx?from=2026-11-01&to=2026-11-30")).Status);
        Assert.DoesNotContain("Travel", (await officer.OpenAsync("/reports?from=2025-11-01&to=2025-11-30")).Page.QuerySelector("#meeting-points")!.TextContent, StringComparison.Ordinal);
        // A year later it counts no more.
        portal.Clock.Advance(TimeSpan.FromDays(366));
        Assert.Contains("No survey has told us yet", (await (await portal.SignInAsync("officer")).OpenAsync("/meeting-points")).MainText, StringComparison.Ordinal);
    }
}
