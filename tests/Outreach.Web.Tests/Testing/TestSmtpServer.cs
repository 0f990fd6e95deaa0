using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Outreach.Web.Tests.Testing;

/// <summary>A mail server on this machine that keeps what it is told. Its certificate is of its own making.</summary>
public sealed class TestSmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly List<string> commands = [];
    private readonly List<string> mails = [];
    private readonly Task serving;

    public TestSmtpServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Whether it speaks TLS from the first byte.</summary>
    public bool TlsFromTheStart { get; init; }

    public bool OffersStartTls { get; init; }

    /// <summary>User and password that it asks for; null: it asks for none.</summary>
    public (string User, string Password)? Account { get; init; }

    /// <summary>Whether it takes connections and says nothing.</summary>
    public bool IsSilent { get; init; }

    public bool HangsUpAfterMail { get; init; }

    /// <summary>The answer to a recipient.</summary>
    public string RecipientAnswer { get; init; } = "250 OK";

    /// <summary>What clients said, line by line, but for the mails; "TLS" where they began it.</summary>
    public IReadOnlyList<string> Commands
    {
        get
        {
            lock (commands)
                return [.. commands];
        }
    }

    public IReadOnlyList<string> Mails
    {
        get
        {
            lock (commands)
                return [.. mails];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await serving;
        end.Dispose();
        listener.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(end.Token);
                await TalkAsync(client.GetStream());
            }
            catch (Exception e) when (e is IOException or SocketException or AuthenticationException or OperationCanceledException or ObjectDisposedException)
            {
                // The client hung up, which some tests are about.
            }
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        if (IsSilent)
            await Task.Delay(Timeout.Infinite, end.Token);
        if (TlsFromTheStart)
            stream = await SecureAsync(stream);
        var reader = new StreamReader(stream, Encoding.UTF8);
        await SayAsync(stream, "220 test ESMTP");
        while (await reader.ReadLineAsync(end.Token) is { } line)
        {
            Note(line);
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await SayAsync(stream, $"250-test{(OffersStartTls ? "\r\n250-STARTTLS" : "")}{(Account is null ? "" : "\r\n250-AUTH PLAIN")}\r\n250 8BITMIME");
                    break;
                case "STARTTLS":
                    await SayAsync(stream, "220 go");
                    stream = await SecureAsync(stream);
                    reader = new StreamReader(stream, Encoding.UTF8);
                    break;
                case "AUTH":
                    var expected = Account is { } a ? Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{a.User}\0{a.Password}")) : null;
                    await SayAsync(stream, line.Split(' ')[^1] == expected ? "235 welcome" : "535 wrong");
                    break;
                case "RCPT":
                    await SayAsync(stream, RecipientAnswer);
                    break;
                case "DATA":
                    await SayAsync(stream, "354 go on");
                    var mail = new StringBuilder();
                    while (await reader.ReadLineAsync(end.Token) is { } text && text != ".")
                        mail.Append(text.StartsWith('.') ? text[1..] : text).Append('\n');
                    lock (commands)
                        mails.Add(mail.ToString());
                    await SayAsync(stream, "250 kept");
                    if (HangsUpAfterMail)
                        return;
                    break;
                case "QUIT":
                    await SayAsync(stream, "221 bye");
                    return;
                default:
                    await SayAsync(stream, "250 OK");
                    break;
            }
        }
    }

    private async Task<Stream> SecureAsync(Stream stream)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var secure = new SslStream(stream);
        Note("TLS");
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, end.Token);
        return secure;
    }

    private void Note(string line)
    {
        lock (commands)
            commands.Add(line);
    }

    private async Task SayAsync(Stream stream, string line) => await stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"), end.Token);
}
