using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Records;

namespace Outreach.Web.Features.Market.Scouting;

/// <summary>Several merchants in a row on a phone: the form stays on its page and keeps what goes on.</summary>
[RequirePermission(Permissions.SponsorsWrite)]
public sealed class ScoutWalkController(ScoutQueries queries, ScoutCommands commands, SponsorDuplicates duplicates) : PortalController
{
    [HttpGet("/scouting/{id:int}/walk")]
    public Task<IActionResult> Walk(int id, Industry? industry, SponsorSize? size, bool isMine, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return FormAsync(id, new ScoutFindInput { Industry = industry, Size = size, IsMine = isMine }, cancellationToken);
    }

    [HttpPost("/scouting/{id:int}/walk")]
    public async Task<IActionResult> Walk(int id, ScoutFindInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(id, input, cancellationToken);
        return await AnswerAsync(
            await commands.RecordAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("“{0}” is noted. The next one?", input.Name!);
                return RedirectToAction(nameof(Walk), new { id, industry = input.Industry, size = input.Size, isMine = input.IsMine ? (bool?)true : null });
            },
            () => FormAsync(id, input, cancellationToken));
    }

    /// <summary>While the name is typed: which merchants of the list it may be.</summary>
    [HttpGet("/scouting/duplicates")]
    public async Task<IActionResult> Duplicates(string? name, CancellationToken cancellationToken) =>
        PartialView("_Same", (await duplicates.FindAsync(name, phone: null, creditCode: null, except: null, cancellationToken), (string?)null));

    private async Task<IActionResult> FormAsync(int id, ScoutFindInput input, CancellationToken cancellationToken)
    {
        if (await queries.WalkAsync(id, input.Name, cancellationToken) is not { } model)
            return NotFound();
        ViewData[ScoutWalkModel.Key] = model;
        return View("Walk", input);
    }
}
