using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Contracts.Fulfilment;

[RequirePermission(Permissions.FulfilmentRead)]
public sealed class FulfilmentController(FulfilmentQueries queries, FulfilmentCommands commands, TakeDownCommands takeDowns) : PortalController
{
    [HttpGet("/fulfilment")]
    public async Task<IActionResult> Index(FulfilmentFilter filter, CancellationToken cancellationToken) => View(await queries.BoardAsync(filter, cancellationToken));

    /// <summary>The open clauses, as .xlsx.</summary>
    [HttpGet("/fulfilment.xlsx")]
    public async Task<IActionResult> Export(FulfilmentFilter filter, CancellationToken cancellationToken)
    {
        var model = await queries.BoardAsync(filter, cancellationToken, whole: true);
        return Sheet("Fulfilment", ["Due", "Merchant", "Event", "Contract number", "Clause", "Count", "Unit", "Place", "Department", "Proven"], model.Clauses.Rows.Select(r => (IReadOnlyList<object?>)
            [r.StartsOn, r.Sponsor, r.Event, r.Number, r.Kind is { } kind ? T.Text(kind) : null, r.Count, r.Unit, r.Place, r.Department, r.Counted]));
    }

    /// <summary>What sponsors owe, as .xlsx.</summary>
    [HttpGet("/fulfilment-money.xlsx"), RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> ExportMoney(FulfilmentFilter filter, CancellationToken cancellationToken)
    {
        var model = await queries.BoardAsync(filter, cancellationToken, whole: true);
        return Sheet("What sponsors owe us", ["Due", "Merchant", "Event", "Contract number", "Amount", "Received", "Outstanding", "Negotiator"], model.Instalments.Rows.Select(r => (IReadOnlyList<object?>)
            [r.DueOn, r.Sponsor, r.Event, r.Number, r.Amount, r.Received, r.Amount - r.Received, r.Negotiator]), "Amount", "Received", "Outstanding");
    }

    [HttpGet("/fulfilment/{id:int}")]
    public async Task<IActionResult> Deliverable(int id, CancellationToken cancellationToken) =>
        await queries.ClauseAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/contracts/{id:int}/fulfilment"), RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> Contract(int id, CancellationToken cancellationToken) =>
        await queries.ContractAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("/fulfilment/{id:int}/proof"), RequirePermission(Permissions.ClausesProve)]
    public async Task<IActionResult> Prove(int id, ProofInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await ProofAsync(id, input, cancellationToken);
        return await AnswerAsync(
            await commands.ProveAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("The proof is stored.");
                return RedirectToAction(nameof(Deliverable), new { id });
            },
            () => ProofAsync(id, input, cancellationToken));
    }

    /// <summary>Takes out proof that is wrong, with the reason.</summary>
    [HttpPost("/fulfilment/{id:int}/proof/remove"), RequirePermission(Permissions.ClausesProve)]
    public async Task<IActionResult> RemoveProof(int id, RemoveProofInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await RemovingAsync(id, input, cancellationToken);
        return await AnswerAsync(
            await commands.RemoveProofAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("The proof is taken out. The history keeps what it said, and why it went.");
                return RedirectToAction(nameof(Deliverable), new { id });
            },
            () => RemovingAsync(id, input, cancellationToken));
    }

    /// <summary>Changes when something that was signed for is planned to come down.</summary>
    [HttpPost("/fulfilment/{id:int}/take-down"), RequirePermission(Permissions.ContractsWrite)]
    public async Task<IActionResult> MoveTakeDown(int id, TakeDownInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await TakeDownAsync(id, input, cancellationToken);
        return await AnswerAsync(
            await takeDowns.MoveAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("The planned take-down is changed, and its slots with it.");
                return RedirectToAction(nameof(Deliverable), new { id });
            },
            () => TakeDownAsync(id, input, cancellationToken));
    }

    [HttpPost("/fulfilment/{id:int}/settle"), RequirePermission(Permissions.ContractsWrite)]
    public async Task<IActionResult> Settle(int id, SettleInput input, CancellationToken cancellationToken)
    {
        if (input.To is not { } to)
            return BadRequest();
        if (!ModelState.IsValid)
            return await SettlingAsync(id, input, cancellationToken);
        var settled = await commands.SettleAsync(id, input, cancellationToken);
        return settled.Error?.Field is null
            ? Answer(settled, RedirectToAction(nameof(Deliverable), new { id }), "Noted: {0}.", T.Text(to))
            : AddErrors(settled) ? NotFound() : await SettlingAsync(id, input, cancellationToken);
    }

    /// <summary>Confirms the clauses of a contract that are proven in full, all at once.</summary>
    [HttpPost("/contracts/{id:int}/accept"), RequirePermission(Permissions.ContractsWrite)]
    public async Task<IActionResult> Accept(int id, int[] clauses, CancellationToken cancellationToken) =>
        Answer(await commands.AcceptAsync(id, [.. clauses.Distinct()], cancellationToken), Back(id), "{0} clauses are confirmed as done.", clauses.Distinct().Count());

    [HttpPost("/contracts/{id:int}/complete"), RequirePermission(Permissions.ContractsWrite)]
    public async Task<IActionResult> Complete(int id, string? earlyReason, CancellationToken cancellationToken) => await SmallFormAsync(
        id, await commands.CompleteAsync(id, earlyReason, cancellationToken), new TypedReasons(EarlyReason: earlyReason),
        "The contract is completed. Send the sponsor the report and the link: it makes them come again.", cancellationToken);

    [HttpPost("/contracts/{id:int}/write-off"), RequirePermission(Permissions.DealsLead)]
    public async Task<IActionResult> WriteOff(int id, int? instalmentId, string? reason, CancellationToken cancellationToken) => !ModelState.IsValid
        ? BadRequest() : await SmallFormAsync(
            id, await commands.WriteOffAsync(id, instalmentId, reason, cancellationToken), new TypedReasons(instalmentId, reason), "Written off, with the reason.", cancellationToken);

    // A small form that is wrong comes back with what was typed.
    private async Task<IActionResult> SmallFormAsync(int id, Result result, TypedReasons typed, string done, CancellationToken cancellationToken)
    {
        if (result.Error?.Field is null)
            return Answer(result, Back(id), done);
        AddErrors(result);
        return await queries.ContractAsync(id, cancellationToken) is { } model ? View(nameof(Contract), model with { Typed = typed }) : NotFound();
    }

    private async Task<IActionResult> ProofAsync(int id, ProofInput input, CancellationToken cancellationToken) =>
        await queries.ClauseAsync(id, cancellationToken) is { } model ? View(nameof(Deliverable), model with { Input = input }) : NotFound();

    private async Task<IActionResult> RemovingAsync(int id, RemoveProofInput input, CancellationToken cancellationToken) =>
        await queries.ClauseAsync(id, cancellationToken) is { } model ? View(nameof(Deliverable), model with { Removing = input }) : NotFound();

    private async Task<IActionResult> SettlingAsync(int id, SettleInput input, CancellationToken cancellationToken) =>
        await queries.ClauseAsync(id, cancellationToken) is { } model ? View(nameof(Deliverable), model with { Settling = input }) : NotFound();

    private async Task<IActionResult> TakeDownAsync(int id, TakeDownInput input, CancellationToken cancellationToken)
    {
        if (await queries.ClauseAsync(id, cancellationToken) is not { } model)
            return NotFound();
        // Who presses again has seen what is stored now.
        ModelState.Remove(nameof(TakeDownInput.Seen));
        return View(nameof(Deliverable), model with { TakeDown = new TakeDownInput { TakeDownOn = input.TakeDownOn, Seen = model.Clause.TakeDownOn } });
    }

    private RedirectToActionResult Back(int id) => RedirectToAction(nameof(Contract), new { id });
}
