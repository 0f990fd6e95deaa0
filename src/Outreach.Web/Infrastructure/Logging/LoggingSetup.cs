using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Hosting;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace Outreach.Web.Infrastructure.Logging;

public static class LoggingSetup
{
    /// <summary>
    /// Logs as JSON to <c>{DataDirectory}/logs</c>, one file a day, 31 kept, written by a thread of its own within a second; and to
    /// the console where people develop, or where <c>Log:Console</c> says so (docs/decisions/0004).
    /// </summary>
    public static void AddOutreachLogging(this WebApplicationBuilder builder, DataDirectory data) => builder.Host.UseSerilog(
        (context, logging) =>
        {
            logging
                .ReadFrom.Configuration(context.Configuration)
                .Enrich.FromLogContext()
                .Enrich.With<WithoutPaths>()
                .Filter.ByExcluding(IsRaceToldByEntityFramework)
                // Requests do not wait for the disk, unless it falls thousands of lines behind: then waiting is better than losing them.
                .WriteTo.Async(sinks => sinks.File(
                    new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture), Path.Combine(data.Path, "logs", "outreach-.json"),
                    rollingInterval: RollingInterval.Day, retainedFileCountLimit: 31, buffered: true, flushToDiskInterval: TimeSpan.FromSeconds(1)), blockWhenFull: true);
            if (context.Configuration.GetValue("Log:Console", !context.HostingEnvironment.IsProduction()))
                logging.WriteTo.Console(formatProvider: CultureInfo.InvariantCulture);
        },
        // Tests run several portals in one process, each with a log of its own.
        preserveStaticLogger: true);

    // Entity Framework tells of every save that fails, before anybody could have handled it. Of a race that nobody handles the
    // page or the worker tells, with the same exception.
    private static bool IsRaceToldByEntityFramework(LogEvent told) =>
        told.Exception is DbUpdateException race && (race is DbUpdateConcurrencyException || race.IsUniqueViolation(""))
        && told.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source) && source is ScalarValue { Value: string name }
        && name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal);

    /// <summary>The path of a request, which the host adds to every event, may hold the secret of a link.</summary>
    private sealed class WithoutPaths : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
