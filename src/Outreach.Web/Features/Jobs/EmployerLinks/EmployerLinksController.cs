using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Mail;
using QRCoder;

namespace Outreach.Web.Features.Jobs.EmployerLinks;

/// <summary>Makes and revokes the links by which an employer enters the results of its interview.</summary>
[RequirePermission(Permissions.JobsWrite)]
public sealed class EmployerLinksController(EmployerLinkQueries queries, EmployerLinkCommands commands, PublicUrl address) : PortalController
{
    private const string Fresh = "EmployerLink";

    [HttpGet("/postings/{id:int}/links")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken)
    {
        if (await queries.PageAsync(id, cancellationToken) is not { } model)
            return NotFound();
        var made = TempData[Fresh] is string token ? address.LinkToCopy(Request, "/e/" + token) : null;
        return View(made is null ? model : model with { Made = made, Picture = Picture(made) });
    }

    /// <summary>Makes one. The secret is shown on the next page and stored nowhere: only its SHA-256 is.</summary>
    [HttpPost("/postings/{id:int}/links")]
    public async Task<IActionResult> Share(int id, int? days, CancellationToken cancellationToken)
    {
        var made = await commands.MakeAsync(id, days ?? 0, cancellationToken);
        if (made.IsNotFound)
            return NotFound();
        if (made.IsSuccess)
            TempData[Fresh] = made.Value;
        else
            FlashError(made.Error);
        return RedirectToAction(nameof(Index), new { id });
    }

    [HttpPost("/postings/{id:int}/links/{linkId:int}/revoke")]
    public async Task<IActionResult> Revoke(int id, int linkId, CancellationToken cancellationToken) => Answer(
        await commands.RevokeAsync(id, linkId, cancellationToken), RedirectToAction(nameof(Index), new { id }), "The link is revoked: whoever opens it from now on finds nothing.");

    private static string Picture(string address)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        return "data:image/png;base64," + Convert.ToBase64String(new PngByteQRCode(data).GetGraphic(6));
    }
}
