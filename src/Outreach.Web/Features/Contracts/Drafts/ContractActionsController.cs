using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Features.Contracts.Waiting;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Contracts.Drafts;

/// <summary>What is done to a contract with one press before it is signed, and the amendment of a signed one.</summary>
[RequirePermission(Permissions.ContractsWrite)]
public sealed class ContractActionsController(DraftQueries queries, DraftCommands commands, ContractQueries records, ContractWaiting waiting) : PortalController
{
    [HttpPost("/contracts/{id:int}/take-back")]
    public async Task<IActionResult> TakeBack(int id, CancellationToken cancellationToken)
    {
        var result = await commands.TakeBackAsync(id, cancellationToken);
        return Answer(result, result.IsSuccess ? RedirectToAction("Edit", "ContractDrafts", new { id }) : Detail(id), "It is a draft again.");
    }

    [HttpPost("/contracts/{id:int}/withdraw")]
    public async Task<IActionResult> Withdraw(int id, WithdrawInput input, CancellationToken cancellationToken)
    {
        var withdrawn = ModelState.IsValid ? await commands.WithdrawAsync(id, input.Reason, input.BackedOut, cancellationToken) : Result.Success;
        if (ModelState.IsValid && withdrawn.Error?.Field is null)
            return Answer(withdrawn, Detail(id), "It is withdrawn, and its places are free again.");
        AddErrors(withdrawn);
        // Only who works on it has the form.
        return await records.DetailAsync(id, cancellationToken) is { CanWork: true } model
            ? View("/Features/Contracts/Records/Detail.cshtml", model with { Withdrawing = input }) : NotFound();
    }

    /// <summary>Reminds those whose turn it is, once a day.</summary>
    [HttpPost("/contracts/{id:int}/nudge")]
    public async Task<IActionResult> Nudge(int id, CancellationToken cancellationToken) =>
        Answer(await waiting.NudgeAsync(id, cancellationToken), Detail(id), "They are reminded.");

    [HttpPost("/contracts/{id:int}/amend")]
    public async Task<IActionResult> Amend(int id, CancellationToken cancellationToken)
    {
        var amendment = await commands.AmendAsync(id, cancellationToken);
        if (amendment.IsNotFound)
            return NotFound();
        if (amendment.IsSuccess)
            return RedirectToAction("Edit", "ContractDrafts", new { id = amendment.Value });
        FlashError(amendment.Error);
        return Detail(amendment.Error == ContractErrors.AlreadyAmended && await commands.AmendmentOfAsync(id, cancellationToken) is { } other ? other : id);
    }

    /// <summary>Takes into the draft of an amendment what came in or was settled under its contract since.</summary>
    [HttpPost("/contracts/{id:int}/bring-up")]
    public async Task<IActionResult> BringUp(int id, CancellationToken cancellationToken)
    {
        if (await queries.LoadAsync(id, cancellationToken) is not { } contract)
            return NotFound();
        return Answer(await commands.BringUpAsync(contract, cancellationToken), RedirectToAction("Edit", "ContractDrafts", new { id }), "The draft now says what is still open. Read it again before you submit it.");
    }

    private RedirectToActionResult Detail(int id) => RedirectToAction("Detail", "Contracts", new { id });
}
