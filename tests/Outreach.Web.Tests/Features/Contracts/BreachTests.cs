using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Web.Features.Contracts.Breaches;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

[Collection(Subjects.Contracts)]
public sealed class BreachTests(Portal portal)
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();

    private static Dictionary<string, object?> Form(string what = "首款逾期十天", string? about = null) => new()
    {
        ["Side"] = "Sponsor",
        ["About"] = about,
        ["On"] = Today,
        ["What"] = what,
        ["AnswerBy"] = Today.AddDays(7),
        ["Files"] = new FilePart("催告函.pdf", Pdf),
    };

    [Fact]
    public async Task A_breach_of_an_instalment_with_its_file_is_recorded_and_settled_by_a_compensation()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var contract = await portal.ContractAsync(id);
        var instalment = contract.Instalments.OrderBy(i => i.Position).First().Id;
        var officer = await portal.SignInAsync("officer");
        Assert.Equal($"/contracts/{id}/fulfilment", (await officer.SubmitAsync(await officer.OpenAsync($"/contracts/{id}/breaches/new"), "main form", Form(about: $"i{instalment}"))).Location);
        var breach = Assert.Single((await portal.ContractAsync(id)).Breaches);
        Assert.Equal((instalment, BreachState.Open, Today.AddDays(7)), (breach.InstalmentId, breach.State, breach.AnswerBy));
        var file = Assert.Single(breach.Files).FileId;
        foreach (var (who, expected) in new[] { ("advisor", HttpStatusCode.OK), ("liaison", HttpStatusCode.NotFound), ("admin", HttpStatusCode.NotFound) })
            Assert.Equal(expected, (await (await portal.SignInAsync(who)).GetAsync($"/files/{file}")).Status);

        var page = await officer.OpenAsync($"/contracts/{id}/breaches/{breach.Id}");
        var bare = await officer.SubmitAsync(page, "main form", new() { ["State"] = "Compensated", ["What"] = "赔付" });
        Assert.NotEqual("", bare.ErrorOf("Compensation"));
        Assert.Equal("赔付", bare.Page.QuerySelector("#What")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(bare, "main form", new() { ["State"] = "Compensated", ["Compensation"] = "￥200", ["What"] = "赔付 200 元" })).Status);
        breach = (await portal.ContractAsync(id)).Breaches.Single();
        Assert.Equal((BreachState.Compensated, 200m, portal.IdOf("officer")), (breach.State, breach.Compensation, breach.FollowedById));
        Assert.Null((await officer.OpenAsync($"/contracts/{id}/breaches/{breach.Id}")).Page.QuerySelector("main form"));
        Assert.Contains("recorded for good", (await officer.ForgeAsync($"/contracts/{id}/breaches/{breach.Id}", new() { ["State"] = "Waived", ["What"] = "算了" })).MainText, StringComparison.Ordinal);
        Assert.Contains("首款逾期十天", (await officer.OpenAsync($"/contracts/{id}/fulfilment")).MainText, StringComparison.Ordinal);

        // The sponsor's history says it.
        var sponsor = await officer.OpenAsync($"/sponsors/{contract.SponsorId}");
        Assert.Contains("It has broken contract", sponsor.MainText, StringComparison.Ordinal);
        Assert.Contains("赔付 200 元", sponsor.MainText, StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        foreach (var (who, expected) in new[] { ("minister", true), ("vice", true), ("officer", false), ("officer2", false) })
        {
            var user = portal.IdOf(who);
            Assert.Equal(expected, await db.Notices.AnyAsync(n => n.UserId == user && n.Link == $"/contracts/{id}/fulfilment" && n.Text.Contains("首款逾期十天")));
        }
    }

    [Fact]
    public async Task What_cannot_be_is_named_beside_its_field_and_nothing_is_lost()
    {
        var (id, other) = (await portal.AtAsync(ContractState.Fulfilling), await portal.AtAsync(ContractState.Fulfilling));
        var foreign = (await portal.ContractAsync(other)).Instalments.First().Id;
        var officer = await portal.SignInAsync("officer");
        foreach (var (field, value) in new (string, object?)[]
        {
            ("Side", "Nobody"), ("Side", ""), ("What", ""), ("What", new string('长', 1001)), ("On", ""), ("On", Today.AddDays(1)), ("AnswerBy", Today.AddDays(-1)),
            ("About", $"i{foreign}"), ("About", "x1"), ("About", "d99999999999999"), ("Files", new FilePart("a.pdf", "<html>"u8.ToArray())),
        })
        {
            var form = Form();
            form[field] = value;
            var answer = await officer.ForgeAsync($"/contracts/{id}/breaches/new", form);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.NotEqual("", answer.ErrorOf(field));
        }

        Assert.Empty((await portal.ContractAsync(id)).Breaches);
    }

    [Fact]
    public async Task Others_record_nothing_and_follow_nothing()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        foreach (var (who, expected) in new[] { ("officer2", HttpStatusCode.NotFound), ("advisor", HttpStatusCode.Forbidden), ("liaison", HttpStatusCode.Forbidden), ("student", HttpStatusCode.Forbidden) })
            Assert.Equal(expected, (await (await portal.SignInAsync(who)).ForgeAsync($"/contracts/{id}/breaches/new", Form())).Status);
        var draft = await portal.AtAsync(ContractState.Draft);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("vice")).ForgeAsync($"/contracts/{draft}/breaches/new", Form())).Status);
        await (await portal.SignInAsync("officer")).ForgeAsync($"/contracts/{id}/breaches/new", Form());
        var breach = (await portal.ContractAsync(id)).Breaches.Single().Id;
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer2")).ForgeAsync($"/contracts/{id}/breaches/{breach}", new() { ["State"] = "Waived", ["What"] = "x" })).Status);
        var other = await portal.AtAsync(ContractState.Fulfilling);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer")).ForgeAsync($"/contracts/{other}/breaches/{breach}", new() { ["State"] = "Waived", ["What"] = "x" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer")).GetAsync($"/contracts/{other}/breaches/{breach}")).Status);
        Assert.Equal(BreachState.Open, (await portal.ContractAsync(id)).Breaches.Single().State);
    }
}

public sealed class BreachRemindersTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task A_deadline_that_passed_is_shown_and_reminded_of_until_something_followed()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync($"/contracts/{id}/breaches/new", new() { ["Side"] = "Sponsor", ["On"] = new DateOnly(2026, 11, 21), ["What"] = "券没有送来", ["AnswerBy"] = new DateOnly(2026, 11, 25) });
        Assert.Equal(0, await RemindAsync());
        portal.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal(3, await RemindAsync());
        Assert.Equal(0, await RemindAsync());
        Assert.Contains("their breach is not settled", (await (await portal.SignInAsync("minister")).OpenAsync("/")).MainText, StringComparison.Ordinal);
        var breach = (await portal.ContractAsync(id)).Breaches.Single().Id;
        await (await portal.SignInAsync("officer")).ForgeAsync($"/contracts/{id}/breaches/{breach}", new() { ["State"] = "MadeGood", ["What"] = "已补送" });
        portal.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(0, await RemindAsync());
    }

    private async Task<int> RemindAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var told = await scope.ServiceProvider.GetServices<IReminderProvider>().OfType<BreachReminderProvider>().Single().RemindAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<Outreach.Domain.Data.OutreachDbContext>().SaveChangesAsync();
        return told;
    }
}
