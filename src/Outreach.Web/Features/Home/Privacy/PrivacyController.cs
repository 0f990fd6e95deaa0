using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Home.Privacy;

/// <summary>Whose site it is, and what it does with personal data.</summary>
[AllowAnonymous]
public sealed class PrivacyController : PortalController
{
    [HttpGet("/privacy")]
    public IActionResult Index() => View();
}
