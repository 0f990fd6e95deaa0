using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Files;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace Outreach.Web.Infrastructure.Logging;

/// <summary>Serilog, wired from its parts (docs/decisions/0004).</summary>
public static class LoggingSetup
{
    /// <summary>Logs to the console, and as JSON to <c>{DataDirectory}/logs</c>, one file a day, 31 kept.</summary>
    public static void AddOutreachLogging(this WebApplicationBuilder builder, DataDirectory data)
    {
        var logger = new LoggerConfiguration()
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .Enrich.With<WithoutPaths>()
            .Filter.ByExcluding(IsRaceToldByEntityFramework)
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(
                new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture), Path.Combine(data.Path, "logs", "outreach-.json"),
                rollingInterval: RollingInterval.Day, retainedFileCountLimit: 31, shared: true)
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger, dispose: true);
    }

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
