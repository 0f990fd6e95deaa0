using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Outreach.Domain.Text;

/// <summary>Names a finding by what it is about, so that it is known again after an unrelated edit.</summary>
internal static class Fingerprint
{
    /// <summary>32 hexadecimal characters out of the parts, in their order.</summary>
    public static string Of(IEnumerable<object> parts)
    {
        var text = string.Join('\u001f', parts.Select(p => Convert.ToString(p, CultureInfo.InvariantCulture)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }
}
