using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Screening;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Time;
using QRCoder;

namespace Outreach.Web.Features.Jobs.EmployerLinks;

/// <summary>Makes and revokes the links by which an employer enters the results of its interview.</summary>
[RequirePermission(Permissions.JobsWrite)]
public sealed class EmployerLinksController(OutreachDbContext db, ScreeningQueries screening, EmployerLinkCommands commands, PublicUrl address, DepartmentTime time, SettingsCache settings) : PortalController
{
    private const string Fresh = "EmployerLink";

    [HttpGet("/postings/{id:int}/links")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken)
    {
        if (await screening.JobAsync(id, cancellationToken) is not { } job)
            return NotFound();
        var links = await db.EmployerLinks.AsNoTracking().Where(l => l.PostingId == id).OrderByDescending(l => l.Id).Select(l => new EmployerLinkRow(
            l.Id, l.CreatedAt, db.Users.Where(u => u.Id == l.CreatedById).Select(u => u.DisplayName).FirstOrDefault(), l.ExpiresAt, l.RevokedAt, l.UsedAt)).ToListAsync(cancellationToken);
        var waiting = await db.JobApplications.CountAsync(a => a.PostingId == id && a.State == ApplicationState.SentToCompany, cancellationToken);
        var made = TempData[Fresh] is string token ? address.LinkToCopy(Request, "/e/" + token) : null;
        return View(new EmployerLinksModel(job, waiting, links, time.Now, made, made is null ? null : Picture(made),
            JobPosting.LinkDays(job.ApplyBy, job.InterviewAt is { } at ? time.DayOf(at) : null, settings.Value.AnswerDays, time.Today)));
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
