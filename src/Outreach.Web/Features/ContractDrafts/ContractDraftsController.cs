using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts;
using Outreach.Web.Features.Deals;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.ContractDrafts;

/// <summary>Drafts: begun, written, checked, submitted.</summary>
[RequirePermission(Permissions.ContractsWrite)]
public sealed class ContractDraftsController(DraftQueries queries, DraftCommands commands, DealQueries deals, ContractQueries contracts) : PortalController
{
    /// <summary>What a draft can begin from.</summary>
    [HttpGet("/deals/{id:int}/contract")]
    public async Task<IActionResult> New(int id, CancellationToken stop) =>
        await queries.NewAsync(deals.Workable(), id, contracts, stop) is { } model ? View(model) : NotFound();

    /// <summary>Begins the draft.</summary>
    [HttpPost("/deals/{id:int}/contract")]
    public async Task<IActionResult> Begin(int id, string? start, CancellationToken stop)
    {
        if (await deals.Workable().SingleOrDefaultAsync(d => d.Id == id, stop) is not { } deal)
            return NotFound();
        var (made, error) = await commands.BeginAsync(deal, start, stop);
        if (error is not null)
            Refuse(error);
        if (made is not { } contractId)
            return error == ContractErrors.DealNotAgreed ? RedirectToAction("Detail", "Deals", new { id }) : RedirectToAction(nameof(New), new { id });
        return error is null ? RedirectToAction(nameof(Edit), new { id = contractId }) : RedirectToAction("Detail", "Contracts", new { id = contractId });
    }

    /// <summary>The form.</summary>
    [HttpGet("/contracts/{id:int}/draft")]
    public async Task<IActionResult> Edit(int id, CancellationToken stop)
    {
        if (await queries.LoadAsync(id, stop) is not { } contract)
            return NotFound();
        if (!contract.IsDraft)
            return RedirectToAction("Detail", "Contracts", new { id });
        return await FormAsync(contract, DraftInput.Of(contract), stop);
    }

    /// <summary>Saves, or gives the form another row or one less, or accepts a warning.</summary>
    /// <param name="id">The contract.</param>
    /// <param name="input">The form.</param>
    /// <param name="rows">Which row to add or to take out; null saves.</param>
    /// <param name="acknowledge">The fingerprint of a warning whose reason was typed; what else was typed is saved first.</param>
    /// <param name="stop">Stops it.</param>
    [HttpPost("/contracts/{id:int}/draft")]
    public async Task<IActionResult> Edit(int id, DraftInput input, string? rows, string? acknowledge, CancellationToken stop)
    {
        if (await queries.LoadAsync(id, stop) is not { } contract)
            return NotFound();
        if (rows is not null && contract.IsDraft)
        {
            // What cannot be read stays as it was typed when a row is added; the rows below one taken out move up.
            if (rows.EndsWith(":add", StringComparison.Ordinal))
                ModelState.Values.ToList().ForEach(e => e.Errors.Clear());
            else
                ModelState.Clear();
            input.ChangeRows(rows);
            return await FormAsync(contract, input, stop);
        }

        if (await SaveOrShowAsync(contract, input, stop) is { } shown)
            return shown;
        if (acknowledge is null)
            Say("Saved.");
        else if ((await commands.AcknowledgeAsync(contract, acknowledge, input.Reasons.GetValueOrDefault(acknowledge), stop)).Error is { } error)
            Refuse(error);
        else
            Say("The warning is accepted with your reason; the reviewer sees it.");
        return RedirectToAction(nameof(Edit), new { id });
    }

    /// <summary>Submits: saves what was typed, checks, reserves the places, asks the departments.</summary>
    [HttpPost("/contracts/{id:int}/submit")]
    public async Task<IActionResult> Submit(int id, DraftInput input, CancellationToken stop)
    {
        if (await queries.LoadAsync(id, stop) is not { } contract)
            return NotFound();
        if (input.Filled)
        {
            if (await SaveOrShowAsync(contract, input, stop) is { } shown)
                return shown;
        }
        else if (contract.IsDraft && contract.Revision != input.Version)
        {
            Refuse(ContractErrors.Stale);
            return RedirectToAction(nameof(Edit), new { id });
        }

        var (result, problems) = await commands.SubmitAsync(contract, stop);
        if (problems.Count > 0)
        {
            var full = DraftInput.Of(contract);
            ModelState.Clear();
            foreach (var problem in problems)
                ModelState.AddModelError($"Deliverables[{full.Deliverables.FindIndex(d => d.Id == problem.DeliverableId)}].PlaceId", T.Of(problem.Error));
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await FormAsync(contract, full, stop);
        }

        if (result.Error is { } error)
        {
            Refuse(error);
            return error == ContractErrors.NotDraft ? RedirectToAction("Detail", "Contracts", new { id }) : RedirectToAction(nameof(Edit), new { id });
        }

        Say(contract.State == ContractState.InReview ? "Submitted. All departments had confirmed already: the minister reviews it now." : "Submitted. The departments confirm their clauses first, then the minister reviews it.");
        return RedirectToAction("Detail", "Contracts", new { id });
    }

    // Null when it is saved.
    private async Task<IActionResult?> SaveOrShowAsync(Contract contract, DraftInput input, CancellationToken stop)
    {
        if (!contract.IsDraft)
        {
            Refuse(ContractErrors.NotDraft);
            return RedirectToAction("Detail", "Contracts", new { id = contract.Id });
        }

        if (!ModelState.IsValid)
            return await FormAsync(contract, input, stop);
        var saved = await commands.SaveAsync(contract, input, stop);
        if (saved.IsDone)
            return null;
        if (saved.Error != ContractErrors.Stale)
        {
            Check(saved);
            return await FormAsync(contract, input, stop);
        }

        if (await queries.ConflictAsync(contract.Id, input, stop) is not var (stored, conflict))
            return NotFound();
        ViewData[EditConflict.Key] = conflict;
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await FormAsync(stored, input, stop);
    }

    private async Task<IActionResult> FormAsync(Contract contract, DraftInput input, CancellationToken stop)
    {
        ViewData[DraftPage.Key] = new DraftPage(
            await queries.FactsAsync(contract.Id, stop), await queries.ChoicesAsync(input, stop), await queries.CheckAsync(contract, stop));
        return View("Edit", input.WithSpareRows());
    }
}
