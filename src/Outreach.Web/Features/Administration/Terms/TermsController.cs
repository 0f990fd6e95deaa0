using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Administration.Terms;

[RequirePermission(Permissions.MembersManage)]
public sealed class TermsController(OutreachDbContext db, TermCommands commands) : PortalController
{
    [HttpGet("/terms")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await db.Terms.AsNoTracking().OrderByDescending(t => t.StartsOn).ThenBy(t => t.Id).Take(200)
        .Select(t => new TermRow(t.Id, t.Name, t.StartsOn, t.EndsOn,
            db.Users.Where(u => u.Positions.Any(p => p.TermId == t.Id)).OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Select(u => u.DisplayName).ToList())).ToListAsync(cancellationToken));

    /// <summary>The empty form.</summary>
    [HttpGet("/terms/new")]
    public IActionResult New() => View("Edit", new TermInput());

    [HttpPost("/terms/new")]
    public async Task<IActionResult> New(TermInput input, CancellationToken cancellationToken) => !ModelState.IsValid
        ? View("Edit", input)
        : await AnswerAsync(await commands.AddAsync(input, cancellationToken), Saved, () => Task.FromResult<IActionResult>(View("Edit", input)));

    [HttpGet("/terms/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } input ? View(input) : NotFound();

    [HttpPost("/terms/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id, TermInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FindAsync(id, cancellationToken) is null ? NotFound() : View(input);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken), Saved, () => Task.FromResult<IActionResult>(View(input)),
            async () => await ConflictAsync<Term, TermInput>("Edit", input, await FindAsync(id, cancellationToken), id));
    }

    /// <summary>Deletes a term that nobody has held an office in and nobody is invited into.</summary>
    [HttpPost("/terms/{id:int}/delete")]
    public async Task<IActionResult> Delete(int id, CancellationToken cancellationToken) =>
        Answer(await commands.DeleteAsync(id, cancellationToken), RedirectToAction(nameof(Index)), "“{0}” was deleted.");

    private async Task<TermInput?> FindAsync(int id, CancellationToken cancellationToken) =>
        await db.Terms.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancellationToken) is { } term ? TermInput.Of(term) : null;

    private RedirectToActionResult Saved()
    {
        FlashSuccess("Saved.");
        return RedirectToAction(nameof(Index));
    }
}
