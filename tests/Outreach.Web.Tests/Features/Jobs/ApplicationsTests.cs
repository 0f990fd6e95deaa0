using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Features.Jobs.Applications;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Jobs;

[Collection(Subjects.Jobs)]
public sealed class ApplicationsTests(Portal portal)
{
    [Fact]
    public async Task A_student_fills_in_the_profile_applies_and_sees_every_step()
    {
        var id = await portal.PostingAsync();
        var student = await portal.SignInAsync("student");
        var form = await student.OpenAsync($"/jobs/{id}/apply");
        Assert.Contains(ApplicationConsent.Version, form.MainText, StringComparison.Ordinal);
        Assert.True(form.Commands <= 6, $"{form.Commands} commands");
        var answer = await student.SubmitAsync(form, "main form[method=post]", await FieldsAsync(id));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var page = await student.OpenAsync(answer.Location!);
        Assert.True(page.Commands <= 6, $"{page.Commands} commands");
        Assert.Contains("Your application is sent", page.MainText, StringComparison.Ordinal);
        Assert.Contains("想锻炼一下自己", page.MainText, StringComparison.Ordinal);
        var list = await student.OpenAsync("/my/jobs");
        Assert.True(list.Commands <= 6, $"{list.Commands} commands");
        Assert.Contains("周六餐厅服务员", list.MainText, StringComparison.Ordinal);

        var application = await portal.StoredApplicationAsync(int.Parse(answer.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((ApplicationState.Applied, ApplicationConsent.Version, 0, true), (application.State, application.ConsentVersion, application.Missed, application.TimesFit));
        Assert.Equal(1, (await portal.JobAsync(id)).Tally.Applied);
        await using var db = portal.OpenDatabase();
        var me = portal.IdOf("student");
        Assert.Equal(("信息学院", "13800001111"), await db.StudentProfiles.Where(p => p.UserId == me).Select(p => new ValueTuple<string?, string?>(p.College, p.Phone)).SingleAsync());
        var link = $"/my/jobs/{application.Id}";
        Assert.Equal(1, await db.Notices.CountAsync(n => n.UserId == me && n.Link == link));
        // A mail that went out already has no body any more.
        Assert.True(await db.OutboxMessages.AnyAsync(m => m.Recipient == TestPeople.EmailOf("student") && m.Subject.Contains("报名成功")));
        Assert.NotNull(page.Page.QuerySelector(".bell-count"));

        // The second time everything is filled in.
        var other = await portal.PostingAsync();
        var filled = await student.OpenAsync($"/jobs/{other}/apply");
        Assert.Equal("信息学院", filled.Page.QuerySelector("#College")!.GetAttribute("value"));
        Assert.Equal(6, filled.Page.QuerySelectorAll(".week-grid input:checked").Length);
    }

    [Fact]
    public async Task Applying_twice_is_refused_politely_and_leads_to_the_application()
    {
        var id = await portal.PostingAsync();
        var application = await portal.ApplicationAsync(id, "student");
        var student = await portal.SignInAsync("student");
        var form = await student.GetAsync($"/jobs/{id}/apply");
        Assert.Equal($"/my/jobs/{application}", form.Location);
        var answer = await student.ForgeAsync($"/jobs/{id}/apply", await FieldsAsync(id));
        Assert.Equal($"/my/jobs/{application}", answer.Location);
        Assert.Contains("You have applied for this job already", (await student.OpenAsync(answer.Location!)).MainText, StringComparison.Ordinal);
        Assert.Equal(1, (await portal.JobAsync(id)).Tally.Applied);
    }

    [Fact]
    public async Task Ten_posts_at_once_make_one_application()
    {
        var id = await portal.PostingAsync();
        var student = await portal.SignInAsync("student2");
        var fields = await FieldsAsync(id);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => student.ForgeAsync($"/jobs/{id}/apply", fields)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        Assert.Single(answers.Select(a => a.Location).Distinct());
        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.JobApplications.CountAsync(a => a.PostingId == id));
        Assert.Equal(1, (await portal.JobAsync(id)).Tally.Applied);
    }

    [Fact]
    public async Task Many_students_at_once_are_all_counted()
    {
        var id = await portal.PostingAsync();
        var students = await Task.WhenAll(portal.SignInAsync("student"), portal.SignInAsync("student2"), portal.SignInAsync("student3"));
        var fields = await FieldsAsync(id);
        await Task.WhenAll(students.Select(s => s.ForgeAsync($"/jobs/{id}/apply", fields)));
        Assert.Equal(3, (await portal.JobAsync(id)).Tally.Applied);
    }

    [Theory]
    [InlineData(PostingState.Closed, "Applying is over")]
    [InlineData(PostingState.Suspended, "off the board while it is checked")]
    [InlineData(PostingState.Finished, "Applying is over")]
    public async Task What_is_not_open_says_so_and_refuses_a_forged_post(PostingState state, string words)
    {
        var id = await portal.PostingAsync(state);
        var student = await portal.SignInAsync("student");
        Assert.Contains(words, (await student.OpenAsync($"/jobs/{id}/apply")).MainText, StringComparison.Ordinal);
        var answer = await student.ForgeAsync($"/jobs/{id}/apply", await FieldsAsync(id));
        Assert.Contains(words, answer.MainText, StringComparison.Ordinal);
        Assert.Equal(0, (await portal.JobAsync(id)).Tally.Applied);
    }

    [Theory]
    [InlineData(PostingState.Draft)]
    [InlineData(PostingState.Vetting)]
    [InlineData(PostingState.Rejected)]
    public async Task What_was_never_published_is_not_there_for_students(PostingState state)
    {
        var id = await portal.PostingAsync(state);
        var student = await portal.SignInAsync("student");
        Assert.Equal(HttpStatusCode.NotFound, (await student.GetAsync($"/jobs/{id}/apply")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await student.ForgeAsync($"/jobs/{id}/apply", await FieldsAsync(id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await student.GetAsync($"/jobs/{id}/report")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await student.ForgeAsync($"/jobs/{id}/report", new() { ["What"] = "要交押金" })).Status);
    }

    [Fact]
    public async Task A_full_posting_refuses()
    {
        var id = await portal.PostingAsync(text: c => c with { Headcount = 1 });
        await portal.ApplicationAsync(id, "student", ApplicationState.Hired);
        var student = await portal.SignInAsync("student2");
        Assert.Contains("All places are taken", (await student.OpenAsync($"/jobs/{id}/apply")).MainText, StringComparison.Ordinal);
        await student.ForgeAsync($"/jobs/{id}/apply", await FieldsAsync(id));
        Assert.Equal(1, (await portal.JobAsync(id)).Tally.Applied);
    }

    [Fact]
    public async Task Nothing_is_lost_on_errors_and_a_changed_text_is_shown_first()
    {
        var id = await portal.PostingAsync();
        var student = await portal.SignInAsync("student3");
        var form = await student.OpenAsync($"/jobs/{id}/apply");
        var fields = await FieldsAsync(id);
        fields.Remove("Consent");
        fields["Answers[1].Text"] = "";
        var again = await student.SubmitAsync(form, "main form[method=post]", fields);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains("Answer this question", again.MainText, StringComparison.Ordinal);
        Assert.Contains("想锻炼一下自己", again.Text, StringComparison.Ordinal);
        Assert.Equal("信息学院", again.Page.QuerySelector("#College")!.GetAttribute("value"));
        Assert.NotNull(again.Page.QuerySelector("input[name='Answers[0].Yes'][value=true]:checked"));
        var consent = await student.SubmitAsync(again, "main form[method=post]", new() { ["Answers[1].Text"] = "做过一年" });
        Assert.Contains("Agree to how your data is used", consent.ErrorOf("Consent"), StringComparison.Ordinal);
        Assert.Equal(0, (await portal.JobAsync(id)).Tally.Applied);

        await ChangeAsync(id, c => c with { PayAmount = 20, Questions = [new(0, "能加班吗？", true)] });
        var late = await student.SubmitAsync(consent, "main form[method=post]", new() { ["Consent"] = "true" });
        Assert.Equal(HttpStatusCode.OK, late.Status);
        Assert.Contains("The job's text was changed while you were writing", late.MainText, StringComparison.Ordinal);
        Assert.Contains("能加班吗", late.MainText, StringComparison.Ordinal);
        Assert.Contains("想锻炼一下自己", late.Text, StringComparison.Ordinal);
        var sent = await student.SubmitAsync(late, "main form[method=post]", new() { ["Answers[0].Yes"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Equal(1, (await portal.JobAsync(id)).Tally.Applied);
    }

    [Fact]
    public async Task Another_text_of_the_consent_is_not_agreed_to()
    {
        var id = await portal.PostingAsync();
        var student = await portal.SignInAsync("student");
        var fields = await FieldsAsync(id);
        fields["ConsentVersion"] = "2020-01";
        Assert.Contains("Agree to how your data is used", (await student.ForgeAsync($"/jobs/{id}/apply", fields)).MainText, StringComparison.Ordinal);
        Assert.Equal(0, (await portal.JobAsync(id)).Tally.Applied);
    }

    [Fact]
    public async Task Who_withdraws_can_apply_again_while_the_job_is_open()
    {
        var id = await portal.PostingAsync();
        var application = await portal.ApplicationAsync(id, "student", ApplicationState.ScreenedIn);
        var student = await portal.SignInAsync("student");
        await student.SubmitAsync(await student.OpenAsync($"/my/jobs/{application}"), "form[data-withdraw]");
        Assert.Equal(ApplicationState.Withdrawn, (await portal.StoredApplicationAsync(application)).State);
        Assert.Equal(0, (await portal.JobAsync(id)).Tally.Applied);
        var twice = await student.ForgeAsync($"/my/jobs/{application}/withdraw");
        Assert.Equal(HttpStatusCode.Redirect, twice.Status);
        Assert.Equal(0, (await portal.JobAsync(id)).Tally.Applied);

        // “The department knows”: who looks after the job does, once, by no mail and no name.
        await using (var db = portal.OpenDatabase())
        {
            var owner = portal.IdOf("officer");
            var notice = await db.Notices.SingleAsync(n => n.UserId == owner && n.Link == $"/postings/{id}/applications?tab=Withdrawn");
            Assert.Contains("周六餐厅服务员", notice.Subject, StringComparison.Ordinal);
            Assert.DoesNotContain("人student", notice.Subject + notice.Text, StringComparison.Ordinal);
            Assert.False(await db.OutboxMessages.AnyAsync(m => m.Body.Contains($"/postings/{id}/")));
            Assert.Equal(HttpStatusCode.OK, (await (await portal.SignInAsync("officer")).OpenAsync(notice.Link!)).Status);
        }

        var page = await student.OpenAsync($"/my/jobs/{application}");
        Assert.Contains("Apply again", page.MainText, StringComparison.Ordinal);
        var form = await student.OpenAsync($"/jobs/{id}/apply");
        Assert.Contains("想锻炼一下自己", form.Text, StringComparison.Ordinal);
        var answer = await student.SubmitAsync(form, "main form[method=post]", new() { ["Consent"] = "true" });
        Assert.Equal($"/my/jobs/{application}", answer.Location);
        Assert.Equal(ApplicationState.Applied, (await portal.StoredApplicationAsync(application)).State);
        Assert.Equal(1, (await portal.JobAsync(id)).Tally.Applied);
    }

    [Theory]
    [InlineData(ApplicationState.Hired)]
    [InlineData(ApplicationState.NotHired)]
    [InlineData(ApplicationState.ScreenedOut)]
    public async Task After_the_final_answer_nobody_withdraws(ApplicationState state)
    {
        var application = await portal.ApplicationAsync(await portal.PostingAsync(), "student", state);
        var student = await portal.SignInAsync("student");
        var page = await student.OpenAsync($"/my/jobs/{application}");
        Assert.Null(page.Page.QuerySelector("form[data-withdraw]"));
        await student.ForgeAsync($"/my/jobs/{application}/withdraw");
        Assert.Equal(state, (await portal.StoredApplicationAsync(application)).State);
    }

    [Fact]
    public async Task A_changed_text_is_shown_beside_the_old_one_and_answered_again()
    {
        var id = await portal.PostingAsync();
        var application = await portal.ApplicationAsync(id, "student");
        var student = await portal.SignInAsync("student");
        // A text that waits for a second person is not shown, and cannot be answered.
        await using (var db = portal.OpenDatabase())
        {
            var posting = await db.JobPostings.Include(p => p.Tally).Include(p => p.Authors).Include(p => p.Questions).Include(p => p.Revisions).Include(p => p.Reports).SingleAsync(p => p.Id == id);
            Assert.True(posting.Edit(posting.Content with { Title = "没有复核过的标题", PayAmount = 18, Questions = [new(0, "能加班吗？", true)] }, portal.IdOf("officer"), portal.Clock.GetUtcNow()).IsSuccess);
            await db.SaveChangesAsync();
        }

        var before = await student.OpenAsync($"/my/jobs/{application}");
        Assert.DoesNotContain("没有复核过的标题", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("没有复核过的标题", (await student.OpenAsync("/my/jobs")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("没有复核过的标题", (await student.OpenAsync($"/jobs/{id}/report")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await student.GetAsync($"/my/jobs/{application}/answers")).Status);
        var early = await FieldsAsync(id);
        await student.ForgeAsync($"/my/jobs/{application}/answers", early);
        Assert.Equal(2, (await portal.StoredApplicationAsync(application)).Answers.Count);

        await PublishAsync(id);
        var page = await student.OpenAsync($"/my/jobs/{application}");
        Assert.Contains("What has changed since you applied", page.MainText, StringComparison.Ordinal);
        Assert.Contains("能加班吗", page.MainText, StringComparison.Ordinal);
        Assert.Contains("每周六都能到岗吗", page.MainText, StringComparison.Ordinal);
        var form = await student.OpenAsync($"/my/jobs/{application}/answers");
        var answer = await student.SubmitAsync(form, "main form[method=post]", new() { ["Answers[0].Yes"] = "true" });
        Assert.Equal($"/my/jobs/{application}", answer.Location);
        var stored = await portal.StoredApplicationAsync(application);
        Assert.Equal("能加班吗？", Assert.Single(stored.Answers).Question);
        Assert.Equal(1, (await portal.JobAsync(id)).Tally.Applied);
        Assert.DoesNotContain("What has changed since you applied", (await student.OpenAsync($"/my/jobs/{application}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_interview_and_the_contact_are_for_those_who_are_sent_there()
    {
        var id = await portal.PostingAsync();
        var waiting = await portal.ApplicationAsync(id, "student", ApplicationState.ScreenedIn);
        var sent = await portal.ApplicationAsync(id, "student2", ApplicationState.SentToCompany);
        var first = await portal.SignInAsync("student");
        Assert.DoesNotContain("020-12345678", (await first.OpenAsync($"/my/jobs/{waiting}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await first.GetAsync($"/my/jobs/{waiting}/interview.ics")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await first.GetAsync($"/my/jobs/{sent}/interview.ics")).Status);

        var second = await portal.SignInAsync("student2");
        Assert.Contains("020-12345678", (await second.OpenAsync($"/my/jobs/{sent}")).MainText, StringComparison.Ordinal);
        var file = await second.OpenAsync($"/my/jobs/{sent}/interview.ics");
        Assert.Equal("text/calendar", file.Response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("DTSTART:20261208T060000Z\r\n", file.Text, StringComparison.Ordinal);
        Assert.Contains($"UID:interview-{sent}@outreach\r\n", file.Text, StringComparison.Ordinal);
        Assert.All(file.Text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\n', file.Text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Contains("LOCATION:学府路 8 号二楼", file.Text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Calendar_lines_are_escaped_and_folded_between_characters()
    {
        var place = "a\\b;c,d\r\ne\u0007" + new string('面', 100) + "😀";
        var day = new InterviewDay(7, 3, new(2026, 12, 8, 6, 0, 0, TimeSpan.Zero), new string('面', 42) + "😀" + new string('x', 80), "一品香", place, "林老师");
        var file = Encoding.UTF8.GetString(InterviewCalendar.Write(day, portal.Services.GetRequiredService<IStringLocalizer>(), "https://outreach.example/my/jobs/7", DateTimeOffset.UnixEpoch));
        Assert.DoesNotContain('\uFFFD', file);
        Assert.DoesNotContain('\n', file.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var lines = file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.Contains(@"LOCATION:a\\b\;c\,d\ne" + new string('面', 100) + "😀", lines);
        foreach (var line in new[] { "METHOD:PUBLISH", "SEQUENCE:3", "DTSTAMP:19700101T000000Z", "DTEND:20261208T070000Z", "TRIGGER:-PT2H", "URL:https://outreach.example/my/jobs/7" })
            Assert.Contains(line, lines);
    }

    [Fact]
    public async Task The_hired_say_once_how_it_was()
    {
        var id = await portal.PostingAsync(text: c => c with { StartsOn = new(2026, 11, 21), ApplyBy = new(2026, 11, 30) });
        var hired = await portal.ApplicationAsync(id, "student", ApplicationState.Hired);
        var other = await portal.ApplicationAsync(id, "student2", ApplicationState.SentToCompany);
        var student = await portal.SignInAsync("student");
        var page = await student.OpenAsync($"/my/jobs/{hired}");
        var wrong = await student.SubmitAsync(page, "form[action$='/rate']", new() { ["First"] = "9", ["Second"] = "4", ["Words"] = "老板人很好" });
        Assert.Equal(HttpStatusCode.OK, wrong.Status);
        Assert.Contains("Choose between 1 and 5", wrong.ErrorOf("First"), StringComparison.Ordinal);
        Assert.Contains("老板人很好", wrong.Text, StringComparison.Ordinal);
        var fields = new Dictionary<string, object?> { ["First"] = "5", ["Second"] = "4", ["Words"] = "老板人很好" };
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => student.ForgeAsync($"/my/jobs/{hired}/rate", fields)));
        await using var db = portal.OpenDatabase();
        Assert.Equal((5, 4), await db.PostingRatings.Where(r => r.ApplicationId == hired).Select(r => new ValueTuple<int, int>(r.First, r.Second)).SingleAsync());
        Assert.DoesNotContain("How was it?", (await student.OpenAsync($"/my/jobs/{hired}")).MainText, StringComparison.Ordinal);

        // Neither who was not hired, nor somebody else for the hired.
        await (await portal.SignInAsync("student2")).ForgeAsync($"/my/jobs/{other}/rate", fields);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("student2")).ForgeAsync($"/my/jobs/{hired}/rate", fields)).Status);
        Assert.Equal(1, await db.PostingRatings.CountAsync(r => r.PostingId == id));
    }

    [Fact]
    public async Task A_report_of_who_applied_takes_the_job_off_the_board_and_tells_leaders_and_applicants()
    {
        var id = await portal.PostingAsync();
        var application = await portal.ApplicationAsync(id, "student2");
        await portal.ApplicationAsync(id, "student");
        var student = await portal.SignInAsync("student");
        var form = await student.OpenAsync($"/jobs/{id}/report");
        Assert.Contains("Fill this in", (await student.SubmitAsync(form, "main form[method=post]", new() { ["What"] = " " })).MainText, StringComparison.Ordinal);
        var fields = new Dictionary<string, object?> { ["What"] = "面试时要交服装费" };
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => student.ForgeAsync($"/jobs/{id}/report", fields)));
        var posting = await portal.JobAsync(id);
        Assert.Equal(PostingState.Suspended, posting.State);
        Assert.Equal(portal.IdOf("student"), Assert.Single(posting.Reports).ReporterId);
        Assert.Contains("You have reported this posting already", (await student.OpenAsync($"/jobs/{id}/report")).MainText, StringComparison.Ordinal);

        await using var db = portal.OpenDatabase();
        var (link, own) = ($"/postings/{id}", $"/my/jobs/{application}");
        foreach (var name in new[] { "minister", "vice", "officer" })
        {
            var reader = portal.IdOf(name);
            var notice = await db.Notices.SingleAsync(n => n.UserId == reader && n.Link == link);
            Assert.DoesNotContain("student", notice.Text, StringComparison.Ordinal);
        }

        Assert.Equal(1, await db.Notices.CountAsync(n => n.Link == own));
        // The trail, which officers' pages quote from, does not say who it was.
        var key = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var me = portal.IdOf("student");
        Assert.Equal(0, await db.AuditEntries.CountAsync(e => e.ActorId == me && (e.RecordType == nameof(PostingReport) || (e.RecordType == nameof(JobPosting) && e.RecordKey == key))));
        Assert.NotEqual(me, posting.UpdatedById);
        Assert.Null(posting.Reports.Single().CreatedById);
    }

    [Fact]
    public async Task One_account_reports_ten_postings_a_day_whichever_they_are()
    {
        await using var own = new PortalOf();
        await own.Portal.InitializeAsync();
        var student = await own.Portal.SignInAsync("student");
        for (var i = 0; i < 10; i++)
            await student.ForgeAsync($"/jobs/{await own.Portal.PostingAsync()}/report", new() { ["What"] = "面试时要交服装费" });
        var one = await own.Portal.PostingAsync();
        var refused = await student.SubmitAsync(await student.OpenAsync($"/jobs/{one}/report"), "main form[method=post]", new() { ["What"] = "要交押金" });
        Assert.Contains("10 postings today", refused.ErrorOf("What"), StringComparison.Ordinal);
        Assert.Contains("要交押金", refused.Text, StringComparison.Ordinal);
        Assert.Equal(PostingState.Published, (await own.Portal.JobAsync(one)).State);
        // Somebody else's reports are their own, and tomorrow is another day in the department's zone.
        await own.Portal.ApplicationAsync(one, "student2");
        await (await own.Portal.SignInAsync("student2")).ForgeAsync($"/jobs/{one}/report", new() { ["What"] = "要交押金" });
        Assert.Equal(PostingState.Suspended, (await own.Portal.JobAsync(one)).State);
        own.Portal.Clock.Advance(TimeSpan.FromHours(12));
        await student.ForgeAsync($"/jobs/{one}/report", new() { ["What"] = "要交押金" });
        Assert.Equal(2, (await own.Portal.JobAsync(one)).Reports.Count);
    }

    [Fact]
    public async Task A_finished_job_is_reported_for_90_days_and_leaders_decide()
    {
        await using var own = new PortalOf();
        await own.Portal.InitializeAsync();
        var (early, late) = (await own.Portal.PostingAsync(PostingState.Finished), await own.Portal.PostingAsync(PostingState.Finished));
        var student = await own.Portal.SignInAsync("student");
        Assert.NotNull((await student.OpenAsync($"/jobs/{early}")).Page.QuerySelector($"a[href='/jobs/{early}/report']"));
        var form = await student.OpenAsync($"/jobs/{early}/report");
        Assert.DoesNotContain("leaves the board at once", form.MainText, StringComparison.Ordinal);
        await student.SubmitAsync(form, "main form[method=post]", new() { ["What"] = "后来才发现是骗子" });
        Assert.Equal((PostingState.Finished, 1), ((await own.Portal.JobAsync(early)).State, (await own.Portal.JobAsync(early)).Reports.Count));
        var vice = await own.Portal.SignInAsync("minister");
        Assert.Contains($"/postings/{early}/reports", (await vice.OpenAsync("/")).Text, StringComparison.Ordinal);
        await vice.SubmitAsync(await vice.OpenAsync($"/postings/{early}/reports"), "form[action$='/reports']", new() { ["reason"] = "确有其事", ["uphold"] = "true" });
        Assert.Equal((PostingState.Rejected, true), ((await own.Portal.JobAsync(early)).State, (await own.Portal.JobAsync(early)).Reports.Single().IsUpheld));
        Assert.Equal(HttpStatusCode.Gone, (await own.Portal.Anonymous().GetAsync($"/jobs/{early}")).Status);

        own.Portal.Clock.Advance(TimeSpan.FromDays(91));
        student = await own.Portal.SignInAsync("student");
        Assert.Null((await student.OpenAsync($"/jobs/{late}")).Page.QuerySelector($"a[href='/jobs/{late}/report']"));
        Assert.Contains("more than 90 days ago", (await student.OpenAsync($"/jobs/{late}/report")).MainText, StringComparison.Ordinal);
        await student.ForgeAsync($"/jobs/{late}/report", new() { ["What"] = "太晚了" });
        Assert.Empty((await own.Portal.JobAsync(late)).Reports);
    }

    [Fact]
    public async Task Notices_are_ones_own_and_read_once()
    {
        var id = await portal.PostingAsync();
        var student = await portal.SignInAsync("student3");
        await student.ForgeAsync($"/jobs/{id}/apply", await FieldsAsync(id));
        var list = await student.OpenAsync("/my/notices");
        Assert.True(list.Commands <= 4, $"{list.Commands} commands");
        Assert.NotNull(list.Page.QuerySelector(".bell-count"));
        var action = list.Page.QuerySelector(".notice-list form")!.GetAttribute("action")!;
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("student2")).ForgeAsync(action)).Status);
        var opened = await student.ForgeAsync(action);
        Assert.StartsWith("/my/jobs/", opened.Location, StringComparison.Ordinal);
        await student.ForgeAsync("/my/notices/read");
        Assert.Null((await student.OpenAsync("/my/notices")).Page.QuerySelector(".bell-count"));
    }

    [Theory]
    [InlineData("/my/profile")]
    [InlineData("/my/jobs")]
    [InlineData("/my/notices")]
    public async Task Pages_open_in_both_languages(string address)
    {
        foreach (var language in new[] { "zh-CN", "en" })
            await (await portal.SignInAsync("student", language)).OpenAsync(address);
    }

    private async Task<Dictionary<string, object?>> FieldsAsync(int id)
    {
        var posting = await portal.JobAsync(id);
        var fields = new Dictionary<string, object?>
        {
            ["Revision"] = posting.Revision,
            ["College"] = "信息学院",
            ["Phone"] = "13800001111",
            ["Motive"] = "想锻炼一下自己",
            ["FreeTimes"] = Enumerable.Range(0, 3).SelectMany(p => new[] { WeekTimes.Of(5, p), WeekTimes.Of(6, p) }).ToList(),
            ["Consent"] = "true",
            ["ConsentVersion"] = ApplicationConsent.Version,
        };
        foreach (var (question, i) in posting.Questions.OrderBy(q => q.Position).Select((q, i) => (q, i)))
        {
            fields[$"Answers[{i}].QuestionId"] = question.Id;
            fields[question.Expected is null ? $"Answers[{i}].Text" : $"Answers[{i}].Yes"] = question.Expected is { } expected ? expected ? "true" : "false" : "做过一年";
        }

        return fields;
    }

    private async Task ChangeAsync(int id, Func<PostingContent, PostingContent> text)
    {
        await using (var db = portal.OpenDatabase())
        {
            var posting = await db.JobPostings.Include(p => p.Tally).Include(p => p.Authors).Include(p => p.Questions).Include(p => p.Revisions).Include(p => p.Reports).SingleAsync(p => p.Id == id);
            Assert.True(posting.Edit(text(posting.Content), portal.IdOf("officer"), portal.Clock.GetUtcNow()).IsSuccess);
            await db.SaveChangesAsync();
        }

        await PublishAsync(id);
    }

    private async Task PublishAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        var posting = await db.JobPostings.Include(p => p.Tally).Include(p => p.Authors).Include(p => p.Questions).Include(p => p.Revisions).Include(p => p.Acknowledgements).SingleAsync(p => p.Id == id);
        var (now, today) = (portal.Clock.GetUtcNow(), new DateOnly(2026, 11, 21));
        Assert.True(posting.Submit(0, [], portal.IdOf("officer"), today, now).IsSuccess);
        Assert.True(posting.Publish(posting.Revision, 0, [], false, portal.IdOf("vice"), today, now).IsSuccess);
        await db.SaveChangesAsync();
    }

    /// <summary>A portal of its own, for what moves the clock or uses up what a person may do on a day.</summary>
    private sealed class PortalOf : IAsyncDisposable
    {
        public Portal Portal { get; } = new();

        public async ValueTask DisposeAsync() => await Portal.DisposeAsync();
    }
}
