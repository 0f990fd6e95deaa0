using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Market.Tips;
using Outreach.Web.Features.Market.Tips;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market;

/// <summary>
/// Wins the tips whose merchant has signed a contract since they were given, and some days later says thank you where no leader
/// has. A deal is won by its contract alone, and goes along when records are merged, as tips do: so it is told from the deals.
/// </summary>
public sealed class TipReminderProvider(OutreachDbContext db, TipNotifications notifications, MarketSettingsReader settings, DepartmentTime time) : IReminderProvider
{
    private const int AtOnce = 100;

    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var told = 0;
        var won = await db.Tips.Where(t => t.State == TipState.FollowedUp && db.Deals.Any(d => d.SponsorId == t.SponsorId && d.Stage == DealStage.Won && d.StageSince >= t.GivenAt))
            .OrderBy(t => t.Id).Take(AtOnce).ToListAsync(cancellationToken);
        foreach (var tip in won.Where(t => t.Win(time.Now).IsSuccess))
        {
            await notifications.WonAsync(tip, cancellationToken);
            told++;
        }

        var before = time.Now.AddDays(-(await settings.GetAsync(cancellationToken)).ThankDays);
        var unthanked = await db.Tips.Where(t => t.State == TipState.Won && t.ThankedAt == null && t.GiverId != null && !t.IsAnonymized && t.StateSince < before)
            .OrderBy(t => t.Id).Take(AtOnce).ToListAsync(cancellationToken);
        foreach (var tip in unthanked.Where(t => t.Thank(null, time.Now).IsSuccess))
        {
            await notifications.ThankedAsync(tip, cancellationToken);
            told++;
        }

        return told;
    }
}
