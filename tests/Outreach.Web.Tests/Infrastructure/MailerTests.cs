using System.Diagnostics;
using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using Outreach.Domain.Notifications;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Hosting;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Infrastructure;

public sealed class MailerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("outreach-mails-").FullName;

    [Fact]
    public async Task A_mail_arrives_as_it_was_written()
    {
        await using var server = new TestSmtpServer();
        await SendAsync(server, new() { Security = MailSecurity.None, From = "外联部 <outreach@school.example>" });
        var mail = await MimeMessage.LoadAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Assert.Single(server.Mails))));
        Assert.Equal(("邀请", "请打开：\n.第二行"), (mail.Subject, mail.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n')));
        Assert.Equal(("外联部", "outreach@school.example", "new@test.example"), (mail.From.Mailboxes.Single().Name, mail.From.Mailboxes.Single().Address, mail.To.Mailboxes.Single().Address));
        Assert.EndsWith("@school.example", mail.MessageId, StringComparison.Ordinal);
        Assert.Equal("QUIT", server.Commands[^1]);
    }

    [Fact]
    public async Task Who_has_an_account_signs_in_and_who_has_none_does_not()
    {
        await using var server = new TestSmtpServer { Account = ("outreach", "密码 1") };
        await SendAsync(server, new() { Security = MailSecurity.None, User = "outreach", Password = "密码 1" });
        Assert.Single(server.Mails);
        var refused = await FailAsync(server, new() { Security = MailSecurity.None, User = "outreach", Password = "not-this-one" });
        Assert.IsType<AuthenticationException>(refused);
        Assert.DoesNotContain("not-this-one", refused.Message, StringComparison.Ordinal);
        Assert.Single(server.Mails);
        await using var open = new TestSmtpServer();
        await SendAsync(open, new() { Security = MailSecurity.None });
        Assert.DoesNotContain(open.Commands, c => c.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(MailSecurity.Auto)]
    [InlineData(MailSecurity.StartTls)]
    public async Task A_server_without_STARTTLS_is_told_neither_password_nor_mail(MailSecurity security)
    {
        await using var server = new TestSmtpServer { Account = ("outreach", "secret77") };
        Assert.IsType<NotSupportedException>(await FailAsync(server, new() { Security = security, User = "outreach", Password = "secret77" }));
        Assert.DoesNotContain(server.Commands, c => c.StartsWith("AUTH", StringComparison.Ordinal) || c.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task STARTTLS_comes_after_the_greeting_and_an_unknown_certificate_is_refused()
    {
        await using var server = new TestSmtpServer { OffersStartTls = true, Account = ("outreach", "secret77") };
        Assert.IsType<SslHandshakeException>(await FailAsync(server, new() { User = "outreach", Password = "secret77" }));
        Assert.Equal(["EHLO", "STARTTLS", "TLS"], server.Commands.Select(c => c.Split(' ')[0]));
    }

    [Fact]
    public async Task TLS_from_the_start_comes_before_every_word()
    {
        await using var server = new TestSmtpServer { TlsFromTheStart = true, Account = ("outreach", "secret77") };
        Assert.IsType<SslHandshakeException>(await FailAsync(server, new() { Security = MailSecurity.Tls, User = "outreach", Password = "secret77" }));
        Assert.Equal(["TLS"], server.Commands);
    }

    [Theory]
    [InlineData(MailSecurity.Auto, 465, SecureSocketOptions.SslOnConnect)]
    [InlineData(MailSecurity.Auto, 587, SecureSocketOptions.StartTls)]
    [InlineData(MailSecurity.Auto, 25, SecureSocketOptions.StartTls)]
    [InlineData(MailSecurity.StartTls, 465, SecureSocketOptions.StartTls)]
    [InlineData(MailSecurity.Tls, 2465, SecureSocketOptions.SslOnConnect)]
    [InlineData(MailSecurity.None, 25, SecureSocketOptions.None)]
    public void The_port_tells_what_is_not_set(MailSecurity security, int port, SecureSocketOptions expected) =>
        Assert.Equal(expected, Outreach.Web.Infrastructure.Mail.Mailer.SecurityOf(new MailOptions { Security = security, Port = port }));

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up()
    {
        await using var server = new TestSmtpServer { IsSilent = true };
        var clock = Stopwatch.StartNew();
        Assert.IsType<TimeoutException>(await FailAsync(server, new() { Security = MailSecurity.None, TimeoutSeconds = 1 }));
        Assert.InRange(clock.ElapsedMilliseconds, 900, 20_000);
    }

    [Fact]
    public async Task The_end_of_the_portal_is_no_failure_of_the_mail()
    {
        await using var server = new TestSmtpServer { IsSilent = true };
        using var end = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Mailer(server, new() { Security = MailSecurity.None }).SendAsync(Message(), end.Token));
    }

    [Fact]
    public async Task A_server_that_hangs_up_after_it_took_a_mail_has_taken_it()
    {
        await using var server = new TestSmtpServer { HangsUpAfterMail = true };
        await SendAsync(server, new() { Security = MailSecurity.None });
        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task A_refusal_and_a_server_that_is_not_there_are_told()
    {
        await using var server = new TestSmtpServer { RecipientAnswer = "550 no such box" };
        var refused = Assert.IsType<SmtpCommandException>(await FailAsync(server, new() { Security = MailSecurity.None }));
        Assert.Contains("no such box", refused.Message, StringComparison.Ordinal);
        var options = new MailOptions { Host = "127.0.0.1", Port = 1, Security = MailSecurity.None };
        await Assert.ThrowsAsync<SocketException>(() => new Mailer(Options.Create(options), new DataDirectory(folder)).SendAsync(Message(), default));
    }

    [Fact]
    public async Task Without_a_server_mails_are_files_for_the_portal_alone()
    {
        await new Mailer(Options.Create(new MailOptions()), new DataDirectory(folder)).SendAsync(Message(), default);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(folder, "mails")));
        Assert.EndsWith(".eml", file, StringComparison.Ordinal);
        Assert.Equal("邀请", (await MimeMessage.LoadAsync(file)).Subject);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static OutboxMessage Message() => new("new@test.example", "邀请", "请打开：\n.第二行", DateTimeOffset.UnixEpoch);

    private Mailer Mailer(TestSmtpServer server, MailOptions options)
    {
        (options.Host, options.Port) = ("127.0.0.1", server.Port);
        return new Mailer(Options.Create(options), new DataDirectory(folder));
    }

    private Task SendAsync(TestSmtpServer server, MailOptions options) => Mailer(server, options).SendAsync(Message(), default);

    private Task<Exception> FailAsync(TestSmtpServer server, MailOptions options) => Assert.ThrowsAnyAsync<Exception>(() => SendAsync(server, options));
}
