using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Jobs;

public sealed class JobFiguresTests(Portal portal) : IClassFixture<Portal>
{
    private static IReadOnlyList<string> Facts(Answer page) => [.. page.Page.QuerySelectorAll("main .facts dd").Select(d => string.Join(' ', d.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    [Fact]
    public async Task Shares_are_counted_honestly_and_outlive_the_person()
    {
        var id = await portal.PostingAsync();
        var summer = await portal.PostingAsync(text: t => t with { Season = JobSeason.Summer, StartsOn = new DateOnly(2027, 7, 1), EndsOn = null });
        var sent = await portal.SentAsync(id, "甲", "乙", "丙", "丁");
        await portal.SentAsync(summer, "戊");
        await portal.ApplicationAsync(id, "student", ApplicationState.ScreenedOut);
        await using (var db = portal.OpenDatabase())
        {
            var posting = await db.JobPostings.Include(p => p.Tally).SingleAsync(p => p.Id == id);
            var now = portal.Clock.GetUtcNow().AddDays(4);
            async Task<JobApplication> Load(int i) => await db.JobApplications.Include(a => a.Steps).SingleAsync(a => a.Id == sent[i]);
            Assert.Null((await Load(0)).Hire(posting, posting.OwnerId, now).Error);
            Assert.Null((await Load(1)).NotHire(posting, RejectionReason.Unreachable, null, posting.OwnerId, now).Error);
            Assert.Null((await Load(2)).NotHire(posting, RejectionReason.Times, null, posting.OwnerId, now).Error);
            var rating = PostingRating.Create(id, null, 5, 2, null).Value;
            db.PostingRatings.Add(rating);
            (await Load(0)).Anonymise(posting, now);
            await db.SaveChangesAsync();
        }

        foreach (var name in new[] { "officer", "advisor", "minister" })
        {
            var page = await (await portal.SignInAsync(name)).OpenAsync("/job-figures");
            Assert.InRange(page.Commands, 1, 7);
            // One of three: with so few, no percentage.
            Assert.Equal("1 of 3", Facts(page)[0]);
            // From this term on, which ends next summer: a calendar year would be empty on its first day.
            Assert.Equal("6", Facts(page)[1]);
            Assert.StartsWith("4 days", Facts(page)[2], StringComparison.Ordinal);
            Assert.DoesNotContain("33%", page.MainText, StringComparison.Ordinal);
            foreach (var person in new[] { "人student", "甲<", "乙<" })
                Assert.DoesNotContain(person, page.Text, StringComparison.Ordinal);
            Assert.Contains("人officer", page.Page.QuerySelector("section[aria-labelledby=screeners-title]")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("1 of 1", page.Page.QuerySelector("section[aria-labelledby=satisfaction-title] .share-words")!.TextContent);
        }

        var advisor = await portal.SignInAsync("advisor");
        Assert.Equal("6", Facts(await advisor.OpenAsync("/job-figures?year=0"))[1]);
        Assert.Equal("5", Facts(await advisor.OpenAsync("/job-figures?year=2026"))[1]);
        Assert.Equal("1", Facts(await advisor.OpenAsync("/job-figures?year=2027&season=Summer"))[1]);
        Assert.Equal("0", Facts(await advisor.OpenAsync("/job-figures?season=MayDay"))[1]);
        foreach (var table in new[] { "employers", "postings", "seasons", "screeners", "unanswered", "satisfaction" })
        {
            var file = await advisor.Http.GetAsync($"/job-figures/{table}.xlsx?year=0");
            var sheet = SheetReader.Read(await file.Content.ReadAsByteArrayAsync()).Sheet!;
            Assert.DoesNotContain("人student", string.Join('|', sheet.Rows.SelectMany(r => r.Cells)), StringComparison.Ordinal);
        }

        var employers = SheetReader.Read(await (await advisor.Http.GetAsync("/job-figures/employers.xlsx")).Content.ReadAsByteArrayAsync()).Sheet!;
        Assert.Equal(["5", "4", "1", "1", "33.3"], employers.Rows[0].Cells[1..]);
    }

    [Fact]
    public async Task Only_who_may_read_jobs_sees_them_and_nonsense_is_harmless()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("student")).GetAsync("/job-figures")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("liaison")).GetAsync("/job-figures/employers.xlsx")).Status);
        var officer = await portal.SignInAsync("officer");
        foreach (var query in new[] { "?year=-5", "?year=9999", "?year=99999999999", "?season=None", "?season=77", "?year=abc" })
            Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/job-figures" + query)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/job-figures/people.xlsx")).Status);
    }
}
