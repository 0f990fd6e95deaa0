using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Outreach.Domain.Accounts;

/// <summary>
/// The six digits that a new account's mail shows. They work in the browser that asked for them alone: whoever registers
/// somebody else's address has neither that browser nor the mail.
/// </summary>
public sealed class EmailCode
{
    /// <summary>How often a code can be tried.</summary>
    public const int MostTries = 5;

    /// <summary>For how long it works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private EmailCode()
    {
    }

    /// <param name="key">The secret that the browser keeps.</param>
    public EmailCode(int userId, string key, string code, DateTimeOffset now)
    {
        UserId = userId;
        Renew(key, code, now);
    }

    public int UserId { get; private set; }

    /// <summary>SHA-256 of the browser's secret, hexadecimal.</summary>
    public string KeyHash { get; private set; } = "";

    /// <summary>SHA-256 of the browser's secret and the digits, hexadecimal.</summary>
    public string CodeHash { get; private set; } = "";

    /// <summary>From then on it is dead, UTC.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    public int Tries { get; private set; }

    /// <summary>Raised by each try, so that two at once do not count as one.</summary>
    public int Version { get; private set; }

    /// <summary>Another code, with all of its tries.</summary>
    public void Renew(string key, string code, DateTimeOffset now)
    {
        (KeyHash, CodeHash, ExpiresAt, Tries) = (Hash(key), Hash(key + ":" + code), now + Lifetime, 0);
        Version++;
    }

    /// <summary>Whether the browser that asks is the one for which the code was made.</summary>
    public bool IsOf(string key) => KeyHash == Hash(key);

    /// <summary>Whether the digits are right; counts the try.</summary>
    public bool Try(string key, string? digits, DateTimeOffset now)
    {
        if (!IsOf(key) || Tries >= MostTries || now >= ExpiresAt)
            return false;
        Tries++;
        Version++;
        return CodeHash == Hash(key + ":" + digits);
    }

    /// <summary>Six digits that nobody can foresee.</summary>
    public static string NewDigits() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
