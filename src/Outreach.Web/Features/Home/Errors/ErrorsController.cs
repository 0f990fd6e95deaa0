using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Files;

namespace Outreach.Web.Features.Home.Errors;

/// <summary>What people see when something cannot be done.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorsController(PermissionHolders holders) : Controller
{
    // Statuses with a page of their own; the others show the nearest one and keep their number.
    private static readonly int[] Pages = [400, 403, 404, 409, 413, 429, 500];

    /// <summary>The page of a status; reached by re-execution, with the status kept.</summary>
    [Route("/error/{status:int}")]
    public async Task<IActionResult> Show()
    {
        // Not bound as a parameter: the form that cannot be read may be why this page is shown, and binding would read it.
        var status = Convert.ToInt32(RouteData.Values["status"], System.Globalization.CultureInfo.InvariantCulture);
        if (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is { } exception)
        {
            status = exception switch
            {
                DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
                BadHttpRequestException bad => bad.StatusCode,
                InvalidDataException => StatusCodes.Status400BadRequest,
                _ => StatusCodes.Status500InternalServerError,
            };
        }

        // Somebody who asks for an error page by its address has met no error.
        var met = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null || HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        Response.StatusCode = met && status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        var page = Pages.Contains(status) ? status : status >= 500 ? 500 : status == StatusCodes.Status415UnsupportedMediaType ? 400 : 404;
        return View(page.ToString(System.Globalization.CultureInfo.InvariantCulture), new ErrorPageModel(status, HttpContext.TraceIdentifier)
        {
            MaxBytes = FileStore.MaxSize,
            BackUrl = CameFrom(),
            MayOpen = status == StatusCodes.Status403Forbidden ? await MayOpenAsync() : [],
        });
    }

    private async Task<IReadOnlyList<PermissionHolder>> MayOpenAsync() =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint?.Metadata.GetMetadata<RequirePermissionAttribute>() is { } closed
            ? await holders.OfAsync(closed.Permission, HttpContext.RequestAborted) : [];

    private string? CameFrom() =>
        Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == Request.Host.Value && Url.IsLocalUrl(page.PathAndQuery) ? page.PathAndQuery : null;
}
