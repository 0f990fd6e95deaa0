using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Outreach.Browser.Tests.Testing;
using Outreach.Domain.Schools.Clubs;
using Outreach.Domain.Schools.Seeking;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared.Providers;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>
/// The clubs' best seek together for the gala without treading on each other: from the round in which a club joins to what came in
/// for each. Today is 21 November 2026.
/// </summary>
public sealed class SeekingJourney(TimedPortal portal) : IClassFixture<TimedPortal>
{
    private const string Person = "何弦";

    private int seeking;
    private string club = "";
    private List<(int Id, string Name)> merchants = [];

    [Fact]
    public async Task The_clubs_best_seek_for_the_gala_without_treading_on_each_other()
    {
        await using (var db = portal.OpenDatabase())
        {
            seeking = await db.JointSeekings.Where(s => s.State == SeekingState.Open && db.Events.Any(e => e.Id == s.EventId && e.Title == "迎新晚会")).Select(s => s.Id).SingleAsync();
            var free = await db.Sponsors.Where(s => s.Standing != Standing.Blacklisted && !db.SeekingClaims.Any(c => c.SponsorId == s.Id) && !db.Visits.Any(v => v.SponsorId == s.Id) && !db.Deals.Any(d => d.SponsorId == s.Id))
                .OrderBy(s => s.Id).Take(3).Select(s => new { s.Id, s.Name }).ToListAsync();
            merchants = free.ConvertAll(s => (s.Id, s.Name));
        }

        Assert.Equal(3, merchants.Count);
        await AClubIsVisitedAndJoinsAsync();
        await ItsBestIsNamedAsync();
        await TwoTakeOneMerchantAtOnceAsync();
        await OneGivenFreeIsTakenByAnotherAsync();
        await WhatCameInStandsForEachClubAsync();
        await WhatNobodyVisitsIsFreeAgainAsync();
    }

    private async Task AClubIsVisitedAndJoinsAsync()
    {
        int round, visit;
        await using (var db = portal.OpenDatabase())
        {
            var waiting = await (from r in db.ClubRounds
                                 where r.State == ClubRoundState.Open
                                 from v in r.Visits
                                 join c in db.Clubs on v.ClubId equals c.Id
                                 where v.VisitedOn == null && !c.IsInJointBody
                                 orderby v.Id
                                 select new { Round = r.Id, Visit = v.Id, Club = c.Name }).FirstAsync();
            (round, visit, club) = (waiting.Round, waiting.Visit, waiting.Club);
        }

        await using var vice = await portal.SignInAsync("vice", width: 390);
        var page = vice.Page;
        await vice.OpenAsync($"/clubs/rounds/{round}");
        await vice.ShouldBeSoundAsync();
        await vice.OpenAsync($"/clubs/rounds/{round}/visits/{visit}");
        await page.FillAsync("#Note", "部长很会谈，愿意一起为晚会拉赞助。");
        await page.CheckAsync("input[type=checkbox][name=Joins]");
        await page.FillAsync("#AgreedBy", "社长");
        await vice.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("main form.card button[type=submit]"));
        await vice.ShouldBeSoundAsync();
        await using var stored = portal.OpenDatabase();
        Assert.True(await stored.Clubs.Where(c => c.Name == club).Select(c => c.IsInJointBody).SingleAsync());
    }

    private async Task ItsBestIsNamedAsync()
    {
        await using var head = await portal.SignInAsync("officer");
        var page = head.Page;
        await head.OpenAsync($"/seekings/{seeking}");
        await head.ShouldBeSoundAsync();
        await page.Locator("details.reveal:has(#clubId) > summary").ClickAsync();
        await page.SelectOptionAsync("#clubId", new SelectOptionValue { Label = club });
        await page.FillAsync("#name", Person);
        await page.FillAsync("#reach", "hexian-wl");
        await page.PressAsync(page.Locator("form:has(#clubId) button[type=submit]"));
        await head.ShouldBeSoundAsync();
        Assert.Contains(Person, await page.Locator("section:has(#members)").InnerTextAsync(), StringComparison.Ordinal);
    }

    private async Task TwoTakeOneMerchantAtOnceAsync()
    {
        // Both have the list open, and the merchant is free in it.
        await using var first = await portal.SignInAsync("officer");
        await using var second = await portal.SignInAsync("officer2", width: 390);
        foreach (var window in new[] { first, second })
            await window.OpenAsync($"/seekings/{seeking}/sponsors?q={Uri.EscapeDataString(merchants[0].Name)}");
        await first.ShouldBeSoundAsync();
        await second.ShouldBeSoundAsync();
        await ClaimAsync(first, merchants[0].Id, $"{club} · {Person}");
        await first.ShouldBeSoundAsync();
        await ClaimAsync(second, merchants[0].Id, "青年志愿者协会 · 罗暖");
        Assert.Contains($"{Person}已经认领了这家商家", await second.Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        await second.ShouldBeSoundAsync();
        // They look again and take another one each.
        await second.OpenAsync($"/seekings/{seeking}/sponsors?q={Uri.EscapeDataString(merchants[0].Name)}");
        Assert.Equal(0, await second.Page.Locator($"form[action$='/sponsors/{merchants[0].Id}/claim']").CountAsync());
        Assert.Contains(Person, await second.Page.Locator("main ul.visits").InnerTextAsync(), StringComparison.Ordinal);
        foreach (var (merchant, member) in new[] { (merchants[1], "青年志愿者协会 · 罗暖"), (merchants[2], "赵一鸣") })
        {
            await second.OpenAsync($"/seekings/{seeking}/sponsors?q={Uri.EscapeDataString(merchant.Name)}");
            await ClaimAsync(second, merchant.Id, member);
        }

        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.SeekingClaims.CountAsync(c => c.SeekingId == seeking && c.SponsorId == merchants[0].Id));
    }

    private async Task OneGivenFreeIsTakenByAnotherAsync()
    {
        await using var head = await portal.SignInAsync("officer");
        var page = head.Page;
        await head.OpenAsync($"/seekings/{seeking}");
        var claim = page.Locator("li.visit").Filter(new() { HasText = merchants[1].Name });
        await claim.Locator("details.reveal > summary").ClickAsync();
        await claim.Locator("input[name=reason]").FillAsync("老板只认文艺社团");
        await page.PressAsync(claim.Locator("form[action$='/release'] button[type=submit]"));
        await head.ShouldBeSoundAsync();
        await head.OpenAsync($"/seekings/{seeking}/sponsors?q={Uri.EscapeDataString(merchants[1].Name)}");
        await ClaimAsync(head, merchants[1].Id, $"{club} · {Person}");
        await using var db = portal.OpenDatabase();
        Assert.Equal(
            [ClaimState.Released, ClaimState.Held], await db.SeekingClaims.Where(c => c.SeekingId == seeking && c.SponsorId == merchants[1].Id).OrderBy(c => c.Id).Select(c => c.State).ToListAsync());
    }

    private async Task WhatCameInStandsForEachClubAsync()
    {
        await using var phone = await portal.SignInAsync("officer2", width: 390);
        var page = phone.Page;
        foreach (var (merchant, cash) in new[] { (merchants[0], "800.50"), (merchants[1], "300") })
        {
            await phone.OpenAsync($"/seekings/{seeking}");
            var claim = page.Locator("li.visit").Filter(new() { HasText = merchant.Name }).First;
            await claim.Locator("a[href$='/income']").ClickAsync();
            await page.Locator("#Cash").WaitForAsync();
            await phone.ShouldBeSoundAsync();
            await page.FillAsync("#Cash", cash);
            await page.PressAsync(page.Locator("main form.card button[type=submit]"));
        }

        await phone.ShouldBeSoundAsync();
        var sum = await page.Locator("section:has(#sums) tr").Filter(new() { HasText = club }).InnerTextAsync();
        Assert.Contains("1,100.5", sum, StringComparison.Ordinal);
    }

    private async Task WhatNobodyVisitsIsFreeAgainAsync()
    {
        portal.Time.Advance(TimeSpan.FromDays(9));
        await portal.Services.GetRequiredService<ReminderWorker>().RemindAsync(default);
        await using (var db = portal.OpenDatabase())
        {
            Assert.Equal(ClaimState.Lapsed, await db.SeekingClaims.Where(c => c.SeekingId == seeking && c.SponsorId == merchants[2].Id).Select(c => c.State).SingleAsync());
            // With what came in, a claim stays.
            Assert.Equal(ClaimState.Held, await db.SeekingClaims.Where(c => c.SeekingId == seeking && c.SponsorId == merchants[0].Id).Select(c => c.State).SingleAsync());
            Assert.True(await db.Notices.AnyAsync(n => n.Subject.Contains(merchants[2].Name + "已失效")));
        }

        await using var minister = await portal.SignInAsync("minister");
        await minister.OpenAsync($"/seekings/{seeking}/sponsors?q={Uri.EscapeDataString(merchants[2].Name)}");
        Assert.Equal(1, await minister.Page.Locator($"form[action$='/sponsors/{merchants[2].Id}/claim']").CountAsync());
        await minister.OpenAsync($"/seekings/{seeking}");
        await minister.ShouldBeSoundAsync();
        Assert.Contains("认领失效", await minister.Page.Locator("li.visit").Filter(new() { HasText = merchants[2].Name }).InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task ClaimAsync(BrowserWindow window, int sponsor, string member)
    {
        var form = window.Page.Locator($"form[action$='/sponsors/{sponsor}/claim']");
        await form.Locator("select").SelectOptionAsync(new SelectOptionValue { Label = member });
        await window.Page.PressAsync(form.Locator("button[type=submit]"));
    }
}
