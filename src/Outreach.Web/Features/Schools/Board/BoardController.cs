using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Schools.Alliances;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Schools.Board;

/// <summary>The board of partner schools: ours see all of it, a partner what is for them.</summary>
public sealed class BoardController(BoardQueries queries, BoardCommands commands) : PortalController
{
    [HttpGet("/board"), RequirePermission(Permissions.SchoolsRead, Or = Permissions.PartnerOwn)]
    public async Task<IActionResult> Index(BoardFilter filter, CancellationToken cancellationToken) => View(await queries.ListAsync(filter, cancellationToken));

    /// <summary>What the list holds, as .xlsx; a partner's holds what they see.</summary>
    [HttpGet("/board.xlsx"), RequirePermission(Permissions.SchoolsRead, Or = Permissions.PartnerOwn)]
    public async Task<IActionResult> Export(BoardFilter filter, CancellationToken cancellationToken) => Sheet(
        "Board of schools", ["Kind", "Title", "Text", "Posted on", "School", "Alliance", "Replies"], (await queries.ExportAsync(filter, cancellationToken)).Select(r => (IReadOnlyList<object?>)
            [T.Text(r.Kind), r.Title, r.Text, r.PostedOn, r.School ?? T["Outreach department"].Value, r.Alliance, r.Replies]));

    [HttpGet("/board/{id:int}"), RequirePermission(Permissions.SchoolsRead, Or = Permissions.PartnerOwn)]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken) => await queries.DetailAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/board/new"), RequirePermission(Permissions.SchoolsWrite, Or = Permissions.PartnerOwn)]
    public Task<IActionResult> New(SchoolPostKind? kind, int? allianceId, CancellationToken cancellationToken) => FormAsync(new BoardInput { Kind = kind, AllianceId = allianceId }, cancellationToken);

    [HttpPost("/board/new"), RequirePermission(Permissions.SchoolsWrite, Or = Permissions.PartnerOwn)]
    public async Task<IActionResult> New(BoardInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(input, cancellationToken);
        var posted = await commands.PostAsync(input, cancellationToken);
        return await AnswerAsync(
            posted,
            () =>
            {
                FlashSuccess("It is on the board.");
                return RedirectToAction(nameof(Detail), new { id = posted.Value });
            },
            () => FormAsync(input, cancellationToken));
    }

    [HttpPost("/board/{id:int}/reply"), RequirePermission(Permissions.SchoolsWrite, Or = Permissions.PartnerOwn)]
    public async Task<IActionResult> Reply(int id, BoardReplyInput input, CancellationToken cancellationToken)
    {
        if (await queries.DetailAsync(id, cancellationToken) is not { } model)
            return NotFound();
        ViewData[BoardDetailModel.Typed] = input;
        if (!ModelState.IsValid)
            return View("Detail", model);
        return await AnswerAsync(
            await commands.ReplyAsync(id, input.Text, cancellationToken),
            () =>
            {
                FlashSuccess("Your reply stands there.");
                return RedirectToAction(nameof(Detail), new { id });
            },
            () => Task.FromResult<IActionResult>(View("Detail", model)));
    }

    [HttpPost("/board/{id:int}/close"), RequirePermission(Permissions.SchoolsWrite, Or = Permissions.PartnerOwn)]
    public async Task<IActionResult> Close(int id, CancellationToken cancellationToken) =>
        Answer(await commands.CloseAsync(id, cancellationToken), RedirectToAction(nameof(Detail), new { id }), "It is closed.");

    private async Task<IActionResult> FormAsync(BoardInput input, CancellationToken cancellationToken)
    {
        ViewData[BoardFormModel.Key] = await queries.FormAsync(cancellationToken);
        return View("New", input);
    }
}
