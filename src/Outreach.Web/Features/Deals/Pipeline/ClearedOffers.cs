using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Data;

namespace Outreach.Web.Features.Deals.Pipeline;

public static class ClearedOffers
{
    /// <summary>
    /// The offers with which somebody may go out on a day: those that their departments have cleared, for an event, or for a
    /// term that the day lies in. What departments agreed to in another term binds nobody now.
    /// </summary>
    public static IQueryable<EventOffer> ClearedOffersOn(this OutreachDbContext db, DateOnly today) => db.EventOffers.Where(o =>
        o.State == EventOfferState.Cleared && (o.EventId != null || db.Terms.Any(t => t.Id == o.TermId && t.StartsOn <= today && t.EndsOn >= today)));
}
