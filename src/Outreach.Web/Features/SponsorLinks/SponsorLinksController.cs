using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts;
using Outreach.Web.Features.Fulfilment;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Time;
using QRCoder;

namespace Outreach.Web.Features.SponsorLinks;

/// <summary>A link, as its makers see it.</summary>
public sealed record LinkRow(int Id, DateTimeOffset CreatedAt, string? By, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt);

/// <summary>The page.</summary>
/// <param name="Id">Contract.</param>
/// <param name="Number">Its number.</param>
/// <param name="Sponsor">Merchant.</param>
/// <param name="Links">Links, newest first.</param>
/// <param name="Now">The moment it is judged at.</param>
/// <param name="Made">The address just made: shown this once.</param>
/// <param name="Picture">Its QR code as a data address.</param>
public sealed record LinksModel(int Id, string Number, string Sponsor, IReadOnlyList<LinkRow> Links, DateTimeOffset Now, string? Made, string? Picture);

/// <summary>Makes and revokes the links by which a sponsor sees a contract.</summary>
[RequirePermission(Permissions.ContractsWrite)]
public sealed class SponsorLinksController(OutreachDbContext db, ContractWork work, AccountLetters letters, DepartmentTime time) : PortalController
{
    private const string Fresh = "SponsorLink";

    private IQueryable<Contract> Worked => db.Contracts.OnceSigned().WorkedOnBy(Me);

    /// <summary>The links.</summary>
    [HttpGet("/contracts/{id:int}/links")]
    public async Task<IActionResult> Index(int id, CancellationToken stop)
    {
        var contract = await Worked.AsNoTracking().Where(c => c.Id == id).Select(c => new
        {
            c.Number,
            Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
            Links = c.Links.OrderByDescending(l => l.Id).Select(l => new LinkRow(
                l.Id, l.CreatedAt, db.Users.Where(u => u.Id == l.CreatedById).Select(u => u.DisplayName).FirstOrDefault(), l.ExpiresAt, l.RevokedAt)).ToList(),
        }).SingleOrDefaultAsync(stop);
        if (contract is null)
            return NotFound();
        var made = TempData[Fresh] is string token ? letters.LinkTo("/s/" + token) : null;
        return View(new LinksModel(id, contract.Number!, contract.Sponsor, contract.Links, time.Now, made, made is null ? null : Picture(made)));
    }

    /// <summary>Makes one. The secret is shown on the next page and stored nowhere: only its SHA-256 is.</summary>
    [HttpPost("/contracts/{id:int}/links")]
    public async Task<IActionResult> Share(int id, int? days, CancellationToken stop)
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        if (await work.RunAsync(Worked, id, contract => contract.Share(HashOf(token), days ?? 0, time.Now), stop) is not { } result)
            return NotFound();
        if (result.Error is { } error)
            Refuse(error);
        else
            TempData[Fresh] = token;
        return RedirectToAction(nameof(Index), new { id });
    }

    /// <summary>Revokes one.</summary>
    [HttpPost("/contracts/{id:int}/links/{linkId:int}/revoke")]
    public async Task<IActionResult> Revoke(int id, int linkId, CancellationToken stop)
    {
        if (await work.RunAsync(Worked, id, contract => contract.RevokeLink(linkId, time.Now), stop) is not { } result)
            return NotFound();
        if (result.Error is { } error)
            Refuse(error);
        else
            Say("The link is revoked: whoever opens it from now on finds nothing.");
        return RedirectToAction(nameof(Index), new { id });
    }

    /// <summary>What is stored of a secret.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string Picture(string address)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        return "data:image/png;base64," + Convert.ToBase64String(new PngByteQRCode(data).GetGraphic(6));
    }
}
