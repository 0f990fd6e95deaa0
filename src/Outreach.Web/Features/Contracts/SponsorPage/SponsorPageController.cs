using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Web.Features.Contracts.SponsorLinks;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.SponsorPage;

/// <summary>
/// What a sponsor sees behind a secret link, without signing in. An unknown link, one that has expired and one that was
/// revoked are answered alike and by the same one command, so that nothing is learned by trying.
/// </summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.SponsorLinks)]
public sealed class SponsorPageController(OutreachDbContext db, FileStore store, SettingsCache settings, DepartmentTime time) : Controller
{
    /// <inheritdoc/>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        // The address is the secret: it must not stay in a cache, an index or another site's log.
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        Response.Headers["Referrer-Policy"] = "no-referrer";
    }

    [HttpGet("/s/{token}")]
    public async Task<IActionResult> Show(string token, CancellationToken cancellationToken)
    {
        var open = Open(token);
        var head = await db.Contracts.AsNoTracking().Where(c => open.Any(l => l.ContractId == c.Id)).Select(c => new SponsorHead(
            c.Id, c.Number!, c.State, c.SignedSponsorName!, db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(),
            db.Events.Where(e => e.Id == c.EventId).Select(e => e.StartsAt).FirstOrDefault(), c.SignedOn!.Value,
            c.Goods, c.GoodsWrittenOffReason != null, c.Receipts.Any(r => r.Goods != null && !r.IsReversed))).SingleOrDefaultAsync(cancellationToken);
        if (head is null)
            return NotFound();
        // Signed amendments go on with what they took over, so their promises belong here too.
        var contracts = db.Contracts.Where(c => c.Id == head.Id || (c.AmendsId == head.Id && c.Number != null));
        var clauses = await db.Deliverables.AsNoTracking()
            .Where(d => d.Fulfilment != FulfilmentState.CarriedOver && contracts.Any(c => c.Id == d.ContractId))
            .OrderBy(d => d.StartsOn).ThenBy(d => d.ContractId).ThenBy(d => d.Position).Select(d => new SponsorDeliverable(
                d.Kind, d.Count, d.Unit, db.CampusPlaces.Where(p => p.Id == d.PlaceId).Select(p => p.Name).FirstOrDefault() ?? d.Place, d.StartsOn, d.Note,
                d.Fulfilment, d.Fulfilment == FulfilmentState.MadeGood ? d.FulfilmentReason : null, d.Evidence.OrderBy(e => e.Id).Select(e => new SponsorPhoto(e.Id, e.Place, e.Counted, e.On)).ToList()))
            .ToListAsync(cancellationToken);
        var instalments = await db.Instalments.AsNoTracking().Where(i => contracts.Any(c => c.Id == i.ContractId))
            .OrderBy(i => i.DueOn).ThenBy(i => i.Id)
            .Select(i => new SponsorInstalment(i.DueOn, i.WrittenOffReason == null ? i.Amount ?? 0 : i.Received, i.Received)).ToListAsync(cancellationToken);
        var us = settings.Value;
        return View(new SponsorPageModel(
            token, head, clauses, [.. instalments.Where(i => i.Amount > 0)], us.PartyName ?? us.DepartmentName, us.PartyPhone, time.Today));
    }

    [HttpGet("/s/{token}/photos/{id:int}")]
    public async Task<IActionResult> Photo(string token, int id, CancellationToken cancellationToken)
    {
        var open = Open(token);
        var file = await db.Evidence.AsNoTracking()
            .Where(e => e.Id == id && db.Deliverables.Any(d => d.Id == e.DeliverableId
                && db.Contracts.Any(c => c.Id == d.ContractId && c.Number != null && open.Any(l => l.ContractId == c.Id || l.ContractId == c.AmendsId))))
            .Select(e => db.StoredFiles.Where(f => f.Id == e.FileId).Select(f => new { f.Sha256, f.ContentType }).First())
            .SingleOrDefaultAsync(cancellationToken);
        if (file is null || !System.IO.File.Exists(store.PathOf(file.Sha256)))
            return NotFound();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return PhysicalFile(store.PathOf(file.Sha256), file.ContentType);
    }

    private IQueryable<SponsorLink> Open(string token)
    {
        var (hash, now) = (SponsorLinkCommands.HashOf(token), time.Now);
        return db.SponsorLinks.Where(l => l.TokenHash == hash && l.RevokedAt == null && l.ExpiresAt > now);
    }
}
