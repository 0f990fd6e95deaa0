using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Outreach.Web.Infrastructure.Assets;

/// <summary>Wires style sheets, scripts, icons and what the shared views need.</summary>
public static class AssetsSetup
{
    private static readonly (string Coding, string Extension)[] Codings = [("br", ".br"), ("gzip", ".gz")];

    public static IServiceCollection AddOutreachAssets(this IServiceCollection services)
    {
        services.TryAddSingleton<IAssets, BuiltAssets>();
        // Validation is the server's: no script reads the data-val attributes, so the pages do not carry them.
        services.Configure<MvcViewOptions>(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        return services;
    }

    /// <summary>
    /// Serves <c>/dist</c> with its hashes for a year, compressed ahead of time as the browser accepts, and the other
    /// files of <c>wwwroot</c> for a day. Belongs before routing and authentication.
    /// </summary>
    public static IApplicationBuilder UseOutreachAssets(this IApplicationBuilder app)
    {
        var assets = app.ApplicationServices.GetRequiredService<IAssets>();
        var files = app.ApplicationServices.GetRequiredService<IWebHostEnvironment>();
        app.Use((context, next) => context.Request.Path.StartsWithSegments("/dist", out var rest)
            && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            && rest.Value is ['/', .. var name] && assets.IsFingerprinted(name)
                ? Send(context, files.WebRootFileProvider, name)
                : next(context));
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = response => response.Context.Response.Headers.CacheControl = "public,max-age=86400",
        });
        return app;
    }

    private static async Task Send(HttpContext context, IFileProvider files, string name)
    {
        var headers = context.Response.GetTypedHeaders();
        var accepted = context.Request.GetTypedHeaders().AcceptEncoding;
        var file = files.GetFileInfo($"dist/{name}");
        foreach (var (coding, extension) in Codings)
        {
            if (!accepted.Any(a => a.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && a.Quality is not 0))
                continue;
            var compressed = files.GetFileInfo($"dist/{name}{extension}");
            if (!compressed.Exists)
                continue;
            file = compressed;
            context.Response.Headers.ContentEncoding = coding;
            break;
        }

        // The name is the hash of the content, so what a browser holds under it is what it would get.
        var tag = new EntityTagHeaderValue($"\"{name}\"", isWeak: true);
        headers.ETag = tag;
        context.Response.Headers.CacheControl = "public,max-age=31536000,immutable";
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false)))
        {
            context.Response.Headers.ContentEncoding = default;
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml; charset=utf-8",
            _ => "text/javascript; charset=utf-8",
        };
        context.Response.ContentLength = file.Length;
        if (HttpMethods.IsGet(context.Request.Method))
            await context.Response.SendFileAsync(file, context.RequestAborted);
    }
}
