using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Surveys;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Surveys;

/// <summary>Making surveys, opening and closing them: the officer's own, and what others may not.</summary>
[Collection(Subjects.Surveys)]
public sealed class SurveysTests(Portal portal)
{
    private static int IdOf(Answer made) => int.Parse(made.Location!.Split('/')[2].Split('#')[0], CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_template_is_a_survey_in_a_minute()
    {
        var officer = await portal.SignInAsync("officer");
        var form = await officer.OpenAsync("/surveys/new?template=Use");
        var made = await officer.SubmitAsync(form, "main form", new() { ["Title"] = "一分钟调研" });
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        var id = IdOf(made);
        // The same form once more is the same survey.
        Assert.Equal(made.Location, (await officer.SubmitAsync(form, "main form", new() { ["Title"] = "一分钟调研" })).Location);
        var page = await officer.OpenAsync(made.Location!);
        Assert.Equal(4, page.Page.QuerySelectorAll(".survey-list > li").Length);
        var opened = await officer.SubmitAsync(page, $"form[action='/surveys/{id}/open']");
        Assert.Equal($"/surveys/{id}", opened.Location);
        page = await officer.OpenAsync($"/surveys/{id}");
        Assert.InRange(page.Commands, 1, 8);
        var link = page.Page.QuerySelector(".share-address")!.TextContent;
        Assert.NotNull((await portal.Anonymous().OpenAsync(new Uri(link).AbsolutePath)).Page.QuerySelector("form.survey"));
        Assert.Contains(link, (await officer.OpenAsync($"/surveys/{id}/card")).MainText, StringComparison.Ordinal);
        Assert.NotNull((await officer.OpenAsync($"/surveys/{id}/screen")).Page.QuerySelector("svg.survey-screen-code path"));
        Assert.Contains("一分钟调研", (await officer.OpenAsync("/surveys?State=Open&Who=me")).MainText, StringComparison.Ordinal);
        Assert.Contains("一分钟调研", (await officer.OpenAsync("/search?q=一分钟调研")).MainText, StringComparison.Ordinal);
        Assert.Contains("一分钟调研", (await officer.OpenAsync("/calendar?month=2026-12")).MainText, StringComparison.Ordinal);
        Assert.Contains("一分钟调研", (await (await portal.SignInAsync("vice")).OpenAsync("/audit")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_s_page_leads_to_its_surveys_and_to_a_new_one()
    {
        var id = await portal.EventForSchoolsAsync("要问同学的晚会");
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/events/{id}");
        Assert.NotNull(page.Page.QuerySelector($".record-tabs a[href='/events/{id}/surveys']"));
        var tab = await officer.OpenAsync($"/events/{id}/surveys");
        Assert.InRange(tab.Commands, 1, 14);
        var form = await officer.OpenAsync(tab.Page.QuerySelector($"main a[href^='/surveys/new']")!.GetAttribute("href")!);
        Assert.Equal($"{id}", form.Page.QuerySelector("#EventId option[selected]")!.GetAttribute("value"));
        await officer.SubmitAsync(await officer.OpenAsync($"/surveys/new?template=Use&eventId={id}"), "main form", new() { ["Title"] = "为晚会问的" });
        Assert.Contains("为晚会问的", (await officer.OpenAsync($"/events/{id}/surveys")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("为晚会问的", (await officer.OpenAsync($"/events/{await portal.EventForSchoolsAsync()}/surveys")).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/events/9999999/surveys")).Status);
        Assert.Null((await (await portal.SignInAsync("advisor")).OpenAsync($"/events/{id}/surveys")).Page.QuerySelector("main a[href^='/surveys/new']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("partner")).GetAsync($"/events/{id}/surveys")).Status);
    }

    [Fact]
    public async Task What_is_wrong_with_a_survey_is_said_beside_its_field()
    {
        var officer = await portal.SignInAsync("officer");
        var form = await officer.OpenAsync("/surveys/new");
        var answer = await officer.SubmitAsync(form, "main form", new() { ["Title"] = "", ["Purpose"] = "留着", ["ClosesOn"] = "2020-01-01", ["AnswersPerDevice"] = "99" });
        Assert.NotEqual("", answer.ErrorOf("Title"));
        Assert.NotEqual("", answer.ErrorOf("AnswersPerDevice"));
        Assert.Contains("留着", answer.Page.GetElementById("Purpose")!.TextContent, StringComparison.Ordinal);
        var past = await officer.SubmitAsync(form, "main form", new() { ["Title"] = "过去", ["Purpose"] = "留着", ["ClosesOn"] = "2020-01-01", ["EventId"] = null });
        Assert.NotEqual("", past.ErrorOf("ClosesOn"));
        var far = await officer.SubmitAsync(form, "main form", new() { ["Title"] = "很远", ["Purpose"] = "留着", ["ClosesOn"] = "2199-01-01" });
        Assert.NotEqual("", far.ErrorOf("ClosesOn"));
        var odd = await officer.SubmitAsync(form, "main form", new() { ["Title"] = "假活动", ["Purpose"] = "留着", ["EventId"] = "999999" });
        Assert.NotEqual("", odd.ErrorOf("EventId"));
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/surveys/new?template=1,2&eventId=x")).Status);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.Surveys.AnyAsync(s => s.Title == "过去" || s.Title == "很远" || s.Title == "假活动"));
    }

    [Fact]
    public async Task Questions_are_added_changed_moved_and_taken_out_of_a_draft()
    {
        var survey = await portal.SurveyAsync("改问题", isDraft: true);
        var officer = await portal.SignInAsync("officer");
        var form = await officer.OpenAsync($"/surveys/{survey.Id}/questions/new");
        // A row more without scripts: nothing is saved, nothing is lost.
        var more = await officer.SubmitAsync(form, "main form", new() { ["Text"] = "新问题", ["rows"] = "add" });
        Assert.Equal(("新问题", 5), (more.Page.GetElementById("Text")!.GetAttribute("value"), more.Page.QuerySelectorAll("[data-row]").Length));
        var few = await officer.SubmitAsync(form, "main form", new() { ["Text"] = "新问题", ["Options[0].Text"] = "甲" });
        Assert.NotEqual("", few.ErrorOf("Options"));
        var blank = await officer.SubmitAsync(form, "main form", new() { ["Text"] = "新问题", ["Options[0].Text"] = "甲", ["Options[1].Industry"] = "Travel" });
        Assert.NotEqual("", blank.ErrorOf("Options_1__Text"));
        var saved = await officer.SubmitAsync(form, "main form", new() { ["Text"] = "新问题", ["Options[0].Text"] = "甲", ["Options[0].Industry"] = "Travel", ["Options[2].Text"] = "乙", ["Options[2].Wanted"] = "Prize" });
        Assert.Equal($"/surveys/{survey.Id}#questions", saved.Location);
        var added = (await portal.StoredAsync(survey)).Questions.Single(q => q.Number == 5);
        Assert.Equal(["甲", "乙"], added.Options.OrderBy(o => o.Number).Select(o => o.Text));
        // The form of before stands on an older version now.
        var stale = await officer.SubmitAsync(form, "main form", new() { ["Text"] = "旧表单", ["Options[0].Text"] = "甲", ["Options[1].Text"] = "乙" });
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal("旧表单", stale.Page.GetElementById("Text")!.GetAttribute("value"));
        await officer.ForgeAsync($"/surveys/{survey.Id}/questions/{added.Id}/up");
        Assert.Equal(4, (await portal.StoredAsync(survey)).Questions.Single(q => q.Id == added.Id).Number);
        await officer.SubmitAsync(await officer.OpenAsync($"/surveys/{survey.Id}/questions/{added.Id}"), "main form", new() { ["Text"] = "改过了", ["Kind"] = "Text" });
        Assert.Empty((await portal.StoredAsync(survey)).Questions.Single(q => q.Id == added.Id).Options);
        await officer.ForgeAsync($"/surveys/{survey.Id}/questions/{survey.Questions[0].Id}/remove");
        Assert.Equal([1, 2, 3, 4], (await portal.StoredAsync(survey)).Questions.Select(q => q.Number).Order());
        // A question of another survey is none of this one's.
        var other = await portal.SurveyAsync("别的问题", isDraft: true);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/surveys/{survey.Id}/questions/{other.Questions[0].Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/surveys/{survey.Id}/questions/{other.Questions[0].Id}/remove")).Status);
        Assert.Equal(4, (await portal.StoredAsync(other)).Questions.Count);
    }

    [Fact]
    public async Task What_was_opened_no_longer_changes_but_for_its_last_day()
    {
        var survey = await portal.SurveyAsync("已开放");
        var officer = await portal.SignInAsync("officer");
        var question = survey.Questions[0].Id;
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/surveys/{survey.Id}/edit")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/surveys/{survey.Id}/questions/{question}")).Status);
        var before = (await portal.StoredAsync(survey)).Version;
        foreach (var (path, form) in new (string, Dictionary<string, object?>)[]
        {
            ("edit", new() { ["Version"] = before, ["Title"] = "换题目", ["Purpose"] = "x", ["Mode"] = "Account", ["AnswersPerDevice"] = "9", ["ClosesOn"] = "2026-12-01" }),
            ($"questions/{question}", new() { ["Version"] = before, ["Kind"] = "Text", ["Text"] = "换问题" }), ("questions/new", new() { ["Version"] = before, ["Kind"] = "Text", ["Text"] = "多一题" }),
            ($"questions/{question}/remove", []), ($"questions/{question}/up", []), ("remove", []), ("open", new() { ["version"] = before }),
        })
            await officer.ForgeAsync($"/surveys/{survey.Id}/{path}", form);
        var stored = await portal.StoredAsync(survey);
        Assert.Equal((before, "已开放", 4, SurveyState.Open), (stored.Version, stored.Title, stored.Questions.Count, stored.State));
        foreach (var bad in new[] { "2026-11-01", "", "x", "2199-01-01" })
            await officer.ForgeAsync($"/surveys/{survey.Id}/day", new() { ["closesOn"] = bad });
        Assert.Equal(stored.ClosesOn, (await portal.StoredAsync(survey)).ClosesOn);
        await officer.ForgeAsync($"/surveys/{survey.Id}/day", new() { ["closesOn"] = "2026-12-24" });
        Assert.Equal(new DateOnly(2026, 12, 24), (await portal.StoredAsync(survey)).ClosesOn);
    }

    [Fact]
    public async Task What_opens_is_what_the_person_saw()
    {
        var survey = await portal.SurveyAsync("看过再开", isDraft: true);
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/surveys/{survey.Id}");
        await (await portal.SignInAsync("vice")).ForgeAsync($"/surveys/{survey.Id}/questions/{survey.Questions[2].Id}/remove");
        await officer.SubmitAsync(page, $"form[action='/surveys/{survey.Id}/open']");
        Assert.Equal(SurveyState.Draft, (await portal.StoredAsync(survey)).State);
        Assert.Contains("moved on", (await officer.OpenAsync($"/surveys/{survey.Id}")).Page.Body!.TextContent, StringComparison.Ordinal);
        await officer.SubmitAsync(await officer.OpenAsync($"/surveys/{survey.Id}"), $"form[action='/surveys/{survey.Id}/open']");
        Assert.Equal(SurveyState.Open, (await portal.StoredAsync(survey)).State);
    }

    [Fact]
    public async Task A_stale_edit_shows_what_stands_there_now()
    {
        var survey = await portal.SurveyAsync("旧版本", isDraft: true);
        var officer = await portal.SignInAsync("officer");
        var form = await officer.OpenAsync($"/surveys/{survey.Id}/edit");
        await (await portal.SignInAsync("vice")).SubmitAsync(await (await portal.SignInAsync("vice")).OpenAsync($"/surveys/{survey.Id}/edit"), "main form", new() { ["Title"] = "部长改的" });
        var stale = await officer.SubmitAsync(form, "main form", new() { ["Title"] = "我改的" });
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("部长改的", stale.MainText, StringComparison.Ordinal);
        Assert.Equal("我改的", stale.Page.GetElementById("Title")!.GetAttribute("value"));
        Assert.Equal("部长改的", (await portal.StoredAsync(survey)).Title);
    }

    [Fact]
    public async Task Somebody_else_s_survey_is_read_but_not_touched()
    {
        var (draft, open) = (await portal.SurveyAsync("别人的草稿", isDraft: true), await portal.SurveyAsync("别人的调研"));
        var other = await portal.SignInAsync("officer2");
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync($"/surveys/{draft.Id}")).Status);
        Assert.Empty((await other.OpenAsync($"/surveys/{draft.Id}")).Page.QuerySelectorAll("main form"));
        foreach (var path in new[] { "edit", "questions/new", $"questions/{draft.Questions[0].Id}" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/surveys/{draft.Id}/{path}")).Status);
        var form = new Dictionary<string, object?> { ["version"] = "1", ["Kind"] = "Text", ["Text"] = "x", ["Title"] = "x", ["Purpose"] = "x", ["Mode"] = "Device", ["AnswersPerDevice"] = "1", ["ClosesOn"] = "2026-12-01" };
        foreach (var path in new[] { "open", "remove", "edit", "questions/new", $"questions/{draft.Questions[0].Id}", $"questions/{draft.Questions[0].Id}/remove", $"questions/{draft.Questions[1].Id}/up" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.ForgeAsync($"/surveys/{draft.Id}/{path}", form)).Status);
        foreach (var path in new[] { "day", "close", "read" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.ForgeAsync($"/surveys/{open.Id}/{path}", new() { ["closesOn"] = "2026-12-01" })).Status);
        Assert.Equal((1, SurveyState.Draft), ((await portal.StoredAsync(draft)).Version, (await portal.StoredAsync(draft)).State));
        Assert.Equal(SurveyState.Open, (await portal.StoredAsync(open)).State);
    }

    [Theory]
    [InlineData("student")]
    [InlineData("liaison")]
    [InlineData("partner")]
    [InlineData("presidium")]
    [InlineData("admin")]
    public async Task Who_may_not_read_surveys_opens_none_of_their_pages(string who)
    {
        var survey = await portal.SurveyAsync("内部" + who);
        var client = await portal.SignInAsync(who);
        foreach (var path in new[] { "/surveys", $"/surveys/{survey.Id}", $"/surveys/{survey.Id}/results", $"/surveys/{survey.Id}/results.xlsx", $"/surveys/{survey.Id}/card", $"/surveys/{survey.Id}/screen", "/surveys/new", "/meeting-points" })
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.ForgeAsync($"/surveys/{survey.Id}/close")).Status);
    }

    [Fact]
    public async Task The_advisor_reads_and_changes_nothing()
    {
        var survey = await portal.SurveyAsync("老师看看");
        var advisor = await portal.SignInAsync("advisor");
        Assert.Equal(HttpStatusCode.OK, (await advisor.GetAsync($"/surveys/{survey.Id}/results")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await advisor.ForgeAsync($"/surveys/{survey.Id}/close")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await advisor.GetAsync("/surveys/new")).Status);
    }

    [Fact]
    public async Task Only_a_leader_opens_a_closed_one_once_more()
    {
        var survey = await portal.SurveyAsync("再开一次");
        var officer = await portal.SignInAsync("officer");
        var day = new Dictionary<string, object?> { ["closesOn"] = "2026-12-01" };
        await officer.ForgeAsync($"/surveys/{survey.Id}/close");
        await officer.ForgeAsync($"/surveys/{survey.Id}/close");
        Assert.Equal(SurveyState.Closed, (await portal.StoredAsync(survey)).State);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.ForgeAsync($"/surveys/{survey.Id}/reopen", day)).Status);
        await officer.ForgeAsync($"/surveys/{survey.Id}/day", day);
        Assert.Equal(SurveyState.Closed, (await portal.StoredAsync(survey)).State);
        var vice = await portal.SignInAsync("vice");
        await vice.ForgeAsync($"/surveys/{survey.Id}/reopen", new() { ["closesOn"] = "2020-01-01" });
        Assert.Equal(SurveyState.Closed, (await portal.StoredAsync(survey)).State);
        await vice.SubmitAsync(await vice.OpenAsync($"/surveys/{survey.Id}"), $"form[action='/surveys/{survey.Id}/reopen']", day);
        Assert.Equal((SurveyState.Open, new DateOnly(2026, 12, 1)), ((await portal.StoredAsync(survey)).State, (await portal.StoredAsync(survey)).ClosesOn));
    }

    [Fact]
    public async Task A_draft_is_thrown_away_and_nothing_else()
    {
        var (draft, open) = (await portal.SurveyAsync("扔掉", isDraft: true), await portal.SurveyAsync("留下"));
        var officer = await portal.SignInAsync("officer");
        Assert.Equal("/surveys", (await officer.ForgeAsync($"/surveys/{draft.Id}/remove")).Location);
        await officer.ForgeAsync($"/surveys/{open.Id}/remove");
        await using var db = portal.OpenDatabase();
        Assert.Equal([open.Id], await db.Surveys.Where(s => s.Id == draft.Id || s.Id == open.Id).Select(s => s.Id).ToListAsync());
    }

    [Fact]
    public async Task The_owner_is_told_on_the_start_page_until_the_results_were_read()
    {
        var (soon, later, draft) = (await portal.SurveyAsync("快截止", owner: "officer2", days: 2), await portal.SurveyAsync("还早", owner: "officer2", days: 3), await portal.SurveyAsync("没开", owner: "officer2", isDraft: true, days: 1));
        var owner = await portal.SignInAsync("officer2");
        var today = (await owner.OpenAsync("/")).MainText;
        Assert.Contains("快截止", today, StringComparison.Ordinal);
        Assert.DoesNotContain("还早", today, StringComparison.Ordinal);
        Assert.DoesNotContain("没开", today, StringComparison.Ordinal);
        Assert.DoesNotContain("快截止", (await (await portal.SignInAsync("officer")).OpenAsync("/")).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await owner.ForgeAsync($"/surveys/{soon.Id}/read")).Status);
        Assert.Null((await portal.StoredAsync(soon)).ResultsReadAt);
        await owner.ForgeAsync($"/surveys/{soon.Id}/close");
        var page = await owner.OpenAsync("/");
        Assert.Contains("read what students want", page.MainText, StringComparison.Ordinal);
        await owner.SubmitAsync(await owner.OpenAsync($"/surveys/{soon.Id}/results"), $"form[action='/surveys/{soon.Id}/read']");
        Assert.NotNull((await portal.StoredAsync(soon)).ResultsReadAt);
        Assert.DoesNotContain("快截止", (await owner.OpenAsync("/")).MainText, StringComparison.Ordinal);
        Assert.True(later.Id != draft.Id);
    }
}
