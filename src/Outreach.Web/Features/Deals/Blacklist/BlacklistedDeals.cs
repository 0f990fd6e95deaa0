using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Blacklist;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Sponsors.Blacklist;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Deals.Blacklist;

/// <summary>Open deals with a blacklisted merchant. One with a contract on its way is the contract's to settle.</summary>
public sealed class BlacklistedDeals(OutreachDbContext db, IStringLocalizer texts, CurrentUserAccessor current, DepartmentTime time, ActionPaths paths) : IBlacklistedMatters
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<OpenMatter>> OpenAsync(int sponsorId, CancellationToken cancellationToken)
    {
        var deals = await Open(sponsorId).AsNoTracking().OrderBy(d => d.Id).Select(d => new
        {
            d.Id,
            d.Stage,
            d.OwnerId,
            Owner = db.Users.Where(u => u.Id == d.OwnerId).Select(u => u.DisplayName).First(),
            Event = db.Events.Where(e => e.Id == d.EventId).Select(e => e.Title).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        return
        [
            .. deals.Select(d => new OpenMatter(
                KeyOf(d.Id), texts["Deal"], d.Event ?? texts["The term as a whole"], d.Stage, paths.Of("Deals.Detail", d.Id), d.OwnerId, d.Owner,
                [new(MatterFate.End, texts["It is lost, with this reason"]), new(MatterFate.Keep, texts["It stays, but gets no contract"])], null)),
        ];
    }

    /// <inheritdoc/>
    public async Task<Result> SettleAsync(Sponsor sponsor, string reason, IReadOnlyDictionary<string, MatterFate> fates, CancellationToken cancellationToken)
    {
        foreach (var deal in await Open(sponsor.Id).Include(d => d.StageChanges).ToListAsync(cancellationToken))
        {
            if (fates.GetValueOrDefault(KeyOf(deal.Id), MatterFate.Keep) == MatterFate.End && deal.Lose(reason, current.Required.Id, time.Now).Error is { } error)
                return error;
        }

        return Result.Success;
    }

    /// <inheritdoc/>
    public Task<ExceptedMatter?> FindAsync(BlacklistedMatter matter, int id, CancellationToken cancellationToken) => Task.FromResult<ExceptedMatter?>(null);

    private static string KeyOf(int id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"deal-{id}");

    private IQueryable<Deal> Open(int sponsorId) =>
        db.Deals.Where(d => d.SponsorId == sponsorId && d.Stage < DealStage.Won && !db.Contracts.Any(c => c.ActiveDealId == d.Id));
}
