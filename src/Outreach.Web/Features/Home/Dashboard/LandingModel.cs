using Outreach.Web.Features.Shared.Providers;

namespace Outreach.Web.Features.Home.Dashboard;

/// <summary>What whoever has not signed in sees first.</summary>
/// <param name="IsSetUp">Whether there is an administrator.</param>
public sealed record LandingModel(bool IsSetUp, IReadOnlyList<FrontPageList> Lists);
