using Outreach.Web.Authorization;
using Outreach.Web.Features.Schools.Records;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools;

public sealed class SchoolsModule : SubjectModule
{
    public override IReadOnlyList<NavigationItem> Pages => [new(NavigationArea.Settings, "Partner schools", "Schools", "Index", "school", Permissions.SchoolsLead)];

    public override void AddServices(IServiceCollection services) => services.AddScoped<SchoolCommands>();
}
