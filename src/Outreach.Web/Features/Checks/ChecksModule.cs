using Outreach.Web.Authorization;
using Outreach.Web.Features.Checks.FalseAlarms;
using Outreach.Web.Features.Checks.Words;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;

namespace Outreach.Web.Features.Checks;

/// <summary>What the department tells the two checks: words of its own, and where they were wrong.</summary>
public sealed class ChecksModule : SubjectModule
{
    public override IReadOnlyList<NavigationItem> Pages =>
    [
        new(NavigationArea.Settings, "Words of the checks", "CheckWords", "Index", "alert-triangle", Permissions.JobsLead),
        new(NavigationArea.Reports, "False alarms", "FalseAlarms", "Index", "alert-triangle", Permissions.JobsLead),
    ];

    public override void AddServices(IServiceCollection services) => services
        .AddScoped<FalseAlarmCommands>()
        .AddScoped<FalseAlarmListQuery>()
        .AddScoped<WordCommands>()
        .AddScoped<WordQueries>()
        .AddScoped<IReportProvider, FalseAlarmReport>();
}
