using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Invitations;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Administration.Joining;

/// <summary>The links by which people ask to join, and who asked.</summary>
[RequirePermission(Permissions.MembersManage)]
public sealed class JoiningController(JoinQueries queries, JoinCommands commands, InvitationLinks links) : PortalController
{
    private const string LinkKey = "JoinInvitation";

    [HttpGet("/joining")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        ViewData["Link"] = TempData[LinkKey];
        return await FormAsync(new JoinLinkInput { Days = 7 }, cancellationToken);
    }

    [HttpPost("/joining")]
    public async Task<IActionResult> Index(JoinLinkInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(input, cancellationToken);
        return await AnswerAsync(
            await commands.AddLinkAsync(input, cancellationToken),
            () =>
            {
                FlashSuccess("The link is there. Show its code in the group; whoever asks waits until you confirm.");
                return RedirectToAction(nameof(Index));
            },
            () => FormAsync(input, cancellationToken));
    }

    [HttpPost("/joining/links/{id:int}/close")]
    public async Task<IActionResult> Close(int id, CancellationToken cancellationToken) =>
        Answer(await commands.CloseLinkAsync(id, cancellationToken), RedirectToAction(nameof(Index)), "The link is closed.");

    [HttpPost("/joining/{id:int}/accept")]
    public async Task<IActionResult> Accept(int id, CancellationToken cancellationToken)
    {
        var accepted = await commands.AcceptAsync(id, cancellationToken);
        if (!accepted.IsSuccess)
            return Answer(accepted.ToResult(), RedirectToAction(nameof(Index)), "");
        var (name, path) = (accepted.Value.DisplayName, accepted.Value.Path);
        if (path.Length == 0)
        {
            FlashSuccess("{0} is a member now, with the account that they have.", name);
            return RedirectToAction(nameof(Index));
        }

        TempData[LinkKey] = links.ToCopy(Request, path);
        if (links.AreMailed)
            FlashSuccess("{0} is invited: the mail is on its way. You can also pass the link on yourself.", name);
        else
            FlashSuccess("{0} is invited. There is no mail server: copy the link and pass it on.", name);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("/joining/{id:int}/decline")]
    public async Task<IActionResult> Decline(int id, CancellationToken cancellationToken) =>
        Answer(await commands.DeclineAsync(id, cancellationToken), RedirectToAction(nameof(Index)), "Declined. Nobody is told.");

    private async Task<IActionResult> FormAsync(JoinLinkInput input, CancellationToken cancellationToken)
    {
        ViewData[JoiningModel.Key] = await queries.PageAsync(cancellationToken);
        return View("Index", input);
    }
}
