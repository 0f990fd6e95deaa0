using System.Net;
using Outreach.Domain.Contracts;
using Outreach.Web.Features.Contracts.SponsorLinks;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

public sealed class SponsorViewTests(Portal portal) : IClassFixture<Portal>
{
    private static byte[] Jpeg => TestPictures.Jpeg(Guid.NewGuid());

    private static async Task<string> MakeAsync(PortalClient client, int id, string days = "30")
    {
        var made = await client.SubmitAsync(await client.OpenAsync($"/contracts/{id}/links"), "main form[action$=links]", new() { ["days"] = days });
        var page = await client.OpenAsync(made.Location!);
        return new Uri(page.Page.QuerySelector("main code")!.TextContent.Trim()).AbsolutePath;
    }

    [Fact]
    public async Task The_sponsor_sees_promises_and_proof_and_nobody_s_name_or_note()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var officer = await portal.SignInAsync("officer");
        var clause = (await portal.ContractAsync(id)).Deliverables.OrderBy(d => d.Position).First().Id;
        await officer.ForgeAsync($"/fulfilment/{clause}/proof", new()
        {
            ["Photo"] = new FilePart("a.jpg", Jpeg),
            ["Counted"] = 2,
            ["Place"] = "东区主干道",
            ["On"] = new DateOnly(2026, 11, 21),
            ["EarlyReason"] = "提前挂出",
            ["Note"] = "内部备注",
        });
        await officer.ForgeAsync($"/fulfilment/{clause}/settle", new() { ["To"] = "Short", ["Reason"] = "内部原因" });
        var address = await MakeAsync(officer, id);
        Assert.Matches("^/s/[A-Za-z0-9_-]{43}$", address);
        Assert.Empty((await officer.OpenAsync($"/contracts/{id}/links")).Page.QuerySelectorAll("main code"));
        Assert.DoesNotContain(address[3..], (await officer.OpenAsync($"/contracts/{id}/history")).Text, StringComparison.Ordinal);
        var link = Assert.Single((await portal.ContractAsync(id)).Links);
        Assert.Equal(SponsorLinkCommands.HashOf(address[3..]), link.TokenHash);

        foreach (var language in new[] { "zh-CN", "en" })
        {
            var sponsor = portal.Anonymous(language);
            var page = await sponsor.OpenAsync(address);
            Assert.Contains(language == "en" ? "Banner 2 条" : "横幅 2 条", page.MainText, StringComparison.Ordinal);
            Assert.DoesNotContain("内部", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("人officer", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("人minister", page.Text, StringComparison.Ordinal);
            Assert.True(page.Response.Headers.CacheControl!.NoStore);
            Assert.Equal("no-referrer", page.Response.Headers.GetValues("Referrer-Policy").Single());
            Assert.Contains("noindex", page.Response.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
            Assert.InRange(page.Commands, 1, 5);
            var photo = await sponsor.GetAsync(page.Page.QuerySelector("main .proofs img")!.GetAttribute("src")!);
            Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (photo.Status, photo.Response.Content.Headers.ContentType!.MediaType));
            Assert.Equal("no-store", photo.Response.Headers.CacheControl!.ToString());
        }
    }

    [Fact]
    public async Task Unknown_expired_and_revoked_links_are_answered_alike()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var officer = await portal.SignInAsync("officer");
        var (expired, revoked, living) = (await MakeAsync(officer, id, "1"), await MakeAsync(officer, id), await MakeAsync(officer, id));
        var links = (await portal.ContractAsync(id)).Links.OrderBy(l => l.Id).ToList();
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer2")).ForgeAsync($"/contracts/{id}/links/{links[1].Id}/revoke")).Status);
        await officer.ForgeAsync($"/contracts/{id}/links/{links[1].Id}/revoke");
        portal.Clock.Advance(TimeSpan.FromDays(1));
        var anonymous = portal.Anonymous();
        var bodies = new HashSet<string>();
        foreach (var address in new[] { expired, revoked, "/s/" + new string('A', 43), "/s/x", "/s/" + new string('€', 200), "/s/..x" })
        {
            var answer = await anonymous.GetAsync(address);
            Assert.True(answer.Status == HttpStatusCode.NotFound, $"{address} answered {answer.Status}");
            // Every error page carries a number of its own, by which its line in the log is found.
            answer.Page.QuerySelector(".error-code")?.Remove();
            if (!address.EndsWith("..x", StringComparison.Ordinal))
                bodies.Add(answer.MainText);
            Assert.Equal(HttpStatusCode.NotFound, (await anonymous.GetAsync(address + "/photos/1")).Status);
        }

        Assert.Single(bodies);
        Assert.Equal(HttpStatusCode.OK, (await anonymous.GetAsync(living)).Status);
    }

    [Fact]
    public async Task A_link_opens_its_own_contract_s_photos_only()
    {
        var (mine, other) = (await portal.AtAsync(ContractState.Fulfilling), await portal.AtAsync(ContractState.Fulfilling));
        var officer = await portal.SignInAsync("officer");
        var clause = (await portal.ContractAsync(other)).Deliverables.First().Id;
        await officer.ForgeAsync($"/fulfilment/{clause}/proof", new() { ["Photo"] = new FilePart("a.jpg", Jpeg), ["Counted"] = 1, ["EarlyReason"] = "提前挂出", ["On"] = new DateOnly(2026, 11, 21) });
        var photo = (await portal.ContractAsync(other)).Deliverables.First(d => d.Id == clause).Evidence.Single().Id;
        var address = await MakeAsync(officer, mine);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync($"{address}/photos/{photo}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.Anonymous().GetAsync($"{await MakeAsync(officer, other)}/photos/{photo}")).Status);
    }

    [Theory]
    [InlineData("officer2", HttpStatusCode.NotFound)]
    [InlineData("advisor", HttpStatusCode.Forbidden)]
    [InlineData("liaison", HttpStatusCode.Forbidden)]
    [InlineData("student", HttpStatusCode.Forbidden)]
    public async Task Others_make_no_links(string who, HttpStatusCode expected)
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        Assert.Equal(expected, (await (await portal.SignInAsync(who)).ForgeAsync($"/contracts/{id}/links", new() { ["days"] = 5 })).Status);
        Assert.Empty((await portal.ContractAsync(id)).Links);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("366")]
    [InlineData("")]
    [InlineData("99999999999")]
    public async Task A_link_lives_one_day_to_a_year(string days)
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        await (await portal.SignInAsync("officer")).ForgeAsync($"/contracts/{id}/links", new() { ["days"] = days });
        Assert.Empty((await portal.ContractAsync(id)).Links);
    }
}

public sealed class SponsorLinkGuessingTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Whoever_guesses_links_is_slowed_down()
    {
        var anonymous = portal.Anonymous();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 70; i++)
            statuses.Add((await anonymous.GetAsync($"/s/guess{i}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, statuses[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
    }
}
