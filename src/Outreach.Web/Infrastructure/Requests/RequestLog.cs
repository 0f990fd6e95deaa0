using System.Diagnostics;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Infrastructure.Requests;

/// <summary>One line for each request: who, what, how long, how many database commands. Routes, not addresses: no personal data.</summary>
public sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger, IConfiguration configuration)
{
    private readonly bool serverTiming = configuration.GetValue("Diagnostics:ServerTiming", false);

    /// <summary>Runs the request and logs it.</summary>
    public async Task InvokeAsync(HttpContext context, CurrentUserAccessor current)
    {
        var commands = CommandCounter.Begin();
        var start = Stopwatch.GetTimestamp();
        if (serverTiming)
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers["Server-Timing"] = $"db;desc=\"{commands.Value} commands\", total;dur={Stopwatch.GetElapsedTime(start).TotalMilliseconds:F1}";
                return Task.CompletedTask;
            });
        }

        try
        {
            await next(context);
        }
        finally
        {
            var route = context.GetEndpoint() is RouteEndpoint endpoint ? endpoint.RoutePattern.RawText : null;
            if (route is not null || context.Response.StatusCode >= 400)
            {
                logger.LogInformation(
                    "{Method} {Route} {Status} by {UserId} in {Elapsed:F1} ms with {Commands} database commands",
                    context.Request.Method, route ?? "(no route)", context.Response.StatusCode, current.UserId,
                    Stopwatch.GetElapsedTime(start).TotalMilliseconds, commands.Value);
            }
        }
    }
}
