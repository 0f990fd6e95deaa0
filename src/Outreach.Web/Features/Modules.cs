using Outreach.Web.Features.Accounts;
using Outreach.Web.Features.Administration;
using Outreach.Web.Features.Checks;
using Outreach.Web.Features.Contracts;
using Outreach.Web.Features.Deals;
using Outreach.Web.Features.Events;
using Outreach.Web.Features.Home;
using Outreach.Web.Features.Jobs;
using Outreach.Web.Features.Market;
using Outreach.Web.Features.Meetings;
using Outreach.Web.Features.Policies;
using Outreach.Web.Features.Reports;
using Outreach.Web.Features.Schools;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors;
using Outreach.Web.Features.Surveys;
using Outreach.Web.Features.Tasks;

namespace Outreach.Web.Features;

/// <summary>The subjects of the portal: a new one is its two folders and a line here.</summary>
public static class Modules
{
    public static readonly IReadOnlyList<SubjectModule> All =
    [
        new HomeModule(),
        new ReportsModule(),
        new SponsorsModule(),
        new DealsModule(),
        new MarketModule(),
        new ContractsModule(),
        new EventsModule(),
        new SchoolsModule(),
        new SurveysModule(),
        new PoliciesModule(),
        new TasksModule(),
        new JobsModule(),
        new MeetingsModule(),
        new ChecksModule(),
        new AccountsModule(),
        new AdministrationModule(),
    ];

    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        foreach (var module in All)
            module.AddServices(services);
        return services.AddSingleton(Navigation.Of(All));
    }
}
