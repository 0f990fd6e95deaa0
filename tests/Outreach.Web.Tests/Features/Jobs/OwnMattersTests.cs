using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Domain.Sponsors;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Jobs;

/// <summary>Nobody decides about what is their own: a posting that they screen and apply to, a report, a vetting that they need.</summary>
public sealed class OwnMattersTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Who_screens_a_posting_does_not_apply_to_it()
    {
        var id = await portal.PostingAsync();
        var officer = await portal.SignInAsync("officer");
        var posting = await portal.JobAsync(id);
        var refused = await officer.ForgeAsync($"/jobs/{id}/apply", Letter(posting));
        Assert.Contains("You look after this posting", refused.MainText, StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.JobApplications.AnyAsync(a => a.PostingId == id));
    }

    [Fact]
    public async Task Who_wants_the_job_too_neither_screens_nor_sees_how_the_others_are_marked()
    {
        var id = await portal.PostingAsync();
        var rival = await portal.ApplicationAsync(id, "student", ApplicationState.ScreenedIn);
        await portal.ApplicationAsync(id, "vice");
        await MarkAsync(rival);
        var vice = await portal.SignInAsync("vice");
        var page = await vice.OpenAsync($"/postings/{id}/applications/{rival}");
        Assert.Contains("You have applied for this job yourself", page.MainText, StringComparison.Ordinal);
        AssertHidden(page.MainText);
        AssertHidden((await vice.OpenAsync($"/postings/{id}/applications?tab=all")).MainText);
        AssertHidden((await vice.OpenAsync($"/postings/{id}/company-list")).MainText);
        var stored = await portal.StoredApplicationAsync(rival);
        var seen = $"{rival}.{stored.Version}";
        await vice.ForgeAsync($"/postings/{id}/applications/{rival}", new() { ["Version"] = stored.Version, ["Do"] = "Out", ["Reason"] = "Times" });
        await vice.ForgeAsync($"/postings/{id}/applications", new() { ["Do"] = "Out", ["Reason"] = "Times", ["Chosen"] = seen });
        await vice.ForgeAsync($"/postings/{id}/company-list", new() { ["Chosen"] = seen });
        Assert.Equal((ApplicationState.ScreenedIn, stored.Version), ((await portal.StoredApplicationAsync(rival)).State, (await portal.StoredApplicationAsync(rival)).Version));
        // To everybody else nothing is hidden.
        Assert.Contains("13800001111", (await (await portal.SignInAsync("officer")).OpenAsync($"/postings/{id}/applications/{rival}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_stepping_back_phone_and_marks_are_gone()
    {
        var id = await portal.PostingAsync();
        var application = await portal.ApplicationAsync(id, "student2", ApplicationState.ScreenedIn);
        await MarkAsync(application);
        var officer = await portal.SignInAsync("officer");
        var before = await officer.OpenAsync($"/postings/{id}/applications/{application}");
        Assert.Contains("80 points", before.MainText, StringComparison.Ordinal);
        await officer.ForgeAsync($"/postings/{id}/applications/{application}/tie");
        AssertHidden((await officer.OpenAsync($"/postings/{id}/applications/{application}")).Text);
        AssertHidden((await officer.OpenAsync($"/postings/{id}/applications?tab=all")).MainText);
        AssertHidden((await officer.OpenAsync($"/postings/{id}/company-list")).MainText);
        await using (var db = portal.OpenDatabase())
        {
            var posting = await db.JobPostings.Include(p => p.Tally).SingleAsync(p => p.Id == id);
            Assert.True((await db.JobApplications.SingleAsync(a => a.Id == application)).Send(posting, 2, "测试", portal.IdOf("minister"), portal.Clock.GetUtcNow()).IsSuccess);
            await db.SaveChangesAsync();
        }

        foreach (var path in new[] { "results", "trip", "company-list", "company-list/print" })
            AssertHidden((await officer.OpenAsync($"/postings/{id}/{path}")).MainText);
    }

    [Fact]
    public async Task Whoever_asked_for_a_vetting_leaves_it_to_another_leader()
    {
        int id;
        await using (var db = portal.OpenDatabase())
        {
            var sponsor = new Sponsor(new SponsorDetails("自批商家", null, Industry.Catering, null, null, null, null, [], null, null, null));
            db.Sponsors.Add(sponsor);
            await db.SaveChangesAsync();
            id = sponsor.Id;
        }

        var (vice, minister) = (await portal.SignInAsync("vice"), await portal.SignInAsync("minister"));
        var vetting = new Dictionary<string, object?> { ["Decision"] = "Passed", ["Notes"] = "看过" };
        Assert.Equal(HttpStatusCode.Redirect, (await vice.ForgeAsync($"/sponsors/{id}/ask-vetting", new() { ["Note"] = "请核验" })).Status);
        await vice.ForgeAsync($"/sponsors/{id}/vet", vetting);
        await using (var db = portal.OpenDatabase())
            Assert.False(await db.Vettings.AnyAsync(v => v.SponsorId == id));
        Assert.Equal(HttpStatusCode.Redirect, (await minister.ForgeAsync($"/sponsors/{id}/vet", vetting)).Status);
    }

    [Fact]
    public async Task Whose_posting_waits_for_it_does_not_vet_the_employer()
    {
        var posting = await portal.JobAsync(await portal.PostingAsync(PostingState.Vetting, "minister"));
        var (vice, minister) = (await portal.SignInAsync("vice"), await portal.SignInAsync("minister"));
        var vetting = new Dictionary<string, object?> { ["Decision"] = "Passed", ["Notes"] = "看过" };
        Assert.Contains("somebody else has to vet it", (await minister.ForgeAsync($"/sponsors/{posting.SponsorId}/vet", vetting)).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await vice.ForgeAsync($"/sponsors/{posting.SponsorId}/vet", vetting)).Status);
    }

    [Fact]
    public async Task Who_reported_it_does_not_decide_on_the_report_and_reports_again_after_a_week()
    {
        await using var own = new PortalOf();
        await own.Portal.InitializeAsync();
        var id = await own.Portal.PostingAsync();
        var (vice, minister) = (await own.Portal.SignInAsync("vice"), await own.Portal.SignInAsync("minister"));
        await vice.ForgeAsync($"/jobs/{id}/report", new() { ["What"] = "听说要交押金" });
        var report = (await own.Portal.JobAsync(id)).Reports.Single().Id;
        await vice.ForgeAsync($"/postings/{id}/reports", new() { ["reportId"] = report, ["uphold"] = "true", ["reason"] = "属实" });
        Assert.Null((await own.Portal.JobAsync(id)).Reports.Single().IsUpheld);
        Assert.Contains("You reported this posting yourself", (await vice.OpenAsync($"/postings/{id}/reports")).MainText, StringComparison.Ordinal);
        // Of two leaders one published it and the other reports it: where nobody else is left, it does not lie about.
        var left = await own.Portal.PostingAsync();
        await minister.ForgeAsync($"/jobs/{left}/report", new() { ["What"] = "听说要交押金" });
        await minister.ForgeAsync($"/postings/{left}/reports", new() { ["reportId"] = (await own.Portal.JobAsync(left)).Reports.Single().Id, ["uphold"] = "false", ["reason"] = "问清楚了" });
        Assert.False((await own.Portal.JobAsync(left)).Reports.Single().IsUpheld);
        var student = await own.Portal.SignInAsync("student");
        var reported = await own.Portal.PostingAsync();
        await student.ForgeAsync($"/jobs/{reported}/report", new() { ["What"] = "电话打不通" });
        await minister.ForgeAsync($"/postings/{reported}/reports", new() { ["reportId"] = (await own.Portal.JobAsync(reported)).Reports.Single().Id, ["uphold"] = "false", ["reason"] = "打通了" });
        Assert.Contains("You can report it again from", (await student.OpenAsync($"/jobs/{reported}/report")).MainText, StringComparison.Ordinal);
        await student.ForgeAsync($"/jobs/{reported}/report", new() { ["What"] = "又打不通" });
        Assert.Single((await own.Portal.JobAsync(reported)).Reports);
        own.Portal.Clock.Advance(TimeSpan.FromDays(8));
        student = await own.Portal.SignInAsync("student");
        // Twice at once, one is kept.
        await Task.WhenAll(student.ForgeAsync($"/jobs/{reported}/report", new() { ["What"] = "又打不通" }), student.ForgeAsync($"/jobs/{reported}/report", new() { ["What"] = "还是打不通" }));
        var posting = await own.Portal.JobAsync(reported);
        Assert.Equal((2, 1), (posting.Reports.Count, posting.Reports.Count(r => r.IsOpen)));
        Assert.Contains("being looked into", (await own.Portal.Anonymous().OpenAsync("/jobs")).MainText, StringComparison.Ordinal);
        Assert.Contains("being looked into", (await own.Portal.Anonymous().OpenAsync($"/jobs/{reported}/card")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_without_pay_is_not_asked_how_it_is_paid()
    {
        var officer = await portal.SignInAsync("officer");
        var form = JobMatrixTests.Form(await portal.JobAsync(await portal.PostingAsync(PostingState.Draft)), "敬老院志愿者");
        (form["Kind"], form["PayAmount"], form["PayUnit"], form["Settlement"], form["PayNote"]) = ("Volunteer", "", "", "", "志愿时长和餐补");
        var made = await officer.ForgeAsync("/postings/new", form);
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        var edit = await officer.OpenAsync(made.Location! + "/edit");
        Assert.Equal("", edit.Page.QuerySelector("[name=PayAmount]")!.GetAttribute("value") ?? "");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(edit, "form#posting")).Status);
        form["PayNote"] = "";
        Assert.NotEqual("", (await officer.ForgeAsync("/postings/new", form)).ErrorOf("PayNote"));
        (form["Kind"], form["PayNote"]) = ("OffCampus", "餐补");
        var paid = await officer.ForgeAsync("/postings/new", form);
        foreach (var field in (ReadOnlySpan<string>)["PayAmount", "PayUnit", "Settlement"])
            Assert.Equal("Fill this in.", paid.ErrorOf(field));
    }

    private static Dictionary<string, object?> Letter(JobPosting posting)
    {
        var fields = new Dictionary<string, object?>
        {
            ["Revision"] = posting.Revision,
            ["College"] = "信息学院",
            ["Phone"] = "13800002222",
            ["Motive"] = "想锻炼一下自己",
            ["FreeTimes"] = WeekTimes.Day(5),
            ["Consent"] = "true",
            ["ConsentVersion"] = ApplicationConsent.Version,
        };
        foreach (var (question, i) in posting.Questions.OrderBy(q => q.Position).Select((q, i) => (q, i)))
        {
            fields[$"Answers[{i}].QuestionId"] = question.Id;
            fields[question.Expected is null ? $"Answers[{i}].Text" : $"Answers[{i}].Yes"] = question.Expected is null ? "做过一年" : "true";
        }

        return fields;
    }

    private async Task MarkAsync(int application)
    {
        await using var db = portal.OpenDatabase();
        var stored = await db.JobApplications.SingleAsync(a => a.Id == application);
        Assert.Null(stored.Mark(new ScoreSheet(new Dictionary<int, bool>(), 4, 4, 4, "话不多但踏实"), portal.IdOf("minister")).Error);
        var profile = await db.StudentProfiles.SingleAsync(p => p.UserId == stored.StudentId);
        Assert.Null(profile.Fill("信息学院", "13800001111", WeekTimes.Day(5)).Error);
        await db.SaveChangesAsync();
    }

    private static void AssertHidden(string text)
    {
        Assert.DoesNotContain("13800001111", text, StringComparison.Ordinal);
        Assert.DoesNotContain("话不多", text, StringComparison.Ordinal);
        Assert.DoesNotContain("80 points", text, StringComparison.Ordinal);
        // Merchants of tests bear a number in their name.
        Assert.DoesNotMatch(@"(?<![0-9:家])80(?![0-9])", text);
    }

    private sealed class PortalOf : IAsyncDisposable
    {
        public Portal Portal { get; } = new();

        public async ValueTask DisposeAsync() => await Portal.DisposeAsync();
    }
}
