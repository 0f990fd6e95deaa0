using System.Net;
using System.Text;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Features.Jobs.Results;
using Outreach.Web.Features.Jobs.Screening;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Jobs;

[Collection(Subjects.Jobs)]
public sealed class JobResultsTests(Portal portal)
{
    private static readonly string[] Headings = ["姓名", "面试结果", "电话", "备注"];

    private async Task<ApplicationState> StateAsync(int application) => (await portal.StoredApplicationAsync(application)).State;

    private async Task<string> SeenAsync(int application) => Seen.Of(ApplicantFacts.Of(await portal.StoredApplicationAsync(application), false));

    [Fact]
    public async Task The_company_list_is_capped_and_going_beyond_needs_a_reason()
    {
        var id = await portal.PostingAsync(text: t => t with { Headcount = 1 });
        int[] passed =
        [
            await portal.ApplicationAsync(id, "student", ApplicationState.ScreenedIn), await portal.ApplicationAsync(id, "student2", ApplicationState.ScreenedIn),
            await portal.ApplicationAsync(id, "student3", ApplicationState.ScreenedIn, misses: true),
        ];
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/postings/{id}/company-list");
        Assert.InRange(page.Commands, 1, 6);
        // The best two are ticked; who misses a must-have is last and is not.
        Assert.Equal(2, page.Page.QuerySelectorAll("input[name=Chosen][checked]").Length);
        Assert.Contains("人student3", page.Page.QuerySelectorAll("form tbody tr")[^1].TextContent, StringComparison.Ordinal);

        var all = page.Page.QuerySelectorAll("input[name=Chosen]").Select(i => i.GetAttribute("value")!).ToArray();
        var refused = await officer.SubmitAsync(page, "form[action$='/company-list']", new() { ["Chosen"] = all });
        Assert.Contains("say why", refused.ErrorOf("Reason"), StringComparison.Ordinal);
        Assert.Equal(3, refused.Page.QuerySelectorAll("input[name=Chosen][checked]").Length);
        Assert.All(passed, p => Assert.Equal(ApplicationState.ScreenedIn, StateAsync(p).Result));

        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(page, "form[action$='/company-list']")).Status);
        Assert.Equal(2, (await portal.JobAsync(id)).Tally.Sent);
        Assert.Contains("2 are recommended to the employer now, and each was told", (await officer.OpenAsync($"/postings/{id}/company-list")).MainText, StringComparison.Ordinal);
        await officer.SubmitAsync(await officer.OpenAsync($"/postings/{id}/company-list"), "form[action$='/company-list']", new() { ["Chosen"] = await SeenAsync(passed[2]), ["Reason"] = "店长点名要" });
        Assert.Equal("店长点名要", (await portal.StoredApplicationAsync(passed[2])).SendReason);

        var nobody = await officer.ForgeAsync($"/postings/{id}/company-list");
        Assert.Contains("Choose who is sent", nobody.MainText, StringComparison.Ordinal);
        var stale = await officer.ForgeAsync($"/postings/{id}/company-list", new() { ["Chosen"] = $"{passed[0]}.1" });
        Assert.Contains("changed meanwhile", stale.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_employer_s_list_holds_what_an_interview_needs_and_its_export_leaves_a_trace()
    {
        var id = await portal.PostingAsync();
        await portal.ApplicationAsync(id, "student", ApplicationState.SentToCompany);
        await portal.ApplicationAsync(id, "student2", ApplicationState.ScreenedIn);
        await portal.ApplicationAsync(id, "student3", ApplicationState.ScreenedOut);
        var officer = await portal.SignInAsync("officer");
        var file = await officer.Http.GetAsync($"/postings/{id}/company-list.xlsx");
        var sheet = SheetReader.Read(await file.Content.ReadAsByteArrayAsync()).Sheet!;
        Assert.Equal(["No.", "Full name", "Score", "Result of the interview", "Phone"], sheet.Headers);
        Assert.Equal("人student", Assert.Single(sheet.Rows).Cells[1]);
        Assert.Equal("13800001111", sheet.Rows[0].Cells[4]);
        var words = string.Join('|', sheet.Rows.SelectMany(r => r.Cells));
        foreach (var hidden in new[] { "20240001", "锻炼", "信息学院", "@", "做过一年", "人student2" })
            Assert.DoesNotContain(hidden, words, StringComparison.Ordinal);
        var print = await officer.OpenAsync($"/postings/{id}/company-list/print");
        Assert.Contains("人student", print.MainText, StringComparison.Ordinal);
        foreach (var hidden in new[] { "20240001", "锻炼", "人student2", "人student3" })
            Assert.DoesNotContain(hidden, print.Text, StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        var key = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var trace = db.AuditEntries.Where(e => e.Action == AuditAction.Exported && e.RecordType == nameof(JobPosting) && e.RecordKey == key).ToList();
        Assert.Equal(2, trace.Count);
        Assert.All(trace, e => Assert.DoesNotContain("人student", e.Changes, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ten_hired_at_once_into_two_places_fill_two()
    {
        var id = await portal.PostingAsync();
        var sent = await portal.SentAsync(id, [.. Enumerable.Range(0, 10).Select(i => "抢位" + (char)('甲' + i))]);
        var officer = await portal.SignInAsync("officer");
        var versions = new Dictionary<int, int>();
        foreach (var s in sent)
            versions[s] = (await portal.StoredApplicationAsync(s)).Version;
        var answers = await Task.WhenAll(sent.Select(s => officer.ForgeAsync($"/postings/{id}/results/{s}", new() { ["Hired"] = "true", ["Version"] = versions[s] })));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        var states = new List<ApplicationState>();
        foreach (var s in sent)
            states.Add(await StateAsync(s));
        Assert.Equal(2, states.Count(s => s == ApplicationState.Hired));
        Assert.Equal(8, states.Count(s => s == ApplicationState.SentToCompany));
        var job = await portal.JobAsync(id);
        Assert.Equal((2, true), (job.Tally.Hired, job.IsFull));
        Assert.Contains("All places are taken", (await officer.OpenAsync($"/postings/{id}/results")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_are_entered_one_by_one_and_corrected()
    {
        var id = await portal.PostingAsync(text: t => t with { Headcount = 1 });
        var sent = await portal.SentAsync(id, "王一", "王二");
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/postings/{id}/results");
        Assert.InRange(page.Commands, 1, 6);
        await officer.SubmitAsync(page, $"form[action$='/results/{sent[0]}']");
        Assert.Equal(ApplicationState.Hired, await StateAsync(sent[0]));
        // Pressed again on the old page: nothing happens twice.
        await officer.ForgeAsync($"/postings/{id}/results/{sent[0]}", new() { ["Hired"] = "true", ["Version"] = 1 });
        Assert.Equal(1, (await portal.JobAsync(id)).Tally.Hired);

        var version = (await portal.StoredApplicationAsync(sent[0])).Version;
        var full = await officer.ForgeAsync($"/postings/{id}/results/{sent[1]}", new() { ["Hired"] = "true", ["Version"] = (await portal.StoredApplicationAsync(sent[1])).Version });
        Assert.Contains("All 1 place is taken", (await officer.OpenAsync(full.Location!)).Text, StringComparison.Ordinal);
        foreach (var reason in new[] { "", "Other", "CalledOff" })
            await officer.ForgeAsync($"/postings/{id}/results/{sent[0]}", new() { ["Hired"] = "false", ["Version"] = version, ["Reason"] = reason });
        Assert.Equal(ApplicationState.Hired, await StateAsync(sent[0]));
        await officer.ForgeAsync($"/postings/{id}/results/{sent[0]}", new() { ["Hired"] = "false", ["Version"] = version - 1, ["Reason"] = "NoShow" });
        Assert.Equal(ApplicationState.Hired, await StateAsync(sent[0]));
        await officer.ForgeAsync($"/postings/{id}/results/{sent[0]}", new() { ["Hired"] = "false", ["Version"] = version, ["Reason"] = "NoShow" });
        // The interview is still to come: nobody has missed it.
        Assert.Equal(ApplicationState.Hired, await StateAsync(sent[0]));
        await officer.ForgeAsync($"/postings/{id}/results/{sent[0]}", new() { ["Hired"] = "false", ["Version"] = version, ["Reason"] = "Times" });
        Assert.Equal((ApplicationState.NotHired, 0), (await StateAsync(sent[0]), (await portal.JobAsync(id)).Tally.Hired));
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.ForgeAsync($"/postings/{id}/results/{sent[1]}", new() { ["Version"] = 1 })).Status);
    }

    [Fact]
    public async Task Many_get_one_result_all_or_none()
    {
        var id = await portal.PostingAsync();
        var sent = await portal.SentAsync(id, "李一", "李二", "李三");
        var officer = await portal.SignInAsync("officer");
        string[] all = [await SeenAsync(sent[0]), await SeenAsync(sent[1]), await SeenAsync(sent[2])];
        await officer.ForgeAsync($"/postings/{id}/results", new() { ["Hired"] = "true", ["Chosen"] = all });
        Assert.All(sent, s => Assert.Equal(ApplicationState.SentToCompany, StateAsync(s).Result));
        await officer.ForgeAsync($"/postings/{id}/results", new() { ["Hired"] = "true", ["Chosen"] = all[..2] });
        await officer.ForgeAsync($"/postings/{id}/results", new() { ["Hired"] = "false", ["Reason"] = "PlacesTaken", ["Chosen"] = all[2..] });
        Assert.Equal([ApplicationState.Hired, ApplicationState.Hired, ApplicationState.NotHired], sent.Select(s => StateAsync(s).Result));
        Assert.Contains("Everybody who was sent has a result", (await officer.OpenAsync($"/postings/{id}/results")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_pasted_is_shown_first_mended_and_then_entered_whole()
    {
        var id = await portal.PostingAsync();
        var sent = await portal.SentAsync(id, "赵一", "钱二", "孙三", "孙三", "周五");
        var officer = await portal.SignInAsync("officer");
        var phone = await portal.PhoneAsync(sent[3]);
        var text = $"姓名 结果\n1. 赵一 录用\n钱二：未录用，联系不上\n孙三 不录用\n{phone} 已录用\n不认识 录用\n";
        var preview = await officer.SubmitAsync(await officer.OpenAsync($"/postings/{id}/results"), "form[action$='/preview']", new() { ["Text"] = text });
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.All(sent, s => Assert.Equal(ApplicationState.SentToCompany, StateAsync(s).Result));
        Assert.Contains("Several people have this name", preview.MainText, StringComparison.Ordinal);
        Assert.Contains("Nobody of this name or phone was sent", preview.MainText, StringComparison.Ordinal);

        var again = await officer.SubmitAsync(preview, "form[action$='/confirm']");
        Assert.Contains("2 lines are not clear yet", again.MainText, StringComparison.Ordinal);
        Assert.All(sent, s => Assert.Equal(ApplicationState.SentToCompany, StateAsync(s).Result));
        // What is mended is shown before it is written.
        var mended = await officer.SubmitAsync(again, "form[action$='/confirm']", new() { ["Fix[4]"] = sent[2], ["Fix[6]"] = "out", ["Reason"] = "Times" });
        Assert.Contains("Enter 4 results", mended.MainText, StringComparison.Ordinal);
        Assert.All(sent, s => Assert.Equal(ApplicationState.SentToCompany, StateAsync(s).Result));
        var done = await officer.SubmitAsync(mended, "form[action$='/confirm']");
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Equal(
            [ApplicationState.Hired, ApplicationState.NotHired, ApplicationState.NotHired, ApplicationState.Hired, ApplicationState.SentToCompany], sent.Select(s => StateAsync(s).Result));
        Assert.Equal(RejectionReason.Unreachable, (await portal.StoredApplicationAsync(sent[1])).Reason);
        Assert.Equal(RejectionReason.Times, (await portal.StoredApplicationAsync(sent[2])).Reason);
    }

    [Fact]
    public async Task Pasted_beyond_the_places_nothing_is_entered()
    {
        var id = await portal.PostingAsync();
        var sent = await portal.SentAsync(id, "吴一", "吴二", "吴三");
        var officer = await portal.SignInAsync("officer");
        var preview = await officer.ForgeAsync($"/postings/{id}/results/preview", new() { ["Text"] = "吴一 录用\n吴二 录用\n吴三 录用" });
        Assert.Contains("There are 2 places left for 3 hires", preview.MainText, StringComparison.Ordinal);
        Assert.Contains("All 2 places are taken", (await officer.SubmitAsync(preview, "form[action$='/confirm']")).MainText, StringComparison.Ordinal);
        Assert.All(sent, s => Assert.Equal(ApplicationState.SentToCompany, StateAsync(s).Result));

        // Somebody enters a result in between: the preview is shown again.
        var old = await officer.ForgeAsync($"/postings/{id}/results/preview", new() { ["Text"] = "吴一 未录用" });
        await officer.ForgeAsync($"/postings/{id}/results/{sent[0]}", new() { ["Hired"] = "true", ["Version"] = (await portal.StoredApplicationAsync(sent[0])).Version });
        Assert.Contains("Results have changed meanwhile", (await officer.SubmitAsync(old, "form[action$='/confirm']")).MainText, StringComparison.Ordinal);
        Assert.Equal(ApplicationState.Hired, await StateAsync(sent[0]));
    }

    [Fact]
    public async Task A_table_comes_back_filled_in()
    {
        var id = await portal.PostingAsync();
        var sent = await portal.SentAsync(id, "郑一", "郑二");
        var officer = await portal.SignInAsync("officer");
        using var stream = new MemoryStream();
        XlsxWriter.Write(stream, "名单", Headings, [["郑一", "录用", await portal.PhoneAsync(sent[0]), null], ["郑二", "未录用", null, "=1+1"]]);
        foreach (var file in new[]
        {
            new FilePart("结果.xlsx", stream.ToArray()), new FilePart("结果.csv", Encoding.UTF8.GetBytes($"姓名,面试结果,备注\n郑一,录用,\n郑二,未录用,=1+1\n")), new FilePart("a.csv", Encoding.UTF8.GetBytes("郑一,录用\n郑二,未录用")),
        })
        {
            var preview = await officer.ForgeAsync($"/postings/{id}/results/preview", new() { ["File"] = file });
            Assert.Equal(HttpStatusCode.OK, preview.Status);
            Assert.Equal(["1", "1", "0", "0"], preview.Page.QuerySelectorAll("form .facts dd").Select(d => d.TextContent.Trim()));
        }

        foreach (var bad in new[] { new FilePart("x.xlsx", [1, 2, 3]), new FilePart("x.csv", []), new FilePart("x.xlsx", "PK\u0003\u0004"u8.ToArray()) })
            Assert.Equal(HttpStatusCode.OK, (await officer.ForgeAsync($"/postings/{id}/results/preview", new() { ["File"] = bad })).Status);
    }

    [Fact]
    public async Task A_table_or_text_that_is_too_long_says_how_many_lines_there_may_be()
    {
        var id = await portal.PostingAsync();
        await portal.ApplicationAsync(id, "student", ApplicationState.SentToCompany);
        var officer = await portal.SignInAsync("officer");
        async Task<Answer> SendAsync(string field, object value) =>
            await officer.SubmitAsync(await officer.OpenAsync($"/postings/{id}/results"), "form[action$='/preview']", new() { [field] = value });
        string Lines(int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"钱{i},录用\n"));

        var table = await SendAsync("File", new FilePart("结果.csv", Encoding.UTF8.GetBytes("姓名,面试结果\n" + Lines(501))));
        Assert.Contains("At most 500 lines", table.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("20,000 rows", table.MainText, StringComparison.Ordinal);
        Assert.Contains("At most 500 lines", (await SendAsync("Text", Lines(501))).MainText, StringComparison.Ordinal);
        // The end of the last line begins no other one.
        Assert.DoesNotContain("At most 500 lines", (await SendAsync("Text", Lines(500) + "\n\n")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_results_are_out_of_reach_and_nonsense_is_harmless()
    {
        var (id, other) = (await portal.PostingAsync(), await portal.PostingAsync(owner: "officer2"));
        var (mine, theirs) = ((await portal.SentAsync(id, "冯一"))[0], (await portal.SentAsync(other, "冯二"))[0]);
        var version = (await portal.StoredApplicationAsync(theirs)).Version;
        var officer = await portal.SignInAsync("officer");
        Dictionary<string, object?> hire = new() { ["Hired"] = "true", ["Version"] = version };
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/postings/{id}/results/{theirs}", hire)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/postings/{other}/results/{theirs}", hire)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/postings/{id}/results", new() { ["Hired"] = "true", ["Chosen"] = $"{theirs}.{version}" })).Status);
        foreach (var path in new[] { "preview", "confirm" })
            Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/postings/{other}/results/{path}", new() { ["Text"] = "冯二 录用" })).Status);
        // Of another posting nobody is found, whoever is named.
        var forged = await officer.ForgeAsync($"/postings/{id}/results/confirm", new() { ["Text"] = "冯二 录用", ["Fix[1]"] = theirs, ["Understood"] = "x" });
        Assert.Equal(HttpStatusCode.OK, forged.Status);
        foreach (var name in new[] { "advisor", "student", "liaison" })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(name)).ForgeAsync($"/postings/{id}/results/{mine}", hire)).Status);
        Assert.Equal(ApplicationState.SentToCompany, await StateAsync(theirs));
        Assert.Equal(ApplicationState.SentToCompany, await StateAsync(mine));
        foreach (var text in new[] { new string('字', 100_000), string.Concat(Enumerable.Repeat("a 录用\n", 2000)), "\u0001\u0002", "", "<script>alert(1)</script> 录用", new string('9', 10_000), new string(' ', 5_000) })
            Assert.InRange((int)(await officer.ForgeAsync($"/postings/{id}/results/preview", new() { ["Text"] = text })).Status, 200, 413);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.ForgeAsync($"/postings/{id}/results/{mine}", new() { ["Hired"] = "false", ["Reason"] = "NoShow", ["Words"] = new string('长', 10_000), ["Version"] = 1 })).Status);
    }

    [Theory]
    [InlineData("张三 录用", "张三", true, null)]
    [InlineData("张三录用", "张三", true, null)]
    [InlineData("张三\thired", "张三", true, null)]
    [InlineData("３、张三　已录用", "张三", true, null)]
    [InlineData("录用 张三", "张三", true, null)]
    [InlineData("张三 ✓", "张三", true, null)]
    [InlineData("张三 未录用", "张三", false, null)]
    [InlineData("张三不录用", "张三", false, null)]
    [InlineData("张三，没有通过，时间对不上", "张三", false, RejectionReason.Times)]
    [InlineData("张三 not hired no show", "张三", false, RejectionReason.NoShow)]
    [InlineData("张三 没来", "张三", false, RejectionReason.NoShow)]
    [InlineData("张三 13900001111 录用", "张三", true, null)]
    [InlineData("139 0000 1111 录用", "张三", true, null)]
    [InlineData("+86 139-0000-1111 淘汰", "张三", false, null)]
    [InlineData("Li Lei hired", "Li Lei", true, null)]
    [InlineData("LI LEI - not hired", "Li Lei", false, null)]
    [InlineData("张三丰 录用", null, true, null)]
    [InlineData("张 录用", null, true, null)]
    [InlineData("张三 13900002222 录用", null, true, null)]
    [InlineData("张三 待定", "张三", null, null)]
    [InlineData("张三没过", "张三", false, null)]
    [InlineData("张三 没要", "张三", false, null)]
    [InlineData("张三 不合适", "张三", false, null)]
    [InlineData("张三来上班", "张三", true, null)]
    [InlineData("张三 下周一来上班", null, true, null)]
    [InlineData("过了：张三", "张三", true, null)]
    [InlineData("张三", "张三", null, null)]
    public void Lines_are_read_as_people_write_them_and_nothing_is_guessed(string line, string? name, bool? hired, RejectionReason? reason)
    {
        var read = Assert.Single(ResultText.Read(line, [new(1, 1, "张三", "139 0000 1111", ApplicationState.SentToCompany), new(2, 1, "Li Lei", null, ApplicationState.SentToCompany)]));
        Assert.Equal((name, hired), (read.Person?.Name, read.Hired));
        if (reason is not null)
            Assert.Equal(reason, ResultText.ReasonOf(read.Why));
        Assert.Equal(name is null || hired is null, read.Problem is not null);
    }

    [Fact]
    public void What_is_not_understood_is_said_with_whom_it_is_about() =>
        Assert.Equal("待定，周五再说", Assert.Single(ResultText.Read("张三：待定，周五再说", [new(1, 1, "张三", null, ApplicationState.SentToCompany)])).Unread?.Replace(' ', '，'));
}
