using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Slots;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Blacklist;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Features.Sponsors.Blacklist;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Blacklist;

/// <summary>Contracts on their way and in force with a blacklisted merchant, and the deals behind them.</summary>
public sealed class BlacklistedContracts(
    OutreachDbContext db, SlotAllocator ledger, IStringLocalizer texts, CurrentUserAccessor current, DepartmentTime time, ActionPaths paths) : IBlacklistedMatters
{
    private static readonly ContractState[] OnTheWay =
        [ContractState.Draft, ContractState.Returned, ContractState.Confirming, ContractState.InReview, ContractState.AdvisorReview, ContractState.Approved, ContractState.ToBeSigned];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OpenMatter>> OpenAsync(int sponsorId, CancellationToken cancellationToken)
    {
        var contracts = await db.Contracts.AsNoTracking().Where(c => c.SponsorId == sponsorId && (OnTheWay.Contains(c.State) || c.State == ContractState.Fulfilling))
            .OrderBy(c => c.Id).Select(c => new
            {
                c.Id,
                c.Number,
                c.State,
                IsAmendment = c.AmendsId != null,
                c.NegotiatorId,
                Negotiator = db.Users.Where(u => u.Id == c.NegotiatorId).Select(u => u.DisplayName).First(),
                Event = db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return
        [
            .. contracts.Select(c => new OpenMatter(
                KeyOf(c.Id), c.IsAmendment ? texts["Amendment"] : texts["Contract"], c.Number ?? c.Event ?? texts["The term as a whole"], c.State,
                c.State == ContractState.Fulfilling ? paths.Of("Fulfilment.Contract", c.Id) : paths.Of("Contracts.Detail", c.Id), c.NegotiatorId, c.Negotiator,
                c.State == ContractState.Fulfilling ? []
                    : [new(MatterFate.End, c.IsAmendment ? texts["It is withdrawn, with this reason"] : texts["It is withdrawn and its deal lost, with this reason"]), new(MatterFate.Keep, texts["It stays where it is, and goes no further"])],
                c.State == ContractState.Fulfilling ? texts["It is signed and stays in force. If it is to end, terminate it on its page."].Value : null)),
        ];
    }

    /// <inheritdoc/>
    public async Task<Result> SettleAsync(Sponsor sponsor, string reason, IReadOnlyDictionary<string, MatterFate> fates, CancellationToken cancellationToken)
    {
        foreach (var contract in await db.Contracts.Where(c => c.SponsorId == sponsor.Id && OnTheWay.Contains(c.State)).WithParts().ToListAsync(cancellationToken))
        {
            if (fates.GetValueOrDefault(KeyOf(contract.Id), MatterFate.Keep) != MatterFate.End)
                continue;
            if (contract.Withdraw(reason, time.Now).Error is { } error)
                return error;
            await ledger.ReleaseAsync(contract.Id, null, cancellationToken);
            // An amendment goes alone: the deal behind it was won long ago.
            if (contract.AmendsId is null
                && (await db.Deals.Include(d => d.StageChanges).SingleAsync(d => d.Id == contract.DealId, cancellationToken)).Lose(reason, current.Required.Id, time.Now).Error is { } kept)
                return kept;
        }

        return Result.Success;
    }

    /// <inheritdoc/>
    public async Task<ExceptedMatter?> FindAsync(BlacklistedMatter matter, int id, CancellationToken cancellationToken)
    {
        if (matter != BlacklistedMatter.Deal)
            return null;
        var deal = await db.Deals.AsNoTracking().Where(d => d.Id == id).Select(d => new
        {
            d.SponsorId,
            d.OwnerId,
            Event = db.Events.Where(e => e.Id == d.EventId).Select(e => e.Title).FirstOrDefault(),
            Contract = db.Contracts.Where(c => c.DealId == d.Id && OnTheWay.Contains(c.State)).OrderBy(c => c.Id).Select(c => (int?)c.Id).FirstOrDefault(),
            Negotiators = db.Contracts.Where(c => c.DealId == d.Id).SelectMany(c => c.Negotiators).Select(n => n.UserId).ToList(),
            Former = d.FormerOwners.Select(o => o.UserId).ToList(),
        }).SingleOrDefaultAsync(cancellationToken);
        return deal is null ? null : new ExceptedMatter(
            deal.SponsorId, deal.Event ?? texts["The term as a whole"], deal.Contract is { } contract ? paths.Of("Contracts.Detail", contract) : paths.Of("Deals.Detail", id),
            deal.OwnerId, [deal.OwnerId, .. deal.Negotiators, .. deal.Former]);
    }

    private static string KeyOf(int id) => string.Create(CultureInfo.InvariantCulture, $"contract-{id}");
}
