using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

/// <summary>What a promise shows is approved by a second person before it is proven (S25).</summary>
[Collection(Subjects.Contracts)]
public sealed class MaterialTests(Portal portal)
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static Dictionary<string, object?> Version(string text = "凭学生证第二杯半价") => new()
    {
        ["Text"] = text,
        ["Product"] = "奶茶",
        ["Picture"] = new FilePart("横幅.jpg", TestPictures.Jpeg()),
    };

    private static Dictionary<string, object?> AllThree => new() { ["IsTrue"] = true, ["IsLawful"] = true, ["IsSafe"] = true };

    private static Dictionary<string, object?> Proof => new() { ["Photo"] = new FilePart("a.jpg", TestPictures.Jpeg(Guid.NewGuid())), ["Counted"] = 2, ["EarlyReason"] = "提前挂出", ["On"] = Today };

    private async Task<(int Contract, int Banner, int Mention)> ContractAsync(string negotiator = "officer")
    {
        var id = await portal.AtAsync(ContractState.Fulfilling, negotiator: negotiator, shown: false);
        var clauses = (await portal.ContractAsync(id)).Deliverables.OrderBy(d => d.Position).ToList();
        return (id, clauses[0].Id, clauses[1].Id);
    }

    private async Task<Deliverable> StoredAsync(int contract, int deliverable) => (await portal.ContractAsync(contract)).Deliverables.Single(d => d.Id == deliverable);

    [Fact]
    public async Task The_liaison_uploads_a_leader_approves_and_only_then_is_it_proven()
    {
        var (id, banner, _) = await ContractAsync();
        var (liaison, minister) = (await portal.SignInAsync("liaison"), await portal.SignInAsync("minister"));
        var page = await liaison.OpenAsync($"/fulfilment/{banner}");
        Assert.Null(page.Page.QuerySelector("form[action$=proof]"));
        Assert.Contains("is not approved yet", (await liaison.ForgeAsync($"/fulfilment/{banner}/proof", Proof)).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await liaison.SubmitAsync(page, "form[action$=materials]", Version())).Status);
        Assert.Contains("is not approved yet", (await liaison.ForgeAsync($"/fulfilment/{banner}/proof", Proof)).MainText, StringComparison.Ordinal);
        Assert.Empty((await StoredAsync(id, banner)).Evidence);
        var material = (await StoredAsync(id, banner)).Material!;

        page = await minister.OpenAsync($"/fulfilment/{banner}");
        Assert.Contains("凭学生证第二杯半价", page.MainText, StringComparison.Ordinal);
        var incomplete = await minister.SubmitAsync(page, "form[action$=approve]", new() { ["IsTrue"] = true, ["IsSafe"] = true });
        Assert.Contains("Tick all three", incomplete.MainText, StringComparison.Ordinal);
        Assert.Equal(MaterialState.Waiting, (await StoredAsync(id, banner)).MaterialState);
        Assert.Equal(HttpStatusCode.Redirect, (await minister.SubmitAsync(incomplete, "form[action$=approve]", AllThree)).Status);
        Assert.Equal(portal.IdOf("minister"), (await StoredAsync(id, banner)).Material!.DecidedById);
        Assert.Equal(HttpStatusCode.Redirect, (await liaison.SubmitAsync(await liaison.OpenAsync($"/fulfilment/{banner}"), "form[action$=proof]", new() { ["Photo"] = new FilePart("a.jpg", TestPictures.Jpeg(Guid.NewGuid())), ["EarlyReason"] = "提前挂出" })).Status);

        // Its picture: for its department, for who reads contracts, and for nobody else.
        foreach (var (who, expected) in new[]
        {
            ("liaison", HttpStatusCode.OK), ("officer2", HttpStatusCode.OK), ("advisor", HttpStatusCode.OK), ("liaison2", HttpStatusCode.NotFound), ("admin", HttpStatusCode.NotFound), ("partner", HttpStatusCode.NotFound),
        })
            Assert.Equal(expected, (await (await portal.SignInAsync(who)).GetAsync($"/files/{material.FileId}")).Status);

        // A change asks again, and the approved version stays in the history.
        await liaison.ForgeAsync($"/fulfilment/{banner}/materials", Version("第二杯免费"));
        Assert.Contains("is not approved yet", (await liaison.ForgeAsync($"/fulfilment/{banner}/proof", Proof)).MainText, StringComparison.Ordinal);
        await (await portal.SignInAsync("officer")).ForgeAsync($"/fulfilment/{banner}/settle", new() { ["To"] = "Done" });
        Assert.Equal(FulfilmentState.Open, (await StoredAsync(id, banner)).Fulfilment);
        page = await liaison.OpenAsync($"/fulfilment/{banner}");
        Assert.Contains("Earlier versions (1)", page.MainText, StringComparison.Ordinal);
        Assert.Contains("凭学生证第二杯半价", page.MainText, StringComparison.Ordinal);
        Assert.InRange(page.Commands, 1, 8);
    }

    [Fact]
    public async Task The_sponsor_sees_what_was_approved_and_nothing_else()
    {
        var (id, banner, _) = await ContractAsync();
        var (liaison, minister, officer) = (await portal.SignInAsync("liaison"), await portal.SignInAsync("minister"), await portal.SignInAsync("officer"));
        await liaison.ForgeAsync($"/fulfilment/{banner}/materials", Version());
        var made = await officer.SubmitAsync(await officer.OpenAsync($"/contracts/{id}/links"), "main form[action$=links]", new() { ["days"] = "30" });
        var address = new Uri((await officer.OpenAsync(made.Location!)).Page.QuerySelector("main code")!.TextContent.Trim()).AbsolutePath;
        var material = (await StoredAsync(id, banner)).Material!.Id;
        var sponsor = portal.Anonymous();
        Assert.DoesNotContain("第二杯半价", (await sponsor.OpenAsync(address)).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await sponsor.GetAsync($"{address}/shown/{material}")).Status);
        await minister.SubmitAsync(await minister.OpenAsync($"/fulfilment/{banner}"), "form[action$=approve]", AllThree);
        var page = await sponsor.OpenAsync(address);
        Assert.Contains("第二杯半价", page.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await sponsor.GetAsync(page.Page.QuerySelector("main .shown-words img")!.GetAttribute("src")!)).Status);
        var (other, _, _) = await ContractAsync();
        made = await officer.SubmitAsync(await officer.OpenAsync($"/contracts/{other}/links"), "main form[action$=links]", new() { ["days"] = "30" });
        var others = new Uri((await officer.OpenAsync(made.Location!)).Page.QuerySelector("main code")!.TextContent.Trim()).AbsolutePath;
        Assert.Equal(HttpStatusCode.NotFound, (await sponsor.GetAsync($"{others}/shown/{material}")).Status);
    }

    [Fact]
    public async Task Who_uploaded_an_earlier_version_does_not_approve_the_next()
    {
        var (id, banner, _) = await ContractAsync();
        var (vice, liaison) = (await portal.SignInAsync("vice"), await portal.SignInAsync("liaison"));
        await vice.ForgeAsync($"/fulfilment/{banner}/materials", Version());
        await liaison.ForgeAsync($"/fulfilment/{banner}/materials", new() { ["Text"] = "凭学生证第二杯半价", ["KeepsPicture"] = true });
        await vice.ForgeAsync($"/fulfilment/{banner}/materials/{(await StoredAsync(id, banner)).Material!.Id}/approve", AllThree);
        Assert.Equal(MaterialState.Waiting, (await StoredAsync(id, banner)).MaterialState);
        Assert.DoesNotContain($"/fulfilment/{banner}\"", (await vice.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_approves_their_own_and_nobody_an_older_version()
    {
        var (id, banner, _) = await ContractAsync("vice");
        var (vice, minister) = (await portal.SignInAsync("vice"), await portal.SignInAsync("minister"));
        await vice.ForgeAsync($"/fulfilment/{banner}/materials", Version());
        var first = (await StoredAsync(id, banner)).Material!.Id;
        Assert.Null((await vice.OpenAsync($"/fulfilment/{banner}")).Page.QuerySelector("form[action$=approve]"));
        Assert.Contains("another leader has to approve it", (await vice.ForgeAsync($"/fulfilment/{banner}/materials/{first}/approve", AllThree)).MainText, StringComparison.Ordinal);
        var seen = await minister.OpenAsync($"/fulfilment/{banner}");
        await vice.ForgeAsync($"/fulfilment/{banner}/materials", Version("改了一个字"));
        Assert.Contains("there is a newer version", (await minister.SubmitAsync(seen, "form[action$=approve]", AllThree)).MainText, StringComparison.Ordinal);
        Assert.Equal(MaterialState.Waiting, (await StoredAsync(id, banner)).MaterialState);
        foreach (var who in new[] { "officer", "advisor", "liaison", "admin", "student" })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(who)).ForgeAsync($"/fulfilment/{banner}/materials/{first}/approve", AllThree)).Status);
    }

    [Fact]
    public async Task A_rejection_says_why_to_the_uploader_and_the_department()
    {
        var (id, banner, mention) = await ContractAsync();
        var (officer, minister) = (await portal.SignInAsync("officer"), await portal.SignInAsync("minister"));
        await officer.ForgeAsync($"/fulfilment/{banner}/materials", Version());
        var material = (await StoredAsync(id, banner)).Material!.Id;
        Assert.Equal(HttpStatusCode.Redirect, (await minister.ForgeAsync($"/fulfilment/{banner}/materials/{material}/reject", new() { ["reason"] = "" })).Status);
        await minister.ForgeAsync($"/fulfilment/{banner}/materials/{material}/reject", new() { ["reason"] = new string('长', 501) });
        Assert.Equal(MaterialState.Waiting, (await StoredAsync(id, banner)).MaterialState);
        Assert.Contains("what it shows waits for approval", (await minister.OpenAsync("/")).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await minister.ForgeAsync($"/fulfilment/{banner}/materials/{material}/reject", new() { ["reason"] = "夸大了优惠" })).Status);
        await minister.ForgeAsync($"/fulfilment/{mention}/materials/{material}/reject", new() { ["reason"] = "x" });
        Assert.Null((await StoredAsync(id, mention)).MaterialState);
        await using var db = portal.OpenDatabase();
        foreach (var (who, expected) in new[] { ("officer", true), ("liaison", true), ("liaison2", false), ("minister", false) })
        {
            var user = portal.IdOf(who);
            Assert.Equal(expected, await db.Notices.AnyAsync(n => n.UserId == user && n.Link == $"/fulfilment/{banner}" && n.Text.Contains("夸大了优惠")));
        }

        var vice = portal.IdOf("vice");
        Assert.True(await db.Notices.AnyAsync(n => n.UserId == vice && n.Link == $"/fulfilment/{banner}"));
    }

    [Theory]
    [InlineData("officer2", HttpStatusCode.NotFound)]
    [InlineData("liaison2", HttpStatusCode.NotFound)]
    [InlineData("advisor", HttpStatusCode.Forbidden)]
    [InlineData("student", HttpStatusCode.Forbidden)]
    public async Task Others_upload_nothing(string who, HttpStatusCode expected)
    {
        var (id, banner, _) = await ContractAsync();
        Assert.Equal(expected, (await (await portal.SignInAsync(who)).ForgeAsync($"/fulfilment/{banner}/materials", Version())).Status);
        Assert.Null((await StoredAsync(id, banner)).MaterialState);
    }

    [Fact]
    public async Task Wrong_uploads_are_named_beside_their_field_and_nothing_is_lost()
    {
        var (id, banner, _) = await ContractAsync();
        var officer = await portal.SignInAsync("officer");
        async Task<Answer> TryAsync(string field, Action<Dictionary<string, object?>> change)
        {
            var form = Version();
            change(form);
            var answer = await officer.ForgeAsync($"/fulfilment/{banner}/materials", form);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.NotEqual("", answer.ErrorOf(field));
            return answer;
        }

        var kept = await TryAsync("Picture", f => f["Picture"] = new FilePart("a.jpg", "<html><script>alert(1)</script>"u8.ToArray()));
        Assert.Equal("凭学生证第二杯半价", kept.Page.QuerySelector("#Text")!.TextContent.Trim());
        await TryAsync("Text", f => f["Text"] = new string('长', 2001));
        await TryAsync("Product", f => f["Product"] = new string('长', 201));
        await TryAsync("Text", f => f.Clear());
        Assert.Null((await StoredAsync(id, banner)).MaterialState);
    }

    [Fact]
    public async Task The_liaison_sees_what_to_put_up_of_the_own_department_with_its_words_and_picture()
    {
        var (id, banner, mention) = await ContractAsync();
        var (officer, minister, liaison) = (await portal.SignInAsync("officer"), await portal.SignInAsync("minister"), await portal.SignInAsync("liaison"));
        var words = $"本店学号优惠 {id}";
        await officer.ForgeAsync($"/fulfilment/{banner}/materials", Version(words));
        var list = await liaison.OpenAsync("/fulfilment/shown");
        Assert.Contains(words, list.MainText, StringComparison.Ordinal);
        Assert.Contains("Do not put it up before it is approved.", list.Page.QuerySelector($"li:has(a[href='/fulfilment/{banner}'])")!.TextContent, StringComparison.Ordinal);
        Assert.Null(list.Page.QuerySelector($"a[href='/fulfilment/{mention}']"));
        Assert.InRange(list.Commands, 1, 4);
        var stored = (await StoredAsync(id, banner)).Material!;
        await minister.ForgeAsync($"/fulfilment/{banner}/materials/{stored.Id}/approve", AllThree);
        list = await liaison.OpenAsync("/fulfilment/shown");
        var card = list.Page.QuerySelector($"li:has(a[href='/fulfilment/{banner}'])")!;
        Assert.DoesNotContain("Do not put it up", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("东区主干道", card.TextContent, StringComparison.Ordinal);
        Assert.NotNull(card.QuerySelector($"img[src='/files/{stored.FileId}']"));
        Assert.NotNull((await (await portal.SignInAsync("advisor")).OpenAsync("/fulfilment/shown")).Page.QuerySelector($"a[href='/fulfilment/{mention}']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("student")).GetAsync("/fulfilment/shown")).Status);
    }
}

public sealed class MaterialRemindersTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly string[] People = ["officer", "officer2", "vice", "minister", "liaison", "liaison2"];

    [Fact]
    public async Task Shortly_before_it_goes_up_those_who_upload_and_then_those_who_approve_are_reminded()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling, shown: false);
        var banner = (await portal.ContractAsync(id)).Deliverables.OrderBy(d => d.Position).First();
        portal.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal(2, await RemindAsync());
        Assert.Equal(0, await RemindAsync());
        Assert.Equal(["liaison", "officer"], await ToldAsync(banner.Id));

        await using (var db = portal.OpenDatabase())
        {
            var contract = await db.Contracts.Include(c => c.Deliverables).ThenInclude(d => d.Materials).SingleAsync(c => c.Id == id);
            Assert.Null(contract.SubmitMaterial(banner.Id, new MaterialDetails("全场九折", null, null), portal.IdOf("vice"), portal.Clock.GetUtcNow()).Error);
            await db.SaveChangesAsync();
        }

        Assert.Equal(1, await RemindAsync());
        Assert.Equal(["liaison", "minister", "officer"], await ToldAsync(banner.Id));
    }

    private async Task<int> RemindAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var told = await scope.ServiceProvider.GetServices<IReminderProvider>().OfType<Outreach.Web.Features.Contracts.Fulfilment.MaterialReminderProvider>().Single().RemindAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<Outreach.Domain.Data.OutreachDbContext>().SaveChangesAsync();
        return told;
    }

    private async Task<List<string>> ToldAsync(int banner)
    {
        await using var db = portal.OpenDatabase();
        var told = await db.Notices.Where(n => n.Link == $"/fulfilment/{banner}").Select(n => n.UserId).Distinct().ToListAsync();
        return [.. People.Where(who => told.Contains(portal.IdOf(who))).Order(StringComparer.Ordinal)];
    }
}
