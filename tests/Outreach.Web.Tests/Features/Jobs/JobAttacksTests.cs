using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Domain.Jobs.Safety;
using Outreach.Domain.Sponsors;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Jobs;

/// <summary>Roundabout ways past the rules of part-time jobs that somebody has found once.</summary>
[Collection(Subjects.Jobs)]
public sealed class JobAttacksTests(Portal portal)
{
    private const string Bait = "先交押金200元到微信abc";

    [Fact]
    public async Task A_text_that_nobody_has_vetted_reaches_neither_student_nor_employer()
    {
        var id = await portal.PostingAsync();
        var application = await portal.ApplicationAsync(id, "student");
        await using (var db = portal.OpenDatabase())
        {
            var posting = await db.JobPostings.Include(p => p.Tally).Include(p => p.Questions).Include(p => p.Authors).SingleAsync(p => p.Id == id);
            Assert.Null(posting.Edit(posting.Content with { Title = Bait, InterviewPlace = Bait }, posting.OwnerId, portal.Clock.GetUtcNow()).Error);
            await db.SaveChangesAsync();
        }

        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync($"/postings/{id}/applications/{application}", new() { ["Do"] = "In", ["Version"] = (await portal.StoredApplicationAsync(application)).Version });
        Assert.Equal(ApplicationState.ScreenedIn, (await portal.StoredApplicationAsync(application)).State);
        await using (var db = portal.OpenDatabase())
        {
            var student = portal.IdOf("student");
            Assert.True(await db.Notices.AnyAsync(n => n.UserId == student && n.Subject.Contains("周六餐厅服务员")));
            Assert.False(await db.Notices.AnyAsync(n => n.UserId == student && (n.Subject.Contains("押金") || n.Text.Contains("押金"))));
            Assert.False(await db.OutboxMessages.AnyAsync(m => m.Subject.Contains("押金") || m.Body.Contains("押金")));
        }

        var made = await officer.SubmitAsync(await officer.OpenAsync($"/postings/{id}/links"), "main form[action$=links]", new() { ["days"] = "14" });
        var link = new Uri((await officer.OpenAsync(made.Location!)).Page.QuerySelector("main code")!.TextContent.Trim()).AbsolutePath;
        Assert.DoesNotContain("押金", (await portal.Anonymous("zh-CN").OpenAsync(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_looks_after_a_job_is_not_hired_by_the_link_they_made()
    {
        var id = await portal.PostingAsync();
        await using (var db = portal.OpenDatabase())
        {
            // They applied before the job came into their hands.
            var (officer, vice, now) = (portal.IdOf("officer"), portal.IdOf("vice"), portal.Clock.GetUtcNow());
            await OwnedByAsync(vice);
            var posting = await db.JobPostings.Include(p => p.Tally).Include(p => p.Questions).SingleAsync(p => p.Id == id);
            var own = JobApplication.Create(posting, posting.Revision, officer, TestJobs.Letter(posting), new DateOnly(2026, 11, 21), now).Value;
            db.JobApplications.Add(own);
            await db.SaveChangesAsync();
            Assert.Null(own.ScreenIn(vice, now).Error);
            Assert.Null(own.Send(posting, 2, null, vice, now).Error);
            await db.SaveChangesAsync();
            await OwnedByAsync(officer);

            Task<int> OwnedByAsync(int owner) => db.JobPostings.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.OwnerId, owner));
        }

        var client = await portal.SignInAsync("officer");
        var made = await client.SubmitAsync(await client.OpenAsync($"/postings/{id}/links"), "main form[action$=links]", new() { ["days"] = "14" });
        var link = new Uri((await client.OpenAsync(made.Location!)).Page.QuerySelector("main code")!.TextContent.Trim()).AbsolutePath;
        await using var after = portal.OpenDatabase();
        var application = await after.JobApplications.AsNoTracking().SingleAsync(a => a.PostingId == id);
        await client.ForgeAsync($"{link}/people/{application.Id}", new() { ["Hired"] = "true" });
        Assert.Equal(ApplicationState.SentToCompany, (await portal.StoredApplicationAsync(application.Id)).State);
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("resume")]
    [InlineData("extend")]
    public async Task A_blacklisting_that_began_before_a_publication_meets_it(string way)
    {
        var id = await portal.PostingAsync(way switch { "publish" => PostingState.Vetting, "resume" => PostingState.Suspended, _ => PostingState.Closed });
        var sponsor = (await portal.JobAsync(id)).SponsorId;
        await using var db = portal.OpenDatabase();
        var seen = await db.Sponsors.SingleAsync(s => s.Id == sponsor);
        Assert.Null(seen.Blacklist("收押金").Error);
        await ToBoardAsync(way, id);
        Assert.Equal(PostingState.Published, (await portal.JobAsync(id)).State);
        // What was published meanwhile it would not have found.
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("resume")]
    [InlineData("extend")]
    [InlineData("dismiss")]
    public async Task Nothing_of_a_blacklisted_employer_comes_to_the_board(string way)
    {
        var id = await portal.PostingAsync(way switch { "publish" => PostingState.Vetting, "resume" => PostingState.Suspended, "extend" => PostingState.Closed, _ => PostingState.Published });
        await using (var db = portal.OpenDatabase())
        {
            var posting = await db.JobPostings.Include(p => p.Tally).Include(p => p.Reports).SingleAsync(p => p.Id == id);
            if (way == "dismiss")
                Assert.Null(posting.Report(portal.IdOf("student"), "要交押金", 0, portal.Clock.GetUtcNow(), true).Error);
            Assert.Null((await db.Sponsors.SingleAsync(s => s.Id == posting.SponsorId)).Blacklist("收押金").Error);
            await db.SaveChangesAsync();
        }

        var before = (await portal.JobAsync(id)).State;
        await ToBoardAsync(way, id);
        Assert.Equal(before, (await portal.JobAsync(id)).State);
    }

    [Fact]
    public async Task Of_a_publication_and_a_blacklisting_at_once_none_leaves_the_job_on_the_board()
    {
        var (minister, vice) = (await portal.SignInAsync("minister"), await portal.SignInAsync("vice"));
        for (var i = 0; i < 5; i++)
        {
            var id = await portal.PostingAsync(PostingState.Vetting);
            var posting = await portal.JobAsync(id);
            await Task.WhenAll(
                minister.ForgeAsync($"/postings/{id}/decide", new() { ["Revision"] = posting.Revision, ["Publish"] = true }),
                vice.ForgeAsync($"/sponsors/{posting.SponsorId}/blacklist", new() { ["Reason"] = "收押金", [$"Fates[posting-{id}]"] = "Keep" }));
            await using var db = portal.OpenDatabase();
            Assert.False(await db.JobPostings.AnyAsync(p => p.Id == id && p.State == PostingState.Published
                && db.Sponsors.Any(s => s.Id == p.SponsorId && s.Standing == Standing.Blacklisted)));
        }
    }

    private async Task ToBoardAsync(string way, int id)
    {
        var minister = await portal.SignInAsync("minister");
        if (way == "publish")
            await minister.ForgeAsync($"/postings/{id}/decide", new() { ["Revision"] = (await portal.JobAsync(id)).Revision, ["Publish"] = true });
        else if (way == "dismiss")
            await minister.ForgeAsync($"/postings/{id}/reports", new() { ["reportId"] = (await portal.JobAsync(id)).Reports.Single().Id, ["uphold"] = "false", ["reason"] = "误会" });
        else
            await minister.ForgeAsync($"/postings/{id}/{way}", new() { ["applyBy"] = "2026-12-07" });
    }

    [Theory]
    [InlineData("City", "另收押金200元")]
    [InlineData("District", "押金200元服装费100元")]
    public void A_fee_hides_in_no_field(string field, string words)
    {
        var content = field == "City" ? TestJobs.Content with { City = words } : TestJobs.Content with { District = words };
        var draft = new JobDraft([.. content.Texts.Select(t => new JobText(t.Field, t.Text))], content.HourlyPay, 20, 3, new DateOnly(2027, 1, 1), new DateOnly(2026, 11, 21));
        Assert.Contains(JobSafetyCheck.Of(draft), f => f.Field == field && f.Rule == JobRule.Fee);
    }

    [Fact]
    public async Task A_city_by_its_longer_name_or_none_does_not_escape_the_benchmark()
    {
        await using (var db = portal.OpenDatabase())
        {
            var benchmark = PayBenchmark.Create("广州", 20).Value;
            db.PayBenchmarks.Add(benchmark);
            await db.SaveChangesAsync();
        }

        var officer = await portal.SignInAsync("officer", "zh-CN");
        foreach (var city in new[] { "广州", "广州市", "GuangZhou", null })
        {
            var id = await portal.PostingAsync(PostingState.Draft, text: c => c with { City = city, PayAmount = 5 });
            await officer.SubmitAsync(await officer.OpenAsync($"/postings/{id}"), "form[action$='/submit']");
            Assert.Equal(PostingState.Draft, (await portal.JobAsync(id)).State);
        }
    }

    [Fact]
    public async Task The_words_of_a_report_are_not_in_the_trail()
    {
        var id = await portal.PostingAsync();
        await using (var db = portal.OpenDatabase())
        {
            var posting = await db.JobPostings.Include(p => p.Tally).Include(p => p.Reports).SingleAsync(p => p.Id == id);
            Assert.Null(posting.Report(portal.IdOf("student2"), "我叫某某，电话13911112222", 0, portal.Clock.GetUtcNow(), true).Error);
            await db.SaveChangesAsync();
        }

        await using var after = portal.OpenDatabase();
        Assert.False(await after.AuditEntries.AnyAsync(e => e.Changes.Contains("13911112222")));
    }

    [Fact]
    public async Task The_messages_of_our_own_attributes_speak_the_person_s_language()
    {
        var student = await portal.SignInAsync("student3", "zh-CN");
        var page = await student.SubmitAsync(await student.OpenAsync("/my/profile"), "main form", new() { ["College"] = "440106200001011234", ["Phone"] = "123" });
        Assert.Contains("身份证号", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("This looks like", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Enter a mobile", page.MainText, StringComparison.Ordinal);
    }
}
