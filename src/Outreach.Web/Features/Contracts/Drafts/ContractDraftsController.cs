using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Features.Deals.Pipeline;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Contracts.Drafts;

[RequirePermission(Permissions.ContractsWrite)]
public sealed class ContractDraftsController(DraftQueries queries, DraftCommands commands, DealQueries deals, ContractQueries contracts) : PortalController
{
    [HttpGet("/deals/{id:int}/contract")]
    public async Task<IActionResult> New(int id, CancellationToken cancellationToken) =>
        await queries.NewAsync(deals.Workable(), id, contracts, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("/deals/{id:int}/contract")]
    public async Task<IActionResult> Begin(int id, string? start, CancellationToken cancellationToken)
    {
        if (await deals.Workable().Include(d => d.FormerOwners).SingleOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } deal)
            return NotFound();
        var begun = await commands.BeginAsync(deal, start, cancellationToken);
        if (begun.IsSuccess)
            return RedirectToAction(nameof(Edit), new { id = begun.Value });
        FlashError(begun.Error);
        if (begun.Error == ContractErrors.AlreadyDrafted && await commands.LivingAsync(id, cancellationToken) is { } existing)
            return RedirectToAction("Detail", "Contracts", new { id = existing });
        return begun.Error == ContractErrors.DealNotAgreed ? RedirectToAction("Detail", "Deals", new { id }) : RedirectToAction(nameof(New), new { id });
    }

    [HttpGet("/contracts/{id:int}/draft")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken)
    {
        if (await queries.LoadAsync(id, cancellationToken) is not { } contract)
            return NotFound();
        if (!contract.IsDraft)
            return RedirectToAction("Detail", "Contracts", new { id });
        return await FormAsync(contract, DraftInput.Of(contract), cancellationToken);
    }

    /// <summary>Saves, or gives the form another row or one less, or accepts a warning.</summary>
    /// <param name="rows">Which row to add or to take out; null saves.</param>
    /// <param name="acknowledge">The fingerprints of a warning whose reason was typed, several of one cause with commas between; what else was typed is saved first.</param>
    [HttpPost("/contracts/{id:int}/draft")]
    public async Task<IActionResult> Edit(int id, DraftInput input, string? rows, string? acknowledge, CancellationToken cancellationToken)
    {
        if (await queries.LoadAsync(id, cancellationToken) is not { } contract)
            return NotFound();
        if (rows is not null && contract.IsDraft)
        {
            // What cannot be read stays as it was typed when a row is added; the rows below one taken out move up.
            if (rows.EndsWith(":add", StringComparison.Ordinal))
                ModelState.Values.ToList().ForEach(e => e.Errors.Clear());
            else
                ModelState.Clear();
            input.ChangeRows(rows);
            return await FormAsync(contract, input, cancellationToken);
        }

        if (await SaveOrShowAsync(contract, input, cancellationToken) is { } shown)
            return shown;
        if (acknowledge is null)
            FlashSuccess("Saved.");
        else if ((await commands.AcknowledgeAsync(contract, acknowledge, input.Reasons.GetValueOrDefault(acknowledge.Split(',')[0]), cancellationToken)).Error is { } error)
            FlashError(error);
        else
            FlashSuccess("The warning is accepted with your reason; the reviewer sees it.");
        return RedirectToAction(nameof(Edit), new { id });
    }

    [HttpPost("/contracts/{id:int}/submit")]
    public async Task<IActionResult> Submit(int id, DraftInput input, CancellationToken cancellationToken)
    {
        if (await queries.LoadAsync(id, cancellationToken) is not { } contract)
            return NotFound();
        if (input.Filled)
        {
            if (await SaveOrShowAsync(contract, input, cancellationToken) is { } shown)
                return shown;
        }
        else if (contract.IsDraft && contract.Revision != input.Version)
        {
            FlashError(ContractErrors.Stale);
            return RedirectToAction(nameof(Edit), new { id });
        }

        var result = await commands.SubmitAsync(contract, cancellationToken);
        if (result.Error?.Field?.StartsWith("Deliverables[", StringComparison.Ordinal) == true)
        {
            // No room for some of its clauses.
            ModelState.Clear();
            AddErrors(result);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await FormAsync(contract, DraftInput.Of(contract), cancellationToken);
        }

        if (result.Error is { } error)
        {
            FlashError(error);
            return error == ContractErrors.NotDraft ? RedirectToAction("Detail", "Contracts", new { id }) : RedirectToAction(nameof(Edit), new { id });
        }

        FlashSuccess(contract.State == ContractState.InReview ? "Submitted. All departments had confirmed already: the minister reviews it now." : "Submitted. The departments confirm their clauses first, then the minister reviews it.");
        return RedirectToAction("Detail", "Contracts", new { id });
    }

    // Null when it is saved, with the reasons that were typed for its warnings.
    private async Task<IActionResult?> SaveOrShowAsync(Contract contract, DraftInput input, CancellationToken cancellationToken)
    {
        if (!contract.IsDraft)
        {
            FlashError(ContractErrors.NotDraft);
            return RedirectToAction("Detail", "Contracts", new { id = contract.Id });
        }

        if (!ModelState.IsValid)
            return await FormAsync(contract, input, cancellationToken);
        var saved = await commands.SaveAsync(contract, input, cancellationToken);
        if (saved.IsSuccess)
        {
            input.Version = contract.Revision;
            saved = await commands.KeepReasonsAsync(contract, input.Reasons, cancellationToken);
        }

        if (saved.IsSuccess)
            return null;
        if (saved.Error != ContractErrors.Stale)
        {
            ModelState.Remove(nameof(DraftInput.Version));
            AddErrors(saved);
            return await FormAsync(contract, input, cancellationToken);
        }

        if (await queries.ReloadAsync(contract.Id, cancellationToken) is not { } stored)
            return NotFound();
        ViewData[EditConflict.Key] = await queries.ConflictAsync(stored, input, cancellationToken);
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await FormAsync(stored, input, cancellationToken);
    }

    private async Task<IActionResult> FormAsync(Contract contract, DraftInput input, CancellationToken cancellationToken)
    {
        ViewData[DraftPage.Key] = await queries.PageAsync(contract, input, cancellationToken);
        return View("Edit", input.WithFirstRow());
    }
}
