using System.Security.Cryptography;
using System.Text;

namespace Outreach.Web.Infrastructure.Security;

/// <summary>The secret of a link for one person: sent once, kept as its hash.</summary>
public static class SecretToken
{
    /// <summary>A secret for a link: 256 random bits.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 of a link's secret, hexadecimal: what the database keeps of it.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
