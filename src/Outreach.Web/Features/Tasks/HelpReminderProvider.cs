using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Tasks.Help;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Features.Tasks.Help;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Tasks;

/// <summary>Reminds of answers that are due or late, and of help that is needed tomorrow, each once.</summary>
public sealed class HelpReminderProvider(OutreachDbContext db, HelpNotifications notifications, DepartmentTime time) : IReminderProvider
{
    private const int AtOnce = 100;

    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var (today, tomorrow) = (time.Today, time.Today.AddDays(1));
        var requests = await db.HelpRequests
            .Where(h => (h.State == HelpState.Waiting && h.AnswerBy <= tomorrow && (h.Reminded == null || (h.AnswerBy < today && h.Reminded != HelpReminder.AnswerLate)))
                || (h.State == HelpState.Accepted && h.On >= today && h.On <= tomorrow && (h.Reminded == null || h.Reminded != HelpReminder.DayBefore)))
            .OrderBy(h => h.AnswerBy).ThenBy(h => h.Id).Take(AtOnce).ToListAsync(cancellationToken);
        var told = 0;
        foreach (var request in requests)
        {
            if (request.RemindOf(today) is not { } reminder)
                continue;
            await notifications.RemindAsync(request, reminder, cancellationToken);
            told++;
        }

        return told;
    }
}
