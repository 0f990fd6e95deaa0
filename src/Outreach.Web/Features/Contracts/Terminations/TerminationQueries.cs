using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Amendments;
using Outreach.Web.Features.Contracts.Fulfilment;
using Outreach.Web.Features.Contracts.Records;

namespace Outreach.Web.Features.Contracts.Terminations;

public sealed class TerminationQueries(OutreachDbContext db, CurrentUserAccessor current, AmendmentQueries amendments)
{
    /// <summary>The contract that ends with this one: what it amends, else itself. Null when the person does not work on it, or it was never signed. One command.</summary>
    public Task<int?> OriginalOfAsync(int id, CancellationToken cancellationToken) =>
        db.Contracts.AsNoTracking().OnceSigned().WorkedOnBy(current.Required).Where(c => c.Id == id).Select(c => (int?)(c.AmendsId ?? c.Id)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The page; null when there is no such contract.</summary>
    public async Task<TerminationPage?> PageAsync(int id, CancellationToken cancellationToken)
    {
        var head = await db.Contracts.AsNoTracking().OnceSigned().WorkedOnBy(current.Required).Where(c => c.Id == id).Select(c => new
        {
            c.Number,
            c.State,
            Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
            Event = db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(),
            UnderWay = db.Contracts.Where(a => a.ActiveAmendmentOfId == c.Id).Select(a => (int?)a.Id).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (head is null)
            return null;
        var standing = await amendments.StandingAsync(await amendments.FamilyAsync(id, cancellationToken), cancellationToken);
        return new TerminationPage(id, head.Number ?? "", head.Sponsor, head.Event, head.State, standing, standing.Rest.Goods, head.UnderWay);
    }
}
