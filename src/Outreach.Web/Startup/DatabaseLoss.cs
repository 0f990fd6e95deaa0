using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.Extensions.Localization;
using Outreach.Web.Infrastructure.Assets;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Startup;

/// <summary>
/// Answers 503 with a page that needs no database while there is none, whoever asks for whatever. The first who meet it have
/// waited for the repetitions that bridge a failover; the others are told within two seconds.
/// </summary>
public sealed class DatabaseLossMiddleware(RequestDelegate next, DatabaseProbe probe, IAssets assets, SettingsCache settings, HtmlEncoder encoder, ILogger<DatabaseLossMiddleware> logger)
{
    private const int RetryAfterSeconds = 10;

    public async Task InvokeAsync(HttpContext context, IStringLocalizer texts)
    {
        if (probe.IsLost && !await probe.AnswersAsync())
        {
            await WriteAsync(context, texts);
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested && e.IsDatabaseLost())
        {
            probe.MarkLost();
            logger.LogError(e, "The database cannot be used: {Message}", e.GetBaseException().Message);
            context.Response.Clear();
            await WriteAsync(context, texts);
        }
    }

    private Task WriteAsync(HttpContext context, IStringLocalizer texts)
    {
        var (request, response) = (context.Request, context.Response);
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        response.Headers.CacheControl = "no-store";
        var heading = texts["The portal cannot reach its database"].Value;
        var text = HttpMethods.IsGet(request.Method)
            ? texts["This passes by itself, most often within a minute. Nothing that was saved is lost."].Value
            : texts["What you sent may not be saved yet. Wait a minute, go back and send it again: it is not saved twice."].Value;
        if (request.Headers.ContainsKey("HX-Request") || request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
            return response.WriteAsJsonAsync(new { message = $"{heading}. {text}" });
        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync(Page(request, heading, text, texts));
    }

    // Written by hand: the layout of every other page asks the database who is looking at it.
    private string Page(HttpRequest request, string heading, string text, IStringLocalizer texts)
    {
        string Encode(string value) => encoder.Encode(value);
        var theme = request.Cookies["theme"] is "light" or "dark" ? request.Cookies["theme"] : "auto";
        var again = HttpMethods.IsGet(request.Method) ? $"<a class=\"btn btn-primary\" href=\"\">{Encode(texts["Try again now"])}</a>" : "";
        return $"""
            <!DOCTYPE html>
            <html lang="{CultureInfo.CurrentUICulture.Name}" data-bs-theme="{theme}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{Encode(heading)}</title>
              <meta name="robots" content="noindex">
              <meta name="color-scheme" content="{(theme == "auto" ? "light dark" : theme)}">
              <link rel="icon" href="{request.PathBase}/favicon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="{request.PathBase}{assets.Url("public.css")}">
            </head>
            <body class="public narrow">
              <header class="narrow-top"><span class="brand"><span class="brand-name">{Encode(settings.LastKnownName ?? texts["Outreach"])}</span></span></header>
              <main id="main" class="narrow-main">
                <div class="narrow-card">
                  <div class="error-page" data-unavailable>
                    <h1>{Encode(heading)}</h1>
                    <p>{Encode(text)}</p>
                    <div class="error-actions">{again}</div>
                    <p class="error-code">503</p>
                  </div>
                </div>
              </main>
            </body>
            </html>
            """;
    }
}
