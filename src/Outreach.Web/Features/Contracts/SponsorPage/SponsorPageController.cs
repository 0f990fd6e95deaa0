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
        var found = await db.Contracts.AsNoTracking().Where(c => open.Any(l => l.ContractId == c.Id)).Select(c => new
        {
            Head = new SponsorHead(
                c.Id, c.Number!, c.State, c.SignedSponsorName!, db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(), null, c.SignedOn!.Value, c.AmendsId ?? c.Id),
            StartsAt = db.Events.Where(e => e.Id == c.EventId).Select(e => e.StartsAt).FirstOrDefault(),
            Texts = db.Contracts.Where(x => x.Id == c.Id || x.Id == c.AmendsId || (x.AmendsId == (c.AmendsId ?? c.Id) && x.SignedOn != null)).OrderBy(x => x.Id).Select(x => new SponsorText(
                x.Id, x.State, x.Revisions.Where(r => r.Revision == x.Revision).Select(r => r.Words).FirstOrDefault(),
                x.Revisions.Where(r => r.Revision == x.Revision).Select(r => (DateTimeOffset?)r.At).FirstOrDefault(),
                x.Goods, x.GoodsWrittenOffReason != null, x.Receipts.Any(r => r.Goods != null && r.ReversesId == null && !r.IsReversed))).ToList(),
            Moves = db.MoveNotices.Where(m => db.Contracts.Any(x => x.Id == m.ContractId && (x.Id == (c.AmendsId ?? c.Id) || x.AmendsId == (c.AmendsId ?? c.Id)))).OrderBy(m => m.At).ThenBy(m => m.Id)
                .Select(m => new { m.At, m.Name, m.FromDay, m.ToDay, m.Venue }).ToList(),
        }).AsSingleQuery().SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return View("Over", new SponsorLinkOver(settings.Value.PartyName ?? settings.Value.DepartmentName, settings.Value.PartyPhone));
        }

        // The page says what was signed: of a contract that was amended, what its latest amendment says once that has taken over.
        var text = found.Texts[^1];
        var said = found.Texts.ToDictionary(t => t.Id, t => ContractWords.FromJsonOrNull(t.Words));
        var occasion = said[text.Id]?.Occasion;
        var goods = found.Texts.FindLast(t => t.Goods is not null);
        var head = found.Head with { Goods = goods?.Goods, GoodsWaived = goods is { GoodsWaived: true }, GoodsReceived = found.Texts.Exists(t => t.GoodsCame) };
        head = head.Event is null ? head : head with
        {
            Event = occasion?.Name ?? head.Event,
            EventDay = occasion is not null ? occasion.From : found.StartsAt is { } starts ? time.DayOf(starts) : null,
        };
        var moved = found.Moves.LastOrDefault(m => m.At >= text.SubmittedAt) is { } told && occasion is not null ? new OccasionWords(told.Name, told.FromDay, told.ToDay, told.Venue) : null;
        // A contract and the amendments that took over are one.
        var contracts = db.Contracts.Where(c => c.Id == head.FamilyId || (c.AmendsId == head.FamilyId && c.ScanFileId != null));
        var clauses = await db.Deliverables.AsNoTracking()
            .Where(d => (d.IsPromised() || d.Fulfilment == FulfilmentState.Void) && contracts.Any(c => c.Id == d.ContractId))
            .OrderBy(d => d.StartsOn).ThenBy(d => d.ContractId).ThenBy(d => d.Position).Select(d => new SponsorDeliverable(
                d.Kind, d.Count, d.Unit, db.CampusPlaces.Where(p => p.Id == d.PlaceId).Select(p => p.Name).FirstOrDefault() ?? d.Place, d.StartsOn, d.Note,
                d.Fulfilment, d.Fulfilment == FulfilmentState.MadeGood ? d.FulfilmentReason : null, d.Evidence.OrderBy(e => e.Id).Select(e => new SponsorPhoto(e.Id, e.Place, e.Counted, e.On, e.Link)).ToList())
            {
                ContractId = d.ContractId,
                PlaceId = d.PlaceId,
                Shows = d.MaterialState == MaterialState.Approved && d.Fulfilment != FulfilmentState.Void
                    ? d.Materials.OrderByDescending(m => m.Number).Select(m => new SponsorMaterial(m.Id, m.Text, m.Product, m.FileId != null)).FirstOrDefault() : null,
            }).ToListAsync(cancellationToken);
        clauses = clauses.ConvertAll(d => d with { Place = said[d.ContractId]?.Place(d.PlaceId) ?? d.Place });
        var instalments = await db.Instalments.AsNoTracking().Where(i => contracts.Any(c => c.Id == i.ContractId))
            .OrderBy(i => i.DueOn).ThenBy(i => i.Id)
            .Select(i => new SponsorInstalment(i.DueOn, i.Promised(), i.Received, i.WrittenOff())).ToListAsync(cancellationToken);
        var end = await db.Terminations.AsNoTracking().Where(t => t.ContractId == head.FamilyId)
            .Select(t => new SponsorEnd(t.EndedOn, t.By, t.Received, t.WrittenOff, t.PayBack, t.PaidBackOn)).SingleOrDefaultAsync(cancellationToken);
        var us = settings.Value;
        // Whoever calls must reach somebody: the number is the one of today.
        return View(new SponsorPageModel(
            token, head, clauses, [.. instalments.Where(i => i.Amount > 0)], said[text.Id]?.Department.Name ?? us.PartyName ?? us.DepartmentName, us.PartyPhone, time.Today, end)
        {
            Moved = moved is not null && moved.IsMovedFrom(occasion!) ? moved : null,
        });
    }

    [HttpGet("/s/{token}/photos/{id:int}")]
    public Task<IActionResult> Photo(string token, int id, CancellationToken cancellationToken) => PictureAsync(
        token, db.Evidence.Where(e => e.Id == id).Select(e => new ShownFile { DeliverableId = e.DeliverableId, FileId = e.FileId }), cancellationToken);

    /// <summary>The picture of what a promise shows: approved, and not replaced since.</summary>
    [HttpGet("/s/{token}/shown/{id:int}")]
    public Task<IActionResult> Shown(string token, int id, CancellationToken cancellationToken) => PictureAsync(
        token, db.DeliverableMaterials.Where(m => m.Id == id && m.FileId != null && db.Deliverables.Any(d => d.Id == m.DeliverableId && d.MaterialState == MaterialState.Approved
            && d.Materials.Max(x => x.Number) == m.Number)).Select(m => new ShownFile { DeliverableId = m.DeliverableId, FileId = m.FileId!.Value }), cancellationToken);

    private async Task<IActionResult> PictureAsync(string token, IQueryable<ShownFile> files, CancellationToken cancellationToken)
    {
        var open = Open(token);
        var file = await files.AsNoTracking()
            .Where(e => db.Deliverables.Any(d => d.Id == e.DeliverableId
                && db.Contracts.Any(c => c.Id == d.ContractId && c.IsCounted() && open.Any(l => db.Contracts.Any(x => x.Id == l.ContractId && (x.AmendsId ?? x.Id) == (c.AmendsId ?? c.Id))))))
            .Select(e => db.StoredFiles.Where(f => f.Id == e.FileId).Select(f => new { f.Sha256, f.ContentType }).First())
            .SingleOrDefaultAsync(cancellationToken);
        if (file is null || !System.IO.File.Exists(store.PathOf(file.Sha256)))
            return NotFound();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return PhysicalFile(store.PathOf(file.Sha256), file.ContentType);
    }

    private sealed class ShownFile
    {
        public int DeliverableId { get; init; }

        public int FileId { get; init; }
    }

    private IQueryable<SponsorLink> Open(string token)
    {
        var (hash, now) = (SponsorLinkCommands.HashOf(token), time.Now);
        return db.SponsorLinks.Where(l => l.TokenHash == hash && l.RevokedAt == null && l.ExpiresAt > now);
    }
}
