using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Features.Jobs.EmployerLinks;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Jobs;

public sealed class EmployerLinkTests(Portal portal) : IClassFixture<Portal>
{
    private static async Task<string> MakeAsync(PortalClient client, int id, string days = "14")
    {
        var made = await client.SubmitAsync(await client.OpenAsync($"/postings/{id}/links"), "main form[action$=links]", new() { ["days"] = days });
        return new Uri((await client.OpenAsync(made.Location!)).Page.QuerySelector("main code")!.TextContent.Trim()).AbsolutePath;
    }

    private async Task<ApplicationState> StateAsync(int application) => (await portal.StoredApplicationAsync(application)).State;

    [Fact]
    public async Task An_employer_enters_results_and_answers_two_questions_and_the_link_is_done()
    {
        var id = await portal.PostingAsync();
        var sent = await portal.SentAsync(id, "面一", "面二");
        await portal.ApplicationAsync(id, "student", ApplicationState.ScreenedIn);
        var officer = await portal.SignInAsync("officer");
        var address = await MakeAsync(officer, id);
        Assert.Matches("^/e/[A-Za-z0-9_-]{43}$", address);
        // The secret is shown once and stored nowhere.
        Assert.Empty((await officer.OpenAsync($"/postings/{id}/links")).Page.QuerySelectorAll("main code"));
        Assert.Equal(EmployerLinkCommands.HashOf(address[3..]), Assert.Single((await portal.JobAsync(id)).Links).TokenHash);

        var employer = portal.Anonymous("zh-CN");
        var page = await employer.OpenAsync(address);
        Assert.InRange(page.Commands, 1, 4);
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", page.Response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("noindex", page.Response.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.Contains("面一", page.MainText, StringComparison.Ordinal);
        foreach (var hidden in new[] { await portal.PhoneAsync(sent[0]), "2023000", "信息学院", "锻炼", "人student", "人officer", "@test.example" })
            Assert.DoesNotContain(hidden, page.Text, StringComparison.Ordinal);

        var noted = await employer.SubmitAsync(page, $"#person-{sent[0]} form");
        Assert.Equal(address, noted.Location);
        Assert.Equal(ApplicationState.Hired, await StateAsync(sent[0]));
        // Pressed twice, it is done once and says nothing bad.
        Assert.Equal(address, (await employer.SubmitAsync(page, $"#person-{sent[0]} form")).Location);
        Assert.DoesNotContain("tone-danger", (await employer.OpenAsync(address)).Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        // Too early for the two questions.
        await employer.ForgeAsync(address + "/rating", new() { ["First"] = 5, ["Second"] = 4 });
        // What was entered stays.
        await employer.ForgeAsync($"{address}/people/{sent[0]}", new() { ["Hired"] = "false", ["Reason"] = "NoShow" });
        Assert.Equal(ApplicationState.Hired, await StateAsync(sent[0]));
        await employer.ForgeAsync($"{address}/people/{sent[1]}", new() { ["Hired"] = "false" });
        Assert.Equal(ApplicationState.SentToCompany, await StateAsync(sent[1]));
        await employer.SubmitAsync(await employer.OpenAsync(address), $"#person-{sent[1]} details form", new() { ["Reason"] = "Other", ["Words"] = "站不了一天" });
        var turned = await portal.StoredApplicationAsync(sent[1]);
        Assert.Equal((ApplicationState.NotHired, "站不了一天"), (turned.State, turned.ReasonText));

        await using (var db = portal.OpenDatabase())
        {
            Assert.Empty(await db.PostingRatings.Where(r => r.PostingId == id).ToListAsync());
            var owner = portal.IdOf("officer");
            // A notice to staff outlives the account of whom it is about: it says how many, never who.
            Assert.Equal(["2 人中已有 1 人有结果。", "2 人的结果已全部填完。"], await db.Notices.Where(n => n.UserId == owner && n.Link == $"/postings/{id}/results").OrderBy(n => n.Id).Select(n => n.Text).ToListAsync());
            Assert.False(await db.RequestKeys.AnyAsync(k => k.Location != null && k.Location.StartsWith("/e/")));
        }

        var rating = await employer.OpenAsync(address);
        await employer.SubmitAsync(rating, "form[action$='/rating']", new() { ["First"] = "6", ["Second"] = "1" });
        var thanks = await employer.SubmitAsync(rating, "form[action$='/rating']", new() { ["First"] = "5", ["Second"] = "4", ["Words"] = "很好" });
        Assert.Equal("/e/thanks", thanks.Location);
        await employer.OpenAsync(thanks.Location!);
        Assert.Equal(HttpStatusCode.Gone, (await employer.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await employer.ForgeAsync($"{address}/people/{sent[1]}", new() { ["Hired"] = "true" })).Status);
        Assert.Equal(HttpStatusCode.Gone, (await employer.ForgeAsync(address + "/rating", new() { ["First"] = 1, ["Second"] = 1 })).Status);
        await using var after = portal.OpenDatabase();
        var stored = await after.PostingRatings.SingleAsync(r => r.PostingId == id);
        Assert.Equal((5, 4, "很好"), (stored.First, stored.Second, stored.Words));
        // The officer corrects.
        var fresh = await portal.StoredApplicationAsync(sent[1]);
        await officer.ForgeAsync($"/postings/{id}/results/{sent[1]}", new() { ["Hired"] = "true", ["Version"] = fresh.Version });
        Assert.Equal(ApplicationState.Hired, await StateAsync(sent[1]));
        // A link made afterwards shows nobody.
        Assert.Equal(HttpStatusCode.Gone, (await employer.GetAsync(await MakeAsync(officer, id))).Status);
    }

    [Fact]
    public async Task Two_of_one_name_are_told_apart_by_their_college_and_nobody_else_is()
    {
        var id = await portal.PostingAsync();
        var sent = await portal.SentAsync(id, "同名同姓", "同名同姓", "单独一位");
        var page = (await portal.Anonymous().OpenAsync(await MakeAsync(await portal.SignInAsync("officer"), id))).Page;
        Assert.Equal(["同名同姓 · 信息学院", "同名同姓 · 信息学院", "单独一位"], sent.Select(s => page.QuerySelector($"#person-{s} strong")!.TextContent));
    }

    [Fact]
    public async Task Guessed_links_are_not_found_and_those_that_ended_are_gone()
    {
        var id = await portal.PostingAsync();
        var sent = await portal.SentAsync(id, "面三");
        var officer = await portal.SignInAsync("officer");
        var (expired, revoked) = (await MakeAsync(officer, id, "1"), await MakeAsync(officer, id));
        var links = (await portal.JobAsync(id)).Links.OrderBy(l => l.Id).ToList();
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer2")).ForgeAsync($"/postings/{id}/links/{links[1].Id}/revoke")).Status);
        await officer.ForgeAsync($"/postings/{id}/links/{links[1].Id}/revoke");
        portal.Clock.Advance(TimeSpan.FromDays(1));
        var anonymous = portal.Anonymous();
        foreach (var address in new[] { expired, revoked })
        {
            var gone = await anonymous.GetAsync(address);
            Assert.Equal(HttpStatusCode.Gone, gone.Status);
            Assert.DoesNotContain("面三", gone.Text, StringComparison.Ordinal);
            Assert.True(gone.Response.Headers.CacheControl!.NoStore);
            Assert.Equal(HttpStatusCode.Gone, (await anonymous.ForgeAsync($"{address}/people/{sent[0]}", new() { ["Hired"] = "true" })).Status);
        }

        foreach (var address in new[] { "/e/" + new string('A', 43), "/e/x", "/e/" + new string('€', 200), "/e/..x", "/e/" + links[0].TokenHash })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await anonymous.GetAsync(address)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await anonymous.ForgeAsync($"{address}/people/{sent[0]}", new() { ["Hired"] = "true" })).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await anonymous.ForgeAsync($"{address}/rating", new() { ["First"] = 5, ["Second"] = 5 })).Status);
        }

        Assert.Equal(ApplicationState.SentToCompany, await StateAsync(sent[0]));
    }

    [Fact]
    public async Task A_link_opens_its_own_posting_and_no_other()
    {
        var (id, other) = (await portal.PostingAsync(), await portal.PostingAsync());
        var theirs = (await portal.SentAsync(other, "面四"))[0];
        var mine = (await portal.SentAsync(id, "面五"))[0];
        var notSent = await portal.ApplicationAsync(id, "student2");
        var officer = await portal.SignInAsync("officer");
        var address = await MakeAsync(officer, id);
        var employer = portal.Anonymous();
        foreach (var forged in new[] { theirs, notSent, 0, int.MaxValue })
            Assert.Equal(HttpStatusCode.NotFound, (await employer.ForgeAsync($"{address}/people/{forged}", new() { ["Hired"] = "true" })).Status);
        foreach (var values in new Dictionary<string, object?>[]
        {
            [], new() { ["Hired"] = "perhaps" }, new() { ["Hired"] = "false", ["Reason"] = "77" }, new() { ["Hired"] = "false", ["Reason"] = "NoShow", ["Words"] = new string('长', 10_000) },
        })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await employer.ForgeAsync($"{address}/people/{mine}", values)).Status);
        }

        Assert.Equal(ApplicationState.SentToCompany, await StateAsync(theirs));
        Assert.Equal(ApplicationState.Applied, await StateAsync(notSent));
        Assert.Equal(ApplicationState.SentToCompany, await StateAsync(mine));

        // While something is wrong with the posting nobody is hired by link.
        await using (var db = portal.OpenDatabase())
        {
            var posting = await db.JobPostings.Include(p => p.Tally).Include(p => p.Authors).SingleAsync(p => p.Id == id);
            Assert.Null(posting.Suspend("核实中", portal.Clock.GetUtcNow()).Error);
            await db.SaveChangesAsync();
        }

        Assert.Equal(HttpStatusCode.Gone, (await employer.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await employer.ForgeAsync($"{address}/people/{mine}", new() { ["Hired"] = "true" })).Status);
        Assert.Equal(ApplicationState.SentToCompany, await StateAsync(mine));
    }

    [Fact]
    public async Task Links_are_made_by_who_works_on_the_posting_for_one_to_180_days()
    {
        var id = await portal.PostingAsync();
        foreach (var (name, status) in new[] { ("officer2", HttpStatusCode.NotFound), ("advisor", HttpStatusCode.Forbidden), ("student", HttpStatusCode.Forbidden) })
            Assert.Equal(status, (await (await portal.SignInAsync(name)).ForgeAsync($"/postings/{id}/links", new() { ["days"] = 5 })).Status);
        var officer = await portal.SignInAsync("officer");
        foreach (var days in new[] { "0", "181", "-1", "", "abc", "99999999999" })
            await officer.ForgeAsync($"/postings/{id}/links", new() { ["days"] = days });
        Assert.Empty((await portal.JobAsync(id)).Links);
        var draft = await portal.PostingAsync(PostingState.Draft);
        await officer.ForgeAsync($"/postings/{draft}/links", new() { ["days"] = 5 });
        Assert.Empty((await portal.JobAsync(draft)).Links);
        await officer.ForgeAsync($"/postings/{id}/links", new() { ["days"] = 180 });
        Assert.Single((await portal.JobAsync(id)).Links);
    }
}
