using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Outreach.Web.Authorization;

/// <summary>
/// Codes of authenticator apps (RFC 6238: SHA-1, 30 seconds, six digits). Identity's own check takes codes from a minute
/// ago to a minute ahead, and the same one again and again.
/// </summary>
public static class AuthenticatorCodes
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Whether it is six digits; recovery codes are not.</summary>
    public static bool LooksLikeOne(string code) => code.Length == 6 && code.All(char.IsAsciiDigit);

    /// <summary>The step of 30 seconds whose code this is: the present one or the one before, for slow typists; null for any other code.</summary>
    /// <param name="key">The secret in base 32.</param>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        var secret = FromBase32(key);
        var step = now.ToUnixTimeSeconds() / 30;
        foreach (var candidate in new[] { step, step - 1 })
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeOf(secret, candidate)), Encoding.UTF8.GetBytes(code)))
                return candidate;
        }

        return null;
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "Authenticator apps use SHA-1.")]
    private static string CodeOf(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(secret, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string key)
    {
        var bytes = new List<byte>();
        var (bits, held) = (0, 0);
        foreach (var c in key.Where(char.IsLetterOrDigit))
        {
            bits = (bits << 5 | Alphabet.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal)) & 0xFFFF;
            held += 5;
            if (held < 8)
                continue;
            held -= 8;
            bytes.Add((byte)(bits >> held));
        }

        return [.. bytes];
    }
}
