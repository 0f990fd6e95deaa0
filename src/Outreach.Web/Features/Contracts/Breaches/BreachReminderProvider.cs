using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Breaches;

/// <summary>Reminds owner and leaders of breaches whose deadline has passed with nothing settled, each once in seven days.</summary>
public sealed class BreachReminderProvider(OutreachDbContext db, BreachNotifications notifications, DepartmentTime time) : IReminderProvider
{
    private const int DaysBetween = 7;
    private const int AtOnce = 100;

    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var (now, today, before) = (time.Now, time.Today, time.Now.AddDays(-DaysBetween));
        var contracts = await db.Contracts.Include(c => c.Breaches)
            .Where(c => c.Breaches.Any(b => b.State == BreachState.Open && b.AnswerBy < today && (b.RemindedAt == null || b.RemindedAt <= before)))
            .OrderBy(c => c.Id).Take(AtOnce).ToListAsync(cancellationToken);
        var told = 0;
        foreach (var contract in contracts)
        {
            foreach (var breach in contract.Breaches.Where(b => b.State == BreachState.Open && b.AnswerBy < today && (b.RemindedAt is null || b.RemindedAt <= before)).OrderBy(b => b.Id))
            {
                contract.RemindOfBreach(breach.Id, now);
                told += await notifications.OverdueAsync(contract, breach, cancellationToken);
            }
        }

        return told;
    }
}
