using Outreach.Web.Features.Events;
using Outreach.Web.Features.SponsorList;
using Outreach.Web.Features.Sponsors;
using Outreach.Web.Features.Visits;

namespace Outreach.Web.Features;

/// <summary>Queries and commands of the features, one line each.</summary>
public static class FeatureServices
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddScoped<EventQueries>()
        .AddScoped<SponsorDuplicates>()
        .AddScoped<SponsorQueries>()
        .AddScoped<SponsorCommands>()
        .AddScoped<SponsorExport>()
        .AddScoped<VisitQueries>()
        .AddScoped<VisitCommands>();
}
