using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Schools.Records;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Merge;

[RequirePermission(Permissions.SchoolsLead)]
public sealed class SchoolMergeController(OutreachDbContext db, SchoolQueries queries, SchoolMergeCommands commands) : PortalController
{
    private const int Most = 20;

    [HttpGet("/schools/{id:int}/merge")]
    public async Task<IActionResult> Choose(int id, string? q, CancellationToken cancellationToken)
    {
        if (await db.Schools.AsNoTracking().Where(s => s.Id == id).Select(s => new { s.Name, s.ShortName }).SingleOrDefaultAsync(cancellationToken) is not { } keep)
            return NotFound();
        IReadOnlyList<SchoolChoice> found = string.IsNullOrWhiteSpace(q) ? [] : await db.Schools.AsNoTracking().Where(s => s.Id != id).SearchBy(db, q).OrderBy(s => s.Name).ThenBy(s => s.Id).Take(Most)
            .Select(s => new SchoolChoice(s.Id, s.Name, s.City)).ToListAsync(cancellationToken);
        return View(new ChooseSchoolMergeModel(id, keep.Name, q, await queries.DuplicatesAsync(keep.Name, keep.ShortName, null, id, cancellationToken), found));
    }

    /// <summary>Shows both and what will be kept.</summary>
    [HttpGet("/schools/{id:int}/merge/{otherId:int}")]
    public async Task<IActionResult> Preview(int id, int otherId, CancellationToken cancellationToken)
    {
        var sides = await db.Schools.AsNoTracking().Where(s => s.Id == id || s.Id == otherId).Select(s => new SchoolMergeSide(
            s.Id, s.Version, s.Name, s.ShortName, s.Kind, s.City, s.Standing, db.Users.Where(u => u.Id == s.OwnerId).Select(u => u.DisplayName).FirstOrDefault(), s.LastContactOn,
            s.Contacts.OrderBy(c => c.Id).Select(c => c.Name).ToList(), db.Exchanges.Count(e => e.SchoolId == s.Id), db.SchoolPromises.Count(p => p.SchoolId == s.Id))).AsSplitQuery().ToListAsync(cancellationToken);
        return id == otherId || sides.Count < 2 ? NotFound() : View(new SchoolMergePreviewModel(sides.Single(s => s.Id == id), sides.Single(s => s.Id == otherId)));
    }

    /// <summary>Merges; both must be as they were shown.</summary>
    [HttpPost("/schools/{id:int}/merge/{otherId:int}")]
    public async Task<IActionResult> Merge(int id, int otherId, int version, int otherVersion, CancellationToken cancellationToken)
    {
        var merged = await commands.MergeAsync(id, otherId, version, otherVersion, cancellationToken);
        IActionResult next = merged.IsSuccess ? RedirectToAction("Detail", "Schools", new { id })
            : RedirectToAction(id == otherId ? nameof(Choose) : nameof(Preview), new { id, otherId });
        return Answer(merged, next, "Merged: contacts, exchanges and promises of “{0}” are here now.");
    }
}
