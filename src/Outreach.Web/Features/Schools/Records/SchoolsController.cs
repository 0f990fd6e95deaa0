using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Records;

[RequirePermission(Permissions.SchoolsRead)]
public sealed class SchoolsController(OutreachDbContext db, SchoolQueries queries, SchoolCommands commands, DepartmentTime time) : PortalController
{
    private static readonly string[] Headers =
    [
        "Name", "Short name", "Kind of school", "City", "Distance in km", "Number of students", "Standing of the school", "Owner", "Contact's name", "Position at the school", "Phone", "WeChat",
        "What they are good at", "What they look for", "Last contact", "Notes",
    ];

    [HttpGet("/schools")]
    public async Task<IActionResult> Index(SchoolFilter filter, CancellationToken cancellationToken) => View(await queries.ListAsync(filter, cancellationToken));

    /// <summary>Exactly what is filtered, as .xlsx.</summary>
    [HttpGet("/schools/export"), RequirePermission(Permissions.SchoolsLead)]
    public async Task<IActionResult> Export(SchoolFilter filter, CancellationToken cancellationToken)
    {
        var rows = await queries.SheetAsync(filter, cancellationToken);
        return Sheet("Partner schools", Headers, rows.Select(s => new object?[]
        {
            s.Name, s.ShortName, T.Text(s.Kind), s.City, s.DistanceKilometres, s.StudentCount, T.Text(s.Standing), s.Owner, s.Contact?.Name, s.Contact?.Position, s.Contact?.Phone,
            s.Contact?.WeChat, s.Strengths, s.Wants, s.LastContactOn, s.Notes,
        }));
    }

    /// <summary>The page of a school; the address of a merged record leads to the one that took it over.</summary>
    [HttpGet("/schools/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken)
    {
        if (await queries.DetailAsync(id, cancellationToken) is { } model)
            return View(model);
        return await queries.SurvivorOfAsync(id, cancellationToken) is { } survivor ? RedirectToAction(nameof(Detail), new { id = survivor }) : NotFound();
    }

    [HttpGet("/schools/new"), RequirePermission(Permissions.SchoolsWrite)]
    public Task<IActionResult> New(CancellationToken cancellationToken) => FormAsync(new SchoolInput { OwnerId = Me.Id }, null, cancellationToken);

    [HttpPost("/schools/new"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> New(SchoolInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(input, null, cancellationToken);
        var added = await commands.AddAsync(input, cancellationToken);
        if (!AddErrors(added))
            return await FormAsync(input, null, cancellationToken);
        FlashSuccess("“{0}” is in the list. Next: log the first exchange.", input.Name!);
        return RedirectToAction(nameof(Detail), new { id = added.Value });
    }

    [HttpGet("/schools/{id:int}/edit"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } input ? await FormAsync(input, id, cancellationToken) : NotFound();

    [HttpPost("/schools/{id:int}/edit"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Edit(int id, SchoolInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
            return NotFound();
        if (!ModelState.IsValid)
            return await FormAsync(input, id, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("Saved.");
                return RedirectToAction(nameof(Detail), new { id });
            },
            () => FormAsync(input, id, cancellationToken),
            async () =>
            {
                await FormAsync(input, id, cancellationToken);
                return await ConflictAsync<School, SchoolInput>("Edit", input, await FindAsync(id, cancellationToken), id);
            });
    }

    [HttpPost("/schools/{id:int}/retire"), RequirePermission(Permissions.SchoolsLead)]
    public async Task<IActionResult> Retire(int id, CancellationToken cancellationToken) =>
        Answer(await commands.SetRetiredAsync(id, true, cancellationToken), RedirectToAction(nameof(Detail), new { id }), "Saved.");

    [HttpPost("/schools/{id:int}/restore"), RequirePermission(Permissions.SchoolsLead)]
    public async Task<IActionResult> Restore(int id, CancellationToken cancellationToken) =>
        Answer(await commands.SetRetiredAsync(id, false, cancellationToken), RedirectToAction(nameof(Detail), new { id }), "Saved.");

    [HttpPost("/schools/{id:int}/standing"), RequirePermission(Permissions.SchoolsLead)]
    public async Task<IActionResult> SetStanding(int id, SchoolStanding? standing, int version, CancellationToken cancellationToken) => standing is { } to && ModelState.IsValid
        ? Answer(await commands.SetStandingAsync(id, to, version, cancellationToken), RedirectToAction(nameof(Detail), new { id }), "Saved.")
        : BadRequest();

    private async Task<SchoolInput?> FindAsync(int id, CancellationToken cancellationToken) =>
        await db.Schools.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is { } school ? SchoolInput.Of(school) : null;

    private async Task<IActionResult> FormAsync(SchoolInput input, int? id, CancellationToken cancellationToken)
    {
        ViewData["People"] = await db.DepartmentOptionsAsync(time.Today, T, [input.OwnerId], cancellationToken);
        ViewData["SchoolId"] = id;
        if (ModelState.TryGetValue(nameof(input.IsDifferent), out var doubt) && doubt.Errors.Count > 0)
            ViewData["Duplicates"] = await queries.DuplicatesAsync(input.Name, input.ShortName, input.ContactPhone, id, cancellationToken);
        return View("Edit", input);
    }
}
