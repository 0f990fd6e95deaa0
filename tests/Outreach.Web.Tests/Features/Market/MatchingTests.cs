using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Sponsors;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Market;

/// <summary>The merchants that suit an event, with the reasons (S15).</summary>
public sealed class MatchingTests(Portal portal) : IClassFixture<Portal>
{
    // Of the page's own: who asks, the event's head and its tabs.
    private const int OfThePage = 14;

    private async Task<int> EventAsync(string title, params string[] tags)
    {
        await using var db = portal.OpenDatabase();
        var made = Event.Create(new EventDetails(title, tags, null, null, null, null, 3000, portal.IdOf("officer"))).Value;
        db.Events.Add(made);
        await db.SaveChangesAsync();
        return made.Id;
    }

    private async Task<int> SponsorAsync(string name, Industry industry, params string[] tags)
    {
        await using var db = portal.OpenDatabase();
        var made = new Sponsor(new SponsorDetails(name, null, industry, null, null, null, SponsorSize.LocalChain, tags, null, null, null));
        db.Sponsors.Add(made);
        await db.SaveChangesAsync();
        return made.Id;
    }

    private static List<string> Names(Answer page) => [.. page.Page.QuerySelectorAll(".match-list h2 a").Select(a => a.TextContent)];

    [Fact]
    public async Task An_internet_quiz_gets_the_online_education_school_first_and_another_theme_another_first_page()
    {
        var (school, tea, gym) = (await SponsorAsync("云端网校", Industry.Education, "在线教育", "知识竞赛"), await SponsorAsync("奶茶小店", Industry.FoodAndDrink, "美食"), await SponsorAsync("飞羽球场", Industry.SportAndCulture, "羽毛球"));
        var (quiz, games) = (await EventAsync("互联网知识竞赛", "互联网", "知识竞赛"), await EventAsync("羽毛球联赛", "羽毛球"));
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/events/{quiz}/match");
        Assert.Equal("云端网校", Names(page)[0]);
        Assert.Contains("Suits what the event is about: 互联网", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Same theme tag: 知识竞赛", page.MainText, StringComparison.Ordinal);
        Assert.InRange(page.Commands, 1, 8 + OfThePage);
        Assert.Equal("飞羽球场", Names(await officer.OpenAsync($"/events/{games}/match"))[0]);
        Assert.Equal(Names(page), Names(await officer.OpenAsync($"/events/{quiz}/match")));
        var events = await officer.OpenAsync($"/sponsors/{school}/match");
        Assert.Equal("互联网知识竞赛", Names(events)[0]);
        Assert.Equal("羽毛球联赛", Names(await officer.OpenAsync($"/sponsors/{gym}/match"))[0]);
        Assert.True(tea > 0);
    }

    [Fact]
    public async Task What_is_set_aside_stays_so_until_somebody_takes_it_back()
    {
        var sponsor = await SponsorAsync("搁置网校", Industry.Education, "编程");
        var (contest, other) = (await EventAsync("编程大赛", "编程"), await EventAsync("编程讲座", "编程"));
        var officer = await portal.SignInAsync("officer");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => officer.ForgeAsync($"/events/{contest}/match/{sponsor}/aside", new() { ["reason"] = "去年谈崩过" })));
        await using (var db = portal.OpenDatabase())
            Assert.Equal("去年谈崩过", await db.SetAsides.Where(a => a.EventId == contest && a.SponsorId == sponsor).Select(a => a.Reason).SingleAsync());
        var page = await (await portal.SignInAsync("vice")).OpenAsync($"/events/{contest}/match");
        Assert.DoesNotContain("搁置网校", Names(page));
        Assert.Contains("去年谈崩过", page.MainText, StringComparison.Ordinal);
        Assert.Contains("搁置网校", Names(await officer.OpenAsync($"/events/{other}/match")));
        await officer.SubmitAsync(await officer.OpenAsync($"/events/{contest}/match"), "form[action$='/back']");
        Assert.Contains("搁置网校", Names(await officer.OpenAsync($"/events/{contest}/match")));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/events/{contest}/match/999999/aside")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/events/999999/match/{sponsor}/aside")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.ForgeAsync($"/events/{contest}/match/{sponsor}/aside", new() { ["reason"] = new string('长', 10_000) })).Status);
        Assert.Contains("搁置网校", Names(await officer.OpenAsync($"/events/{contest}/match")));
        foreach (var (who, status) in new[] { ("advisor", HttpStatusCode.Forbidden), ("liaison", HttpStatusCode.Forbidden), ("student", HttpStatusCode.Forbidden), ("partner", HttpStatusCode.Forbidden) })
            Assert.Equal(status, (await (await portal.SignInAsync(who)).ForgeAsync($"/events/{contest}/match/{sponsor}/aside")).Status);
    }

    [Fact]
    public async Task Blacklisted_merchants_and_those_in_negotiation_are_left_out()
    {
        var (black, open) = (await SponsorAsync("黑名单网校", Industry.Education, "辩论"), await SponsorAsync("在谈网校", Industry.Education, "辩论"));
        var debate = await EventAsync("校际辩论赛", "辩论");
        await using (var db = portal.OpenDatabase())
        {
            (await db.Sponsors.SingleAsync(s => s.Id == black)).Blacklist("收押金");
            var sponsor = await db.Sponsors.SingleAsync(s => s.Id == open);
            db.Deals.Add(Deal.Create(sponsor, await db.Events.SingleAsync(e => e.Id == debate), portal.IdOf("officer"), new DealDetails(null, null, null, null, null), portal.IdOf("officer"), portal.Clock.GetUtcNow()).Value);
            await db.SaveChangesAsync();
        }

        var officer = await portal.SignInAsync("officer");
        var names = Names(await officer.OpenAsync($"/events/{debate}/match"));
        Assert.DoesNotContain("黑名单网校", names);
        Assert.DoesNotContain("在谈网校", names);
        Assert.Empty(Names(await officer.OpenAsync($"/sponsors/{black}/match")));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/sponsors/999999/match")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/events/999999/match")).Status);
    }

    [Fact]
    public async Task Weights_are_set_by_the_administrator_within_their_range()
    {
        var admin = await portal.SignInAsync("admin");
        var page = await admin.OpenAsync("/settings/match");
        Assert.NotEmpty((await admin.SubmitAsync(page, "main form", new() { ["Industry"] = "101" })).ErrorOf("Industry"));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(page, "main form", new() { ["Industry"] = "40" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("minister")).GetAsync("/settings/match")).Status);
        await using var db = portal.OpenDatabase();
        Assert.Equal(40, await db.MatchWeights.Select(w => w.Industry).SingleAsync());
    }
}
