using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Reviews;

/// <param name="InMinistersStead">Whether it is the advisor at the minister's level, where nobody is left.</param>
public sealed record Office(ReviewLevel Level, int? OnBehalfOfId, string? OnBehalfOf, bool InMinistersStead = false);

/// <summary>Finds out in which office a person decides today, and what bars it from deciding on one contract.</summary>
public sealed class ReviewAuthority(OutreachDbContext db, Deciders deciders, DepartmentTime time, CurrentUserAccessor current, SettingsCache settings)
{
    /// <summary>An interest that ended after this moment bars as if it lasted.</summary>
    public DateTimeOffset InterestsEndedSince => time.Now.AddDays(-settings.Value.InterestBarDays);

    /// <summary>The offices of the person; none for whoever only reads.</summary>
    public IReadOnlyList<Office> OfMe()
    {
        var me = current.Required;
        var offices = new List<Office>();
        if (me.HasPermission(Permissions.ContractsReview))
        {
            var held = me.OnBehalfOf(Authority.ContractReviews);
            offices.Add(new Office(ReviewLevel.Minister, held?.FromId, held?.From));
        }

        if (me.HasPermission(Permissions.ContractsDecide))
            offices.Add(new Office(ReviewLevel.Advisor, null, null));
        return offices;
    }

    /// <summary>The person as the one who decides on a contract, with what bars from it. At most two commands.</summary>
    public async Task<Reviewer> ReviewerAsync(Contract contract, Office office, CancellationToken cancellationToken)
    {
        var (id, sponsorId, dealId, ended) = (current.Required.Id, contract.SponsorId, contract.DealId, InterestsEndedSince);
        var bars = await db.Deals.AsNoTracking().Where(d => d.Id == dealId)
            .Select(d => new { d.OwnerId, Interested = db.DeclaredInterests.Where(i => i.SponsorId == sponsorId && i.Bars(ended)).Select(i => i.UserId).ToList() })
            .SingleAsync(cancellationToken);
        var another = office.InMinistersStead && (await FreeAdvisorsAsync(contract, id, cancellationToken)).Count > 0;
        int? giver = null;
        if (office.OnBehalfOfId is not null)
        {
            var barred = current.Required.Delegated.Where(d => d.Kind == Authority.ContractReviews)
                .Where(d => contract.BarOf(d.FromId, d.FromId == bars.OwnerId, bars.Interested.Contains(d.FromId)) != ReviewBar.None).Select(d => d.FromId).ToList();
            giver = current.Required.OnBehalfOf(Authority.ContractReviews, barred)?.FromId;
        }

        return new Reviewer(
            id, office.Level, giver, bars.Interested.Contains(id), bars.OwnerId == id, office.InMinistersStead, another,
            giver is { } i && bars.Interested.Contains(i), giver == bars.OwnerId);
    }

    /// <summary>
    /// Those who are not barred from deciding on the contract at the minister's level, whose parts must have been loaded: nor is
    /// whoever they decide for. One command.
    /// </summary>
    public async Task<IReadOnlyList<int>> FreeAsync(Contract contract, CancellationToken cancellationToken)
    {
        var (sponsorId, dealId, ended) = (contract.SponsorId, contract.DealId, InterestsEndedSince);
        var (all, itself, given) = (deciders.Of(Authority.ContractReviews), deciders.Holders(Authority.ContractReviews), deciders.Given(Authority.ContractReviews));
        var found = await all.AsNoTracking().OrderBy(u => u.Id).Select(u => new
        {
            u.Id,
            Own = db.Deals.Any(d => d.Id == dealId && d.OwnerId == u.Id),
            Interest = db.DeclaredInterests.Any(i => i.UserId == u.Id && i.SponsorId == sponsorId && i.Bars(ended)),
            Itself = itself.Any(p => p.UserId == u.Id),
            Givers = given.Where(d => d.ToId == u.Id).Select(d => d.FromId).ToList(),
        }).ToListAsync(cancellationToken);
        var barred = found.Where(p => contract.BarOf(p.Id, p.Own, p.Interest) != ReviewBar.None).Select(p => p.Id).ToList();
        return [.. found.Where(p => !barred.Contains(p.Id) && (p.Itself || Delegation.FreeOf(p.Givers, barred) is not null)).Select(p => p.Id)];
    }

    /// <summary>The advisors who are not barred from deciding on the contract, whose parts must have been loaded. One command.</summary>
    /// <param name="but">An advisor to leave out.</param>
    public async Task<IReadOnlyList<int>> FreeAdvisorsAsync(Contract contract, int? but, CancellationToken cancellationToken)
    {
        var (sponsorId, dealId, ended) = (contract.SponsorId, contract.DealId, InterestsEndedSince);
        var found = await deciders.Advisors().AsNoTracking().Where(u => u.Id != but).OrderBy(u => u.Id).Select(u => new
        {
            u.Id,
            Own = db.Deals.Any(d => d.Id == dealId && d.OwnerId == u.Id),
            Interest = db.DeclaredInterests.Any(i => i.UserId == u.Id && i.SponsorId == sponsorId && i.Bars(ended)),
        }).ToListAsync(cancellationToken);
        return [.. found.Where(p => contract.BarOf(p.Id, p.Own, p.Interest) == ReviewBar.None).Select(p => p.Id)];
    }

    /// <summary>The office that a contract in this state waits for; the first one when it waits for none of the person's.</summary>
    /// <param name="isHandedOver">Whether the advisor decides at the minister's level.</param>
    public static Office? For(IReadOnlyList<Office> offices, ContractState state, bool isHandedOver) =>
        Waiting(offices, state, isHandedOver) ?? (offices.Count > 0 ? offices[0] : null);

    /// <summary>The person's office that a contract in this state waits for; null when it waits for none.</summary>
    public static Office? Waiting(IReadOnlyList<Office> offices, ContractState state, bool isHandedOver) => state switch
    {
        ContractState.InReview when isHandedOver => offices.Where(o => o.Level == ReviewLevel.Advisor).Select(o => o with { Level = ReviewLevel.Minister, InMinistersStead = true }).FirstOrDefault(),
        ContractState.InReview => offices.FirstOrDefault(o => o.Level == ReviewLevel.Minister),
        ContractState.AdvisorReview => offices.FirstOrDefault(o => o.Level == ReviewLevel.Advisor),
        _ => null,
    };
}
