using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Infrastructure.Requests;

/// <summary>What a request has cost so far, with the error page that it may end in.</summary>
public sealed class RequestMeter
{
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly CommandCountInterceptor.Counter commands = CommandCountInterceptor.Begin();

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(start);

    /// <summary>Database commands.</summary>
    public int Commands => commands.Value;

    public static RequestMeter Of(HttpContext context) => context.Features.GetRequiredFeature<RequestMeter>();
}

/// <summary>Begins the <see cref="RequestMeter"/>; shows it as Server-Timing with <c>Diagnostics:ServerTiming</c>.</summary>
public sealed class RequestMeterMiddleware(RequestDelegate next, IConfiguration configuration)
{
    private readonly bool serverTiming = configuration.GetValue("Diagnostics:ServerTiming", false);

    public async Task InvokeAsync(HttpContext context)
    {
        var meter = new RequestMeter();
        context.Features.Set(meter);
        if (serverTiming)
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers["Server-Timing"] = $"db;desc=\"{meter.Commands} commands\", total;dur={meter.Elapsed.TotalMilliseconds:F1}";
                return Task.CompletedTask;
            });
        }

        await next(context);
    }
}
