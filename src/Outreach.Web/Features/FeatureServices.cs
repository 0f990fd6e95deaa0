using Outreach.Web.Features.Events;
using Outreach.Web.Features.SponsorImport;

namespace Outreach.Web.Features;

/// <summary>Queries and commands of the features, one line each.</summary>
public static class FeatureServices
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddScoped<EventQueries>()
        .AddScoped<ImportFiles>()
        .AddScoped<ImportPlanner>()
        .AddScoped<ImportRuns>()
        .AddScoped<SponsorImporter>()
        .AddSingleton<ImportWorker>()
        .AddHostedService(s => s.GetRequiredService<ImportWorker>());
}
