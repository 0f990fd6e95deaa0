using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Schools.Clubs;
using Outreach.Domain.Schools.Seeking;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Visits;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Schools;

/// <summary>Clubs and we look for sponsors of one event. Today is 21 November 2026.</summary>
public sealed class JointSeekingTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private sealed record Case(int Id, int Officer, int Officer2, int Club, int Event);

    private async Task<int> SponsorAsync(string name, bool blacklisted = false)
    {
        await using var db = portal.OpenDatabase();
        var sponsor = new Sponsor(new SponsorDetails(name, null, Industry.Catering, null, null, null, null, [], null, null, null));
        if (blacklisted)
            sponsor.Blacklist("拖欠");
        db.Sponsors.Add(sponsor);
        await db.SaveChangesAsync();
        return sponsor.Id;
    }

    // Led by officer2, with officer and somebody of a club.
    private async Task<Case> OpenAsync(string title)
    {
        await using var db = portal.OpenDatabase();
        var big = Event.Create(new EventDetails(title, [], null, null, null, null, null, portal.IdOf("vice"))).Value;
        var club = new Club(new ClubDetails(title + "社"));
        db.Events.Add(big);
        db.Clubs.Add(club);
        await db.SaveChangesAsync();
        var seeking = JointSeeking.Create(big.Id, new SeekingDetails(portal.IdOf("officer2"), null));
        var officer = seeking.AddOurs(portal.IdOf("officer")).Value;
        var person = seeking.AddOfClub(club.Id, "何琴", "heqin-wx").Value;
        db.JointSeekings.Add(seeking);
        await db.SaveChangesAsync();
        return new Case(seeking.Id, officer.Id, seeking.Members.First().Id, person.Id, big.Id);
    }

    private async Task<int> ClaimAsync(Case c, int sponsor, int member, DateOnly? on = null)
    {
        await using var db = portal.OpenDatabase();
        var seeking = await db.JointSeekings.Include(s => s.Members).SingleAsync(s => s.Id == c.Id);
        var claim = SeekingClaim.Create(seeking, seeking.Members.Single(m => m.Id == member), await db.Sponsors.SingleAsync(s => s.Id == sponsor), on ?? Today).Value;
        db.SeekingClaims.Add(claim);
        await db.SaveChangesAsync();
        return claim.Id;
    }

    private async Task<SeekingClaim> StoredAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.SeekingClaims.AsNoTracking().SingleAsync(c => c.Id == id);
    }

    private async Task RemindAsync()
    {
        using var scope = portal.Services.CreateScope();
        foreach (var provider in scope.ServiceProvider.GetServices<IReminderProvider>().Where(p => p.GetType().Name == "ClaimReminderProvider"))
            await provider.RemindAsync(default);
        await scope.ServiceProvider.GetRequiredService<OutreachDbContext>().SaveChangesAsync();
    }

    [Fact]
    public async Task Of_two_who_claim_one_merchant_at_once_exactly_one_wins_and_the_other_is_told_who_has_it()
    {
        var c = await OpenAsync("抢商家晚会");
        for (var round = 0; round < 4; round++)
        {
            var sponsor = await SponsorAsync($"被抢的店{round}");
            var (officer, officer2) = (await portal.SignInAsync("officer"), await portal.SignInAsync("officer2"));
            var url = $"/seekings/{c.Id}/sponsors/{sponsor}/claim";
            var answers = await Task.WhenAll(
                officer.ForgeAsync(url, new() { ["memberId"] = c.Officer }), officer2.ForgeAsync(url, new() { ["memberId"] = c.Officer2 }), officer.ForgeAsync(url, new() { ["memberId"] = c.Club }));
            Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
            await using var db = portal.OpenDatabase();
            var held = await db.SeekingClaims.SingleAsync(x => x.SeekingId == c.Id && x.SponsorId == sponsor);
            Assert.Equal(sponsor, held.ActiveSponsorId);
            var again = await officer.ForgeAsync(url, new() { ["memberId"] = c.Officer });
            var name = held.MemberId == c.Club ? "何琴" : await db.Users.Where(u => u.Id == portal.IdOf(held.MemberId == c.Officer ? "officer" : "officer2")).Select(u => u.DisplayName).SingleAsync();
            Assert.Contains($"{name} has claimed this merchant already.", (await officer.OpenAsync(again.Location!)).Text, StringComparison.Ordinal);
        }

        Assert.Contains("claimed by", (await (await portal.SignInAsync("officer")).OpenAsync($"/seekings/{c.Id}/sponsors?q=被抢的店")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_claims_what_may_not_be_claimed()
    {
        var (c, other) = (await OpenAsync("规矩晚会"), await OpenAsync("别的晚会"));
        var (good, bad) = (await SponsorAsync("规矩店"), await SponsorAsync("黑名单店", blacklisted: true));
        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync($"/seekings/{c.Id}/sponsors/{bad}/claim", new() { ["memberId"] = c.Officer });
        await officer.ForgeAsync($"/seekings/{c.Id}/sponsors/{good}/claim", new() { ["memberId"] = other.Officer });
        await officer.ForgeAsync($"/seekings/{c.Id}/sponsors/{good}/claim");
        await officer.ForgeAsync($"/seekings/{c.Id}/sponsors/999999/claim", new() { ["memberId"] = c.Officer });
        foreach (var who in new[] { "advisor", "liaison", "partner", "presidium", "student", "admin" })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(who)).ForgeAsync($"/seekings/{c.Id}/sponsors/{good}/claim", new() { ["memberId"] = c.Officer })).Status);
        // Only its head and leaders close it.
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/seekings/{c.Id}/close")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/seekings/{c.Id}/members", new() { ["UserId"] = portal.IdOf("vice") })).Status);
        await (await portal.SignInAsync("officer2")).ForgeAsync($"/seekings/{c.Id}/close");
        await officer.ForgeAsync($"/seekings/{c.Id}/sponsors/{good}/claim", new() { ["memberId"] = c.Officer });
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/seekings/{c.Id}/sponsors")).Status);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.SeekingClaims.AnyAsync(x => x.SeekingId == c.Id));
    }

    [Fact]
    public async Task A_claim_without_a_visit_lapses_after_the_set_days_and_its_holder_is_told_once()
    {
        var c = await OpenAsync("失效晚会");
        var names = new[] { "没人去的店", "记过拜访的店", "拜访记录里有的店", "收到钱的店", "刚好七天的店", "社团没去的店" };
        var sponsors = new List<int>();
        foreach (var name in names)
            sponsors.Add(await SponsorAsync(name));
        var idle = await ClaimAsync(c, sponsors[0], c.Officer, Today.AddDays(-8));
        var noted = await ClaimAsync(c, sponsors[1], c.Officer, Today.AddDays(-8));
        var logged = await ClaimAsync(c, sponsors[2], c.Officer, Today.AddDays(-8));
        var paid = await ClaimAsync(c, sponsors[3], c.Officer, Today.AddDays(-8));
        var young = await ClaimAsync(c, sponsors[4], c.Officer, Today.AddDays(-7));
        var club = await ClaimAsync(c, sponsors[5], c.Club, Today.AddDays(-8));
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync($"/seekings/{c.Id}/claims/{noted}/visit"), "main form", new() { ["Said"] = "店长有兴趣" });
        await officer.SubmitAsync(await officer.OpenAsync($"/seekings/{c.Id}/claims/{paid}/income"), "main form", new() { ["Cash"] = "300" });
        await using (var db = portal.OpenDatabase())
        {
            var visit = Visit.Create(await db.Sponsors.SingleAsync(s => s.Id == sponsors[2]), null, new VisitDetails(Today.AddDays(-2), VisitChannel.InPerson, VisitOutcome.Interested, "去过", null, null, null), [portal.IdOf("officer")], null, Today, DateTimeOffset.UnixEpoch);
            db.Visits.Add(visit.Value);
            await db.SaveChangesAsync();
        }

        await RemindAsync();
        await RemindAsync();
        Assert.Equal(
            [ClaimState.Lapsed, ClaimState.Held, ClaimState.Held, ClaimState.Held, ClaimState.Held, ClaimState.Lapsed],
            [(await StoredAsync(idle)).State, (await StoredAsync(noted)).State, (await StoredAsync(logged)).State, (await StoredAsync(paid)).State, (await StoredAsync(young)).State, (await StoredAsync(club)).State]);
        var me = portal.IdOf("officer");
        await using (var db = portal.OpenDatabase())
            Assert.Equal(1, await db.Notices.CountAsync(n => n.UserId == me && n.Subject.Contains("没人去的店")));
        // Free again: another one takes it.
        var officer2 = await portal.SignInAsync("officer2");
        await officer2.ForgeAsync($"/seekings/{c.Id}/sponsors/{sponsors[0]}/claim", new() { ["memberId"] = c.Officer2 });
        await using (var db = portal.OpenDatabase())
            Assert.Equal(c.Officer2, await db.SeekingClaims.Where(x => x.SeekingId == c.Id && x.ActiveSponsorId == sponsors[0]).Select(x => x.MemberId).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/seekings/{c.Id}/claims/{idle}/visit")).Status);
    }

    [Fact]
    public async Task Only_the_holder_the_head_and_leaders_release_a_claim_and_with_a_reason()
    {
        var (c, other) = (await OpenAsync("放弃晚会"), await OpenAsync("放弃晚会二"));
        var (heads, mine) = (await ClaimAsync(c, await SponsorAsync("组长的店"), c.Officer2), await ClaimAsync(c, await SponsorAsync("干事的店"), c.Officer));
        var officer = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/seekings/{c.Id}/claims/{heads}/release", new() { ["reason"] = "抢" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/seekings/{other.Id}/claims/{mine}/release", new() { ["reason"] = "绕" })).Status);
        await officer.ForgeAsync($"/seekings/{c.Id}/claims/{mine}/release", new() { ["reason"] = " " });
        Assert.Equal(ClaimState.Held, (await StoredAsync(mine)).State);
        await (await portal.SignInAsync("officer2")).ForgeAsync($"/seekings/{c.Id}/claims/{mine}/release", new() { ["reason"] = "换人跟" });
        Assert.Equal((ClaimState.Released, "换人跟", null), ((await StoredAsync(mine)).State, (await StoredAsync(mine)).Reason, (await StoredAsync(mine)).ActiveSponsorId));
        await (await portal.SignInAsync("vice")).ForgeAsync($"/seekings/{c.Id}/claims/{heads}/release", new() { ["reason"] = "部长定的" });
        Assert.Equal(ClaimState.Released, (await StoredAsync(heads)).State);
    }

    [Fact]
    public async Task What_came_in_is_shown_per_club_and_in_all_and_nothing_typed_is_lost()
    {
        var c = await OpenAsync("收获晚会");
        var (ours, theirs) = (await ClaimAsync(c, await SponsorAsync("我们的店"), c.Officer), await ClaimAsync(c, await SponsorAsync("社团的店"), c.Club));
        var officer = await portal.SignInAsync("officer");
        foreach (var (field, form) in new (string, Dictionary<string, object?>)[]
        {
            ("Cash", new() { ["Cash"] = "很多" }), ("Cash", new() { ["Cash"] = "-3", ["Goods"] = "水" }), ("Cash", new()), ("Goods", new() { ["Cash"] = "5", ["GoodsWorth"] = "8" }), ("Goods", new() { ["Goods"] = new string('水', 201) }),
        })
        {
            var refused = await officer.ForgeAsync($"/seekings/{c.Id}/claims/{ours}/income", form);
            Assert.Equal(HttpStatusCode.OK, refused.Status);
            Assert.NotEmpty(refused.ErrorOf(field));
        }

        Assert.NotEmpty((await officer.ForgeAsync($"/seekings/{c.Id}/claims/{ours}/visit", new() { ["Said"] = "明天去", ["On"] = Today.AddDays(1) })).ErrorOf("On"));
        var stale = await officer.OpenAsync($"/seekings/{c.Id}/claims/{ours}/income");
        await officer.SubmitAsync(await officer.OpenAsync($"/seekings/{c.Id}/claims/{ours}/income"), "main form", new() { ["Cash"] = "1200" });
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SubmitAsync(stale, "main form", new() { ["Cash"] = "9" })).Status);
        await officer.SubmitAsync(await officer.OpenAsync($"/seekings/{c.Id}/claims/{theirs}/income"), "main form", new() { ["Cash"] = "300", ["Goods"] = "矿泉水", ["GoodsWorth"] = "250" });
        var page = await officer.OpenAsync($"/seekings/{c.Id}");
        var sums = page.Page.QuerySelector("section[aria-labelledby='sums']")!.TextContent;
        foreach (var words in new[] { "1,200", "300", "250", "1,500", "收获晚会社" })
            Assert.Contains(words, sums, StringComparison.Ordinal);
        Assert.InRange(page.Commands, 1, 16);
    }

    [Fact]
    public async Task One_seeking_an_event_opened_by_whoever_writes_with_a_head_of_ours()
    {
        var c = await OpenAsync("已有联合晚会");
        var officer = await portal.SignInAsync("officer");
        Assert.NotEmpty((await officer.ForgeAsync("/seekings/new", new() { ["EventId"] = c.Event, ["HeadId"] = portal.IdOf("officer") })).ErrorOf("EventId"));
        Assert.NotEmpty((await officer.ForgeAsync("/seekings/new", new() { ["EventId"] = 999_999, ["HeadId"] = portal.IdOf("officer") })).ErrorOf("EventId"));
        int free;
        await using (var db = portal.OpenDatabase())
        {
            var big = Event.Create(new EventDetails("待联合晚会", [], null, null, null, null, null, portal.IdOf("vice"))).Value;
            db.Events.Add(big);
            await db.SaveChangesAsync();
            free = big.Id;
        }

        Assert.NotEmpty((await officer.ForgeAsync("/seekings/new", new() { ["EventId"] = free, ["HeadId"] = portal.IdOf("student") })).ErrorOf("HeadId"));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => officer.ForgeAsync("/seekings/new", new() { ["EventId"] = free, ["HeadId"] = portal.IdOf("officer") })));
        await using var stored = portal.OpenDatabase();
        var id = await stored.JointSeekings.Where(s => s.EventId == free).Select(s => s.Id).SingleAsync();
        // One of ours, once, and somebody of a club by name; no outsider.
        await officer.ForgeAsync($"/seekings/{id}/members", new() { ["UserId"] = portal.IdOf("student") });
        await officer.ForgeAsync($"/seekings/{id}/members", new() { ["UserId"] = portal.IdOf("vice") });
        await officer.ForgeAsync($"/seekings/{id}/members", new() { ["UserId"] = portal.IdOf("vice") });
        await officer.ForgeAsync($"/seekings/{id}/members", new() { ["ClubId"] = 999_999, ["Name"] = "谁" });
        Assert.Equal(2, await stored.SeekingMembers.CountAsync(m => m.SeekingId == id));
        Assert.False(await stored.AuditEntries.AnyAsync(a => a.Changes.Contains("heqin-wx")));
        Assert.Contains("待联合晚会", (await officer.OpenAsync("/seekings")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merchant_claimed_in_one_seeking_is_not_claimed_in_another_and_nobody_records_for_others()
    {
        var (c, other) = (await OpenAsync("先认领晚会"), await OpenAsync("后认领晚会"));
        var sponsor = await SponsorAsync("两边都要的店");
        var heads = await ClaimAsync(c, sponsor, c.Officer2);
        var officer = await portal.SignInAsync("officer");
        var refused = await officer.ForgeAsync($"/seekings/{other.Id}/sponsors/{sponsor}/claim", new() { ["memberId"] = other.Officer });
        Assert.Contains("先认领晚会", (await officer.OpenAsync(refused.Location!)).Text, StringComparison.Ordinal);
        await using (var db = portal.OpenDatabase())
            Assert.False(await db.SeekingClaims.AnyAsync(x => x.SeekingId == other.Id));
        // officer takes part, but this is the head's claim.
        await officer.ForgeAsync($"/seekings/{c.Id}/claims/{heads}/visit", new() { ["Said"] = "替他写的", ["On"] = Today });
        await officer.ForgeAsync($"/seekings/{c.Id}/claims/{heads}/income", new() { ["Cash"] = "4321" });
        Assert.Equal((null, null), ((await StoredAsync(heads)).LatestVisitOn, (await StoredAsync(heads)).CashReceived));
        var officer2 = await portal.SignInAsync("officer2");
        Assert.NotEmpty((await officer2.ForgeAsync($"/seekings/{c.Id}/claims/{heads}/income", new() { ["Cash"] = "1.005" })).ErrorOf("Cash"));
    }
}
