using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Postings;
using Outreach.Web.Features.Screening;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Time;
using QRCoder;

namespace Outreach.Web.Features.EmployerLinks;

/// <summary>A link, as its makers see it.</summary>
public sealed record EmployerLinkRow(int Id, DateTimeOffset CreatedAt, string? By, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt, DateTimeOffset? UsedAt);

/// <summary>The page.</summary>
/// <param name="Job">For which job.</param>
/// <param name="Waiting">How many of those sent have no result yet.</param>
/// <param name="Links">Links, newest first.</param>
/// <param name="Now">The moment it is judged at.</param>
/// <param name="Made">The address just made: shown this once.</param>
/// <param name="Picture">Its QR code as a data address.</param>
public sealed record EmployerLinksModel(ScreenedJob Job, int Waiting, IReadOnlyList<EmployerLinkRow> Links, DateTimeOffset Now, string? Made, string? Picture);

/// <summary>Makes and revokes the links by which an employer enters the results of its interview.</summary>
[RequirePermission(Permissions.JobsWrite)]
public sealed class EmployerLinksController(OutreachDbContext db, ScreeningQueries screening, JobWork work, AccountLetters letters, DepartmentTime time) : PortalController
{
    private const string Fresh = "EmployerLink";

    /// <summary>The links.</summary>
    [HttpGet("/postings/{id:int}/links")]
    public async Task<IActionResult> Index(int id, CancellationToken stop)
    {
        if (await screening.JobAsync(id, stop) is not { } job)
            return NotFound();
        var links = await db.EmployerLinks.AsNoTracking().Where(l => l.PostingId == id).OrderByDescending(l => l.Id).Select(l => new EmployerLinkRow(
            l.Id, l.CreatedAt, db.Users.Where(u => u.Id == l.CreatedById).Select(u => u.DisplayName).FirstOrDefault(), l.ExpiresAt, l.RevokedAt, l.UsedAt)).ToListAsync(stop);
        var waiting = await db.JobApplications.CountAsync(a => a.PostingId == id && a.State == ApplicationState.SentToCompany, stop);
        var made = TempData[Fresh] is string token ? letters.LinkToCopy(Request, "/e/" + token) : null;
        return View(new EmployerLinksModel(job, waiting, links, time.Now, made, made is null ? null : Picture(made)));
    }

    /// <summary>Makes one. The secret is shown on the next page and stored nowhere: only its SHA-256 is.</summary>
    [HttpPost("/postings/{id:int}/links")]
    public async Task<IActionResult> Share(int id, int? days, CancellationToken stop)
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        if (await work.RunAsync(db.JobPostings.WorkedOnBy(Me), id, posting => Task.FromResult(posting.Link(HashOf(token), days ?? 0, time.Now)), stop) is not { } result)
            return NotFound();
        if (result.Error is { } error)
            Refuse(error);
        else
            TempData[Fresh] = token;
        return RedirectToAction(nameof(Index), new { id });
    }

    /// <summary>Revokes one.</summary>
    [HttpPost("/postings/{id:int}/links/{linkId:int}/revoke")]
    public async Task<IActionResult> Revoke(int id, int linkId, CancellationToken stop)
    {
        if (await work.RunAsync(db.JobPostings.WorkedOnBy(Me), id, posting => Task.FromResult(posting.RevokeLink(linkId, time.Now)), stop) is not { } result)
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
