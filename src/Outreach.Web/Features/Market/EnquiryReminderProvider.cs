using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Market.Enquiries;
using Outreach.Web.Features.Market.Enquiries;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market;

/// <summary>Reminds once of an enquiry that has waited longer than it may.</summary>
public sealed class EnquiryReminderProvider(OutreachDbContext db, EnquiryNotifications notifications, MarketSettingsReader settings, DepartmentTime time) : IReminderProvider
{
    private const int AtOnce = 100;

    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var (today, days) = (time.Today, (await settings.GetAsync(cancellationToken)).AnswerDays);
        var before = today.AddDays(-days);
        var late = await db.Enquiries.Where(e => (e.State == EnquiryState.New || e.State == EnquiryState.Taken) && e.ReceivedOn < before && !e.IsReminded && !e.IsAnonymized)
            .OrderBy(e => e.ReceivedOn).ThenBy(e => e.Id).Take(AtOnce).ToListAsync(cancellationToken);
        var told = 0;
        foreach (var enquiry in late.Where(e => e.Remind(today, days)))
        {
            await notifications.LateAsync(enquiry, cancellationToken);
            told++;
        }

        return told;
    }
}
