using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Hosting;

namespace Outreach.Web.Infrastructure.Mail;

/// <summary>Empties the outbox in the background. Several instances may do so at once: each mail is claimed before it is sent.</summary>
public sealed class OutboxWorker(IServiceScopeFactory scopes, Mailer mailer, TimeProvider clock, ILogger<OutboxWorker> logger)
    : PeriodicWorker(scopes, clock, logger, TimeSpan.FromSeconds(3))
{
    /// <summary>Sends whatever is due, one mail after the other; returns how many were tried.</summary>
    public Task<int> SendDueAsync(CancellationToken cancellationToken) => RunOnceAsync(cancellationToken);

    /// <inheritdoc/>
    protected override async Task<int> ExecuteOnceAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<OutreachDbContext>();
        for (var tried = 0; ; db.ChangeTracker.Clear())
        {
            var now = Clock.GetUtcNow();
            var message = await db.OutboxMessages.Where(m => m.DueAt <= now).OrderBy(m => m.DueAt).FirstOrDefaultAsync(cancellationToken);
            if (message is null)
                return tried;
            message.Claim(now);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                continue; // Another instance was faster.
            }

            tried++;
            try
            {
                await mailer.SendAsync(message, cancellationToken);
                message.Sent(Clock.GetUtcNow());
            }
            // Whatever a mail fails by, the others must go out; only the end of the portal leaves it claimed, for the next start.
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                message.Failed(e.GetType().Name + ": " + e.Message, Clock.GetUtcNow());
                Logger.LogWarning("Mail {MailId} could not be sent at attempt {Attempt}: {Error}", message.Id, message.Attempts, e.GetType().Name);
            }

            await db.SaveChangesAsync(CancellationToken.None);
        }
    }
}
