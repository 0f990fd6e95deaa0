using Microsoft.AspNetCore.CookiePolicy;

namespace Outreach.Web.Infrastructure.Security;

/// <summary>
/// The portal's own cookies are called <c>__Host-…</c> on the wire: a browser takes such a one over HTTPS alone, from this host
/// alone and for all of it, so that no other host of the school's domain can plant one. Within the portal they keep their short
/// names; one that comes without the prefix is somebody else's, and dropped.
/// </summary>
public static class HostCookies
{
    public const string Prefix = "__Host-";

    /// <summary>Has them sent under that name.</summary>
    public static void Name(CookiePolicyOptions options)
    {
        options.OnAppendCookie = context => context.CookieName = Named(context.CookieName, context.CookieOptions);
        options.OnDeleteCookie = context => context.CookieName = Named(context.CookieName, context.CookieOptions);
    }

    /// <summary>Reads them under that name; before all that reads cookies.</summary>
    public static IApplicationBuilder UseHostCookies(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var sent = context.Request.Headers.Cookie;
        if (sent.Count > 0)
            context.Request.Headers.Cookie = string.Join("; ", sent.OfType<string>().Select(Read));
        return next(context);
    });

    /// <summary>A Cookie header with the portal's names instead of the browser's.</summary>
    public static string Read(string header)
    {
        var pairs = header.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join("; ", pairs.Where(p => !IsOurs(p)).Select(p => p.StartsWith(Prefix, StringComparison.Ordinal) ? p[Prefix.Length..] : p));
    }

    private static string Named(string name, CookieOptions options)
    {
        if (!IsOurs(name))
            return name;
        (options.Path, options.Domain, options.Secure) = ("/", null, true);
        return Prefix + name;
    }

    private static bool IsOurs(string name) => name.StartsWith("outreach", StringComparison.Ordinal) || name.StartsWith("Identity.", StringComparison.Ordinal);
}
