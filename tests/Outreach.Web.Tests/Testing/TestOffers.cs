using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Contracts.Packages;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Flow;
using Outreach.Domain.Places;

namespace Outreach.Web.Tests.Testing;

/// <summary>Offers with which people may go out.</summary>
public static class TestOffers
{
    private static int made;

    /// <summary>A banner by 宣传部 two days before and a host mention by 文艺部, at 2,000 yuan; of <paramref name="owner"/>.</summary>
    public static async Task<EventOffer> OfferAsync(this Portal portal, int? eventId, bool isCleared = true, string owner = "officer", bool isAsked = true)
    {
        await using var db = portal.OpenDatabase();
        var offer = await db.AddOfferAsync(eventId, portal.IdOf(owner));
        if (isAsked)
            Assert.True(offer.Ask(0, portal.Clock.GetUtcNow()).IsSuccess);
        if (isCleared)
        {
            foreach (var line in offer.Lines)
                Assert.True(offer.Confirm(line.Id, null, portal.IdOf(line.Number == 1 ? "liaison" : "liaison2"), portal.Clock.GetUtcNow()).IsSuccess);
        }

        await db.SaveChangesAsync();
        return offer;
    }

    /// <summary>With it nothing is missing for the term as a whole; made once for a portal.</summary>
    public static async Task ClearTheTermAsync(this Portal portal)
    {
        await using (var db = portal.OpenDatabase())
        {
            if (await db.EventOffers.AnyAsync(o => o.EventId == null && o.State == EventOfferState.Cleared))
                return;
        }

        await portal.OfferAsync(null);
    }

    /// <summary>An event on 12 December 2026 that has what a negotiator needs; its offer besides it when <paramref name="isCleared"/>.</summary>
    public static async Task<int> EventAsync(this Portal portal, bool isCleared = true)
    {
        int id;
        await using (var db = portal.OpenDatabase())
        {
            var held = Held($"方案活动{Interlocked.Increment(ref made)}");
            db.Events.Add(held);
            await db.SaveChangesAsync();
            id = held.Id;
        }

        if (isCleared)
            await portal.OfferAsync(id);
        return id;
    }

    /// <summary>An event that has what a negotiator needs.</summary>
    public static Event Held(string title)
    {
        var held = Event.Create(new EventDetails(
            title, [], new DateTimeOffset(2026, 12, 12, 1, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 12, 12, 9, 0, 0, TimeSpan.Zero), "体育馆", 500, 10_000, null)
        {
            Purpose = "丰富课余生活",
        }).Value;
        Assert.True(held.SetFlow([new(FlowPhase.OnTheDay, 0, null, 0, 60, "开幕式", null, null, null, null, null, null)], null, 0, default).IsSuccess);
        return held;
    }

    private static async Task<EventOffer> AddOfferAsync(this OutreachDbContext db, int? eventId, int ownerId)
    {
        var departments = await db.Departments.ToDictionaryAsync(d => d.Name, d => d.Id);
        var details = new EventOfferDetails(
            $"金牌{Interlocked.Increment(ref made)}", null, 2000, null,
            [
                new(0, new OfferPackageLineDetails(DeliverableKind.Banner, 2, "条", null, "东区主干道", departments["宣传部"], 2, null)),
                new(0, new OfferPackageLineDetails(DeliverableKind.HostMention, 1, "次", null, "主舞台", departments["文艺部"], 0, null)),
            ]);
        var offer = eventId is { } id
            ? EventOffer.Create(await db.Events.SingleAsync(e => e.Id == id), details, ownerId).Value
            : EventOffer.CreateForTerm(await db.Terms.Select(t => t.Id).FirstAsync(), details, ownerId).Value;
        db.EventOffers.Add(offer);
        return offer;
    }
}
