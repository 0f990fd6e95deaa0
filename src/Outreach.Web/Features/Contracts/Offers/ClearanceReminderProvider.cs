using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Offers;

/// <summary>Reminds departments of lines that they have not answered, each at most once in the days that the settings say for clauses.</summary>
public sealed class ClearanceReminderProvider(OutreachDbContext db, ClearanceNotifications notifications, DepartmentTime time, SettingsCache settings) : IReminderProvider
{
    private const int AtOnce = 200;

    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var now = time.Now;
        var before = now.AddDays(-settings.Value.CosignReminderDays);
        var due = await db.EventOffers.Include(o => o.Lines)
            .Where(o => o.State != EventOfferState.Withdrawn && o.Lines.Any(l => l.Confirmation == ConfirmationState.Waiting
                && l.AskedAt <= before && (l.RemindedAt == null || l.RemindedAt <= before)))
            .OrderBy(o => o.Id).Take(AtOnce).ToListAsync(cancellationToken);
        var lines = new List<EventOfferLine>();
        foreach (var offer in due)
        {
            foreach (var line in offer.Lines.OrderBy(l => l.Number)
                .Where(l => l.Confirmation == ConfirmationState.Waiting && l.AskedAt <= before && (l.RemindedAt is null || l.RemindedAt <= before)))
            {
                offer.RemindOf(line.Id, now);
                lines.Add(line);
            }
        }

        if (lines.Count > 0)
            await notifications.RemindAsync(lines, cancellationToken);
        return lines.Count;
    }
}
