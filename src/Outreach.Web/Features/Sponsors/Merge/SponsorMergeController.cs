using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Records;

namespace Outreach.Web.Features.Sponsors.Merge;

[RequirePermission(Permissions.SponsorsLead)]
public sealed class SponsorMergeController(OutreachDbContext db, MergeCommands commands, SponsorDuplicates duplicates) : PortalController
{
    [HttpGet("/sponsors/{id:int}/merge")]
    public async Task<IActionResult> Choose(int id, string? q, CancellationToken cancellationToken)
    {
        var keep = await db.Sponsors.AsNoTracking().Where(s => s.Id == id)
            .Select(s => new { s.Name, s.CreditCode, Phones = s.Contacts.Where(c => c.ComparablePhone != null).Select(c => c.ComparablePhone!).ToList() })
            .SingleOrDefaultAsync(cancellationToken);
        if (keep is null)
            return NotFound();
        IReadOnlyList<MergeChoice> found = string.IsNullOrWhiteSpace(q) ? [] : await db.Sponsors.AsNoTracking().Where(s => s.Id != id).SearchBy(db, q)
            .OrderBy(s => s.Name).ThenBy(s => s.Id).Take(20)
            .Select(s => new MergeChoice(s.Id, s.Name, s.District, db.Users.Where(u => u.Id == s.OwnerId).Select(u => u.DisplayName).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        return View(new ChooseMergeModel(id, keep.Name, q, await duplicates.FindAsync(keep.Name, keep.Phones, keep.CreditCode, id, cancellationToken), found));
    }

    /// <summary>Shows both and what will be kept.</summary>
    [HttpGet("/sponsors/{id:int}/merge/{otherId:int}")]
    public async Task<IActionResult> Preview(int id, int otherId, CancellationToken cancellationToken)
    {
        var sides = await db.Sponsors.AsNoTracking().Where(s => s.Id == id || s.Id == otherId)
            .Select(s => new MergeSide(
                s.Id, s.Version, s.Name, s.ShortName, s.CreditCode, s.Industry, s.District, s.Address, s.Distance, s.Size, s.Source,
                db.Users.Where(u => u.Id == s.OwnerId).Select(u => u.DisplayName).FirstOrDefault(), s.Standing, s.IsSchoolOffice ? null : s.VettedUntil, s.LastVisitOn,
                s.Tags.Select(t => t.Tag).ToList(), s.Contacts.OrderBy(c => c.Id).Select(c => new MergePerson(c.Name, c.Phone)).ToList(),
                db.Visits.Count(v => v.SponsorId == s.Id), db.Vettings.Count(v => v.SponsorId == s.Id), db.Deals.Count(d => d.SponsorId == s.Id)))
            .AsSplitQuery().ToListAsync(cancellationToken);
        if (id == otherId || sides.Count < 2)
            return NotFound();
        var inTheWay = await db.Deals.AsNoTracking().Where(d => d.SponsorId == id && d.ActiveKey != null)
            .Join(db.Deals.Where(d => d.SponsorId == otherId && d.ActiveKey != null), k => k.EventId ?? 0, o => o.EventId ?? 0, (k, o) => new DealsInTheWay(
                db.Events.Where(e => e.Id == k.EventId).Select(e => e.Title).FirstOrDefault(), k.Id, o.Id))
            .ToListAsync(cancellationToken);
        return View(new MergePreviewModel(sides.Single(s => s.Id == id), sides.Single(s => s.Id == otherId), inTheWay));
    }

    /// <summary>Merges; both must be as they were shown.</summary>
    [HttpPost("/sponsors/{id:int}/merge/{otherId:int}")]
    public async Task<IActionResult> Merge(int id, int otherId, MergeInput input, CancellationToken cancellationToken)
    {
        var merged = await commands.MergeAsync(id, otherId, input, cancellationToken);
        IActionResult next = merged.IsSuccess ? RedirectToAction("Detail", "Sponsors", new { id })
            : RedirectToAction(id == otherId && merged.Error != SponsorErrors.ChangedMeanwhile ? nameof(Choose) : nameof(Preview), new { id, otherId });
        return Answer(merged, next, "Merged: visits, deals, vettings and contacts of “{0}” are here now.");
    }
}
