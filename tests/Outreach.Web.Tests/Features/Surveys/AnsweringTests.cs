using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Surveys;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Features.Surveys.Answering;
using Outreach.Web.Infrastructure.Security;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Surveys;

/// <summary>Answering, as students do it and as somebody who tries to spoil it.</summary>
[Collection(Subjects.Surveys)]
public sealed class AnsweringTests(Portal portal)
{
    private static async Task<Answer> SendAsync(PortalClient phone, TestSurvey survey, Dictionary<string, object?>? form = null) =>
        await phone.SubmitAsync(await phone.OpenAsync(survey.Url), "form.survey", form ?? survey.Form());

    [Fact]
    public async Task Anybody_answers_without_an_account_and_is_thanked_once()
    {
        var survey = await portal.SurveyAsync("匿名一次");
        var phone = portal.Anonymous();
        var page = await phone.OpenAsync(survey.Url);
        Assert.Contains("no-store", page.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("noindex", page.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        var cookie = Assert.Single(page.Response.Headers.GetValues("Set-Cookie"), c => c.StartsWith(HostCookies.Prefix + SurveyDevice.Cookie, StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        var sent = await phone.SubmitAsync(page, "form.survey", survey.Form());
        Assert.Equal((HttpStatusCode.Redirect, survey.Url + "/thanks"), (sent.Status, sent.Location));
        Assert.Contains("Thank you", (await phone.OpenAsync(sent.Location!)).MainText, StringComparison.Ordinal);
        Assert.Contains("This device has answered already", (await phone.OpenAsync(survey.Url)).MainText, StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        var stored = await db.SurveyResponses.AsNoTracking().Include(r => r.Answers).SingleAsync(r => r.SurveyId == survey.Id);
        Assert.Equal(5, stored.Answers.Count);
        Assert.Equal("多一点", stored.Answers.Single(a => a.Text is not null).Text);
        // What is stored of the device is not what its cookie says.
        Assert.DoesNotContain(stored.DeviceKey!, cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_hundred_posts_of_one_device_leave_one()
    {
        var survey = await portal.SurveyAsync("五百次");
        var phone = portal.Anonymous();
        var page = await phone.OpenAsync(survey.Url);
        var number = page.Page.QuerySelector("input[name=form]")!.GetAttribute("value");
        await phone.ForgeAsync("/no-such-page");
        for (var wave = 0; wave < 20; wave++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 25).Select(i =>
            {
                var form = survey.Form($"第{wave}波第{i}条");
                // Some repeat the form's own number, some make one up, some leave it out.
                if (i % 3 < 2)
                    form[AnswerForm.Number] = i % 3 == 0 ? number : Guid.NewGuid().ToString();
                return phone.ForgeAsync(survey.Url, form);
            }));
            Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        }

        Assert.Equal(1, await portal.AnswersAsync(survey));
    }

    [Fact]
    public async Task A_double_click_makes_one_also_where_a_device_answers_more_than_once()
    {
        var survey = await portal.SurveyAsync("两次", perDevice: 2);
        var phone = portal.Anonymous();
        var page = await phone.OpenAsync(survey.Url);
        var clicks = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => phone.SubmitAsync(page, "form.survey", survey.Form("同一张"))));
        Assert.All(clicks, a => Assert.Equal(survey.Url + "/thanks", a.Location));
        Assert.Equal(1, await portal.AnswersAsync(survey));
        Assert.Equal(survey.Url + "/thanks", (await SendAsync(phone, survey, survey.Form("另一张"))).Location);
        Assert.Equal(2, await portal.AnswersAsync(survey));
        Assert.Equal(survey.Url, (await phone.ForgeAsync(survey.Url, survey.Form("第三张"))).Location);
        Assert.Equal(2, await portal.AnswersAsync(survey));
    }

    [Fact]
    public async Task Without_the_mark_of_a_device_nothing_is_taken_and_a_forged_one_is_none()
    {
        var survey = await portal.SurveyAsync("没有标记");
        var bare = portal.Anonymous();
        bare.Http.DefaultRequestHeaders.Add("Cookie", $"{HostCookies.Prefix}{SurveyDevice.Cookie}=made-up");
        await bare.GetAsync("/no-such-page");
        var refused = await bare.ForgeAsync(survey.Url, survey.Form("留着我"));
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains("Allow cookies", refused.MainText, StringComparison.Ordinal);
        Assert.Equal("留着我", refused.Page.GetElementById(survey.Field(2))!.GetAttribute("value"));
        Assert.Equal(0, await portal.AnswersAsync(survey));
        // The mark came with the answer: pressing once more works.
        bare.Http.DefaultRequestHeaders.Remove("Cookie");
        Assert.Equal(survey.Url + "/thanks", (await bare.SubmitAsync(refused, "form.survey")).Location);
        // Another phone is another device.
        Assert.Equal(survey.Url + "/thanks", (await SendAsync(portal.Anonymous(), survey)).Location);
        Assert.Equal(2, await portal.AnswersAsync(survey));
    }

    [Fact]
    public async Task Forged_questions_and_options_are_refused_and_nothing_typed_is_lost()
    {
        var (survey, other) = (await portal.SurveyAsync("伪造"), await portal.SurveyAsync("另一份"));
        var phone = portal.Anonymous();
        var page = await phone.OpenAsync(survey.Url);
        foreach (var (field, value) in new (string, string)[]
        {
            (survey.Field(0), other.Option(0, 0)), (survey.Field(0), survey.Option(1, 0)), (survey.Field(0), "abc"), (survey.Field(0), "99999999999999999999"), (survey.Field(0), "1 OR 1=1"),
            (other.Field(0), other.Option(0, 0)), ("q-999999", "1"), ("q-", "1"), ("q-x", "1"), ("q-99999999999999999999", "1"), (survey.Field(3), "6"), (survey.Field(3), "0"),
        })
        {
            var form = survey.Form("还在");
            form[field] = value;
            var refused = await phone.SubmitAsync(page, "form.survey", form);
            Assert.Equal(HttpStatusCode.OK, refused.Status);
            Assert.Contains("do not belong to this survey", refused.MainText, StringComparison.Ordinal);
            Assert.Equal("还在", refused.Page.GetElementById(survey.Field(2))!.GetAttribute("value"));
        }

        Assert.Equal((0, 0), (await portal.AnswersAsync(survey), await portal.AnswersAsync(other)));
    }

    [Fact]
    public async Task What_is_missing_or_too_long_is_said_beside_its_field()
    {
        var survey = await portal.SurveyAsync("必答", isTextRequired: true);
        var phone = portal.Anonymous();
        var page = await phone.OpenAsync(survey.Url);
        var empty = await phone.SubmitAsync(page, "form.survey");
        Assert.Equal(HttpStatusCode.OK, empty.Status);
        Assert.Contains("Question 1", empty.ErrorOf(survey.Field(0)), StringComparison.Ordinal);
        Assert.Contains("Question 3", empty.ErrorOf(survey.Field(2)), StringComparison.Ordinal);
        Assert.NotNull(empty.Page.QuerySelector($".error-summary a[href='#{survey.Field(0)}']"));
        var form = survey.Form(new string('长', 101));
        form[survey.Field(1)] = new[] { survey.Option(1, 0), survey.Option(1, 1), survey.Option(1, 2) };
        var many = await phone.SubmitAsync(page, "form.survey", form);
        Assert.Contains("at most 2", many.ErrorOf(survey.Field(1)), StringComparison.Ordinal);
        Assert.Contains("101", many.ErrorOf(survey.Field(2)), StringComparison.Ordinal);
        Assert.Equal(3, many.Page.QuerySelectorAll($"input[name='{survey.Field(1)}'][checked]").Length);
        Assert.Equal(101, many.Page.GetElementById(survey.Field(2))!.GetAttribute("value")!.Length);
        Assert.Equal(0, await portal.AnswersAsync(survey));
        var odd = await phone.ForgeAsync(survey.Url, survey.Form("<script>\u0001\u202E 表情😀"));
        Assert.Equal(HttpStatusCode.Redirect, odd.Status);
        await using var db = portal.OpenDatabase();
        Assert.Equal("<script> 表情😀", await db.SurveyAnswers.Where(a => a.QuestionId == survey.Questions[2].Id).Select(a => a.Text).SingleAsync());
    }

    [Fact]
    public async Task Answers_after_closing_are_refused_politely_and_stay_in_the_form()
    {
        var survey = await portal.SurveyAsync("太晚了");
        var phone = portal.Anonymous();
        var page = await phone.OpenAsync(survey.Url);
        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync($"/surveys/{survey.Id}/close");
        var late = await phone.SubmitAsync(page, "form.survey", survey.Form("写了很久"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("This survey is over", late.MainText, StringComparison.Ordinal);
        Assert.Equal("写了很久", late.Page.GetElementById(survey.Field(2))!.GetAttribute("value"));
        Assert.NotNull(late.Page.QuerySelector($"input[value='{survey.Option(0, 1)}'][checked]"));
        Assert.Empty(late.Page.QuerySelectorAll("form.survey button[type=submit]"));
        Assert.Equal(0, await portal.AnswersAsync(survey));
        Assert.Contains("This survey is over", (await phone.OpenAsync(survey.Url)).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_and_what_there_is_not_are_not_found()
    {
        var draft = await portal.SurveyAsync("草稿", isDraft: true);
        var phone = portal.Anonymous();
        foreach (var url in new[] { draft.Url, draft.Url + "/thanks", "/q/nosuchco", "/q/%E8%B0%83", "/q/" + new string('a', 2000) })
            Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.ForgeAsync(draft.Url, draft.Form())).Status);
        Assert.Equal(0, await portal.AnswersAsync(draft));
    }

    [Fact]
    public async Task An_account_answers_once_and_signs_in_first()
    {
        var survey = await portal.SurveyAsync("登录答题", SurveyMode.Account);
        var stranger = await portal.Anonymous().OpenAsync(survey.Url);
        Assert.NotNull(stranger.Page.QuerySelector($"main a[href='/sign-in?returnUrl=%2Fq%2F{survey.Code}']"));
        Assert.Null(stranger.Page.QuerySelector("form.survey"));
        Assert.Equal(survey.Url, (await portal.Anonymous().ForgeAsync(survey.Url, survey.Form())).Location);
        var student = await portal.SignInAsync("student");
        var page = await student.OpenAsync(survey.Url);
        var sent = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => student.SubmitAsync(page, "form.survey", survey.Form($"第{i}次"))));
        Assert.All(sent, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        Assert.Contains("You have answered this survey", (await student.OpenAsync(survey.Url)).MainText, StringComparison.Ordinal);
        // From another browser of the person as well.
        Assert.Equal(survey.Url, (await (await portal.SignInAsync("student")).ForgeAsync(survey.Url, survey.Form("又来"))).Location);
        Assert.Equal(1, await portal.AnswersAsync(survey));
        // Staff are people too.
        Assert.Equal(survey.Url + "/thanks", (await SendAsync(await portal.SignInAsync("liaison"), survey)).Location);
        Assert.Equal(2, await portal.AnswersAsync(survey));
    }

    [Theory]
    [InlineData(SurveyMode.Account)]
    [InlineData(SurveyMode.Device)]
    public async Task Neither_trail_nor_form_keys_know_who_answered_and_closing_forgets_it_all(SurveyMode mode)
    {
        var survey = await portal.SurveyAsync("不留痕" + mode, mode);
        var student = await portal.SignInAsync("student2");
        int keys, entries;
        await using (var db = portal.OpenDatabase())
            (keys, entries) = (await db.RequestKeys.CountAsync(), await db.AuditEntries.CountAsync());
        await SendAsync(student, survey);
        await using (var db = portal.OpenDatabase())
        {
            Assert.Equal((keys, entries), (await db.RequestKeys.CountAsync(), await db.AuditEntries.CountAsync()));
            Assert.Equal(mode == SurveyMode.Account ? 1 : 0, await db.SurveyParticipants.CountAsync(p => p.SurveyId == survey.Id));
            Assert.Equal(mode == SurveyMode.Device, await db.SurveyResponses.Where(r => r.SurveyId == survey.Id).Select(r => r.DeviceKey != null).SingleAsync());
        }

        await (await portal.SignInAsync("officer")).ForgeAsync($"/surveys/{survey.Id}/close");
        await using (var db = portal.OpenDatabase())
        {
            Assert.Equal(0, await db.SurveyParticipants.CountAsync(p => p.SurveyId == survey.Id));
            var kept = await db.SurveyResponses.AsNoTracking().Include(r => r.Answers).SingleAsync(r => r.SurveyId == survey.Id);
            Assert.Equal((null, null, null, 5), (kept.DeviceKey, kept.DeviceNumber, kept.FormKey, kept.Answers.Count));
        }
    }

    [Fact]
    public async Task The_public_pages_never_say_how_many_have_answered()
    {
        var survey = await portal.SurveyAsync("不数数");
        await portal.AnswerAsync(survey, [.. Enumerable.Repeat(0, 137)]);
        var phone = portal.Anonymous();
        Assert.DoesNotContain("137", (await phone.OpenAsync(survey.Url)).MainText, StringComparison.Ordinal);
        var thanks = await SendAsync(phone, survey);
        Assert.DoesNotContain("138", (await phone.OpenAsync(thanks.Location!)).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("138", (await phone.OpenAsync(survey.Url)).MainText, StringComparison.Ordinal);
        var officer = await portal.SignInAsync("officer");
        Assert.DoesNotContain("138", (await officer.OpenAsync($"/surveys/{survey.Id}/screen")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("138", (await officer.OpenAsync($"/surveys/{survey.Id}/card")).MainText, StringComparison.Ordinal);
        Assert.Contains("138", (await officer.OpenAsync($"/surveys/{survey.Id}")).MainText, StringComparison.Ordinal);
    }
}

/// <summary>What takes a portal of its own: limits, and the clock.</summary>
public sealed class AnsweringLimitsTests
{
    [Fact]
    public async Task An_address_that_sends_too_much_is_asked_to_wait()
    {
        var portal = new Portal { SurveyAnswersPerHour = 3 };
        await portal.InitializeAsync();
        try
        {
            var survey = await portal.SurveyAsync("太多了");
            var last = HttpStatusCode.OK;
            for (var i = 0; i < 4; i++)
            {
                var phone = portal.Anonymous();
                last = (await phone.SubmitAsync(await phone.OpenAsync(survey.Url), "form.survey", survey.Form($"第{i}个"))).Status;
            }

            Assert.Equal((HttpStatusCode.TooManyRequests, 3), (last, await portal.AnswersAsync(survey)));
            // Reading is not limited.
            Assert.Equal(HttpStatusCode.OK, (await portal.Anonymous().GetAsync(survey.Url)).Status);
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    [Fact]
    public async Task The_day_passing_closes_it_and_texts_go_after_a_year()
    {
        var portal = new Portal();
        await portal.InitializeAsync();
        try
        {
            var (anonymous, named) = (await portal.SurveyAsync("到期", days: 1), await portal.SurveyAsync("到期实名", SurveyMode.Account, days: 1));
            var phone = portal.Anonymous();
            await phone.SubmitAsync(await phone.OpenAsync(anonymous.Url), "form.survey", anonymous.Form());
            var student = await portal.SignInAsync("student");
            await student.SubmitAsync(await student.OpenAsync(named.Url), "form.survey", named.Form());
            var worker = portal.Services.GetRequiredService<RetentionWorker>();
            portal.Clock.Advance(TimeSpan.FromDays(1));
            await worker.AnonymizeAsync(CancellationToken.None);
            await using (var db = portal.OpenDatabase())
                Assert.Equal((2, 1), (await db.Surveys.CountAsync(s => s.State == SurveyState.Open), await db.SurveyParticipants.CountAsync()));
            Assert.NotNull((await portal.Anonymous().OpenAsync(anonymous.Url)).Page.QuerySelector("form.survey"));
            portal.Clock.Advance(TimeSpan.FromDays(1));
            // The day has passed: nobody answers, also before the worker has come round.
            Assert.Contains("This survey is over", (await portal.Anonymous().OpenAsync(anonymous.Url)).MainText, StringComparison.Ordinal);
            await worker.AnonymizeAsync(CancellationToken.None);
            await using (var db = portal.OpenDatabase())
            {
                Assert.Equal((2, 0, 0), (await db.Surveys.CountAsync(s => s.State == SurveyState.Closed && s.ClosedById == null && s.ClosedAt != null), await db.SurveyParticipants.CountAsync(), await db.SurveyResponses.CountAsync(r => r.DeviceKey != null || r.FormKey != null)));
                Assert.Equal((2, 2), (await db.SurveyResponses.CountAsync(), await db.SurveyAnswers.CountAsync(a => a.Text != null)));
            }

            portal.Clock.Advance(TimeSpan.FromDays(364));
            await worker.AnonymizeAsync(CancellationToken.None);
            await using (var db = portal.OpenDatabase())
                Assert.Equal(2, await db.SurveyAnswers.CountAsync(a => a.Text != null));
            portal.Clock.Advance(TimeSpan.FromDays(2));
            await worker.AnonymizeAsync(CancellationToken.None);
            await using (var db = portal.OpenDatabase())
                Assert.Equal((0, 10), (await db.SurveyAnswers.CountAsync(a => a.Text != null), await db.SurveyAnswers.CountAsync()));
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }
}
