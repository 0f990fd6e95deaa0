using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Infrastructure.Requests;

/// <summary>
/// Rule 10: a form carries a key of its own (<c>PostFormTagHelper</c>). The key is saved in the transaction of what the
/// form makes, so a double click or a resent form makes one record and leads where the first one led; where the first one
/// led nowhere, such as an answer to a script, the answer is 409. It stands for one content at one address:
/// the same form with other content, or the key in another form, is a post of its own; in a browser, where it means that somebody
/// went back and saved again, that is asked first. A form that is refused gives its key back. The next page tells the browser
/// which forms were saved (<see cref="SavedForms"/>): only then it lets go of what was typed.
/// </summary>
public sealed class IdempotencyFilter(
    OutreachDbContext db, DepartmentTime time, CurrentUserAccessor current, IUrlHelperFactory urls, IActionDescriptorCollectionProvider actions, IOptions<AntiforgeryOptions> antiforgery,
    IModelMetadataProvider metadata, ITempDataDictionaryFactory tempData)
    : IAsyncActionFilter
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
            SavedForms.Confirm(context.HttpContext, form);
            return;
        }

        if (IsPressed(request) && await SavedBeforeAsync(form, key) is { } before)
        {
            context.Result = new ViewResult
            {
                ViewName = "SavedBefore",
                StatusCode = StatusCodes.Status409Conflict,
                ViewData = new ViewDataDictionary<SavedBefore>(metadata, new ModelStateDictionary()) { Model = new SavedBefore(before, request.PathBase + request.Path + request.QueryString, request.Form) },
            };
            return;
        }

        var noted = db.RequestKeys.Add(new RequestKey(key, time.Now)).Entity;
        var executed = await next();
        // A redirect that says why something was refused is none that saved it, unless its key was saved with what it did do: a
        // draft that is not submitted is a draft that is saved.
        if (!IsRefused(executed) && (db.Entry(noted).State == EntityState.Unchanged
            || (LocationOf(executed) is not null && tempData.GetTempData(context.HttpContext).Peek("StatusTone") as string != "danger")))
            SavedForms.Confirm(context.HttpContext, form);
        if (db.Entry(noted).State == EntityState.Unchanged)
        {
            // Something may have been saved on the way (a wrong password is counted) though the form is shown again: its key is free. So is
            // that of a download, which may be pressed again.
            var location = LocationOf(executed) ?? (IsRefused(executed) || executed.Result is FileResult ? null : PageOf(context));
            if (location is null)
            {
                await db.RequestKeys.Where(k => k.Key == key).ExecuteDeleteAsync();
            }
            else
            {
                noted.LedTo(location);
                await db.SaveChangesAsync();
            }
        }
        else if (await RepeatOf(key) is { } faster)
        {
            // The same form, sent at the same time, has saved while this one ran: whatever stopped this one (the key,
            // another unique index, a version) was that.
            executed.ExceptionHandled = true;
            executed.Result = faster;
            SavedForms.Confirm(context.HttpContext, form);
        }
        else if (executed.Exception is DbUpdateException failure && failure.IsUniqueViolation("PK_RequestKeys"))
        {
            // The faster one has given the key back since, because its form was refused: nothing was made, and this one may be sent again.
            executed.ExceptionHandled = true;
            executed.Result = new StatusCodeResult(StatusCodes.Status409Conflict);
        }
    }

    /// <summary>Whether a person sent it by leaving the page, and it makes something anew: a script knows what it sends, and a version holds an edit.</summary>
    private static bool IsPressed(HttpRequest request) => request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Form["Version"].ToString() is ("" or "0");

    /// <summary>Where the same form led when it was saved with other content; null when it was not.</summary>
    private async Task<string?> SavedBeforeAsync(Guid form, string key)
    {
        var (start, end) = ($"{form:N}/", key[key.LastIndexOf('/')..]);
        return await db.RequestKeys.AsNoTracking().Where(k => k.Key.StartsWith(start) && k.Key.EndsWith(end) && k.Location != null && k.Location != RequestKey.Nowhere)
            .OrderByDescending(k => k.At).Select(k => k.Location).FirstOrDefaultAsync();
    }

    private static bool IsRefused(ActionExecutedContext executed) =>
        (executed.Exception is not null && !executed.ExceptionHandled)
        || !executed.ModelState.IsValid
        || executed.HttpContext.Response.StatusCode >= StatusCodes.Status400BadRequest
        || executed.Result is IStatusCodeActionResult { StatusCode: >= StatusCodes.Status400BadRequest };

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
            if (known.Location is { Length: > 0 } location)
                return new LocalRedirectResult(location);
            if (known.Location is not null)
                return new StatusCodeResult(StatusCodes.Status409Conflict);
            // The key is saved with what the form made: it is there, although the portal ended before it could say where.
            if (attempt == 10)
                return new ViewResult { ViewName = "SavedAlready" };
            await Task.Delay(100);
        }
    }

    // An answer that is no redirect has a page to look at where the same address can be opened: it shows what stands now.
    private string PageOf(ActionExecutingContext context)
    {
        var (template, request) = (context.ActionDescriptor.AttributeRouteInfo?.Template, context.HttpContext.Request);
        var isPage = template is not null && actions.ActionDescriptors.Items.Any(a => a.AttributeRouteInfo?.Template == template
            && a.ActionConstraints?.OfType<HttpMethodActionConstraint>().Any(c => c.HttpMethods.Contains(HttpMethods.Get)) == true);
        return isPage && !request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal) ? request.PathBase + request.Path + request.QueryString : RequestKey.Nowhere;
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

/// <summary>A form that was saved before, with other content, and is sent once more.</summary>
/// <param name="Location">What came of it.</param>
/// <param name="Action">Where it is sent to.</param>
/// <param name="Sent">What it holds now.</param>
public sealed record SavedBefore(string Location, string Action, IFormCollection Sent)
{
    /// <summary>What can be sent again as it is, without the marks that every form has of its own.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields =>
        Sent.Where(f => f.Key is not (IdempotencyFilter.Field or "__RequestVerificationToken")).SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")));

    public bool HasFiles => Sent.Files.Any(f => f.Length > 0);
}
