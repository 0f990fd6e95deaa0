using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Records;

[RequirePermission(Permissions.SchoolsLead)]
public sealed class SchoolsController(OutreachDbContext db, SchoolCommands commands, DepartmentTime time) : PortalController
{
    /// <summary>The catalogue. One command.</summary>
    [HttpGet("/schools")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var today = time.Today;
        return View(await db.Schools.AsNoTracking().OrderBy(s => s.IsRetired).ThenBy(s => s.Name).Take(500).Select(s => new SchoolRow(
            s.Id, s.Name, s.ShortName, s.IsRetired,
            db.Users.Where(u => u.ClosedAt == null && u.Positions.Any(p => p.Role == Role.SchoolPartner && p.SchoolId == s.Id && p.IsHeldOn(today)))
                .OrderBy(u => u.DisplayName).Select(u => u.DisplayName).ToList())).ToListAsync(cancellationToken));
    }

    [HttpGet("/schools/new")]
    public IActionResult New() => View("Edit", new SchoolInput());

    [HttpPost("/schools/new")]
    public async Task<IActionResult> New(SchoolInput input, CancellationToken cancellationToken) => !ModelState.IsValid
        ? View("Edit", input)
        : await AnswerAsync(await commands.AddAsync(input, cancellationToken), Saved, () => Task.FromResult<IActionResult>(View("Edit", input)));

    [HttpGet("/schools/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } input ? View(input) : NotFound();

    [HttpPost("/schools/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id, SchoolInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
            return NotFound();
        if (!ModelState.IsValid)
            return View(input);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken), Saved, () => Task.FromResult<IActionResult>(View(input)),
            async () => await ConflictAsync<School, SchoolInput>("Edit", input, await FindAsync(id, cancellationToken), id));
    }

    [HttpPost("/schools/{id:int}/retire")]
    public async Task<IActionResult> Retire(int id, CancellationToken cancellationToken) =>
        Answer(await commands.SetRetiredAsync(id, true, cancellationToken), RedirectToAction(nameof(Index)), "Saved.");

    [HttpPost("/schools/{id:int}/restore")]
    public async Task<IActionResult> Restore(int id, CancellationToken cancellationToken) =>
        Answer(await commands.SetRetiredAsync(id, false, cancellationToken), RedirectToAction(nameof(Index)), "Saved.");

    private async Task<SchoolInput?> FindAsync(int id, CancellationToken cancellationToken)
    {
        var school = await db.Schools.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        ViewData["Retired"] = school?.IsRetired;
        return school is null ? null : SchoolInput.Of(school);
    }

    private RedirectToActionResult Saved()
    {
        FlashSuccess("Saved.");
        return RedirectToAction(nameof(Index));
    }
}
