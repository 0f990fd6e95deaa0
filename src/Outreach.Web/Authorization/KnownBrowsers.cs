using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Outreach.Web.Authorization;

/// <summary>
/// Browsers in which somebody has signed in before: there wrong passwords are counted apart, five within 15 minutes, so that a
/// stranger who guesses makes nobody wait in the browser that one uses. After those it is a browser like any other.
/// </summary>
public sealed class KnownBrowsers(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Cookie = "outreach-known";
    private const int Most = 5;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Outreach.KnownBrowsers").ToTimeLimitedDataProtector();
    private readonly ConcurrentDictionary<string, (int Wrong, DateTimeOffset Until)> counted = new();

    /// <summary>Whether the account was signed in to in this browser, and this browser has not guessed five times wrong itself.</summary>
    public bool IsKnown(HttpContext? context, int userId)
    {
        if (context is null || Read(context.Request) is not { } known || !known.Users.Contains(userId))
            return false;
        return !counted.TryGetValue(Key(known.Browser, userId), out var tries) || tries.Until <= clock.GetUtcNow() || tries.Wrong < Most;
    }

    public void NoteWrong(HttpContext context, int userId)
    {
        if (Read(context.Request) is not { } known)
            return;
        var now = clock.GetUtcNow();
        foreach (var over in counted.Where(c => c.Value.Until <= now))
            counted.TryRemove(over);
        counted.AddOrUpdate(Key(known.Browser, userId), _ => (1, now + Window), (_, t) => (t.Wrong + 1, now + Window));
    }

    /// <summary>Remembers that the account was signed in to here.</summary>
    public void Remember(HttpContext context, int userId)
    {
        var known = Read(context.Request);
        var users = (known?.Users ?? []).Where(u => u != userId).TakeLast(9).Append(userId);
        var text = $"{known?.Browser ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))} {string.Join(' ', users.Select(u => u.ToString(CultureInfo.InvariantCulture)))}";
        context.Response.Cookies.Append(Cookie, protector.Protect(text, TimeSpan.FromDays(365)), new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true, Path = "/" });
    }

    private (string Browser, IReadOnlyList<int> Users)? Read(HttpRequest request)
    {
        try
        {
            if (request.Cookies[Cookie] is not { Length: > 0 } cookie || protector.Unprotect(cookie).Split(' ') is not [var browser, .. var users])
                return null;
            return (browser, [.. users.Select(u => int.Parse(u, CultureInfo.InvariantCulture))]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Key(string browser, int userId) => $"{browser}/{userId.ToString(CultureInfo.InvariantCulture)}";
}
