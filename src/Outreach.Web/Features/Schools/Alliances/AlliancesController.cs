using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Alliances;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Alliances;

[RequirePermission(Permissions.SchoolsRead)]
public sealed class AlliancesController(OutreachDbContext db, AllianceQueries queries, AllianceCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/schools/alliances")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await queries.ListAsync(cancellationToken));

    [HttpGet("/schools/alliances/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken) => await queries.DetailAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/schools/alliances/new"), RequirePermission(Permissions.SchoolsLead)]
    public Task<IActionResult> New(CancellationToken cancellationToken) => FormAsync(new AllianceInput { FoundedOn = time.Today }, null, cancellationToken);

    [HttpPost("/schools/alliances/new"), RequirePermission(Permissions.SchoolsLead)]
    public async Task<IActionResult> New(AllianceInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(input, null, cancellationToken);
        var founded = await commands.FoundAsync(input, cancellationToken);
        return await AnswerAsync(founded, () => Saved(founded.Value, "Saved. Now add the schools that joined."), () => FormAsync(input, null, cancellationToken));
    }

    [HttpGet("/schools/alliances/{id:int}/edit"), RequirePermission(Permissions.SchoolsLead)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } stored ? await FormAsync(AllianceInput.Of(stored), id, cancellationToken) : NotFound();

    [HttpPost("/schools/alliances/{id:int}/edit"), RequirePermission(Permissions.SchoolsLead)]
    public async Task<IActionResult> Edit(int id, AllianceInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FindAsync(id, cancellationToken) is null ? NotFound() : await FormAsync(input, id, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken), () => Saved(id, "Saved."), () => FormAsync(input, id, cancellationToken),
            async () =>
            {
                await FormAsync(input, id, cancellationToken);
                return await ConflictAsync<Alliance, AllianceInput>("Edit", input, await FindAsync(id, cancellationToken) is { } now ? AllianceInput.Of(now) : null, id);
            });
    }

    [HttpGet("/schools/alliances/{id:int}/join"), RequirePermission(Permissions.SchoolsLead)]
    public Task<IActionResult> Join(int id, CancellationToken cancellationToken) => JoinFormAsync(id, new JoinInput { JoinedOn = time.Today }, cancellationToken);

    [HttpPost("/schools/alliances/{id:int}/join"), RequirePermission(Permissions.SchoolsLead)]
    public async Task<IActionResult> Join(int id, JoinInput input, CancellationToken cancellationToken) => !ModelState.IsValid
        ? await JoinFormAsync(id, input, cancellationToken)
        : await AnswerAsync(await commands.JoinAsync(id, input, cancellationToken), () => Saved(id, "It is a member now."), () => JoinFormAsync(id, input, cancellationToken));

    [HttpPost("/schools/alliances/{id:int}/members/{schoolId:int}/leave"), RequirePermission(Permissions.SchoolsLead)]
    public async Task<IActionResult> Leave(int id, int schoolId, CancellationToken cancellationToken) =>
        Answer(await commands.LeaveAsync(id, schoolId, cancellationToken), RedirectToAction(nameof(Detail), new { id }), "It has left. What the alliance posts from now on is not shown to it.");

    private Task<Alliance?> FindAsync(int id, CancellationToken cancellationToken) => db.Alliances.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken);

    private async Task<IActionResult> FormAsync(AllianceInput input, int? id, CancellationToken cancellationToken)
    {
        ViewData[AllianceFormModel.Key] = new AllianceFormModel(id, input.Name, id is { } known ? await queries.MembersAsync(known, cancellationToken) : []);
        return View("Edit", input);
    }

    private async Task<IActionResult> JoinFormAsync(int id, JoinInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } alliance)
            return NotFound();
        ViewData[AllianceFormModel.Key] = new AllianceFormModel(id, alliance.Name, await queries.CandidatesAsync(id, cancellationToken));
        return View("Join", input);
    }

    private RedirectToActionResult Saved(int id, string text)
    {
        FlashSuccess(text);
        return RedirectToAction(nameof(Detail), new { id });
    }
}
