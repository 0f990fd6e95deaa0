namespace Outreach.Web.Infrastructure.Requests;

/// <summary>Refuses a request that is too large before any of it is read.</summary>
public static class RequestSizeLimit
{
    /// <summary>Greatest size of a request, bytes: one file of 10 MB and its form.</summary>
    public const long Limit = 12 * 1024 * 1024;

    /// <summary>Answers 413 at once to a request that says it is larger than the limit.</summary>
    public static IApplicationBuilder UseRequestSizeLimit(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!(context.Request.ContentLength > Limit))
            return next(context);
        // The page that says so is shown by running the request once more: without its body, which nobody reads.
        context.Request.Body = Stream.Null;
        (context.Request.ContentLength, context.Request.ContentType) = (null, null);
        context.Response.Headers.Connection = "close";
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    });
}
