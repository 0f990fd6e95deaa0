using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Outreach.Domain.Meetings.SignIn;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.SignIn;

/// <summary>
/// What a browser carries of its scan: a claim for minutes and the device's random id for long, both sealed. The moments inside
/// are of the server's clock; what a phone says of the time is never asked.
/// </summary>
public sealed class SignInCookies(IDataProtectionProvider protection, DepartmentTime time)
{
    public const string ClaimCookie = "outreach-scan";

    public const string DeviceCookie = "outreach-device";

    /// <summary>The longest that a claim may be good for, whatever the settings say.</summary>
    private const int MostClaimMinutes = 15;

    private const int DeviceBytes = 16;
    private static readonly TimeSpan DeviceAge = TimeSpan.FromDays(400);

    private readonly IDataProtector claims = protection.CreateProtector("Outreach.SignIn.Claim.1");
    private readonly IDataProtector devices = protection.CreateProtector("Outreach.SignIn.Device.1");

    /// <summary>The claim of this browser, whatever its age; null without one, and for one of another device.</summary>
    public SignInClaim? ReadClaim(HttpRequest request)
    {
        if (Unseal(claims, request.Cookies[ClaimCookie])?.Split('|') is not [var name, var at, var device])
            return null;
        return SignInSubject.Parse(name) is { } subject && long.TryParse(at, CultureInfo.InvariantCulture, out var ticks) && device == ReadDevice(request)
            ? new SignInClaim(subject, new DateTimeOffset(ticks, TimeSpan.Zero), device) : null;
    }

    /// <summary>Notes that this browser has opened a live code now.</summary>
    public void WriteClaim(HttpContext context, SignInSubject subject)
    {
        var device = ReadDevice(context.Request) ?? Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(DeviceBytes));
        // Written each time: whoever scans every week keeps the device's id.
        context.Response.Cookies.Append(DeviceCookie, devices.Protect(device), Options(DeviceAge));
        var claim = string.Create(CultureInfo.InvariantCulture, $"{subject}|{time.Now.UtcTicks}|{device}");
        context.Response.Cookies.Append(ClaimCookie, claims.Protect(claim), Options(TimeSpan.FromMinutes(MostClaimMinutes)));
    }

    /// <summary>A claim is used once.</summary>
    public void DropClaim(HttpResponse response) => response.Cookies.Delete(ClaimCookie, Options(null));

    /// <summary>Whether this browser has opened a live code in the last minutes.</summary>
    public bool HasScannedLately(HttpRequest request) => ReadClaim(request)?.IsValidAt(time.Now, MostClaimMinutes) == true;

    private string? ReadDevice(HttpRequest request) => Unseal(devices, request.Cookies[DeviceCookie]);

    private static CookieOptions Options(TimeSpan? age) => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = age, IsEssential = true };

    private static string? Unseal(IDataProtector protector, string? value)
    {
        if (string.IsNullOrEmpty(value))
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
}
