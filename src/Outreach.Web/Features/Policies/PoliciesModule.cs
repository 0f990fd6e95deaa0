using Outreach.Web.Authorization;
using Outreach.Web.Features.Policies.Rules;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Policies;

/// <summary>What the school's policy allows (S26).</summary>
public sealed class PoliciesModule : SubjectModule
{
    public override IReadOnlyList<NavigationItem> Pages => [new(NavigationArea.Settings, "School policy", "Policies", "Index", "scale", Permissions.EventsRead)];

    public override void AddServices(IServiceCollection services) => services.AddScoped<PolicyCommands>();
}
