using Microsoft.AspNetCore.Diagnostics;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Requests;
using Serilog;
using Serilog.Events;

namespace Outreach.Web.Infrastructure.Logging;

public static class RequestLogging
{
    /// <summary>
    /// One line for each request: who, what, how long, how many database commands. Routes, not addresses, which may hold
    /// personal data and the secrets of links. Comes after routing and needs <see cref="RequestMeter"/>.
    /// </summary>
    public static void UseOutreachRequestLogging(this WebApplication app) => app.UseSerilogRequestLogging(o =>
    {
        o.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        o.MessageTemplate = "{Method} {Route} {Status} by {UserId} in {Elapsed:F1} ms with {Commands} database commands";
        o.GetLevel = (context, _, exception) => LevelOf(context, exception);
        o.GetMessageTemplateProperties = (context, _, _, status) =>
        [
            new("Method", new ScalarValue(context.Request.Method)),
            new("Route", new ScalarValue(RouteOf(context) ?? "(no route)")),
            new("Status", new ScalarValue(status)),
            new("UserId", new ScalarValue(context.RequestServices.GetRequiredService<CurrentUserAccessor>().UserId)),
        ];
        o.EnrichDiagnosticContext = (line, context) =>
        {
            var meter = RequestMeter.Of(context);
            line.Set("Elapsed", meter.Elapsed.TotalMilliseconds);
            line.Set("Commands", meter.Commands);
        };
    });

    private static LogEventLevel LevelOf(HttpContext context, Exception? exception)
    {
        // A request that ends with an error page goes through here twice. An exception is told by the handler, with its page's
        // status; a status, where it came from.
        var isToldElsewhere = exception is not null
            ? !context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested
            : context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        return !isToldElsewhere && (RouteOf(context) is not null || context.Response.StatusCode >= 400) ? LogEventLevel.Information : LogEventLevel.Verbose;
    }

    private static string? RouteOf(HttpContext context) =>
        ((context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint()) as RouteEndpoint)?.RoutePattern.RawText;
}
