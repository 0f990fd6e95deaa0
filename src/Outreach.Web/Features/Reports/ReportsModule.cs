using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Reports;

public sealed class ReportsModule : SubjectModule
{
    public override IReadOnlyList<NavigationItem> Pages =>
    [
        new(NavigationArea.Reports, "All reports", "Reports", "Index", "report", Permissions.PortalOpen),
    ];

    public override void AddServices(IServiceCollection services)
    {
    }
}
