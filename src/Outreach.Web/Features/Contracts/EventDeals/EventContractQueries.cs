using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;

namespace Outreach.Web.Features.Contracts.EventDeals;

/// <summary>A signed contract of an event that is not over.</summary>
public sealed record SignedContractRow(int Id, string Number, string Sponsor, ContractState State, decimal? Cash);

public sealed class EventContractQueries(OutreachDbContext db)
{
    /// <summary>
    /// The contracts of an event that bind both sides: when it is cancelled or postponed, each is either amended or
    /// terminated. By number; one command.
    /// </summary>
    public async Task<IReadOnlyList<SignedContractRow>> SignedContractsOfEventAsync(int eventId, CancellationToken cancellationToken) =>
        await db.Contracts.AsNoTracking().Where(c => c.EventId == eventId && c.State == ContractState.Fulfilling)
            .OrderBy(c => c.Number).ThenBy(c => c.Id)
            .Select(c => new SignedContractRow(
                c.Id, c.Number!, c.SignedSponsorName ?? db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(), c.State, c.Cash))
            .ToListAsync(cancellationToken);
}
