using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.Localization;

namespace Outreach.Web.Authorization;

/// <summary>
/// Asks somebody to sign in, without losing what was typed: a script is told so in words, and who had sent a form comes
/// back to the page on which it stands, where the browser fills it in again (kept.js).
/// </summary>
internal static class EndedSession
{
    public static Task AskAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Headers.ContainsKey("HX-Request") || request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
        {
            var texts = context.HttpContext.RequestServices.GetRequiredService<IStringLocalizer>();
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return context.Response.WriteAsJsonAsync(new { message = texts["Your sign-in has ended. What you typed is still here."].Value });
        }

        if (HttpMethods.IsPost(request.Method))
        {
            var query = new QueryBuilder { { context.Options.ReturnUrlParameter, PageOf(request) }, { "ended", "true" } };
            context.RedirectUri = $"{request.PathBase}{context.Options.LoginPath}{query}";
        }

        // Relative: behind a proxy that says nothing of itself the portal knows neither scheme nor host.
        context.Response.Redirect(Uri.TryCreate(context.RedirectUri, UriKind.Absolute, out var absolute) && absolute.Scheme.StartsWith("http", StringComparison.Ordinal) ? absolute.PathAndQuery : context.RedirectUri);
        return Task.CompletedTask;
    }

    /// <summary>The page that the form stands on; what can only be posted to is no page to come back to.</summary>
    private static string PageOf(HttpRequest request)
    {
        var here = request.PathBase + request.Path + request.QueryString;
        if (Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == request.Host.Value && IsPage(request, page.AbsolutePath))
            return page.PathAndQuery;
        return IsPage(request, request.PathBase + request.Path) ? here : request.PathBase + "/";
    }

    private static bool IsPage(HttpRequest request, string path)
    {
        if (!new PathString(Uri.UnescapeDataString(path)).StartsWithSegments(request.PathBase, out var rest))
            return false;
        return request.HttpContext.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Any(e =>
            e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true
            && e.RoutePattern.RawText is { } pattern && !pattern.Contains('*', StringComparison.Ordinal)
            && new TemplateMatcher(TemplateParser.Parse(pattern.TrimStart('/')), new RouteValueDictionary()).TryMatch(rest, new RouteValueDictionary()));
    }
}
