using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Safety;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Jobs;

/// <summary>What students may rely on: who is vetted, what was reported, whose site it is; and what they put aside.</summary>
public sealed class JobTrustTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly string[] Said = ["某某大学 校学生会", "0791-88120001", "某大外联", "某ICP备1号", "活动中心 203"];

    [Fact]
    public async Task A_job_of_an_employer_that_is_not_vetted_needs_a_reason_that_students_read_and_bears_no_shield()
    {
        var id = await UnvettedAsync();
        var vice = await portal.SignInAsync("vice");
        var desk = await vice.OpenAsync($"/postings/{id}/decide");
        var refused = await vice.SubmitAsync(desk, "#decision", new() { ["Publish"] = "true", ["Reason"] = " " });
        Assert.Contains("not vetted", refused.ErrorOf("Reason"), StringComparison.Ordinal);
        await vice.ForgeAsync($"/postings/{id}/decide", new() { ["Revision"] = 1, ["Publish"] = "true" });
        Assert.Equal(PostingState.Vetting, (await portal.JobAsync(id)).State);
        Assert.Equal($"/postings/{id}", (await vice.SubmitAsync(desk, "#decision", new() { ["Publish"] = "true", ["Reason"] = "执照在换发，原件看过" })).Location);
        var stranger = portal.Anonymous();
        var page = await stranger.OpenAsync($"/jobs/{id}");
        Assert.Contains("执照在换发，原件看过", page.MainText, StringComparison.Ordinal);
        var board = (await stranger.OpenAsync("/jobs")).Page.QuerySelectorAll(".job").Single(j => j.QuerySelector($"a[href='/jobs/{id}']") is not null);
        foreach (var shown in new[] { page.Page.QuerySelector(".job-employer-large")!, board, (await stranger.OpenAsync($"/jobs/{id}/card")).Page.QuerySelector(".share-card")! })
        {
            Assert.NotNull(shown.QuerySelector(".job-unvetted"));
            Assert.Null(shown.QuerySelector("use[href*='shield']"));
        }
    }

    [Fact]
    public async Task With_the_setting_off_no_reason_is_asked_for()
    {
        var id = await UnvettedAsync();
        var vice = await portal.SignInAsync("vice");
        var settings = await vice.OpenAsync("/job-settings");
        await vice.SubmitAsync(settings, "form[action='/job-settings']", new() { ["Settings.PublishesVettedOnly"] = "false" });
        await vice.ForgeAsync($"/postings/{id}/decide", new() { ["Revision"] = 1, ["Publish"] = "true" });
        Assert.Equal((PostingState.Published, null), ((await portal.JobAsync(id)).State, (await portal.JobAsync(id)).PublishReason));
        await vice.SubmitAsync(await vice.OpenAsync("/job-settings"), "form[action='/job-settings']", new() { ["Settings.PublishesVettedOnly"] = "true" });
        await using var db = portal.OpenDatabase();
        Assert.True(await db.DepartmentSettings.AllAsync(s => s.PublishesVettedOnly));
    }

    [Fact]
    public async Task One_stranger_marks_a_job_as_looked_into_and_somebody_who_applied_takes_it_off()
    {
        var (marked, off) = (await portal.PostingAsync(), await portal.PostingAsync());
        var student = await portal.SignInAsync("student3");
        await student.SubmitAsync(await student.OpenAsync($"/jobs/{marked}/report"), "main form[method=post]", new() { ["What"] = "要交押金" });
        Assert.Equal(PostingState.Published, (await portal.JobAsync(marked)).State);
        Assert.Contains("有同学反映，核实中", (await portal.Anonymous("zh-CN").OpenAsync($"/jobs/{marked}")).MainText, StringComparison.Ordinal);
        await using (var db = portal.OpenDatabase())
            Assert.True(await db.Notices.AnyAsync(n => n.UserId == portal.IdOf("minister") && n.Link == $"/postings/{marked}"));
        var second = await portal.SignInAsync("student2");
        await second.ForgeAsync($"/jobs/{marked}/report", new() { ["What"] = "我也被要押金" });
        Assert.Equal(PostingState.Suspended, (await portal.JobAsync(marked)).State);

        await portal.ApplicationAsync(off, "student3");
        await student.ForgeAsync($"/jobs/{off}/report", new() { ["What"] = "和写的不一样" });
        Assert.Equal(PostingState.Suspended, (await portal.JobAsync(off)).State);
    }

    [Fact]
    public async Task Everyday_words_find_jobs_and_an_empty_result_says_which_filter_to_drop()
    {
        var id = await portal.PostingAsync(text: c => c with { Title = "初中数学陪练", Category = JobCategory.Tutoring, Settlement = Settlement.Weekly, District = "天河区" });
        var stranger = portal.Anonymous();
        foreach (var words in new[] { "家教", "周结", "家教 周结 天河" })
            Assert.NotNull((await stranger.OpenAsync("/jobs?q=" + Uri.EscapeDataString(words))).Page.QuerySelector($"a[href='/jobs/{id}']"));
        Assert.Null((await stranger.OpenAsync("/jobs?q=" + Uri.EscapeDataString("家教 日结"))).Page.QuerySelector($"a[href='/jobs/{id}']"));
        var empty = await stranger.OpenAsync("/jobs?category=tutoring&settlement=monthly&district=" + Uri.EscapeDataString("天河区"));
        Assert.Equal("/jobs?category=tutoring&district=" + Uri.EscapeDataString("天河区"), empty.Page.QuerySelector(".empty-state a")!.GetAttribute("href"));
        Assert.Equal("Show 1 job", (await stranger.GetAsync("/jobs/count?category=tutoring&district=" + Uri.EscapeDataString("天河区"))).Text);
    }

    [Fact]
    public async Task Favourites_and_searches_are_ones_own_and_new_jobs_that_fit_are_told_once()
    {
        var id = await portal.PostingAsync();
        var (one, two) = (await portal.SignInAsync("student"), await portal.SignInAsync("student2"));
        for (var press = 0; press < 2; press++)
            await one.ForgeAsync($"/jobs/{id}/favourite", new() { ["on"] = "true" });
        Assert.NotNull((await one.OpenAsync("/my/saved")).Page.QuerySelector($"main a[href='/jobs/{id}']"));
        Assert.Null((await two.OpenAsync("/my/saved")).Page.QuerySelector($"main a[href='/jobs/{id}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await one.ForgeAsync($"/jobs/{await portal.PostingAsync(PostingState.Draft)}/favourite", new() { ["on"] = "true" })).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await portal.Anonymous().GetAsync("/my/saved")).Status);

        await one.ForgeAsync("/my/saved/searches", new() { ["query"] = "?category=delivery&sort=bestpaid" });
        await one.ForgeAsync("/my/saved/searches", new() { ["query"] = "?sort=bestpaid" });
        int search;
        await using (var db = portal.OpenDatabase())
        {
            var kept = await db.SavedSearches.SingleAsync(s => s.UserId == portal.IdOf("student"));
            Assert.Equal("?category=delivery", kept.Query);
            search = kept.Id;
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        var fits = await portal.PostingAsync(text: c => c with { Category = JobCategory.Delivery });
        await portal.PostingAsync();
        for (var turn = 0; turn < 2; turn++)
            await portal.Services.GetRequiredService<ReminderWorker>().RemindAsync(CancellationToken.None);
        await using (var db = portal.OpenDatabase())
            Assert.Equal($"/jobs/{fits}", Assert.Single(await db.Notices.Where(n => n.UserId == portal.IdOf("student") && n.Subject.Contains("符合你的订阅")).ToListAsync()).Link);
        Assert.Equal(HttpStatusCode.NotFound, (await two.ForgeAsync($"/my/saved/searches/{search}/drop")).Status);
        await one.ForgeAsync($"/my/saved/searches/{search}/drop");
        await using (var db = portal.OpenDatabase())
            Assert.False(await db.SavedSearches.AnyAsync());
    }

    [Fact]
    public async Task The_foot_says_whose_site_it_is_and_only_administrators_change_it()
    {
        var admin = await portal.SignInAsync("admin");
        var page = await admin.OpenAsync("/settings/site");
        await admin.SubmitAsync(page, "main form[method=post]", new() { ["SchoolName"] = "某某大学", ["UnionName"] = "校学生会", ["SitePhone"] = "0791-88120001", ["SiteWeChat"] = "某大外联", ["RecordNumber"] = "某ICP备1号", ["Office"] = "活动中心 203" });
        foreach (var address in new[] { "/", "/jobs", "/sign-in", "/privacy", $"/jobs/{await portal.PostingAsync()}" })
        {
            var foot = (await portal.Anonymous().OpenAsync(address)).Page.QuerySelector("footer")!.TextContent;
            Assert.All(Said, said => Assert.Contains(said, foot, StringComparison.Ordinal));
        }

        Assert.NotEqual("", (await admin.SubmitAsync(await admin.OpenAsync("/settings/site"), "main form[method=post]", new() { ["SitePhone"] = "打我电话" })).ErrorOf("SitePhone"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("officer")).ForgeAsync("/settings/site", new() { ["SchoolName"] = "别的大学" })).Status);
    }

    private async Task<int> UnvettedAsync()
    {
        var id = await portal.PostingAsync(PostingState.Draft);
        await using var db = portal.OpenDatabase();
        var posting = await db.JobPostings.Include(p => p.Tally).Include(p => p.Questions).Include(p => p.Revisions).Include(p => p.Acknowledgements).AsSplitQuery().SingleAsync(p => p.Id == id);
        var sponsor = await db.Sponsors.SingleAsync(s => s.Id == posting.SponsorId);
        var (now, today) = (portal.Clock.GetUtcNow(), new DateOnly(2026, 11, 21));
        db.Add(sponsor.Vet(false, portal.IdOf("vice"), today, "还没去看", null));
        var warnings = JobSafetyCheck.Of(new JobDraft([.. posting.Content.Texts.Select(t => new JobText(t.Field, t.Text))], posting.Content.HourlyPay, null, 3, null, today))
            .Where(f => f.Severity == FindingSeverity.Warning).Select(f => f.Fingerprint).ToList();
        foreach (var warning in warnings)
            Assert.Null(posting.Acknowledge(warning, "负责人打过电话", portal.IdOf("officer"), now).Error);
        Assert.Null(posting.Submit(0, warnings, portal.IdOf("officer"), today, now).Error);
        await db.SaveChangesAsync();
        return id;
    }
}
