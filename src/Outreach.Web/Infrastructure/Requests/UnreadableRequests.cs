using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace Outreach.Web.Infrastructure.Requests;

/// <summary>
/// Answers 415 to a form in an encoding that is not read here (UTF-7 is none on purpose) and 400 to one that cannot be read at
/// all. Before the check against forged forms, which is the first to read it. A part that names an unknown encoding is read as UTF-8.
/// </summary>
public sealed class FormEncodingFilter : IAsyncAuthorizationFilter
{
    /// <inheritdoc/>
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var (http, request) = (context.HttpContext, context.HttpContext.Request);
        var again = http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;
        if (again || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return;
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && !IsRead(type.Charset.Value))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status415UnsupportedMediaType);
            return;
        }

        if (!request.HasFormContentType)
            return;
        try
        {
            await request.ReadFormAsync(http.RequestAborted);
        }
        // Broken, cut off, or of too many values; too large has a status of its own.
        catch (Exception e) when (e is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            context.Result = new BadRequestResult();
        }
        // What Encoding.GetEncoding throws at the charset of a part.
        catch (Exception e) when (e is NotSupportedException or ArgumentException)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status415UnsupportedMediaType);
        }
    }

    private static bool IsRead(string? charset)
    {
        if (string.IsNullOrEmpty(charset))
            return true;
        try
        {
            return Encoding.GetEncoding(charset.Trim('"')) is not null;
        }
        catch (Exception e) when (e is NotSupportedException or ArgumentException)
        {
            return false;
        }
    }
}

/// <summary>
/// Answers 404 where the address names something by text of which nothing is left but what nobody sees: a link's secret of
/// control characters is no secret that was ever given out.
/// </summary>
public sealed class EmptyAddressFilter : IActionFilter
{
    /// <inheritdoc/>
    public void OnActionExecuting(ActionExecutingContext context)
    {
        var empty = context.ActionDescriptor.Parameters.Any(p => p.ParameterType == typeof(string) && context.RouteData.Values.ContainsKey(p.Name)
            && !(context.ActionArguments.TryGetValue(p.Name, out var bound) && bound is not null));
        if (empty)
            context.Result = new NotFoundResult();
    }

    /// <inheritdoc/>
    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}
