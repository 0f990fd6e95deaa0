using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Hosting;

namespace Outreach.Web.Startup;

/// <summary>The health pages: they ask nobody who they are, and answer within two seconds whatever the database does.</summary>
public static class HealthSetup
{
    public static IServiceCollection AddOutreachHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database").AddCheck<UploadsHealth>("uploads");
        return services;
    }

    /// <summary>Before everything that asks the database.</summary>
    public static void UseOutreachHealth(this WebApplication app)
    {
        app.UseHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.UseHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain";
        var wanting = report.Entries.Where(e => e.Value.Status != HealthStatus.Healthy).Select(e => $"\n{e.Key}: {e.Value.Description}");
        return context.Response.WriteAsync(report.Status + string.Concat(wanting));
    }

    private sealed class DatabaseHealth(DatabaseProbe probe) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await probe.AnswersAsync() ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("does not answer");
    }

    // Degraded, which is still 200: every page works, and no other instance on the same disk would do better.
    private sealed class UploadsHealth(DataDirectory data) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await FileStore.CanWriteAsync(data, cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("cannot be stored");
    }
}
