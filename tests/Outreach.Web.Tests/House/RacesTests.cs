using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Sponsors;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.House;

/// <summary>Several at the same moment: what may be there once is there once, and nothing that may be there is lost.</summary>
[Collection(Subjects.House)]
public sealed class RacesTests(Portal portal)
{
    [Fact]
    public async Task Ten_identical_merchants_at_once_make_one()
    {
        var officer = await portal.SignInAsync("officer");
        await officer.TokenAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => officer.ForgeAsync("/sponsors/new", new() { ["Name"] = "十家同名的店", ["Industry"] = "Catering" })));
        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.Sponsors.CountAsync(s => s.Name == "十家同名的店"));
        Assert.Equal(1, answers.Count(a => a.Status == HttpStatusCode.Redirect));
        Assert.All(answers, a => Assert.True((int)a.Status < 500, a.MainText));
    }

    [Fact]
    public async Task Six_invitations_to_one_address_at_once_leave_one_open()
    {
        var admin = await portal.SignInAsync("admin");
        await admin.TokenAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => admin.ForgeAsync("/invitations/new", new() { ["Email"] = "six@test.example", ["DisplayName"] = "六次邀请", ["Role"] = "Officer" })));
        Assert.All(answers, a => Assert.True((int)a.Status < 500, a.MainText));
        await using var db = portal.OpenDatabase();
        var invitations = await db.Invitations.Where(i => i.Email == "six@test.example").ToListAsync();
        Assert.NotEmpty(invitations);
        Assert.Single(invitations, i => i.IsOpen(portal.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task Visits_at_one_merchant_that_are_logged_at_the_same_moment_all_stay()
    {
        await using var db = portal.OpenDatabase();
        var sponsor = new Sponsor(new SponsorDetails("同时拜访的店", null, Industry.Catering, null, null, null, null, [], null, portal.IdOf("officer"), null));
        db.Sponsors.Add(sponsor);
        await db.SaveChangesAsync();
        var today = DateOnly.FromDateTime(portal.Clock.GetUtcNow().AddHours(8).DateTime);
        var officer = await portal.SignInAsync("officer");
        await officer.TokenAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => officer.ForgeAsync($"/visits/new?sponsorId={sponsor.Id}", new()
        {
            ["Channel"] = "Phone",
            ["Outcome"] = "Interested",
            ["On"] = today,
            ["ParticipantIds"] = new[] { portal.IdOf("officer") },
            ["Said"] = $"第{i}通电话",
        })));
        Assert.All(answers, a => Assert.True(a.Status == HttpStatusCode.Redirect, a.MainText));
        Assert.Equal(6, await db.Visits.CountAsync(v => v.SponsorId == sponsor.Id));
    }

    [Fact]
    public async Task A_form_that_was_saved_before_a_crash_is_told_to_be_saved()
    {
        var officer = await portal.SignInAsync("officer");
        var form = new Dictionary<string, object?> { ["__RequestKey"] = Guid.NewGuid().ToString(), ["Name"] = "断电前存好的店", ["Industry"] = "Catering" };
        Assert.Equal(HttpStatusCode.Redirect, (await officer.ForgeAsync("/sponsors/new", form)).Status);
        await using var db = portal.OpenDatabase();
        // As it stands when the portal is killed between the save and the answer.
        var key = Guid.Parse((string)form["__RequestKey"]!).ToString("N");
        await db.RequestKeys.Where(k => k.Key.StartsWith(key)).ExecuteUpdateAsync(k => k.SetProperty(x => x.Location, (string?)null));
        var again = await officer.ForgeAsync("/sponsors/new", form);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains("This form is saved", again.MainText, StringComparison.Ordinal);
        Assert.Equal(1, await db.Sponsors.CountAsync(s => s.Name == "断电前存好的店"));
    }

    [Fact]
    public async Task The_next_page_says_which_form_was_saved_and_of_a_refused_one_nothing()
    {
        var officer = await portal.SignInAsync("officer");
        async Task<string> SavedAfterAsync(string key, string? name)
        {
            await officer.ForgeAsync("/sponsors/new", new() { ["__RequestKey"] = key, ["Name"] = name, ["Industry"] = "Catering" });
            return (await officer.OpenAsync("/sponsors")).Page.GetElementById("texts")!.GetAttribute("data-saved") ?? "";
        }

        var (refused, saved) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.DoesNotContain(refused.ToString("N"), await SavedAfterAsync(refused.ToString(), ""), StringComparison.Ordinal);
        Assert.Contains(saved.ToString("N"), await SavedAfterAsync(saved.ToString(), "浏览器记得的店"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_who_guesses_does_not_shut_the_owner_out_of_the_own_browser()
    {
        var owner = portal.Anonymous();
        await owner.SignInAsync(TestPeople.EmailOf("liaison"), TestPeople.Password);
        await owner.ForgeAsync("/sign-out");
        var stranger = portal.Anonymous();
        var page = await stranger.OpenAsync("/sign-in");
        for (var i = 0; i < 8; i++)
            await stranger.SubmitAsync(page, "form[action='/sign-in']", new() { ["Login"] = TestPeople.EmailOf("liaison"), ["Password"] = "guess" + i });
        Assert.Equal(HttpStatusCode.OK, (await stranger.SubmitAsync(page, "form[action='/sign-in']", new() { ["Login"] = TestPeople.EmailOf("liaison"), ["Password"] = TestPeople.Password })).Status);
        await owner.SignInAsync(TestPeople.EmailOf("liaison"), TestPeople.Password);
        await owner.ForgeAsync("/sign-out");
        // Nor may somebody guess for ever in it.
        var own = await owner.OpenAsync("/sign-in");
        for (var i = 0; i < 6; i++)
            await owner.SubmitAsync(own, "form[action='/sign-in']", new() { ["Login"] = TestPeople.EmailOf("liaison"), ["Password"] = "guess" + i });
        Assert.Equal(HttpStatusCode.OK, (await owner.SubmitAsync(own, "form[action='/sign-in']", new() { ["Login"] = TestPeople.EmailOf("liaison"), ["Password"] = TestPeople.Password })).Status);
    }
}
