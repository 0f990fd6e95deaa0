using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Accounts.Joining;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Administration;

public sealed class JoiningTests(Portal portal) : IClassFixture<Portal>
{
    private static Dictionary<string, object?> Me(string email, string name = "郑小满") => new() { ["Name"] = name, ["Email"] = email, ["Note"] = "市场 2 班" };

    private async Task<string> LinkAsync(PortalClient minister)
    {
        await using (var groups = portal.OpenDatabase())
        {
            if (!await groups.MemberGroups.AnyAsync(g => g.Name == "校企组"))
                groups.MemberGroups.Add(new MemberGroup(await groups.Departments.Where(d => d.IsOwn).Select(d => d.Id).SingleAsync(), "校企组"));
            await groups.SaveChangesAsync();
        }

        Assert.Equal("/joining", (await minister.SubmitAsync(await minister.OpenAsync("/joining"), "aside form", new() { ["Group"] = "校企组", ["Days"] = "7" })).Location);
        await using var db = portal.OpenDatabase();
        return "/join/" + (await db.JoinLinks.AsNoTracking().OrderBy(l => l.Id).LastAsync()).Code;
    }

    [Fact]
    public async Task Who_scans_the_code_asks_and_is_in_only_once_a_leader_confirms()
    {
        var minister = await portal.SignInAsync("minister");
        var path = await LinkAsync(minister);
        Assert.NotNull((await minister.OpenAsync("/joining")).Page.QuerySelector("svg.join-code"));
        var stranger = portal.Anonymous();
        Assert.Equal("/join/thanks", (await stranger.SubmitAsync(await stranger.OpenAsync(path), "main form", Me("xiaoman@test.example"))).Location);
        // Whoever types in somebody's address does not learn that it has asked; it is kept once.
        Assert.Equal("/join/thanks", (await stranger.SubmitAsync(await stranger.OpenAsync(path), "main form", Me("XiaoMan@test.example"))).Location);
        await using var db = portal.OpenDatabase();
        var request = await db.JoinRequests.AsNoTracking().SingleAsync(r => r.Email == "xiaoman@test.example");
        Assert.False(await db.Invitations.AnyAsync(i => i.Email == "xiaoman@test.example"));
        Assert.True(await db.Notices.AnyAsync(n => n.UserId == portal.IdOf("minister") && n.Subject.Contains("郑小满")));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("officer")).ForgeAsync($"/joining/{request.Id}/accept")).Status);
        // It waits on the leaders' start page until somebody has decided.
        Assert.Contains("郑小满", (await minister.OpenAsync("/")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("郑小满", (await (await portal.SignInAsync("officer")).OpenAsync("/")).MainText, StringComparison.Ordinal);
        var answers = await Task.WhenAll(minister.ForgeAsync($"/joining/{request.Id}/accept"), (await portal.SignInAsync("admin")).ForgeAsync($"/joining/{request.Id}/decline"));
        Assert.All(answers, a => Assert.Contains(a.Status, new[] { HttpStatusCode.Redirect, HttpStatusCode.Conflict }));
        var decided = await db.JoinRequests.AsNoTracking().SingleAsync(r => r.Id == request.Id);
        Assert.NotEqual(JoinRequestState.Waiting, decided.State);
        Assert.Equal(decided.State == JoinRequestState.Accepted ? 1 : 0, await db.Invitations.CountAsync(i => i.Email == "xiaoman@test.example" && i.Group == "校企组"));
    }

    [Fact]
    public async Task Who_has_an_account_gets_the_position_and_a_closed_link_takes_nobody()
    {
        var minister = await portal.SignInAsync("minister");
        var path = await LinkAsync(minister);
        var stranger = portal.Anonymous();
        var form = await stranger.OpenAsync(path);
        await stranger.SubmitAsync(form, "main form", Me(TestPeople.EmailOf("student2"), "人student2"));
        await using var db = portal.OpenDatabase();
        var request = await db.JoinRequests.AsNoTracking().SingleAsync(r => r.Email == TestPeople.EmailOf("student2"));
        await minister.SubmitAsync(await minister.OpenAsync("/joining"), $"form[action='/joining/{request.Id}/accept']");
        Assert.Equal(Role.Officer, (await db.Positions.AsNoTracking().SingleAsync(p => p.UserId == portal.IdOf("student2"))).Role);
        await minister.ForgeAsync($"/joining/links/{request.LinkId}/close");
        Assert.Equal(HttpStatusCode.Gone, (await stranger.SubmitAsync(form, "main form", Me("late@test.example").Append(new("__RequestKey", Guid.NewGuid().ToString())).ToDictionary(p => p.Key, p => p.Value))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await stranger.GetAsync("/join/no-such-code")).Status);
    }

    [Fact]
    public async Task A_link_says_what_it_gives_and_gives_no_group_that_does_not_exist()
    {
        var minister = await portal.SignInAsync("minister");
        var path = await LinkAsync(minister);
        Assert.Contains("Officer, group “校企组”", (await portal.Anonymous().OpenAsync(path)).MainText, StringComparison.Ordinal);
        Assert.Contains("Position: Officer", (await minister.OpenAsync("/joining")).MainText, StringComparison.Ordinal);
        var forged = await minister.ForgeAsync("/joining", new() { ["Group"] = "没有这个组", ["Days"] = "7" });
        Assert.Contains("one of the department's groups", forged.ErrorOf("Group"), StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.JoinLinks.AnyAsync(l => l.Group == "没有这个组"));
    }

    [Theory]
    [InlineData("student3", "郑小满")]
    [InlineData("liaison", "人liaison")]
    public async Task The_address_of_somebody_else_or_of_who_works_here_gives_no_role(string who, string name)
    {
        var minister = await portal.SignInAsync("minister");
        var stranger = portal.Anonymous();
        await stranger.SubmitAsync(await stranger.OpenAsync(await LinkAsync(minister)), "main form", Me(TestPeople.EmailOf(who), name));
        await using var db = portal.OpenDatabase();
        var request = await db.JoinRequests.AsNoTracking().SingleAsync(r => r.Email == TestPeople.EmailOf(who));
        await minister.SubmitAsync(await minister.OpenAsync("/joining"), $"form[action='/joining/{request.Id}/accept']");
        Assert.Contains($"of the account of 人{who}", (await minister.OpenAsync("/joining")).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(JoinRequestState.Waiting, (await db.JoinRequests.AsNoTracking().SingleAsync(r => r.Id == request.Id)).State);
        Assert.False(await db.Positions.AnyAsync(p => p.UserId == portal.IdOf(who) && p.Role == Role.Officer));
    }
}
