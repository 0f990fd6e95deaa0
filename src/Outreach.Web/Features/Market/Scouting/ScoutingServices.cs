using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors;

namespace Outreach.Web.Features.Market.Scouting;

/// <summary>What scouting gives to the module of its subject.</summary>
public static class ScoutingServices
{
    public static IServiceCollection AddScouting(this IServiceCollection services) => services
        .AddScoped<ScoutQueries>()
        .AddScoped<ScoutCommands>()
        .AddScoped<ScoutGoalQueries>()
        .AddScoped<ScoutGoalCommands>()
        .AddScoped<ISponsorFollower, ScoutFollower>();

    /// <summary>The pages of the navigation, under an area.</summary>
    public static IReadOnlyList<NavigationItem> PagesUnder(NavigationArea area) => [new(area, "Scouting", "ScoutTrips", "Index", "map-pin", Permissions.SponsorsRead)];
}
