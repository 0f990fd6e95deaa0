using System.Net;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Outreach.Domain.Data;
using Outreach.Domain.Mail;
using Outreach.Web.Infrastructure.Files;

namespace Outreach.Web.Infrastructure.Mail;

/// <summary>Where mails go: section <c>Mail</c> of the configuration.</summary>
public sealed class MailOptions
{
    /// <summary>Sender's address.</summary>
    public string From { get; set; } = "outreach@localhost";

    /// <summary>SMTP server; empty: mails are written into a folder.</summary>
    public string Host { get; set; } = "";

    /// <summary>SMTP port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>SMTP user; empty for none.</summary>
    public string User { get; set; } = "";

    /// <summary>SMTP password.</summary>
    public string Password { get; set; } = "";

    /// <summary>Whether to use STARTTLS.</summary>
    public bool UseTls { get; set; } = true;
}

/// <summary>Sends one mail through SMTP, or writes it into <c>{DataDirectory}/mails</c> when none is configured.</summary>
public sealed class Mailer(IOptions<MailOptions> options, DataDirectory data)
{
    /// <summary>The folder for mails when there is no SMTP server; null when there is one.</summary>
    public string? Folder => options.Value.Host.Length == 0 ? Path.Combine(data.Path, "mails") : null;

    /// <summary>Sends it; throws <see cref="SmtpException"/> or <see cref="IOException"/> when that fails.</summary>
    public async Task SendAsync(OutboxMessage message, CancellationToken stop)
    {
        using var mail = new MailMessage(options.Value.From, message.Recipient, message.Subject, message.Body);
        using var client = new SmtpClient();
        if (Folder is { } folder)
        {
            // Written in a closed folder and moved: mails hold links that open accounts, and nobody reads half a mail.
            var aside = Path.Combine(folder, "writing-" + Guid.NewGuid().ToString("N"));
            OwnerOnly.CreateDirectory(aside);
            client.DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory;
            client.PickupDirectoryLocation = aside;
            await client.SendMailAsync(mail, stop);
            foreach (var file in Directory.GetFiles(aside))
            {
                OwnerOnly.Close(file);
                File.Move(file, Path.Combine(folder, Path.GetFileName(file)));
            }

            Directory.Delete(aside);
            return;
        }

        client.Host = options.Value.Host;
        client.Port = options.Value.Port;
        client.EnableSsl = options.Value.UseTls;
        if (options.Value.User.Length > 0)
            client.Credentials = new NetworkCredential(options.Value.User, options.Value.Password);
        await client.SendMailAsync(mail, stop);
    }
}

/// <summary>Empties the outbox in the background; several instances may do so at once.</summary>
public sealed class OutboxWorker(IServiceScopeFactory scopes, Mailer mailer, TimeProvider clock, ILogger<OutboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await SendNextAsync(stoppingToken))
                {
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "The outbox could not be read");
            }
        }
    }

    /// <summary>Sends the mail that has waited longest; false when none is due.</summary>
    public async Task<bool> SendNextAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OutreachDbContext>();
        var now = clock.GetUtcNow();
        var message = await db.OutboxMessages.Where(m => m.DueAt <= now).OrderBy(m => m.DueAt).FirstOrDefaultAsync(stop);
        if (message is null)
            return false;
        message.Claim(now);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return true; // Another instance was faster.
        }

        try
        {
            await mailer.SendAsync(message, stop);
            message.Sent(clock.GetUtcNow());
        }
        catch (Exception e) when (e is SmtpException or IOException or FormatException or ArgumentException)
        {
            message.Failed(e.GetType().Name + ": " + e.Message, clock.GetUtcNow());
            logger.LogWarning("Mail {MailId} could not be sent at attempt {Attempt}: {Error}", message.Id, message.Attempts, e.GetType().Name);
        }

        await db.SaveChangesAsync(CancellationToken.None);
        return true;
    }
}
