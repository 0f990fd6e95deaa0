using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Meetings.TeamBuilding;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Meetings.TeamBuilding;

/// <summary>The tab of a team building: proposals and votes, the sign-up, money and photos.</summary>
[RequirePermission(Permissions.MeetingsAttend)]
public sealed class TeamBuildingController(TeamBuildingQueries queries, TeamBuildingCommands commands) : PortalController
{
    [HttpGet("/meetings/{id:int}/team-building")]
    public Task<IActionResult> Index(int id, CancellationToken cancellationToken) => PageAsync(id, new ProposalInput(), null, cancellationToken);

    [HttpPost("/meetings/{id:int}/team-building/proposals")]
    public async Task<IActionResult> Propose(int id, ProposalInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await PageAsync(id, input, null, cancellationToken);
        var proposed = await commands.ProposeAsync(id, input, cancellationToken);
        // Of the two forms the one that was sent empty.
        if (proposed.Error == BallotErrors.IdeaOrDay && !Request.Form.ContainsKey(nameof(ProposalInput.Idea)))
            proposed = BallotErrors.IdeaOrDay.ForField(nameof(ProposalInput.Day));
        return await AnswerAsync(proposed, () => Done(id, "It is on the list, with your vote.", "ballot-title"), () => PageAsync(id, input, null, cancellationToken));
    }

    [HttpPost("/meetings/{id:int}/team-building/proposals/{optionId:int}/vote")]
    public async Task<IActionResult> Vote(int id, int optionId, CancellationToken cancellationToken) =>
        Answer(await commands.VoteAsync(id, optionId, cancellationToken), Back(id, "ballot-title"), "Your votes are counted.");

    [HttpPost("/meetings/{id:int}/team-building/sign-up")]
    public async Task<IActionResult> SignUp(int id, bool? isComing, CancellationToken cancellationToken) => isComing is { } coming
        ? Answer(await commands.SignUpAsync(id, coming, cancellationToken), Back(id, "sign-up-title"), coming ? "You are coming." : "You are not coming.")
        : BadRequest();

    [HttpPost("/meetings/{id:int}/team-building/budget")]
    public async Task<IActionResult> Budget(int id, MeetingBudgetInput input, CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await commands.SetBudgetAsync(id, input, cancellationToken), () => Done(id, "Saved.", "budget-title"), () => PageAsync(id, new ProposalInput(), input, cancellationToken),
            async () => ConflictForm(TeamBuildingErrors.BudgetChanged, await ConflictPageAsync(id, input, cancellationToken)))
        : await PageAsync(id, new ProposalInput(), input, cancellationToken);

    [HttpPost("/meetings/{id:int}/team-building/photos")]
    public async Task<IActionResult> Photos(int id, List<IFormFile> photos, CancellationToken cancellationToken) => await AnswerAsync(
        await commands.AddPhotosAsync(id, photos, cancellationToken), () => Done(id, "The photos are there.", "photos-title"), () => PageAsync(id, new ProposalInput(), null, cancellationToken));

    [HttpPost("/meetings/{id:int}/team-building/photos/{fileId:int}/remove")]
    public async Task<IActionResult> RemovePhoto(int id, int fileId, CancellationToken cancellationToken) =>
        Answer(await commands.RemovePhotoAsync(id, fileId, cancellationToken), Back(id, "photos-title"), "The photo is deleted.");

    // What was typed stays, over the version that is stored now: saving once more overwrites knowingly.
    private async Task<IActionResult> ConflictPageAsync(int id, MeetingBudgetInput input, CancellationToken cancellationToken)
    {
        if (await queries.VersionAsync(id, cancellationToken) is not { } version)
            return NotFound();
        input.Version = version;
        ModelState.Remove(nameof(MeetingBudgetInput.Version));
        return await PageAsync(id, new ProposalInput(), input, cancellationToken);
    }

    private LocalRedirectResult Done(int id, string text, string part)
    {
        FlashSuccess(text);
        return Back(id, part);
    }

    private LocalRedirectResult Back(int id, string part) => LocalRedirect(Url.To("TeamBuilding.Index", id) + "#" + part);

    private async Task<IActionResult> PageAsync(int id, ProposalInput proposal, MeetingBudgetInput? money, CancellationToken cancellationToken) =>
        await queries.PageAsync(id, proposal, money, cancellationToken) is { } model ? View("Index", model) : NotFound();
}
