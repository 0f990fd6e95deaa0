using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Files;

namespace Outreach.Web.Features.Errors;

/// <summary>What people see when something cannot be done.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorsController : Controller
{
    // Statuses with a page of their own; the others show the nearest one and keep their number.
    private static readonly int[] Pages = [403, 404, 409, 413, 429, 500];

    /// <summary>The page of a status; reached by re-execution, with the status kept.</summary>
    [Route("/error/{status:int}")]
    public IActionResult Show(int status)
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is { } exception)
        {
            status = exception switch
            {
                DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
                BadHttpRequestException bad => bad.StatusCode,
                _ => StatusCodes.Status500InternalServerError,
            };
        }

        Response.StatusCode = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        var page = Pages.Contains(status) ? status : status >= 500 ? 500 : 404;
        return View(page.ToString(System.Globalization.CultureInfo.InvariantCulture), new ErrorPageModel(status, HttpContext.TraceIdentifier) { MaxBytes = FileStore.MaxSize });
    }
}
