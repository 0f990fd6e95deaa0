using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Outreach.Web.Features.Surveys.Answering;

/// <summary>
/// A browser's random mark, sealed, by which anonymous surveys count its answers. It is of surveys alone, says nothing of its owner,
/// and what is stored of it differs from survey to survey, so that nobody can follow a device through several.
/// </summary>
public sealed class SurveyDevice(IDataProtectionProvider protection)
{
    public const string Cookie = "outreach-survey";

    private const int Bytes = 16;
    private const int KeyLength = 32;
    private static readonly TimeSpan Age = TimeSpan.FromDays(400);

    private readonly IDataProtector protector = protection.CreateProtector("Outreach.Survey.Device.1");

    /// <summary>The mark; null where the browser has none, or one that we did not make.</summary>
    public string? Read(HttpRequest request)
    {
        if (request.Cookies[Cookie] is not { Length: > 0 } value)
            return null;
        try
        {
            return protector.Unprotect(value);
        }
        catch (CryptographicException)
        {
            // Forged, or of a key that is gone.
            return null;
        }
    }

    /// <summary>Gives the browser a mark unless it has one.</summary>
    public string Ensure(HttpContext context)
    {
        if (Read(context.Request) is { } known)
            return known;
        var made = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        context.Response.Cookies.Append(Cookie, protector.Protect(made), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = Age, IsEssential = true });
        return made;
    }

    /// <summary>What is stored of a mark in a survey.</summary>
    public static string KeyOf(int surveyId, string mark) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{surveyId}|{mark}"))))[..KeyLength];
}
