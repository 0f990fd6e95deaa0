using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Policies;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Audit;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Policies.Rules;

[RequirePermission(Permissions.EventsRead)]
public sealed class PoliciesController(OutreachDbContext db, PolicyCommands commands, AuditTrail trail, DepartmentTime time) : PortalController
{
    /// <summary>The table by matter; a line is linked by its id. One command.</summary>
    [HttpGet("/policy")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await db.PolicyRules.AsNoTracking().OrderBy(r => r.Matter).ThenBy(r => r.Id).Take(500)
        .Select(r => new PolicyRow(r.Id, r.Matter, r.Verdict, r.PermittedBy, r.Words, r.Source, r.SaidOn)).ToListAsync(cancellationToken));

    [HttpGet("/policy/new"), RequirePermission(Permissions.PolicyManage)]
    public IActionResult New() => View("Edit", new PolicyInput { SaidOn = time.Today });

    [HttpPost("/policy/new"), RequirePermission(Permissions.PolicyManage)]
    public async Task<IActionResult> New(PolicyInput input, CancellationToken cancellationToken) => !ModelState.IsValid
        ? View("Edit", input)
        : await AnswerAsync(await commands.AddAsync(input, cancellationToken), Saved, () => Task.FromResult<IActionResult>(View("Edit", input)));

    [HttpGet("/policy/{id:int}/edit"), RequirePermission(Permissions.PolicyManage)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } input ? await FormAsync(id, input, cancellationToken) : NotFound();

    [HttpPost("/policy/{id:int}/edit"), RequirePermission(Permissions.PolicyManage)]
    public async Task<IActionResult> Edit(int id, PolicyInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
            return NotFound();
        if (!ModelState.IsValid)
            return await FormAsync(id, input, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken), Saved, () => FormAsync(id, input, cancellationToken),
            async () =>
            {
                await FormAsync(id, input, cancellationToken);
                return await ConflictAsync<PolicyRule, PolicyInput>("Edit", input, await FindAsync(id, cancellationToken), id);
            });
    }

    [HttpPost("/policy/{id:int}/delete"), RequirePermission(Permissions.PolicyManage)]
    public async Task<IActionResult> Delete(int id, CancellationToken cancellationToken) =>
        Answer(await commands.DeleteAsync(id, cancellationToken), RedirectToAction(nameof(Index)), "“{0}” is deleted from the table.");

    private async Task<IActionResult> FormAsync(int id, PolicyInput input, CancellationToken cancellationToken)
    {
        ViewData["Trail"] = await trail.OfAsync(cancellationToken, new AuditSubject(nameof(PolicyRule), id));
        return View("Edit", input);
    }

    private async Task<PolicyInput?> FindAsync(int id, CancellationToken cancellationToken) =>
        await db.PolicyRules.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is { } rule ? PolicyInput.Of(rule) : null;

    private RedirectToActionResult Saved()
    {
        FlashSuccess("Saved.");
        return RedirectToAction(nameof(Index));
    }
}
