using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Fulfilment;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Time;
using QRCoder;

namespace Outreach.Web.Features.Contracts.SponsorLinks;

[RequirePermission(Permissions.ContractsWrite)]
public sealed class SponsorLinksController(OutreachDbContext db, SponsorLinkCommands commands, PublicUrl address, DepartmentTime time) : PortalController
{
    private const string Fresh = "SponsorLink";

    [HttpGet("/contracts/{id:int}/links")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken)
    {
        var contract = await db.Contracts.OnceSigned().WorkedOnBy(Me).AsNoTracking().Where(c => c.Id == id).Select(c => new
        {
            c.Number,
            Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
            Links = c.Links.OrderByDescending(l => l.Id).Select(l => new LinkRow(
                l.Id, l.CreatedAt, db.Users.Where(u => u.Id == l.CreatedById).Select(u => u.DisplayName).FirstOrDefault(), l.ExpiresAt, l.RevokedAt)).ToList(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (contract is null)
            return NotFound();
        var made = TempData[Fresh] is string token ? address.LinkTo("/s/" + token) : null;
        return View(new LinksModel(id, contract.Number!, contract.Sponsor, contract.Links, time.Now, made, made is null ? null : Picture(made)));
    }

    /// <summary>Makes one. The secret is shown on the next page and stored nowhere: only its SHA-256 is.</summary>
    [HttpPost("/contracts/{id:int}/links")]
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

    [HttpPost("/contracts/{id:int}/links/{linkId:int}/revoke")]
    public async Task<IActionResult> Revoke(int id, int linkId, CancellationToken cancellationToken) => Answer(
        await commands.RevokeAsync(id, linkId, cancellationToken), RedirectToAction(nameof(Index), new { id }), "The link is revoked: whoever opens it from now on finds nothing.");

    private static string Picture(string address)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        return "data:image/png;base64," + Convert.ToBase64String(new PngByteQRCode(data).GetGraphic(6));
    }
}
