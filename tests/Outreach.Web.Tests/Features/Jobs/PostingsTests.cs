using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Domain.Notifications;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Jobs.Seasons;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Jobs;

[Collection(Subjects.Jobs)]
public sealed class PostingsTests(Portal portal)
{
    private static int made;

    private static Dictionary<string, object?> Typed(string title) => new()
    {
        ["Title"] = title,
        ["Category"] = "Restaurant",
        ["Kind"] = "OffCampus",
        ["Season"] = "TermTime",
        ["Duties"] = "为顾客点餐、上菜，收拾桌面，保持店内整洁，听从店长安排。",
        ["PayAmount"] = "２５元",
        ["PayUnit"] = "Hour",
        ["Settlement"] = "Daily",
        ["City"] = "广州",
        ["Slots"] = new[] { WeekTimes.Of(5, 0), WeekTimes.Of(5, 1) },
        ["TimesAreFixed"] = "true",
        ["HoursPerDay"] = "8",
        ["StartsOn"] = "2026年12月12日",
        ["EndsOn"] = "2027/1/16",
        ["Headcount"] = "2",
        ["ApplyBy"] = "2026-12-5",
        ["InterviewOn"] = "2026-12-8",
        ["InterviewTime"] = "14:00",
        ["InterviewPlace"] = "学府路 8 号二楼",
        ["Contact"] = "李店长 020-12345678",
        ["Questions[0].Text"] = "每周六都能到岗吗？",
        ["Questions[0].Kind"] = "Yes",
        ["Questions[1].Text"] = "有什么相关经验？",
        ["Questions[1].Kind"] = "Words",
    };

    [Fact]
    public async Task An_officer_writes_a_posting_and_a_vice_minister_publishes_it()
    {
        var (officer, vice) = (await portal.SignInAsync("officer", "zh-CN"), await portal.SignInAsync("vice", "zh-CN"));
        var sponsor = await SponsorAsync();
        var saved = await officer.SubmitAsync(await officer.OpenAsync($"/postings/new?sponsor={sponsor}"), "#posting", Typed("周六服务员"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var page = await officer.OpenAsync(saved.Location!);
        Assert.Contains("25 元/小时，日结", page.MainText, StringComparison.Ordinal);
        Assert.Contains("12月8日 14:00", page.MainText, StringComparison.Ordinal);
        Assert.InRange(page.Commands, 1, 8);
        var id = IdOf(saved.Location!);
        var stored = await portal.JobAsync(id);
        Assert.Equal((WeekTimes.Of(5, 0) | WeekTimes.Of(5, 1), true, 2), (stored.Times, stored.TimesAreFixed, stored.Questions.Count));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(page, "form[action$='/submit']")).Status);
        Assert.Contains("周六服务员", (await vice.OpenAsync("/")).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync($"/postings/{id}/decide")).Status);
        var desk = await vice.OpenAsync($"/postings/{id}/decide");
        Assert.Contains("每周六都能到岗吗？", desk.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(desk, "#decision", new() { ["Publish"] = "true" })).Status);
        Assert.Equal(PostingState.Published, (await portal.JobAsync(id)).State);
        Assert.Contains("发布", (await officer.OpenAsync($"/postings/{id}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posting_with_a_fee_cannot_be_submitted_until_it_is_mended()
    {
        var officer = await portal.SignInAsync("officer", "zh-CN");
        var typed = Typed("收费的");
        typed["Requirements"] = "入职交服装费 200 元";
        var form = await officer.OpenAsync($"/postings/new?sponsor={await SponsorAsync()}");
        var tried = await officer.SubmitAsync(form, "#posting", new(typed) { ["check"] = "true" });
        Assert.Equal(HttpStatusCode.OK, tried.Status);
        Assert.Contains("服装费", tried.Page.QuerySelector("#posting-check mark")!.TextContent, StringComparison.Ordinal);
        var saved = await officer.SubmitAsync(form, "#posting", typed);
        var id = IdOf(saved.Location!);
        var page = await officer.OpenAsync(saved.Location!);
        await officer.SubmitAsync(page, "form[action$='/submit']");
        Assert.Equal(PostingState.Draft, (await portal.JobAsync(id)).State);
        // A block is never accepted with a reason.
        var findings = page.Page.QuerySelectorAll("#safety mark");
        Assert.NotEmpty(findings);
        typed.Remove("Requirements");
        var edit = await officer.OpenAsync($"/postings/{id}/edit");
        Assert.Contains("服装费", edit.Page.QuerySelector(".finding-beside mark")!.TextContent, StringComparison.Ordinal);
        await officer.SubmitAsync(edit, "#posting", new() { ["Requirements"] = "" });
        await officer.SubmitAsync(await officer.OpenAsync($"/postings/{id}"), "form[action$='/submit']");
        Assert.Equal(PostingState.Vetting, (await portal.JobAsync(id)).State);
    }

    [Fact]
    public async Task A_warning_is_accepted_with_a_reason_only()
    {
        var officer = await portal.SignInAsync("officer");
        var typed = Typed("高薪");
        typed["PayNote"] = "高薪轻松";
        var saved = await officer.SubmitAsync(await officer.OpenAsync($"/postings/new?sponsor={await SponsorAsync()}"), "#posting", typed);
        var id = IdOf(saved.Location!);
        await officer.SubmitAsync(await officer.OpenAsync($"/postings/{id}"), "form[action$='/acknowledge']");
        Assert.Empty((await portal.JobAsync(id)).Acknowledgements);
        await officer.SubmitAsync(await officer.OpenAsync($"/postings/{id}"), "form[action$='/submit']");
        Assert.Equal(PostingState.Draft, (await portal.JobAsync(id)).State);
        await officer.SubmitAsync(await officer.OpenAsync($"/postings/{id}"), "form[action$='/acknowledge']", new() { ["reason"] = "店里写的，问过了" });
        Assert.Single((await portal.JobAsync(id)).Acknowledgements);
        var tooLong = await officer.ForgeAsync($"/postings/{id}/acknowledge", new() { ["fingerprint"] = "x", ["reason"] = new string('长', 10_000) });
        Assert.Equal(HttpStatusCode.Redirect, tooLong.Status);
    }

    [Fact]
    public async Task Nobody_publishes_what_they_wrote_own_or_submitted()
    {
        var vice = await portal.SignInAsync("vice");
        var own = await portal.PostingAsync(PostingState.Vetting, owner: "vice");
        var refused = await vice.ForgeAsync($"/postings/{own}/decide", new() { ["Revision"] = 1, ["Publish"] = "true" });
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Equal(PostingState.Vetting, (await portal.JobAsync(own)).State);
        Assert.Null((await vice.OpenAsync($"/postings/{own}/decide")).Page.QuerySelector("#decision"));
        // Who edits last is no second person either.
        var edited = await portal.PostingAsync(PostingState.Draft);
        await vice.ForgeAsync($"/postings/{edited}/edit", JobMatrixTests.Form(await portal.JobAsync(edited), "副部长改的"));
        var officer = await portal.SignInAsync("officer");
        var now = await portal.JobAsync(edited);
        await officer.ForgeAsync($"/postings/{edited}/submit", new() { ["revision"] = now.Revision });
        await vice.ForgeAsync($"/postings/{edited}/decide", new() { ["Revision"] = now.Revision, ["Publish"] = "true" });
        Assert.Equal(PostingState.Vetting, (await portal.JobAsync(edited)).State);
    }

    [Fact]
    public async Task A_text_that_changed_while_it_was_read_is_not_published()
    {
        var (officer, minister) = (await portal.SignInAsync("officer"), await portal.SignInAsync("minister"));
        var id = await portal.PostingAsync(PostingState.Vetting);
        var desk = await minister.OpenAsync($"/postings/{id}/decide");
        await officer.ForgeAsync($"/postings/{id}/edit", JobMatrixTests.Form(await portal.JobAsync(id), "换了一份"));
        await officer.ForgeAsync($"/postings/{id}/submit", new() { ["revision"] = (await portal.JobAsync(id)).Revision });
        var answer = await minister.SubmitAsync(desk, "#decision", new() { ["Publish"] = "true" });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(PostingState.Vetting, (await portal.JobAsync(id)).State);
        await minister.SubmitAsync(answer, "#decision", new() { ["Publish"] = "true" });
        Assert.Equal(PostingState.Published, (await portal.JobAsync(id)).State);
    }

    [Fact]
    public async Task Two_who_edit_at_once_meet_a_page_that_keeps_what_was_typed()
    {
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        var id = await portal.PostingAsync(PostingState.Draft);
        var form = await officer.OpenAsync($"/postings/{id}/edit");
        await vice.ForgeAsync($"/postings/{id}/edit", JobMatrixTests.Form(await portal.JobAsync(id), "先保存的"));
        var conflict = await officer.SubmitAsync(form, "#posting", new() { ["Title"] = "后保存的" });
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("先保存的", conflict.MainText, StringComparison.Ordinal);
        Assert.Equal("后保存的", conflict.Page.QuerySelector("#Title")!.GetAttribute("value"));
        Assert.Equal("先保存的", (await portal.JobAsync(id)).Title);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(conflict, "#posting")).Status);
        Assert.Equal("后保存的", (await portal.JobAsync(id)).Title);
    }

    [Fact]
    public async Task A_double_click_makes_one_posting()
    {
        var officer = await portal.SignInAsync("officer");
        var form = await officer.OpenAsync($"/postings/new?sponsor={await SponsorAsync()}");
        var answers = await Task.WhenAll(officer.SubmitAsync(form, "#posting", Typed("双击")), officer.SubmitAsync(form, "#posting", Typed("双击")));
        Assert.Equal(answers[0].Location, answers[1].Location);
        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.JobPostings.CountAsync(p => p.Title == "双击"));
    }

    public static TheoryData<string, string> Odd()
    {
        string[] values = [new string('字', 10_000), "<script>alert(1)</script>", "-1", "0", "99999999999999999999999999999", "1e400", "\0\u202E", "NaN", "9999-99-99", "0001-01-01"];
        var cells = new TheoryData<string, string>();
        foreach (var field in Typed("").Keys.Append("Version").Append("SponsorId").Append("PayNote").Append("SettlementDay").Append("Place").Append("Hours").Append("District"))
        {
            foreach (var value in values)
                cells.Add(field, value);
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task Odd_input_in_a_field_is_never_an_error_of_the_portal(string field, string value)
    {
        odd ??= (await portal.SignInAsync("officer"), await portal.PostingAsync(PostingState.Draft), await SponsorAsync());
        var (officer, id, sponsor) = odd.Value;
        var typed = Typed("怪输入");
        typed["SponsorId"] = sponsor;
        typed[field] = value;
        foreach (var url in new[] { "/postings/new", $"/postings/{id}/edit" })
        {
            typed["Version"] = field == "Version" ? value : (await portal.JobAsync(id)).Version;
            var answer = await officer.ForgeAsync(url, typed);
            Assert.True((int)answer.Status < 500, $"{url} {field} {value[..Math.Min(20, value.Length)]}: {answer.Status}");
            Assert.DoesNotContain("<script>alert(1)", answer.Text, StringComparison.Ordinal);
        }
    }

    private static (PortalClient, int, int)? odd;

    [Fact]
    public async Task A_colleague_does_not_edit_a_posting_but_reads_its_counts_without_names()
    {
        var id = await portal.PostingAsync();
        await portal.ApplicationAsync(id, "student");
        var colleague = await portal.SignInAsync("officer2");
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"/postings/{id}/edit")).Status);
        var page = await colleague.OpenAsync($"/postings/{id}");
        Assert.DoesNotContain("人student", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("form[action$='/close']"));
        var advisor = await portal.SignInAsync("advisor");
        Assert.DoesNotContain("人student", (await advisor.OpenAsync($"/postings/{id}")).Text, StringComparison.Ordinal);
        var student = await portal.SignInAsync("student");
        foreach (var url in new[] { "/postings", $"/postings/{id}", "/postings.xlsx", $"/postings/{id}/print", "/seasons", "/job-settings" })
            Assert.Equal(HttpStatusCode.Forbidden, (await student.GetAsync(url)).Status);
    }

    [Fact]
    public async Task The_list_filters_pages_and_exports_without_names_of_applicants()
    {
        var id = await portal.PostingAsync(text: c => c with { Title = "导出用的岗位", Season = JobSeason.NationalDay });
        await portal.ApplicationAsync(id, "student");
        var officer = await portal.SignInAsync("officer");
        Assert.Contains("导出用的岗位", (await officer.OpenAsync("/postings?q=导出&state=open&owner=me&season=NationalDay")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("导出用的岗位", (await officer.OpenAsync("/postings?q=导出&state=Draft")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("导出用的岗位", (await officer.OpenAsync("/postings?q=导出&season=Winter")).MainText, StringComparison.Ordinal);
        Assert.InRange((await officer.OpenAsync("/postings?sort=apply")).Commands, 1, 6);
        foreach (var odd in new[] { "state=99", "state=x", "owner=-1", "owner=99999999999", "season=7", "sponsor=x", "page=-5", "page=99999999", "sort=%27", "q=" + new string('a', 500) })
            Assert.True((int)(await officer.GetAsync("/postings?" + odd)).Status < 500, odd);
        var file = await officer.Http.GetAsync("/postings.xlsx?q=导出");
        using var zip = new ZipArchive(await file.Content.ReadAsStreamAsync());
        var text = string.Concat(zip.Entries.Select(e => new StreamReader(e.Open()).ReadToEnd()));
        Assert.Contains("导出用的岗位", text, StringComparison.Ordinal);
        Assert.DoesNotContain("人student", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posting_is_not_finished_while_somebody_waits()
    {
        var id = await portal.PostingAsync(PostingState.Published);
        await portal.ApplicationAsync(id, "student");
        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync($"/postings/{id}/close");
        await officer.ForgeAsync($"/postings/{id}/finish");
        Assert.Equal(PostingState.Closed, (await portal.JobAsync(id)).State);
        Assert.Null((await officer.OpenAsync($"/postings/{id}")).Page.QuerySelector("form[action$='/finish']"));
    }

    [Fact]
    public async Task An_upheld_report_calls_every_open_application_off_in_the_same_save()
    {
        var id = await portal.PostingAsync();
        var (waiting, sent) = (await portal.ApplicationAsync(id, "student"), await portal.ApplicationAsync(id, "student2", ApplicationState.SentToCompany));
        int report;
        await using (var db = portal.OpenDatabase())
        {
            var posting = await db.JobPostings.Include(p => p.Tally).Include(p => p.Authors).Include(p => p.Reports).SingleAsync(p => p.Id == id);
            Assert.Null(posting.Report(portal.IdOf("student3"), "要先交钱", 0, portal.Clock.GetUtcNow(), true).Error);
            await db.SaveChangesAsync();
            report = posting.Reports.Single().Id;
        }

        var officer = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync($"/postings/{id}/reports")).Status);
        Assert.DoesNotContain("人student3", (await officer.OpenAsync($"/postings/{id}")).Text, StringComparison.Ordinal);
        var vice = await portal.SignInAsync("vice");
        Assert.Contains($"/postings/{id}/reports", (await vice.OpenAsync("/")).Text, StringComparison.Ordinal);
        // Whoever published it leaves reports about it to another leader.
        Assert.Null((await vice.OpenAsync($"/postings/{id}/reports")).Page.QuerySelector("main form[action$='/reports']"));
        await vice.ForgeAsync($"/postings/{id}/reports", new() { ["reportId"] = report, ["uphold"] = "false", ["reason"] = "没有的事" });
        Assert.Equal(PostingState.Suspended, (await portal.JobAsync(id)).State);
        vice = await portal.SignInAsync("minister");
        var page = await vice.OpenAsync($"/postings/{id}/reports");
        Assert.Contains("人student3", page.MainText, StringComparison.Ordinal);
        await vice.SubmitAsync(page, "form[action$='/reports']", new() { ["uphold"] = "true" });
        Assert.Equal(PostingState.Suspended, (await portal.JobAsync(id)).State);
        await vice.ForgeAsync($"/postings/{id}/reports", new() { ["reportId"] = report, ["uphold"] = "true", ["reason"] = "问过商家，确有收费" });
        Assert.Equal(PostingState.Rejected, (await portal.JobAsync(id)).State);
        Assert.Equal((ApplicationState.ScreenedOut, RejectionReason.CalledOff), (await portal.StoredApplicationAsync(waiting) is var a ? (a.State, a.Reason!.Value) : default));
        Assert.Equal(ApplicationState.NotHired, (await portal.StoredApplicationAsync(sent)).State);
        await using (var db = portal.OpenDatabase())
        {
            Assert.True(await db.Notices.AnyAsync(n => n.Link == $"/my/jobs/{waiting}") && await db.Notices.AnyAsync(n => n.Link == $"/my/jobs/{sent}"));
            var reporter = portal.IdOf("student3");
            Assert.True(await db.Notices.AnyAsync(n => n.UserId == reporter && n.Link == $"/jobs/{id}"));
            foreach (var own in new[] { waiting, sent })
            {
                var notice = await db.Notices.SingleAsync(n => n.Link == $"/my/jobs/{own}");
                Assert.Equal("“周六餐厅服务员”：岗位已取消", notice.Subject);
                Assert.Contains("与你本人和你的报名无关", notice.Text, StringComparison.Ordinal);
                Assert.Contains("不要交任何费用", notice.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("没有通过", notice.Text, StringComparison.Ordinal);
                Assert.True(await db.OutboxMessages.AnyAsync(m => m.Subject == notice.Subject && m.Body.Contains($"/my/jobs/{own}")));
            }
        }

        // Nobody has failed at anything: the badge says what happened.
        var student = await portal.SignInAsync("student2", "zh-CN");
        var (list, own2) = (await student.OpenAsync("/my/jobs"), await student.OpenAsync($"/my/jobs/{sent}"));
        Assert.Equal("岗位已取消", list.Page.QuerySelector($"li:has(a[href='/my/jobs/{sent}']) .state.tone-neutral")!.TextContent.Trim());
        Assert.Equal("岗位已取消", own2.Page.QuerySelector("main .state.tone-neutral")!.TextContent.Trim());
        Assert.DoesNotContain("未录用", own2.MainText, StringComparison.Ordinal);

        await vice.ForgeAsync($"/postings/{id}/reports", new() { ["reportId"] = report, ["uphold"] = "false", ["reason"] = "再来一次" });
        Assert.Equal(PostingState.Rejected, (await portal.JobAsync(id)).State);
    }

    [Fact]
    public async Task A_posting_ended_without_a_report_is_called_off_without_a_warning()
    {
        var id = await portal.PostingAsync(PostingState.Published);
        var waiting = await portal.ApplicationAsync(id, "student");
        var vice = await portal.SignInAsync("vice");
        await vice.ForgeAsync($"/postings/{id}/suspend", new() { ["reason"] = "店铺停业" });
        await vice.ForgeAsync($"/postings/{id}/reject", new() { ["reason"] = "店铺停业" });
        Assert.Equal(PostingState.Rejected, (await portal.JobAsync(id)).State);
        var letters = await LettersAsync("student", $"/my/jobs/{waiting}");
        Assert.Equal(["“周六餐厅服务员”正在核实", "“周六餐厅服务员”：岗位已取消"], letters.Select(l => l.Subject));
        Assert.DoesNotContain("费用", letters[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_told_that_a_posting_is_checked_is_told_that_it_goes_on()
    {
        const string back = "“周六餐厅服务员”恢复正常";
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        var id = await portal.PostingAsync();
        var (waiting, withdrawn) = (await portal.ApplicationAsync(id, "student"), await portal.ApplicationAsync(id, "student2", ApplicationState.Withdrawn));
        async Task<int> ToldAsync() => (await LettersAsync("student", $"/my/jobs/{waiting}")).Count(l => l.Subject == back);
        await vice.ForgeAsync($"/postings/{id}/suspend", new() { ["reason"] = "核实工资" });
        await vice.ForgeAsync($"/postings/{id}/resume");
        await vice.ForgeAsync($"/postings/{id}/resume");
        Assert.Equal((PostingState.Published, 1), ((await portal.JobAsync(id)).State, await ToldAsync()));
        Assert.Contains("重新上架", (await LettersAsync("student", $"/my/jobs/{waiting}"))[^1].Text, StringComparison.Ordinal);
        Assert.Empty(await LettersAsync("student2", $"/my/jobs/{withdrawn}"));

        // A report of somebody who applied, which is dismissed.
        await portal.ApplicationAsync(id, "student3");
        await (await portal.SignInAsync("student3")).ForgeAsync($"/jobs/{id}/report", new() { ["What"] = "工资说得不清楚" });
        await (await portal.SignInAsync("minister")).ForgeAsync($"/postings/{id}/reports", new() { ["reportId"] = (await portal.JobAsync(id)).Reports.Single().Id, ["uphold"] = "false", ["reason"] = "问过了，没问题" });
        Assert.Equal((PostingState.Published, 2), ((await portal.JobAsync(id)).State, await ToldAsync()));

        // Mended while it was suspended, it comes back by being published.
        async Task PublishAgainAsync()
        {
            var form = JobMatrixTests.Form(await portal.JobAsync(id), "周六餐厅服务员");
            form["Headcount"] = (await portal.JobAsync(id)).Headcount + 1;
            await officer.ForgeAsync($"/postings/{id}/edit", form);
            var revision = (await portal.JobAsync(id)).Revision;
            await officer.ForgeAsync($"/postings/{id}/submit", new() { ["revision"] = revision });
            await vice.ForgeAsync($"/postings/{id}/decide", new() { ["Revision"] = revision, ["Publish"] = "true" });
            Assert.Equal((PostingState.Published, (int?)revision), (await portal.JobAsync(id) is var now ? (now.State, now.PublishedRevision) : default));
        }

        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await PublishAgainAsync();
        Assert.Equal(2, await ToldAsync());
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await vice.ForgeAsync($"/postings/{id}/suspend", new() { ["reason"] = "再核实" });
        await PublishAgainAsync();
        Assert.Equal(3, await ToldAsync());
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await PublishAgainAsync();
        Assert.Equal(3, await ToldAsync());

        // Nobody applies to one whose time is over: the letter does not say that it is back on the board.
        var closed = await portal.PostingAsync(text: c => c with { ApplyBy = new(2026, 11, 21) });
        var last = await portal.ApplicationAsync(closed, "student");
        await using (var db = portal.OpenDatabase())
        {
            var posting = await db.JobPostings.Include(p => p.Tally).SingleAsync(p => p.Id == closed);
            db.Entry(posting).Property(p => p.ApplyBy).CurrentValue = new(2026, 11, 20);
            await db.SaveChangesAsync();
        }

        await vice.ForgeAsync($"/postings/{closed}/suspend", new() { ["reason"] = "核实工资" });
        await vice.ForgeAsync($"/postings/{closed}/resume");
        Assert.Equal(PostingState.Closed, (await portal.JobAsync(closed)).State);
        Assert.Contains("不再接受新的报名", (await LettersAsync("student", $"/my/jobs/{last}"))[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaders_hear_of_what_was_submitted_and_the_officer_of_what_was_decided()
    {
        var id = await portal.PostingAsync(PostingState.Draft);
        var (officer, vice, minister) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"), await portal.SignInAsync("minister"));
        await officer.ForgeAsync($"/postings/{id}/submit", new() { ["revision"] = 1 });
        await officer.ForgeAsync($"/postings/{id}/submit", new() { ["revision"] = 1 });
        foreach (var leader in new[] { "vice", "minister" })
            Assert.Equal("“周六餐厅服务员”等你复核", Assert.Single(await LettersAsync(leader, $"/postings/{id}/decide")).Subject);
        foreach (var other in new[] { "officer", "officer2", "student", "advisor" })
            Assert.Empty(await LettersAsync(other, $"/postings/{id}/decide"));

        await vice.ForgeAsync($"/postings/{id}/decide", new() { ["Revision"] = 1, ["Publish"] = "false", ["Reason"] = "写清楚几点下班" });
        var returned = Assert.Single(await LettersAsync("officer", $"/postings/{id}"));
        Assert.Equal("“周六餐厅服务员”被退回", returned.Subject);
        Assert.Contains("写清楚几点下班", returned.Text, StringComparison.Ordinal);
        Assert.Empty(await LettersAsync("vice", $"/postings/{id}"));

        // Who has a hand in the text does not decide on it, and is not asked to; the owner hears of it as well as who submitted it.
        await vice.ForgeAsync($"/postings/{id}/edit", JobMatrixTests.Form(await portal.JobAsync(id), "周六餐厅服务员"));
        await vice.ForgeAsync($"/postings/{id}/submit", new() { ["revision"] = (await portal.JobAsync(id)).Revision });
        Assert.Equal((1, 2), ((await LettersAsync("vice", $"/postings/{id}/decide")).Count, (await LettersAsync("minister", $"/postings/{id}/decide")).Count));
        await minister.ForgeAsync($"/postings/{id}/decide", new() { ["Revision"] = (await portal.JobAsync(id)).Revision, ["Publish"] = "true" });
        Assert.Equal(PostingState.Published, (await portal.JobAsync(id)).State);
        foreach (var author in new[] { "officer", "vice" })
            Assert.Equal("“周六餐厅服务员”已发布", (await LettersAsync(author, $"/postings/{id}"))[^1].Subject);
        Assert.Empty(await LettersAsync("minister", $"/postings/{id}"));
        await using var db = portal.OpenDatabase();
        Assert.Equal(6, await db.OutboxMessages.CountAsync(m => m.Body.Contains($"/postings/{id}")));
    }

    private async Task<IReadOnlyList<Notice>> LettersAsync(string reader, string link)
    {
        await using var db = portal.OpenDatabase();
        var id = portal.IdOf(reader);
        return await db.Notices.Where(n => n.UserId == id && n.Link == link).OrderBy(n => n.Id).ToListAsync();
    }

    [Fact]
    public async Task Whoever_has_applied_is_told_when_a_changed_text_is_published()
    {
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        var id = await portal.PostingAsync();
        var application = await portal.ApplicationAsync(id, "student");
        async Task ChangeAsync(string field, object value)
        {
            var form = JobMatrixTests.Form(await portal.JobAsync(id), "周六餐厅服务员");
            form[field] = value;
            await officer.ForgeAsync($"/postings/{id}/edit", form);
            var revision = (await portal.JobAsync(id)).Revision;
            await officer.ForgeAsync($"/postings/{id}/submit", new() { ["revision"] = revision });
            await vice.ForgeAsync($"/postings/{id}/decide", new() { ["Revision"] = revision, ["Publish"] = "true" });
            Assert.Equal((PostingState.Published, (int?)revision), (await portal.JobAsync(id) is var now ? (now.State, now.PublishedRevision) : default));
        }

        async Task<int> ToldAsync()
        {
            await using var db = portal.OpenDatabase();
            return await db.Notices.CountAsync(n => n.Link == $"/my/jobs/{application}");
        }

        await ChangeAsync("PayAmount", "24");
        Assert.Equal(1, await ToldAsync());
        // More places are no other terms.
        await ChangeAsync("Headcount", "5");
        Assert.Equal(1, await ToldAsync());
        var page = await vice.OpenAsync($"/postings/{id}/revisions?from=1&to=2");
        Assert.Contains("25", page.Page.QuerySelector("del")!.ParentElement!.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        foreach (var odd in new[] { "from=99&to=1", "from=x", "from=-1&to=-1", "from=1&to=1" })
            Assert.True((int)(await vice.GetAsync($"/postings/{id}/revisions?{odd}")).Status < 500, odd);
    }

    [Fact]
    public async Task A_copy_is_a_draft_of_ones_own()
    {
        var id = await portal.PostingAsync(PostingState.Finished);
        var colleague = await portal.SignInAsync("officer2");
        var answer = await colleague.ForgeAsync($"/postings/{id}/copy");
        var copy = await portal.JobAsync(IdOf(answer.Location!.Replace("/edit", "", StringComparison.Ordinal)));
        Assert.Equal((PostingState.Draft, portal.IdOf("officer2"), (int?)id), (copy.State, copy.OwnerId, copy.CopiedFromId));
        Assert.Null(copy.InterviewAt);
    }

    [Fact]
    public async Task A_blacklisted_merchant_loses_its_published_postings_and_gets_no_new_ones()
    {
        var id = await portal.PostingAsync();
        var sponsor = (await portal.JobAsync(id)).SponsorId;
        var vice = await portal.SignInAsync("vice");
        await vice.ForgeAsync($"/sponsors/{sponsor}/blacklist", new() { ["reason"] = "拖欠工资" });
        var now = await portal.JobAsync(id);
        Assert.Equal((PostingState.Suspended, "拖欠工资"), (now.State, now.StateReason));
        await vice.ForgeAsync($"/postings/{id}/resume");
        Assert.Equal(PostingState.Suspended, (await portal.JobAsync(id)).State);
        var officer = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.GetAsync($"/postings/new?sponsor={sponsor}")).Status);
        var typed = Typed("黑名单");
        typed["SponsorId"] = sponsor;
        Assert.Equal(HttpStatusCode.OK, (await officer.ForgeAsync("/postings/new", typed)).Status);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.JobPostings.AnyAsync(p => p.Title == "黑名单"));
    }

    [Fact]
    public async Task A_posting_follows_its_merchants_new_name()
    {
        var id = await portal.PostingAsync();
        var sponsor = (await portal.JobAsync(id)).SponsorId;
        var vice = await portal.SignInAsync("vice");
        var answer = await vice.SubmitAsync(await vice.OpenAsync($"/sponsors/{sponsor}/edit"), "main form", new() { ["Name"] = "改了名字的商家" });
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal("改了名字的商家", (await portal.JobAsync(id)).EmployerName);
        Assert.Contains("周六餐厅服务员", (await vice.OpenAsync($"/sponsors/{sponsor}")).MainText, StringComparison.Ordinal);
        Assert.Contains("周六餐厅服务员", (await vice.OpenAsync("/postings?q=改了名字")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_published_posting_has_a_notice()
    {
        var officer = await portal.SignInAsync("officer");
        var draft = await portal.PostingAsync(PostingState.Vetting);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/postings/{draft}/print")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/postings/{draft}/notice.docx")).Status);
        var id = await portal.PostingAsync();
        var page = await officer.OpenAsync($"/postings/{id}/print");
        Assert.Contains("25 元/小时", page.MainText, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector("img[src^='data:image/png']"));
        Assert.DoesNotContain("020-12345678", page.Text, StringComparison.Ordinal);
        var file = await officer.Http.GetAsync($"/postings/{id}/notice.docx");
        using var zip = new ZipArchive(await file.Content.ReadAsStreamAsync());
        using var document = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        Assert.Contains("招聘启事", await document.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Contains(zip.Entries, e => e.FullName.EndsWith(".png", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Benchmarks_and_factors_are_the_leaders_and_never_break()
    {
        var vice = await portal.SignInAsync("vice");
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("officer")).GetAsync("/job-settings")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await portal.SignInAsync("admin")).GetAsync("/job-settings")).Status);
        var page = await vice.OpenAsync("/job-settings");
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(page, "form[action$='/benchmarks']", new() { ["Benchmark.City"] = "测试市", ["Benchmark.Hourly"] = "21.5元" })).Status);
        var again = await vice.SubmitAsync(page, "form[action$='/benchmarks']", new() { ["Benchmark.City"] = "测试市", ["Benchmark.Hourly"] = "22" });
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.NotEqual("", again.ErrorOf("Benchmark_City"));
        Assert.NotEqual("", (await vice.SubmitAsync(page, "form[action$='/benchmarks']", new() { ["Benchmark.City"] = "0791!", ["Benchmark.Hourly"] = "22" })).ErrorOf("Benchmark_City"));
        foreach (var odd in new[] { "-1", "0", "1000", "1.234", "很多", "", "99999999999999999999999999999999" })
            Assert.True((int)(await vice.ForgeAsync("/job-settings/benchmarks", new() { ["Benchmark.City"] = "怪市", ["Benchmark.Hourly"] = odd })).Status < 500, odd);
        var settings = await vice.SubmitAsync(await vice.OpenAsync("/job-settings"), "form[action$='/job-settings']", new() { ["Settings.TooGoodFactor"] = "0" });
        Assert.NotEqual("", settings.ErrorOf("Settings_TooGoodFactor"));
        settings = await vice.SubmitAsync(settings, "form[action$='/job-settings']", new() { ["Settings.TooGoodFactor"] = "3" });
        Assert.Equal(HttpStatusCode.Redirect, settings.Status);
        await using var db = portal.OpenDatabase();
        var id = (await db.PayBenchmarks.SingleAsync(b => b.City == "测试市")).Id;
        await vice.ForgeAsync($"/job-settings/benchmarks/{id}", new() { ["hourly"] = "23" });
        Assert.Equal(23, (await db.PayBenchmarks.AsNoTracking().SingleAsync(b => b.Id == id)).Hourly);
        await vice.ForgeAsync($"/job-settings/benchmarks/{id}", new() { ["remove"] = "true" });
        Assert.False(await db.PayBenchmarks.AnyAsync(b => b.City == "测试市" || b.City == "怪市"));
    }

    [Fact]
    public async Task The_coming_years_plans_are_added_once()
    {
        var vice = await portal.SignInAsync("vice");
        await vice.ForgeAsync("/seasons/usual");
        await vice.ForgeAsync("/seasons/usual");
        await using var db = portal.OpenDatabase();
        var plans = await db.SeasonPlans.AsNoTracking().ToListAsync();
        Assert.Equal(plans.Count, plans.Select(p => (p.Season, p.Year)).Distinct().Count());
        Assert.True(plans.Count >= 5);
    }

    [Fact]
    public async Task A_form_with_much_wrong_says_all_of_it_at_once()
    {
        var officer = await portal.SignInAsync("officer");
        var typed = Typed("");
        (typed["Category"], typed["PayAmount"], typed["HoursPerDay"], typed["Headcount"]) = ("", "-1", "20", "501");
        (typed["EndsOn"], typed["InterviewTime"], typed["InterviewPlace"]) = ("2026-12-1", "", "");
        typed.Remove("Questions[1].Kind");
        var answer = await officer.SubmitAsync(await officer.OpenAsync($"/postings/new?sponsor={await SponsorAsync()}"), "#posting", typed);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        foreach (var field in new[] { "Title", "Category", "PayAmount", "HoursPerDay", "Headcount", "EndsOn", "ApplyBy", "InterviewTime", "InterviewPlace", "Questions_1__Kind" })
            Assert.True(answer.ErrorOf(field).Length > 0, field);
        // Of one field one thing is said.
        Assert.Equal(10, answer.Page.QuerySelectorAll(".error-summary li").Length);
        Assert.Equal(10, answer.Page.QuerySelectorAll("#posting-missing li").Length);
    }

    [Fact]
    public async Task What_is_filled_in_is_checked_and_what_is_missing_is_named()
    {
        var officer = await portal.SignInAsync("officer", "zh-CN");
        var form = await officer.OpenAsync($"/postings/new?sponsor={await SponsorAsync()}");
        var answer = await officer.SubmitAsync(form, "#posting", new() { ["Requirements"] = "入职交服装费 200 元", ["check"] = "true" });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var panel = answer.Page.QuerySelector("#posting-check")!;
        Assert.Contains("服装费", panel.QuerySelector("mark")!.TextContent, StringComparison.Ordinal);
        var missing = panel.QuerySelectorAll("#posting-missing a");
        Assert.Contains(missing, a => a.GetAttribute("href") == "#Title" && a.TextContent.Contains("岗位名称", StringComparison.Ordinal));
        Assert.Contains(missing, a => a.GetAttribute("href") == "#ApplyBy");
        // What is missing is no vague duty, and no pay is not a low one.
        Assert.DoesNotContain(panel.QuerySelectorAll(".finding mark"), m => m.TextContent.Length == 0);
        Assert.Null(panel.QuerySelector("#reads-title"));
        foreach (var (field, value) in new[] { ("HoursPerDay", "0"), ("PayAmount", "79228162514264337593543950335"), ("Category", "99"), ("InterviewOn", "0001-01-01"), ("Duties", new string('字', 9_000)) })
        {
            var typed = new Dictionary<string, object?>(Typed("算不出来")) { ["PayUnit"] = "Day", ["InterviewTime"] = "00:30", ["check"] = "true", [field] = value };
            Assert.Equal(HttpStatusCode.OK, (await officer.SubmitAsync(form, "#posting", typed)).Status);
        }
    }

    [Fact]
    public async Task Days_that_have_gone_by_are_saved_but_each_is_named_before_it_is_submitted()
    {
        var officer = await portal.SignInAsync("officer", "zh-CN");
        var typed = Typed("日期都过了");
        (typed["ApplyBy"], typed["StartsOn"], typed["EndsOn"], typed["InterviewOn"]) = ("2026-11-20", "2026-11-20", "", "2026-11-20");
        var saved = await officer.SubmitAsync(await officer.OpenAsync($"/postings/new?sponsor={await SponsorAsync()}"), "#posting", typed);
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var id = IdOf(saved.Location!);
        string[] named = ["报名截止日已过", "上岗日期已过", "面试时间已过"];
        var page = await officer.OpenAsync(saved.Location!);
        foreach (var day in named)
            Assert.Contains(day, page.Page.QuerySelector("#safety")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, (await officer.OpenAsync($"/postings/{id}/edit")).Page.QuerySelectorAll("#posting .finding-beside").Length);
        await officer.SubmitAsync(page, "form[action$='/submit']");
        Assert.Equal(PostingState.Draft, (await portal.JobAsync(id)).State);
        var refused = (await officer.OpenAsync($"/postings/{id}")).Page;
        foreach (var day in named)
            Assert.Contains(day, refused.QuerySelector(".flash-region")!.TextContent, StringComparison.Ordinal);
        await officer.SubmitAsync(await officer.OpenAsync($"/postings/{id}/edit"), "#posting", new() { ["ApplyBy"] = "2026-11-21", ["StartsOn"] = "2026-11-21", ["InterviewOn"] = "2026-11-22" });
        await officer.SubmitAsync(await officer.OpenAsync($"/postings/{id}"), "form[action$='/submit']");
        Assert.Equal(PostingState.Vetting, (await portal.JobAsync(id)).State);
    }

    [Fact]
    public async Task A_draft_that_was_never_submitted_is_deleted_by_its_owner_or_a_leader()
    {
        var (officer, vice, colleague) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"), await portal.SignInAsync("officer2"));
        var id = await portal.PostingAsync(PostingState.Draft);
        var copied = await colleague.ForgeAsync($"/postings/{id}/copy");
        var copy = IdOf(copied.Location!);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.ForgeAsync($"/postings/{id}/delete")).Status);
        Assert.Null((await colleague.OpenAsync($"/postings/{id}")).Page.QuerySelector("form[action$='/delete']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("student")).ForgeAsync($"/postings/{id}/delete")).Status);
        var page = await officer.OpenAsync($"/postings/{id}");
        Assert.Equal("/postings", (await officer.SubmitAsync(page, "form[action$='/delete']")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/postings/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/postings/{id}/delete")).Status);
        Assert.Null((await portal.JobAsync(copy)).CopiedFromId);
        Assert.Equal("/postings", (await vice.ForgeAsync($"/postings/{copy}/delete")).Location);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.Set<PostingQuestion>().AnyAsync(q => q.PostingId == id || q.PostingId == copy));
        var key = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(await db.AuditEntries.AnyAsync(e => e.RecordType == nameof(JobPosting) && e.RecordKey == key && e.Action == AuditAction.Deleted));
    }

    [Fact]
    public async Task What_was_submitted_once_is_not_deleted()
    {
        var vice = await portal.SignInAsync("vice");
        foreach (var state in Enum.GetValues<PostingState>().Except([PostingState.Draft]))
        {
            var id = await portal.PostingAsync(state);
            Assert.Equal($"/postings/{id}", (await vice.ForgeAsync($"/postings/{id}/delete")).Location);
            Assert.Equal(state, (await portal.JobAsync(id)).State);
        }

        var back = await portal.PostingAsync(PostingState.Vetting);
        await vice.ForgeAsync($"/postings/{back}/take-back");
        await vice.ForgeAsync($"/postings/{back}/delete");
        Assert.Equal(PostingState.Draft, (await portal.JobAsync(back)).State);
        Assert.Null((await vice.OpenAsync($"/postings/{back}")).Page.QuerySelector("form[action$='/delete']"));
    }

    [Fact]
    public async Task A_posting_without_a_city_says_that_it_is_held_to_the_lowest_benchmark()
    {
        var (officer, vice) = (await portal.SignInAsync("officer", "en"), await portal.SignInAsync("vice"));
        await vice.ForgeAsync("/job-settings/benchmarks", new() { ["Benchmark.City"] = "最低市", ["Benchmark.Hourly"] = "1" });
        var without = await officer.OpenAsync($"/postings/{await portal.PostingAsync(PostingState.Draft, text: c => c with { City = null })}");
        Assert.Contains("no city is given, so it is held to the lowest usual pay: ¥1", without.MainText, StringComparison.Ordinal);
        var unlisted = await officer.OpenAsync($"/postings/{await portal.PostingAsync(PostingState.Draft, text: c => c with { City = "别的市" })}");
        Assert.Contains("别的市 has no usual pay in the settings, so it is held to the lowest: ¥1", unlisted.MainText, StringComparison.Ordinal);
        var listed = await officer.OpenAsync($"/postings/{await portal.PostingAsync(PostingState.Draft, text: c => c with { City = "最低市" })}");
        Assert.Contains("usual in 最低市: ¥1", listed.MainText, StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        var id = (await db.PayBenchmarks.SingleAsync(b => b.City == "最低市")).Id;
        await vice.ForgeAsync($"/job-settings/benchmarks/{id}", new() { ["remove"] = "true" });
    }

    private async Task<int> SponsorAsync()
    {
        await using var db = portal.OpenDatabase();
        var sponsor = new Sponsor(new SponsorDetails($"写岗位的商家{Interlocked.Increment(ref made)}号", null, Industry.Catering, null, "学府路 8 号", DistanceBand.AtTheGate, null, [], null, null, null));
        db.Sponsors.Add(sponsor);
        db.Add(sponsor.Vet(true, portal.IdOf("vice"), new DateOnly(2026, 11, 21), "看过执照原件", null));
        await db.SaveChangesAsync();
        return sponsor.Id;
    }

    private static int IdOf(string location) => int.Parse(location.Split('/')[2].Split('#')[0], System.Globalization.CultureInfo.InvariantCulture);
}

public sealed class SeasonsTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task The_summers_reminder_fires_on_the_first_of_June_once()
    {
        var vice = await portal.SignInAsync("vice");
        var officer = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/seasons/new")).Status);
        var covers = Enumerable.Repeat<object?>(null, SeasonInput.Sectors.Count).Select((_, i) => ($"Covers[{i}]", i == 0 ? (object?)portal.IdOf("officer") : "")).ToDictionary(c => c.Item1, c => c.Item2);
        var answer = await vice.SubmitAsync(await vice.OpenAsync("/seasons/new"), "main form", new(covers) { ["Season"] = "Summer", ["StartsOn"] = "2027-07-05" });
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var twice = await vice.SubmitAsync(await vice.OpenAsync("/seasons/new"), "main form", new() { ["Season"] = "Summer", ["StartsOn"] = "2027-07-06" });
        Assert.Equal(HttpStatusCode.OK, twice.Status);
        Assert.NotEqual("", twice.ErrorOf("Season"));
        var reminders = portal.Services.GetRequiredService<ReminderWorker>();
        Assert.Equal(0, await reminders.RemindAsync(default));
        portal.Clock.Advance(new DateTimeOffset(2027, 5, 31, 4, 0, 0, TimeSpan.Zero) - portal.Clock.GetUtcNow());
        Assert.Equal(0, await reminders.RemindAsync(default));
        portal.Clock.Advance(TimeSpan.FromDays(1));
        var counts = await Task.WhenAll(reminders.RemindAsync(default), reminders.RemindAsync(default));
        Assert.Equal(1, counts.Sum());
        Assert.Equal(0, await reminders.RemindAsync(default));
        await using var db = portal.OpenDatabase();
        var told = await db.Notices.Where(n => n.Link == "/seasons").Select(n => n.UserId).ToListAsync();
        Assert.Equal(new[] { portal.IdOf("officer"), portal.IdOf("vice"), portal.IdOf("minister") }.Order(), told.Order());
        Assert.Equal(3, await db.OutboxMessages.CountAsync(m => m.Body.Contains("/seasons")));
        // The plan shows what is late, and Today says so to leaders and to who covers a sector without an employer.
        var page = await (await portal.SignInAsync("vice")).OpenAsync("/seasons");
        Assert.NotNull(page.Page.QuerySelector(".tone-danger"));
        Assert.Contains("/seasons", (await (await portal.SignInAsync("officer")).OpenAsync("/")).Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Odd_plans_are_refused_and_a_stale_one_meets_a_conflict()
    {
        var vice = await portal.SignInAsync("vice");
        foreach (var (field, value) in new[] { ("LeadWeeks", "0"), ("LeadWeeks", "27"), ("LeadWeeks", "x"), ("StartsOn", "某天"), ("Season", "99"), ("Covers[0]", "999999"), ("Covers[0]", "x") })
        {
            var answer = await vice.ForgeAsync("/seasons/new", new() { ["Season"] = "MayDay", ["StartsOn"] = "2031-05-01", [field] = value });
            Assert.True(answer.Status == HttpStatusCode.OK, $"{field} {value}: {answer.Status}");
        }

        await vice.ForgeAsync("/seasons/new", new() { ["Season"] = "MayDay", ["StartsOn"] = "2031-05-01" });
        await using var db = portal.OpenDatabase();
        var id = (await db.SeasonPlans.SingleAsync(p => p.Year == 2031)).Id;
        var minister = await portal.SignInAsync("minister");
        var (first, second) = (await vice.OpenAsync($"/seasons/{id}/edit"), await minister.OpenAsync($"/seasons/{id}/edit"));
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(first, "main form", new() { ["Covers[2]"] = portal.IdOf("officer2") })).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await minister.SubmitAsync(second, "main form", new() { ["Covers[3]"] = portal.IdOf("officer") })).Status);
        await vice.ForgeAsync($"/seasons/{id}/delete");
        Assert.Equal(HttpStatusCode.NotFound, (await vice.GetAsync($"/seasons/{id}/edit")).Status);
    }
}
