using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Home.Manifest;

/// <summary>What a phone asks for when the portal is put on its desktop.</summary>
[AllowAnonymous]
public sealed class ManifestController(SettingsCache settings) : PortalController
{
    [HttpGet("/manifest.webmanifest")]
    public IActionResult Index()
    {
        var name = settings.DepartmentName ?? T["Outreach"].Value;
        var data = new
        {
            name,
            short_name = name,
            start_url = Url.Content("~/"),
            display = "standalone",
            theme_color = "#0b6b5d",
            background_color = "#ffffff",
            icons = new[] { Icon(192), Icon(512) },
        };
        return new JsonResult(data) { ContentType = "application/manifest+json" };
    }

    private object Icon(int size) => new { src = Url.Content($"~/icon-{size}.png"), sizes = $"{size}x{size}", type = "image/png", purpose = "any maskable" };
}
