using Outreach.Web.Authorization;
using Outreach.Web.Features.Schools.Records;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools;

public sealed class SchoolsModule : SubjectModule
{
    public static readonly NavigationArea Area = new("Partner schools", "school", 55);

    public override IReadOnlyList<NavigationItem> Pages => [new(Area, "Partner schools", "Schools", "Index", "school", Permissions.SchoolsRead)];

    public override void AddServices(IServiceCollection services) => services.AddScoped<SchoolCommands>();
}
