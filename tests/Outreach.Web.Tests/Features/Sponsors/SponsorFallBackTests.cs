using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Sponsors;

public sealed class SponsorFallBackTests(Portal portal) : IClassFixture<Portal>
{
    private DateOnly Today => DateOnly.FromDateTime(portal.Clock.GetUtcNow().AddHours(8).DateTime);

    private async Task<int> MerchantAsync(string owner)
    {
        await using var db = portal.OpenDatabase();
        var sponsor = new Sponsor(new SponsorDetails($"看护{Guid.NewGuid():N}店", null, Industry.Catering, null, null, null, null, [], null, null, null));
        sponsor.AssignTo(portal.IdOf(owner), Today);
        db.Sponsors.Add(sponsor);
        await db.SaveChangesAsync();
        return sponsor.Id;
    }

    private async Task<Sponsor> StoredAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.Sponsors.AsNoTracking().SingleAsync(s => s.Id == id);
    }

    private Task<int> RemindAsync() => portal.Services.GetRequiredService<ReminderWorker>().RemindAsync(default);

    [Fact]
    public async Task A_merchant_with_which_nothing_happens_falls_back_and_its_owner_is_told_a_week_before()
    {
        var (quiet, visited, talked) = (await MerchantAsync("officer2"), await MerchantAsync("officer2"), await MerchantAsync("officer2"));
        await RemindAsync();
        Assert.Null((await StoredAsync(quiet)).FallBackToldAt);
        portal.Clock.Advance(TimeSpan.FromDays(24));
        await RemindAsync();
        Assert.NotNull((await StoredAsync(quiet)).FallBackToldAt);
        var officer2 = await portal.SignInAsync("officer2");
        Assert.Contains("nobody’s again", (await officer2.OpenAsync($"/sponsors/{quiet}")).MainText, StringComparison.Ordinal);
        await using (var db = portal.OpenDatabase())
        {
            Assert.Equal(1, await db.Notices.CountAsync(n => n.UserId == portal.IdOf("officer2") && n.Text.Contains("看护")));
            (await db.Sponsors.SingleAsync(s => s.Id == visited)).RecordVisit(Today);
            db.Deals.Add(Deal.Create(await db.Sponsors.SingleAsync(s => s.Id == talked), null, portal.IdOf("officer2"), new DealDetails(null, null, null, null, null), portal.IdOf("officer2"), portal.Clock.GetUtcNow()).Value);
            await db.SaveChangesAsync();
        }

        Assert.DoesNotContain("nobody’s again", (await officer2.OpenAsync($"/sponsors/{talked}")).MainText, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromDays(6));
        await RemindAsync();
        Assert.NotNull((await StoredAsync(quiet)).OwnerId);
        portal.Clock.Advance(TimeSpan.FromDays(1.1));
        await RemindAsync();
        Assert.Null((await StoredAsync(quiet)).OwnerId);
        Assert.NotNull((await StoredAsync(visited)).OwnerId);
        Assert.NotNull((await StoredAsync(talked)).OwnerId);
    }
}
