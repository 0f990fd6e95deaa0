using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Safety;
using Outreach.Domain.Sponsors;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Jobs;

/// <summary>S61: an office of the school is an employer of its own kind, which a leader confirms; and employers that a report was upheld against.</summary>
public sealed class SchoolOfficeTests(Portal portal) : IClassFixture<Portal>
{
    private static int made;

    [Fact]
    public async Task No_deal_is_opened_with_an_office_by_a_forged_form()
    {
        var office = await OfficeAsync("officer");
        var officer = await portal.SignInAsync("officer");
        Assert.Contains("This is a school office", (await officer.ForgeAsync("/deals/new", new() { ["SponsorId"] = office })).MainText, StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.Deals.AnyAsync(d => d.SponsorId == office));
    }

    [Fact]
    public async Task An_officer_takes_an_office_in_and_a_leader_confirms_it_without_a_licence()
    {
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync("/sponsors/new"), "main form[method=post]", new() { ["Name"] = "后勤处", ["Industry"] = "Other", ["IsSchoolOffice"] = "true" });
        int id;
        await using (var db = portal.OpenDatabase())
            id = await db.Sponsors.Where(s => s.Name == "后勤处" && s.IsSchoolOffice).Select(s => s.Id).SingleAsync();
        var page = await officer.OpenAsync($"/sponsors/{id}");
        Assert.Null(page.Page.QuerySelector($"form[action='/sponsors/{id}/confirm-office']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.ForgeAsync($"/sponsors/{id}/confirm-office", [])).Status);
        await officer.SubmitAsync(await officer.OpenAsync($"/sponsors/{id}/ask-vetting"), "main form[method=post]", []);
        Assert.NotNull((await StoredAsync(id)).VettingAskedAt);
        var minister = await portal.SignInAsync("minister");
        await minister.ForgeAsync($"/sponsors/{id}/vet", new() { ["Decision"] = "Passed", ["Notes"] = "看过" });
        Assert.Null((await StoredAsync(id)).VettedUntil);
        await minister.SubmitAsync(await minister.OpenAsync($"/sponsors/{id}"), $"form[action='/sponsors/{id}/confirm-office']", []);
        var stored = await StoredAsync(id);
        Assert.Equal((Sponsor.Confirmed, portal.IdOf("minister"), null), (stored.VettedUntil, stored.OfficeConfirmedById, stored.VettingAskedAt));
        await using var after = portal.OpenDatabase();
        Assert.False(await after.Vettings.AnyAsync(v => v.SponsorId == id));
        // Under another name it is another office.
        await officer.SubmitAsync(await officer.OpenAsync($"/sponsors/{id}/edit"), "main form[method=post]", new() { ["Name"] = "后勤处二科" });
        Assert.Null((await StoredAsync(id)).OfficeConfirmedAt);
    }

    [Fact]
    public async Task Who_looks_after_the_office_does_not_confirm_it_and_no_merchant_is_confirmed()
    {
        var own = await OfficeAsync("vice");
        var vice = await portal.SignInAsync("vice");
        await vice.ForgeAsync($"/sponsors/{own}/confirm-office", []);
        Assert.Null((await StoredAsync(own)).OfficeConfirmedAt);
        var merchant = (await portal.JobAsync(await portal.PostingAsync())).SponsorId;
        await vice.ForgeAsync($"/sponsors/{merchant}/confirm-office", []);
        Assert.Null((await StoredAsync(merchant)).OfficeConfirmedAt);
    }

    [Fact]
    public async Task Its_postings_publish_once_it_is_confirmed_and_bear_its_own_mark()
    {
        var office = await OfficeAsync("officer");
        var id = await SubmittedAsync(office, JobKind.WorkStudyFixed);
        var vice = await portal.SignInAsync("vice");
        Assert.Null((await vice.OpenAsync($"/postings/{id}/decide")).Page.QuerySelector("button[name=Publish][value=true]"));
        await vice.ForgeAsync($"/postings/{id}/decide", new() { ["Revision"] = 1, ["Publish"] = "true", ["Reason"] = "认识老师" });
        Assert.Equal(PostingState.Vetting, (await portal.JobAsync(id)).State);
        await vice.ForgeAsync($"/sponsors/{office}/confirm-office", []);
        await vice.ForgeAsync($"/postings/{id}/decide", new() { ["Revision"] = 1, ["Publish"] = "true" });
        Assert.Equal(PostingState.Published, (await portal.JobAsync(id)).State);
        var stranger = portal.Anonymous("zh-CN");
        var page = await stranger.OpenAsync($"/jobs/{id}");
        Assert.Equal("学校单位", page.Page.QuerySelector(".job-employer-large .job-vetted")!.TextContent.Trim());
        Assert.DoesNotContain("执照", page.MainText, StringComparison.Ordinal);
        var line = (await stranger.OpenAsync("/jobs")).Page.QuerySelectorAll(".job").Single(j => j.QuerySelector($"a[href='/jobs/{id}']") is not null);
        Assert.Contains("学校单位", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("学校单位", (await stranger.OpenAsync($"/jobs/{id}/card")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merchant_offers_no_work_study()
    {
        var id = await portal.PostingAsync(PostingState.Vetting, text: c => c with { Kind = JobKind.WorkStudyFixed });
        var vice = await portal.SignInAsync("vice");
        await vice.ForgeAsync($"/postings/{id}/decide", new() { ["Revision"] = 1, ["Publish"] = "true", ["Reason"] = "老店" });
        Assert.Equal(PostingState.Vetting, (await portal.JobAsync(id)).State);
    }

    [Fact]
    public async Task An_upheld_report_shows_on_the_merchant_and_nothing_is_published_before_it_is_vetted_anew()
    {
        var reported = await portal.PostingAsync();
        var sponsor = (await portal.JobAsync(reported)).SponsorId;
        var other = await SubmittedAsync(sponsor, JobKind.OffCampus);
        await (await portal.SignInAsync("student")).ForgeAsync($"/jobs/{reported}/report", new() { ["What"] = "要先交 200 元" });
        var report = (await portal.JobAsync(reported)).Reports.Single().Id;
        var minister = await portal.SignInAsync("minister");
        await minister.ForgeAsync($"/postings/{reported}/reports", new() { ["reportId"] = report, ["uphold"] = "true", ["reason"] = "确实收费" });
        Assert.NotNull((await StoredAsync(sponsor)).VetAnewSince);
        var page = await minister.OpenAsync($"/sponsors/{sponsor}");
        Assert.Contains("确实收费", page.MainText, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector($"a[href='/sponsors/{sponsor}/blacklist']"));
        Assert.NotNull(page.Page.QuerySelector($".alert a[href='/sponsors/{sponsor}/vet']"));

        var vice = await portal.SignInAsync("vice");
        await vice.ForgeAsync($"/postings/{other}/decide", new() { ["Revision"] = 1, ["Publish"] = "true", ["Reason"] = "整改了" });
        Assert.Equal(PostingState.Vetting, (await portal.JobAsync(other)).State);
        await vice.ForgeAsync($"/sponsors/{sponsor}/vet", new() { ["Decision"] = "Passed", ["Notes"] = "退还了费用，重新看过执照" });
        await vice.ForgeAsync($"/postings/{other}/decide", new() { ["Revision"] = 1, ["Publish"] = "true" });
        Assert.Equal(PostingState.Published, (await portal.JobAsync(other)).State);
    }

    [Fact]
    public async Task Staff_read_what_was_said_after_a_job_on_the_posting_and_on_the_merchant_and_students_do_not()
    {
        var id = await portal.PostingAsync(PostingState.Finished);
        await using (var db = portal.OpenDatabase())
        {
            var application = await portal.ApplicationAsync(await portal.PostingAsync(), "student2");
            db.PostingRatings.AddRange(PostingRating.Create(id, application, 2, 3, "加班没有算钱").Value, PostingRating.Create(id, null, 5, 4, "同学们很认真").Value);
            await db.SaveChangesAsync();
        }

        var officer = await portal.SignInAsync("officer");
        foreach (var url in new[] { $"/postings/{id}", $"/sponsors/{(await portal.JobAsync(id)).SponsorId}" })
        {
            var page = await officer.OpenAsync(url);
            Assert.Contains("加班没有算钱", page.MainText, StringComparison.Ordinal);
            Assert.Contains("同学们很认真", page.MainText, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("加班没有算钱", (await portal.Anonymous().OpenAsync($"/jobs/{id}")).MainText, StringComparison.Ordinal);
    }

    private async Task<int> OfficeAsync(string owner)
    {
        await using var db = portal.OpenDatabase();
        var office = new Sponsor(new SponsorDetails($"学院办公室{Interlocked.Increment(ref made)}", null, Industry.Other, null, null, null, null, [], null, portal.IdOf(owner), null) { IsSchoolOffice = true });
        db.Sponsors.Add(office);
        await db.SaveChangesAsync();
        return office.Id;
    }

    private async Task<int> SubmittedAsync(int sponsorId, JobKind kind)
    {
        await using var db = portal.OpenDatabase();
        var posting = JobPosting.Create(await db.Sponsors.SingleAsync(s => s.Id == sponsorId), TestJobs.Content with { Kind = kind }, portal.IdOf("officer"), portal.Clock.GetUtcNow()).Value;
        db.JobPostings.Add(posting);
        await db.SaveChangesAsync();
        var (now, today, until) = (portal.Clock.GetUtcNow(), new DateOnly(2026, 11, 21), (await StoredAsync(sponsorId)).VettedUntil);
        // An employer that is not vetted is a warning of the check, accepted before it is submitted.
        var warnings = JobSafetyCheck.Of(new JobDraft([.. posting.Content.Texts.Select(t => new JobText(t.Field, t.Text))], posting.Content.HourlyPay, null, 3, until, today))
            .Where(f => f.Severity == FindingSeverity.Warning).Select(f => f.Fingerprint).ToList();
        foreach (var warning in warnings)
            Assert.Null(posting.Acknowledge(warning, "问过老师", portal.IdOf("officer"), now).Error);
        Assert.Null(posting.Submit(0, warnings, portal.IdOf("officer"), today, now).Error);
        await db.SaveChangesAsync();
        return posting.Id;
    }

    private async Task<Sponsor> StoredAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.Sponsors.AsNoTracking().SingleAsync(s => s.Id == id);
    }
}
