using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Sponsors;

/// <summary>Who looks after a merchant, how it is reached, and who vets it.</summary>
public sealed class SponsorCareTests(Portal portal) : IClassFixture<Portal>
{
    private static int named;

    private DateOnly Today => DateOnly.FromDateTime(portal.Clock.GetUtcNow().AddHours(8).DateTime);

    private async Task<int> MerchantAsync(string? owner)
    {
        await using var db = portal.OpenDatabase();
        var sponsor = new Sponsor(new SponsorDetails($"看护{Interlocked.Increment(ref named)}号店", null, Industry.Catering, null, null, null, null, [], null, owner is null ? null : portal.IdOf(owner), null));
        sponsor.AddContact(new ContactDetails("刘老板", "店主", "138 0000 1234", "wl520", null, true));
        db.Sponsors.Add(sponsor);
        await db.SaveChangesAsync();
        return sponsor.Id;
    }

    private async Task<Sponsor> StoredAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.Sponsors.AsNoTracking().SingleAsync(s => s.Id == id);
    }

    [Fact]
    public async Task Phone_and_WeChat_stand_in_the_list_on_the_merchant_and_on_the_deal()
    {
        var id = await MerchantAsync("officer");
        int deal;
        await using (var db = portal.OpenDatabase())
        {
            var made = Deal.Create(await db.Sponsors.SingleAsync(s => s.Id == id), null, portal.IdOf("officer"), new DealDetails(null, null, null, null, null), portal.IdOf("officer"), portal.Clock.GetUtcNow()).Value;
            db.Deals.Add(made);
            await db.SaveChangesAsync();
            deal = made.Id;
        }

        var officer = await portal.SignInAsync("officer");
        foreach (var url in new[] { "/sponsors?owner=mine", $"/sponsors/{id}", $"/deals/{deal}" })
        {
            var page = (await officer.OpenAsync(url)).Page;
            Assert.NotNull(page.QuerySelector("a[href='tel:13800001234']"));
            Assert.NotNull(page.QuerySelector("[data-copy=wl520]"));
        }
    }

    [Fact]
    public async Task Nobodys_merchant_is_claimed_by_the_first_of_two_and_stays_theirs()
    {
        var id = await MerchantAsync(null);
        var (officer, officer2) = (await portal.SignInAsync("officer"), await portal.SignInAsync("officer2"));
        var list = await officer.OpenAsync("/sponsors?owner=nobody");
        Assert.NotNull(list.Page.QuerySelector($"button[formaction='/sponsors/{id}/claim']"));
        var answers = await Task.WhenAll(officer.ForgeAsync($"/sponsors/{id}/claim"), officer2.ForgeAsync($"/sponsors/{id}/claim"));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        var owner = (await StoredAsync(id)).OwnerId;
        Assert.Contains(owner, new int?[] { portal.IdOf("officer"), portal.IdOf("officer2") });
        var late = owner == portal.IdOf("officer") ? officer2 : officer;
        Assert.Contains("Somebody else looks after this merchant", (await late.OpenAsync($"/sponsors/{id}")).Text, StringComparison.Ordinal);
        Assert.Null((await late.OpenAsync($"/sponsors/{id}")).Page.QuerySelector("form[action$='/claim']"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync("/sponsors/999999/claim")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("advisor")).ForgeAsync($"/sponsors/{id}/claim")).Status);
        Assert.Equal(owner, (await StoredAsync(id)).OwnerId);
    }

    [Fact]
    public async Task An_officer_asks_for_vetting_with_the_photo_and_a_leader_decides_on_it()
    {
        var id = await MerchantAsync("officer");
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/sponsors/{id}/ask-vetting");
        Assert.Contains("Add a photo", (await officer.SubmitAsync(page, "main form")).ErrorOf("Photo"), StringComparison.Ordinal);
        Assert.Equal($"/sponsors/{id}", (await officer.SubmitAsync(page, "main form", new() { ["Photo"] = new FilePart("执照.jpg", TestPictures.Jpeg(Guid.NewGuid())), ["Note"] = "老板很急", ["__RequestKey"] = Guid.NewGuid().ToString() })).Location);
        Assert.Contains("already", (await officer.SubmitAsync(page, "main form", new() { ["Note"] = "再来", ["__RequestKey"] = Guid.NewGuid().ToString() })).MainText, StringComparison.Ordinal);
        var vice = await portal.SignInAsync("vice");
        Assert.NotNull((await vice.OpenAsync("/")).Page.QuerySelector($"section[aria-labelledby=today-vet] a[href='/sponsors/{id}/vet']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.ForgeAsync($"/sponsors/{id}/vet", new() { ["Decision"] = "Passed", ["Notes"] = "好" })).Status);
        var form = await vice.OpenAsync($"/sponsors/{id}/vet");
        Assert.Contains("老板很急", form.MainText, StringComparison.Ordinal);
        Assert.Equal($"/sponsors/{id}", (await vice.SubmitAsync(form, "main form", new() { ["Decision"] = "Passed" })).Location);
        await using var db = portal.OpenDatabase();
        var stored = await db.Sponsors.AsNoTracking().SingleAsync(s => s.Id == id);
        Assert.Null(stored.VettingAskedAt);
        Assert.NotNull(stored.VettedUntil);
        Assert.NotNull((await db.Vettings.SingleAsync(v => v.SponsorId == id)).LicenceFileId);
        Assert.True(await db.Notices.AnyAsync(n => n.UserId == portal.IdOf("officer") && n.Subject.Contains("通过")));
    }

    [Fact]
    public async Task A_chat_is_logged_from_the_deal_in_one_form_and_again_the_same_day()
    {
        var id = await MerchantAsync("officer");
        var officer = await portal.SignInAsync("officer");
        for (var i = 1; i <= 2; i++)
        {
            var page = await officer.OpenAsync($"/sponsors/{id}");
            Assert.Equal($"/sponsors/{id}", (await officer.SubmitAsync(page, ".quick-talk form", new() { ["Said"] = $"第{i}次聊" })).Location);
        }

        var same = await officer.SubmitAsync(await officer.OpenAsync($"/sponsors/{id}"), ".quick-talk form", new() { ["Said"] = "第2次聊" });
        Assert.NotEqual("", same.ErrorOf("IsAnother"));
        await using var db = portal.OpenDatabase();
        Assert.Equal(2, await db.Visits.CountAsync(v => v.SponsorId == id && v.Participants.Any(p => p.UserId == portal.IdOf("officer"))));
        var away = await officer.ForgeAsync($"/visits/new?sponsorId={id}&back=https://evil.example", new() { ["Channel"] = "Phone", ["Outcome"] = "Undecided", ["On"] = Today, ["ParticipantIds"] = portal.IdOf("officer") });
        Assert.Equal($"/sponsors/{id}", away.Location);
    }
}
