using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Administration;

public sealed class UsersTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly Dictionary<string, object?> Accept = new()
    {
        ["DisplayName"] = "新干事",
        ["Password"] = TestPeople.Password,
    };

    private static async Task<string> InviteAsync(PortalClient admin, string email)
    {
        var answer = await admin.SubmitAsync(await admin.OpenAsync("/invitations/new"), "main form", new() { ["Email"] = email, ["DisplayName"] = "新干事", ["Role"] = "Officer" });
        Assert.Equal("/invitations", answer.Location);
        var link = (await admin.OpenAsync("/invitations")).Page.GetElementById("invitation-link")!.GetAttribute("value")!;
        return new Uri(link).PathAndQuery;
    }

    [Fact]
    public async Task An_invitation_makes_one_officer_and_is_used_up_even_by_two_at_once()
    {
        var admin = await portal.SignInAsync("admin");
        var link = await InviteAsync(admin, "new1@test.example");
        Assert.Null((await admin.OpenAsync("/invitations")).Page.GetElementById("invitation-link"));
        PortalClient one = portal.Anonymous(), two = portal.Anonymous();
        Answer pageOne = await one.OpenAsync(link), pageTwo = await two.OpenAsync(link);
        var answers = await Task.WhenAll(one.SubmitAsync(pageOne, "main form", Accept), two.SubmitAsync(pageTwo, "main form", Accept));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        var winner = answers[0].Status == HttpStatusCode.Redirect ? one : two;
        await winner.OpenAsync("/events");
        Assert.Equal(HttpStatusCode.Gone, (await portal.Anonymous().GetAsync(link)).Status);
        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.Users.CountAsync(u => u.Email == "new1@test.example"));
        Assert.True(await db.OutboxMessages.AnyAsync(m => m.Recipient == "new1@test.example"));
    }

    [Fact]
    public async Task Withdrawn_replaced_and_unknown_invitations_say_so()
    {
        var admin = await portal.SignInAsync("admin");
        var link = await InviteAsync(admin, "new2@test.example");
        var form = await portal.Anonymous().OpenAsync(link);
        await admin.SubmitAsync(await admin.OpenAsync("/invitations"), "form[action$='revoke']");
        Assert.Equal(HttpStatusCode.Gone, (await portal.Anonymous().SubmitAsync(form, "main form", Accept)).Status is var s && s == HttpStatusCode.BadRequest ? HttpStatusCode.Gone : s);
        Assert.Equal(HttpStatusCode.Gone, (await portal.Anonymous().GetAsync(link)).Status);
        await admin.SubmitAsync(await admin.OpenAsync("/invitations"), "form[action$='resend']");
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync("/invitation/nothing")).Status);
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("minister")]
    [InlineData("student")]
    public async Task Only_the_administrator_invites_and_manages(string who)
    {
        var client = await portal.SignInAsync(who);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.ForgeAsync("/invitations/new", new() { ["Email"] = "forged@test.example", ["DisplayName"] = "x", ["Role"] = "Administrator" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.ForgeAsync($"/users/{portal.IdOf("vice")}/close")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/users")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/settings")).Status);
    }

    [Fact]
    public async Task Closing_an_account_ends_its_sessions_and_keeps_it_out()
    {
        var officer = await portal.SignInAsync("officer2");
        var admin = await portal.SignInAsync("admin");
        var page = $"/users/{portal.IdOf("officer2")}";
        await admin.SubmitAsync(await admin.OpenAsync(page), "form[action$='close']");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.GetAsync("/events")).Status);
        var client = portal.Anonymous();
        var again = await client.SubmitAsync(await client.OpenAsync("/sign-in"), "main form", new() { ["Login"] = TestPeople.EmailOf("officer2"), ["Password"] = TestPeople.Password });
        Assert.Contains("do not go together", again.MainText, StringComparison.Ordinal);
        await admin.SubmitAsync(await admin.OpenAsync(page), "form[action$='reopen']");
        await portal.SignInAsync("officer2");
    }

    [Fact]
    public async Task The_last_administrator_can_neither_close_nor_end_itself()
    {
        var admin = await portal.SignInAsync("admin");
        var id = portal.IdOf("admin");
        await admin.ForgeAsync($"/users/{id}/close");
        await using var db = portal.OpenDatabase();
        var position = await db.Positions.SingleAsync(p => p.UserId == id);
        await admin.ForgeAsync($"/users/{id}/positions/{position.Id}/end", new() { ["lastDay"] = "2026-11-20" });
        Assert.Contains("a day without an administrator", (await admin.OpenAsync($"/users/{id}")).Text, StringComparison.Ordinal);
        Assert.Null((await db.Positions.AsNoTracking().SingleAsync(p => p.Id == position.Id)).EndsOn);
    }

    [Fact]
    public async Task A_position_that_ends_takes_what_it_permits_with_it()
    {
        var admin = await portal.SignInAsync("admin");
        var vice = await portal.SignInAsync("vice");
        var id = portal.IdOf("vice");
        await vice.OpenAsync("/audit");
        await admin.SubmitAsync(await admin.OpenAsync($"/users/{id}"), "form[action$='/end']", new() { ["lastDay"] = "2026-11-20" });
        Assert.Equal(HttpStatusCode.Forbidden, (await vice.GetAsync("/audit")).Status);
        var added = await admin.SubmitAsync(await admin.OpenAsync($"/users/{id}/positions/new"), "main form", new() { ["Role"] = "ViceMinister", ["StartsOn"] = "2026-11-21", ["EndsOn"] = "2026-11-20" });
        Assert.Equal("The last day is before the first day.", added.ErrorOf("EndsOn"));
        await admin.SubmitAsync(added, "main form", new() { ["EndsOn"] = "2026-11-30" });
        await vice.OpenAsync("/audit");
    }

    [Theory]
    [InlineData("Minister", false)]
    [InlineData("ViceMinister", false)]
    [InlineData("Advisor", false)]
    [InlineData("Officer", true)]
    public async Task An_administrator_does_not_appoint_themselves_to_decide(string role, bool works)
    {
        var (admin, id) = (await portal.SignInAsync("admin"), portal.IdOf("admin"));
        var answer = await admin.ForgeAsync($"/users/{id}/positions/new", new() { ["Role"] = role, ["StartsOn"] = "2026-11-21", ["EndsOn"] = "2026-11-30" });
        Assert.Equal(works ? HttpStatusCode.Redirect : HttpStatusCode.OK, answer.Status);
        if (!works)
            Assert.Contains("cannot give yourself this role", answer.ErrorOf("Role"), StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        Assert.Equal(works ? 2 : 1, await db.Positions.CountAsync(p => p.UserId == id));
        await db.Positions.Where(p => p.UserId == id && p.Role == Role.Officer).ExecuteDeleteAsync();
    }

    [Fact]
    public async Task Terms_do_not_overlap_unless_one_is_a_part_of_the_other()
    {
        var admin = await portal.SignInAsync("admin");
        Task<Answer> AddAsync(string name, string from, string to) => admin.ForgeAsync("/terms/new", new() { ["Name"] = name, ["StartsOn"] = from, ["EndsOn"] = to });
        Assert.Equal("/terms", (await AddAsync("2040-2041学年", "2040-09-01", "2041-08-31")).Location);
        foreach (var (from, to) in new[] { ("2041-08-31", "2042-08-31"), ("2040-03-01", "2040-09-01"), ("2040-09-01", "2041-08-31") })
            Assert.Contains("2040-2041学年", (await AddAsync("重叠", from, to)).ErrorOf("StartsOn"), StringComparison.Ordinal);
        Assert.Equal("/terms", (await AddAsync("2040秋", "2040-09-01", "2041-01-31")).Location);
        Assert.Equal("/terms", (await AddAsync("2041-2042学年", "2041-09-01", "2042-08-31")).Location);
        await using var db = portal.OpenDatabase();
        await db.Terms.Where(t => t.StartsOn >= new DateOnly(2040, 1, 1)).ExecuteDeleteAsync();
    }

    [Fact]
    public async Task The_trail_shows_who_changed_what_in_words_but_not_people_to_leaders()
    {
        var admin = await portal.SignInAsync("admin");
        var made = await admin.SubmitAsync(await admin.OpenAsync("/terms/new"), "main form", new() { ["Name"] = "2027春", ["StartsOn"] = "2027-03-01", ["EndsOn"] = "2027-07-01" });
        Assert.Equal("/terms", made.Location);
        var settings = await admin.OpenAsync("/settings");
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(settings, "main form", new() { ["ColdDealDays"] = "20" })).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await admin.SubmitAsync(settings, "main form", new() { ["ColdDealDays"] = "30", ["__RequestKey"] = Guid.NewGuid().ToString() })).Status);
        var trail = await admin.OpenAsync("/audit?type=DepartmentSettings");
        Assert.Contains("人admin", trail.MainText, StringComparison.Ordinal);
        Assert.Contains("Cold deal days: 14 → 20", trail.MainText, StringComparison.Ordinal);
        Assert.Contains("2027春", (await admin.OpenAsync("/audit?type=Term&day=2026-11-21")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("2027春", (await admin.OpenAsync("/audit?type=Term&day=2026-11-19")).MainText, StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        Assert.True(await db.AuditEntries.AnyAsync(e => e.RecordType == nameof(User)));
        Assert.Contains("Nothing was recorded here", (await (await portal.SignInAsync("minister")).OpenAsync("/audit?type=User")).MainText, StringComparison.Ordinal);
        Assert.InRange((await admin.OpenAsync("/audit")).Commands, 1, 8);
    }

    [Fact]
    public async Task The_list_finds_by_name_address_and_number_and_by_role()
    {
        var admin = await portal.SignInAsync("admin");
        Assert.Contains("人student", (await admin.OpenAsync("/users?q=20240001")).MainText, StringComparison.Ordinal);
        Assert.Contains("人minister", (await admin.OpenAsync("/users?q=MINISTER%40")).MainText, StringComparison.Ordinal);
        var ministers = await admin.OpenAsync("/users?role=Minister");
        Assert.Contains("人minister", ministers.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("人officer", ministers.MainText, StringComparison.Ordinal);
        Assert.InRange(ministers.Commands, 1, 5);
        Assert.Contains("Nothing matches", (await admin.OpenAsync("/users?q=%25")).MainText, StringComparison.Ordinal);
    }
}

public sealed class InvitationExpiryTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task An_invitation_dies_after_seven_days()
    {
        var admin = await portal.SignInAsync("admin");
        await admin.SubmitAsync(await admin.OpenAsync("/invitations/new"), "main form", new() { ["Email"] = "late@test.example", ["DisplayName"] = "晚", ["Role"] = "Officer" });
        var link = new Uri((await admin.OpenAsync("/invitations")).Page.GetElementById("invitation-link")!.GetAttribute("value")!).PathAndQuery;
        portal.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        await portal.Anonymous().OpenAsync(link);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Gone, (await portal.Anonymous().GetAsync(link)).Status);
    }
}
