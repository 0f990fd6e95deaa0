using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Accounts;

/// <summary>An installation that asks administrators for the second step, as one does that says nothing about it.</summary>
public sealed class SecondFactorTests : IAsyncLifetime
{
    private readonly Portal portal = new() { SecondFactorOf = "Administrators" };

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task An_administrator_gets_nowhere_before_it_is_on_and_others_are_not_asked()
    {
        var admin = portal.Anonymous();
        await admin.SignInAsync(TestPeople.EmailOf("admin"), TestPeople.Password);
        foreach (var url in new[] { "/users", "/settings", "/account", "/account/password" })
            Assert.Equal("/account/two-factor", (await admin.GetAsync(url)).Location);
        Assert.Equal("/account/two-factor", (await admin.ForgeAsync("/account/sessions/end-all")).Location);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/jobs")).Status);

        await admin.SubmitAsync(await admin.OpenAsync("/account/two-factor"), "form[action$='begin']");
        var page = await admin.OpenAsync("/account/two-factor");
        Assert.Contains("Your position asks for the second step", page.MainText, StringComparison.Ordinal);
        var key = page.Page.GetElementById("authenticator-key")!.TextContent;
        var on = await admin.SubmitAsync(page, "form[action$='enable']", new() { ["Code"] = Totp.Code(key, portal.Clock.GetUtcNow()), ["Current"] = TestPeople.Password });
        Assert.NotEmpty(on.Page.QuerySelectorAll("#recovery-codes code"));
        await admin.OpenAsync("/users");

        await (await portal.SignInAsync("minister")).OpenAsync("/account");
        await using var db = portal.OpenDatabase();
        Assert.True(await db.AuditEntries.AnyAsync(e => e.Action == AuditAction.TwoFactorOn));
        Assert.Single(await db.OutboxMessages.Where(m => m.Recipient == TestPeople.EmailOf("admin")).ToListAsync());
    }

    [Fact]
    public async Task A_session_that_is_used_every_day_ends_after_thirty()
    {
        var officer = portal.Anonymous();
        await officer.SignInAsync(TestPeople.EmailOf("officer"), TestPeople.Password);
        for (var visit = 0; visit < 3; visit++)
        {
            // Past half of its days, where it is renewed.
            portal.Clock.Advance(TimeSpan.FromDays(9));
            await officer.OpenAsync("/account");
        }

        portal.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task A_wrong_password_is_in_the_trail_without_what_was_typed()
    {
        var client = portal.Anonymous();
        var page = await client.OpenAsync("/sign-in");
        foreach (var login in new[] { TestPeople.EmailOf("vice"), "typed-my-password-here" })
            await client.SubmitAsync(page, "form[action='/sign-in']", new() { ["Login"] = login, ["Password"] = "wrong-wrong-wrong" });
        await using var db = portal.OpenDatabase();
        var failed = await db.AuditEntries.Where(e => e.Action == AuditAction.SignInFailed).OrderBy(e => e.Id).ToListAsync();
        Assert.Equal([portal.IdOf("vice").ToString(System.Globalization.CultureInfo.InvariantCulture), ""], failed.Select(e => e.RecordKey));
        Assert.All(failed, e => Assert.DoesNotContain("typed-my", e.Changes, StringComparison.Ordinal));
    }
}
