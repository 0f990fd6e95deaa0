using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Utils;
using Outreach.Domain.Notifications;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Hosting;

namespace Outreach.Web.Infrastructure.Mail;

/// <summary>How a connection to the mail server is kept from being read.</summary>
public enum MailSecurity
{
    /// <summary><see cref="Tls"/> on port 465, else <see cref="StartTls"/>.</summary>
    Auto,

    /// <summary>TLS from the start.</summary>
    Tls,

    /// <summary>STARTTLS; a server that does not offer it is sent nothing.</summary>
    StartTls,

    /// <summary>In the clear; only for a server on the same machine.</summary>
    None,
}

/// <summary>Where mails go: section <c>Mail</c> of the configuration.</summary>
public sealed class MailOptions
{
    public string From { get; set; } = "outreach@localhost";

    /// <summary>SMTP server; empty: mails are written into a folder.</summary>
    public string Host { get; set; } = "";

    /// <summary>Whether mails leave the portal.</summary>
    public bool IsConfigured => Host.Length > 0;

    public int Port { get; set; } = 587;

    /// <summary>SMTP user; empty for none.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    public MailSecurity Security { get; set; }

    /// <summary>Whether the server's certificate is looked up as revoked; a network without a way out may need it off.</summary>
    public bool CheckRevocation { get; set; } = true;

    /// <summary>For one mail from connecting to the server's last word. Must be less than the two minutes after which another worker takes it up.</summary>
    public int TimeoutSeconds { get; set; } = 60;
}

/// <summary>Sends one mail through SMTP, or writes it into <c>{DataDirectory}/mails</c> when none is configured.</summary>
public sealed class Mailer(IOptions<MailOptions> options, DataDirectory data)
{
    // As lenient as it is by default, it takes a word for an address.
    private static readonly ParserOptions Strict = new() { AddressParserComplianceMode = RfcComplianceMode.Strict, AllowAddressesWithoutDomain = false };

    /// <summary>Where mails are written when there is no SMTP server; null when there is one.</summary>
    public string? PickupDirectory => options.Value.Host.Length == 0 ? Path.Combine(data.Path, "mails") : null;

    /// <summary>
    /// Sends it. Throws what MailKit throws, <see cref="TimeoutException"/>, <see cref="FormatException"/> for what is no address, or
    /// <see cref="IOException"/>; the mail has not gone out then.
    /// </summary>
    public async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        using var mail = ToMime(message);
        if (PickupDirectory is { } folder)
            await WriteAsync(mail, folder, cancellationToken);
        else
            await DeliverAsync(mail, cancellationToken);
    }

    private MimeMessage ToMime(OutboxMessage message)
    {
        var from = MailboxAddress.Parse(Strict, options.Value.From);
        var mail = new MimeMessage
        {
            // Else it would name this machine.
            MessageId = MimeUtils.GenerateMessageId(from.Domain is { Length: > 0 } domain ? domain : "localhost"),
            Subject = message.Subject,
            Body = new TextPart("plain") { Text = message.Body },
        };
        mail.From.Add(from);
        mail.To.Add(MailboxAddress.Parse(Strict, message.Recipient));
        return mail;
    }

    private static async Task WriteAsync(MimeMessage mail, string folder, CancellationToken cancellationToken)
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        mail.Prepare(EncodingConstraint.EightBit);
        using var bytes = new MemoryStream();
        await mail.WriteToAsync(format, bytes, cancellationToken);
        // Written for the portal's own account alone and moved: mails hold links that open accounts, and nobody reads half a mail.
        RestrictedFile.CreateDirectory(folder);
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N") + ".eml");
        await RestrictedFile.WriteAsync(path + ".writing", bytes.ToArray(), cancellationToken);
        File.Move(path + ".writing", path);
    }

    private async Task DeliverAsync(MimeMessage mail, CancellationToken cancellationToken)
    {
        var mails = options.Value;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(mails.TimeoutSeconds));
        using var client = new SmtpClient { CheckCertificateRevocation = mails.CheckRevocation };
        try
        {
            await client.ConnectAsync(mails.Host, mails.Port, SecurityOf(mails), timeout.Token);
            if (mails.User.Length > 0)
                await client.AuthenticateAsync(mails.User, mails.Password, timeout.Token);
            await client.SendAsync(mail, timeout.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The mail server did not answer within {mails.TimeoutSeconds} seconds.", e);
        }

        try
        {
            await client.DisconnectAsync(quit: true, timeout.Token);
        }
        catch (Exception e) when (e is IOException or SocketException or ProtocolException or CommandException or OperationCanceledException)
        {
            // The server has taken it: as a failure it would be sent twice.
        }
    }

    public static SecureSocketOptions SecurityOf(MailOptions mails) => mails.Security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => mails.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls,
    };
}
