using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Infrastructure.Requests;

/// <summary>
/// Rule 10: a form carries a key of its own (<c>PostFormTagHelper</c>). The key is saved in the transaction of what the
/// form makes, so a double click or a resent form makes one record and leads where the first one led. It stands for one
/// content at one address: the same form with other content, or the key in another form, is a post of its own.
/// </summary>
public sealed class IdempotencyFilter(
    OutreachDbContext db, DepartmentTime time, CurrentUserAccessor current, IUrlHelperFactory urls, IOptions<AntiforgeryOptions> antiforgery) : IAsyncActionFilter
{
    public const string Field = "__RequestKey";

    private const string AntiforgeryField = "__RequestVerificationToken";

    /// <inheritdoc/>
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        // An error page is shown by running the same post once more, at another address.
        var again = context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        if (again || !HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !Guid.TryParse(request.Form[Field], out var form))
        {
            await next();
            return;
        }

        var key = $"{form:N}/{await ContentHashAsync(request, context.HttpContext.RequestAborted)}/{current.UserId ?? 0}";
        if (await RepeatOf(key) is { } repeated)
        {
            context.Result = repeated;
            return;
        }

        var noted = db.RequestKeys.Add(new RequestKey(key, time.Now)).Entity;
        var executed = await next();
        if (db.Entry(noted).State == EntityState.Unchanged)
        {
            if (LocationOf(executed) is { } location)
            {
                noted.LedTo(location);
                await db.SaveChangesAsync();
            }
            else
            {
                // Something was saved on the way (a wrong password is counted), but the form is shown again: its key is free.
                await db.RequestKeys.Where(k => k.Key == key).ExecuteDeleteAsync();
            }
        }
        else if (await RepeatOf(key) is { } faster)
        {
            // The same form, sent at the same time, has saved while this one ran: whatever stopped this one (the key,
            // another unique index, a version) was that.
            executed.ExceptionHandled = true;
            executed.Result = faster;
        }
    }

    private async Task<string> ContentHashAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // Lengths before texts, so that no two forms read the same.
        void Add(string? text) => hash.AppendData(Encoding.UTF8.GetBytes($"{text?.Length ?? -1}:{text}"));
        // A secret that only this browser has: from the hash that is kept nobody tries out passwords.
        Add(request.Cookies[antiforgery.Value.Cookie.Name!]);
        Add(request.Path.Value);
        foreach (var field in request.Form.Where(f => f.Key != Field && f.Key != AntiforgeryField).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            Add(field.Key);
            foreach (var value in field.Value)
                Add(value);
        }

        foreach (var file in request.Form.Files)
        {
            Add(file.Name);
            Add(file.FileName);
            await using var stream = file.OpenReadStream();
            hash.AppendData(await SHA256.HashDataAsync(stream, cancellationToken));
        }

        // Half of it is plenty, and the key has room for no more.
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private async Task<IActionResult?> RepeatOf(string key)
    {
        // The first post may still be answering: it has saved, but not yet noted where it leads.
        for (var attempt = 0; ; attempt++)
        {
            var known = await db.RequestKeys.AsNoTracking().Where(k => k.Key == key).Select(k => new { k.Location }).SingleOrDefaultAsync();
            if (known is null)
                return null;
            if (known.Location is not null)
                return new LocalRedirectResult(known.Location);
            if (attempt == 10)
                return new StatusCodeResult(StatusCodes.Status409Conflict);
            await Task.Delay(100);
        }
    }

    private string? LocationOf(ActionExecutedContext executed)
    {
        var url = urls.GetUrlHelper(executed);
        return executed.Result switch
        {
            RedirectToActionResult r => url.Action(new UrlActionContext
            {
                Action = r.ActionName,
                Controller = r.ControllerName,
                Values = r.RouteValues,
                Fragment = r.Fragment,
            }),
            LocalRedirectResult r => r.Url,
            RedirectResult r when url.IsLocalUrl(r.Url) => r.Url,
            _ => null,
        };
    }
}
