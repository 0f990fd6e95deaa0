using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Outreach.Web.Features.Accounts;

/// <summary>Identity's tokens as they stand in a link.</summary>
public static class LinkToken
{
    public static string Encode(string token) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));

    /// <summary>The token of a link as it was given out, or null when it cannot be one.</summary>
    public static string? Decode(string? token)
    {
        try
        {
            return token is null ? null : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
