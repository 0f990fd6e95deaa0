using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Contracts;
using Outreach.Domain.Notifications;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.House;

/// <summary>What is true of every notification, whichever subject sends it.</summary>
public sealed partial class NotificationTests(Portal portal) : IClassFixture<Portal>
{
    private const string Deals = "/deals/";

    [Theory]
    [InlineData("Host")]
    [InlineData("X-Forwarded-Host")]
    public async Task Every_link_of_every_mail_begins_with_the_public_address_whatever_host_a_request_names(string header)
    {
        var contract = await portal.AtAsync(ContractState.Confirming);
        var banner = (await portal.ContractAsync(contract)).Deliverables.OrderBy(d => d.Position).First();
        var deal = await DealAsync(contract);
        var liaison = await ForgedAsync("liaison", header);
        await MailsOfAsync(async () => await liaison.SubmitAsync(await liaison.OpenAsync("/cosign"), $"form[action='/cosign/{banner.Id}/decline']", new() { ["note"] = "当天没有人手" }));
        var officer = await ForgedAsync("officer", header);
        await MailsOfAsync(() => officer.ForgeAsync($"/contracts/{contract}/clauses/{banner.Id}/ask-again"));
        await MailsOfAsync(() => officer.ForgeAsync($"{Deals}{deal}/help", new() { ["question"] = "能不能给八折？" }));
        var minister = await ForgedAsync("minister", header);
        await MailsOfAsync(() => minister.ForgeAsync($"{Deals}{deal}/answer", new() { ["answer"] = "可以" }));
        var admin = await ForgedAsync("admin", header);
        await MailsOfAsync(() => admin.ForgeAsync($"/users/{portal.IdOf("student2")}/reset"));
        await MailsOfAsync(() => admin.ForgeAsync("/invitations/new", new() { ["Email"] = $"{header}@test.example", ["DisplayName"] = "新干事", ["Role"] = "Officer" }));
    }

    [Fact]
    public async Task A_notification_is_a_notice_and_by_choice_a_mail_in_the_reader_s_language()
    {
        var deal = await DealAsync(await portal.AtAsync(ContractState.Confirming, negotiator: "officer2"));
        var (officer, minister) = (await portal.SignInAsync("officer2"), await portal.SignInAsync("minister"));
        var page = await officer.OpenAsync("/account/notifications");
        Assert.NotNull(page.Page.QuerySelector("input[value='deals.answers'][checked]"));
        Assert.NotNull(page.Page.QuerySelector("input[value='jobs.results']:not([checked])"));
        Assert.Null(page.Page.QuerySelector("input[value='deals.questions']"));
        await AskAsync();
        Assert.Equal((1, 1), await ToldAsync());

        // Unticked, it stands in the portal alone; what is not asked about is not stored either.
        var answer = await officer.ForgeAsync("/account/notifications", new() { ["byMail"] = "deals.questions" });
        Assert.Equal((HttpStatusCode.Redirect, "/account/notifications"), (answer.Status, answer.Location));
        await using (var db = portal.OpenDatabase())
            Assert.False(await db.NotificationChoices.AnyAsync(c => c.Kind == "deals.questions" || c.ByMail));
        await AskAsync();
        Assert.Equal((2, 1), await ToldAsync());

        await officer.ForgeAsync("/account/notifications", new() { ["byMail"] = "deals.answers" });
        await AskAsync();
        Assert.Equal((3, 2), await ToldAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await portal.Anonymous().GetAsync("/account/notifications")).Status);

        async Task AskAsync()
        {
            await officer.ForgeAsync($"{Deals}{deal}/help", new() { ["question"] = "能不能给八折？" });
            await minister.ForgeAsync($"{Deals}{deal}/answer", new() { ["answer"] = "可以" });
        }

        async Task<(int Notices, int Mails)> ToldAsync()
        {
            await using var db = portal.OpenDatabase();
            var (id, link, email) = (portal.IdOf("officer2"), $"{Deals}{deal}", TestPeople.EmailOf("officer2"));
            return (await db.Notices.CountAsync(n => n.UserId == id && n.Link == link && n.Subject == "你的求助有答复了"),
                await db.OutboxMessages.CountAsync(m => m.Recipient == email && m.Subject == "你的求助有答复了"));
        }
    }

    [Fact]
    public void Every_kind_has_a_key_of_its_own_that_fits_and_a_permission_that_there_is()
    {
        var kinds = portal.Services.GetServices<INotificationKindProvider>().SelectMany(s => s.Kinds).ToList();
        Assert.NotEmpty(kinds);
        Assert.Equal(kinds.Count, kinds.Select(k => k.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.All(kinds, k => Assert.True(k.Key.Length <= NotificationChoice.KindLength && Permissions.All.Contains(k.Permission), k.Key));
    }

    private async Task<PortalClient> ForgedAsync(string name, string header)
    {
        var client = await portal.SignInAsync(name);
        if (header == "Host")
            client.Http.DefaultRequestHeaders.Host = "evil.example";
        else
            client.Http.DefaultRequestHeaders.Add(header, "evil.example");
        return client;
    }

    private async Task<int> DealAsync(int contract)
    {
        await using var db = portal.OpenDatabase();
        return await db.Contracts.Where(c => c.Id == contract).Select(c => c.DealId).SingleAsync();
    }

    private async Task MailsOfAsync(Func<Task> act)
    {
        await using var db = portal.OpenDatabase();
        var before = await db.OutboxMessages.MaxAsync(m => (int?)m.Id) ?? 0;
        await act();
        var bodies = await db.OutboxMessages.Where(m => m.Id > before).Select(m => m.Body).ToListAsync();
        Assert.NotEmpty(bodies);
        foreach (var body in bodies)
        {
            var links = Link().Matches(body).Select(m => m.Value).ToList();
            Assert.NotEmpty(links);
            Assert.All(links, l => Assert.StartsWith("https://localhost/", l, StringComparison.Ordinal));
            Assert.DoesNotContain("evil.example", body, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
