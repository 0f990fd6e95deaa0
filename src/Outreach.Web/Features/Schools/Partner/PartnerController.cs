using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Schools.Invitations;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Partner;

/// <summary>The page of a school's partner: their own school and nothing else.</summary>
[RequirePermission(Permissions.PartnerOwn)]
public sealed class PartnerController(PartnerQueries queries, PartnerCommands commands, PartnerAccess access, SchoolInvitationCommands invitations) : PortalController
{
    [HttpGet("/partner")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await queries.PageAsync(cancellationToken));

    [HttpGet("/partner/invitations/{id:int}")]
    public async Task<IActionResult> Answered(int id, CancellationToken cancellationToken) => await queries.InvitationAsync(id, cancellationToken) is { CanAnswer: true } row
        ? await FormAsync(row, await queries.AnswerAsync(id, cancellationToken)) : NotFound();

    [HttpPost("/partner/invitations/{id:int}")]
    public async Task<IActionResult> Answered(int id, InvitationAnswerInput input, CancellationToken cancellationToken)
    {
        if (await queries.InvitationAsync(id, cancellationToken) is not { } row)
            return NotFound();
        if (!ModelState.IsValid)
            return await FormAsync(row, input);
        return await AnswerAsync(
            await invitations.AnswerAsync(access.Invitations(), id, input, cancellationToken),
            () =>
            {
                FlashSuccess(input.Answer == SchoolAnswer.Accept ? "Thank you. The seats are kept for you." : "Thank you for the answer.");
                return RedirectToAction(nameof(Index));
            },
            async () =>
            {
                // Read once more with what stands there now, the typed answer goes on from it.
                if (await queries.AnswerAsync(id, cancellationToken) is { } now)
                    input.Version = now.Version;
                ModelState.Remove(nameof(input.Version));
                return await FormAsync(await queries.InvitationAsync(id, cancellationToken) ?? row, input);
            });
    }

    [HttpPost("/partner/promises/{id:int}/keep")]
    public async Task<IActionResult> Keep(int id, string? note, CancellationToken cancellationToken) =>
        Answer(await commands.KeepPromiseAsync(id, note, cancellationToken), RedirectToAction(nameof(Index)), "Kept. Well done.");

    private Task<IActionResult> FormAsync(PartnerInvitationRow row, InvitationAnswerInput? input)
    {
        ViewData[PartnerAnswerModel.Key] = new PartnerAnswerModel(row);
        return Task.FromResult<IActionResult>(View("Answer", input ?? new InvitationAnswerInput()));
    }
}
