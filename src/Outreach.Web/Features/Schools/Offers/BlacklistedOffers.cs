using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Blacklist;
using Outreach.Web.Features.Sponsors.Blacklist;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Schools.Offers;

/// <summary>Joint offers to a blacklisted merchant.</summary>
public sealed class BlacklistedOffers(
    OutreachDbContext db, AllianceOfferQueries queries, AllianceOfferNotifications notifications, IStringLocalizer texts, ActionPaths paths) : IBlacklistedMatters
{
    private static readonly AllianceOfferState[] Open = [AllianceOfferState.Draft, AllianceOfferState.Out, AllianceOfferState.Agreed];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OpenMatter>> OpenAsync(int sponsorId, CancellationToken cancellationToken)
    {
        var offers = await db.AllianceOffers.AsNoTracking().Where(o => o.SponsorId == sponsorId && Open.Contains(o.State)).OrderBy(o => o.Id)
            .Select(o => new { o.Id, o.Title, o.State, o.OwnerId, Owner = db.Users.Where(u => u.Id == o.OwnerId).Select(u => u.DisplayName).First() }).ToListAsync(cancellationToken);
        return
        [
            .. offers.Select(o => new OpenMatter(
                KeyOf(o.Id), texts["Joint offer"], o.Title, o.State, paths.Of("AllianceOffers.Detail", o.Id), o.OwnerId, o.Owner,
                [new(MatterFate.End, texts["It is withdrawn, with this reason"]), new(MatterFate.Keep, texts["It stays where it is, and goes no further"])], null)),
        ];
    }

    /// <inheritdoc/>
    public async Task<Result> SettleAsync(Sponsor sponsor, string reason, IReadOnlyDictionary<string, MatterFate> fates, CancellationToken cancellationToken)
    {
        foreach (var offer in await queries.WithParts().Where(o => o.SponsorId == sponsor.Id && Open.Contains(o.State)).ToListAsync(cancellationToken))
        {
            if (fates.GetValueOrDefault(KeyOf(offer.Id), MatterFate.Keep) != MatterFate.End)
                continue;
            var wasOut = offer.State != AllianceOfferState.Draft;
            if (offer.Withdraw(reason).Error is { } error)
                return error;
            if (wasOut)
                await notifications.WithdrawnAsync(offer, cancellationToken);
        }

        return Result.Success;
    }

    /// <inheritdoc/>
    public Task<ExceptedMatter?> FindAsync(BlacklistedMatter matter, int id, CancellationToken cancellationToken) => Task.FromResult<ExceptedMatter?>(null);

    private static string KeyOf(int id) => string.Create(CultureInfo.InvariantCulture, $"offer-{id}");
}
