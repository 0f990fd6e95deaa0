using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Outreach.Domain.Meetings.SignIn;

/// <summary>
/// The code on the screen: HMAC-SHA256 of purpose, subject and time step. Only the server's clock counts. The current step and
/// the one before are accepted, so that a code lives for two steps at most; a step to come never is.
/// </summary>
public static class SignInToken
{
    /// <summary>96 bits: more than can be tried, few enough for a code that is read from the last row.</summary>
    private const int Bytes = 12;

    private static readonly byte[] Purpose = Encoding.ASCII.GetBytes("outreach/sign-in/1/");

    /// <summary>What stands in the link at a moment: the subject and its token.</summary>
    public static string CodeOf(ReadOnlySpan<byte> secret, SignInSubject subject, DateTimeOffset now, int codeSeconds) =>
        $"{subject}.{TokenAt(secret, subject, now, codeSeconds)}";

    /// <summary>The token of a moment.</summary>
    public static string TokenAt(ReadOnlySpan<byte> secret, SignInSubject subject, DateTimeOffset now, int codeSeconds) => TokenOf(secret, subject, StepOf(now, codeSeconds));

    /// <summary>How long the code of this moment is still shown.</summary>
    public static TimeSpan LeftOf(DateTimeOffset now, int codeSeconds) =>
        DateTimeOffset.UnixEpoch.AddSeconds((StepOf(now, codeSeconds) + 1) * codeSeconds) - now;

    /// <summary>Takes a code apart; null for what no code is written like. Whether it is alive is not asked.</summary>
    public static (SignInSubject Subject, string Token)? Parse(string? code)
    {
        if (code is null || code.Length > 40 || code.IndexOf('.', StringComparison.Ordinal) is not (> 0 and var dot))
            return null;
        return SignInSubject.Parse(code.AsSpan(0, dot)) is { } subject ? (subject, code[(dot + 1)..]) : null;
    }

    /// <summary>Whether a token is the one of this moment or of the step before.</summary>
    public static bool IsLive(ReadOnlySpan<byte> secret, SignInSubject subject, string token, DateTimeOffset now, int codeSeconds)
    {
        // A record without a secret would have codes that everybody can work out.
        if (secret.IsEmpty)
            return false;
        var step = StepOf(now, codeSeconds);
        var given = Encoding.UTF8.GetBytes(token);
        // Both are compared whatever the first says: the time that it takes tells nothing.
        return Matches(secret, subject, step, given) | Matches(secret, subject, step - 1, given);
    }

    private static string TokenOf(ReadOnlySpan<byte> secret, SignInSubject subject, long step)
    {
        var name = Encoding.ASCII.GetBytes(subject.ToString());
        var message = new byte[Purpose.Length + name.Length + 1 + sizeof(long)];
        Purpose.CopyTo(message, 0);
        name.CopyTo(message, Purpose.Length);
        BinaryPrimitives.WriteInt64BigEndian(message.AsSpan(message.Length - sizeof(long)), step);
        return Base64Url.EncodeToString(HMACSHA256.HashData(secret, message).AsSpan(0, Bytes));
    }

    private static long StepOf(DateTimeOffset now, int codeSeconds) => now.ToUnixTimeSeconds() / codeSeconds;

    private static bool Matches(ReadOnlySpan<byte> secret, SignInSubject subject, long step, byte[] given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(TokenOf(secret, subject, step)), given);
}
