using Outreach.Web.Features.Audit;
using Outreach.Web.Features.Events;

namespace Outreach.Web.Features;

/// <summary>Queries and commands of the features, one line each.</summary>
public static class FeatureServices
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddScoped<EventQueries>()
        .AddPeople();

    private static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<AuditWords>()
        .AddScoped<AuditTrail>()
        .AddScoped<AuditQueries>();
}
