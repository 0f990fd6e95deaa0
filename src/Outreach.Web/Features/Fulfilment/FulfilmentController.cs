using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Fulfilment;

/// <summary>What was promised, what is due, and the proof that it was done.</summary>
[RequirePermission(Permissions.FulfilmentRead)]
public sealed class FulfilmentController(FulfilmentQueries queries, FulfilmentCommands commands) : PortalController
{
    /// <summary>The board: what is overdue, due today, this week, later.</summary>
    [HttpGet("/fulfilment")]
    public async Task<IActionResult> Index(FulfilmentFilter filter, CancellationToken stop) => View(await queries.BoardAsync(filter, stop));

    /// <summary>One clause.</summary>
    [HttpGet("/fulfilment/{id:int}")]
    public async Task<IActionResult> Clause(int id, CancellationToken stop) =>
        await queries.ClauseAsync(id, stop) is { } model ? View(model) : NotFound();

    /// <summary>A contract's fulfilment.</summary>
    [HttpGet("/contracts/{id:int}/fulfilment"), RequirePermission(Permissions.ContractsRead)]
    public async Task<IActionResult> Contract(int id, CancellationToken stop) =>
        await queries.ContractAsync(id, stop) is { } model ? View(model) : NotFound();

    /// <summary>Adds proof to a clause.</summary>
    [HttpPost("/fulfilment/{id:int}/proof"), RequirePermission(Permissions.ClausesProve)]
    public async Task<IActionResult> Prove(int id, ProofInput input, CancellationToken stop)
    {
        if (ModelState.IsValid)
        {
            if (await commands.ProveAsync(id, input, stop) is not { } result)
                return NotFound();
            if (Check(result))
            {
                Say("The proof is stored.");
                return RedirectToAction(nameof(Clause), new { id });
            }
        }

        return await queries.ClauseAsync(id, stop) is { } model ? View(nameof(Clause), model with { Input = input }) : NotFound();
    }

    /// <summary>Says what became of a clause: done, short, waived, made good.</summary>
    [HttpPost("/fulfilment/{id:int}/settle"), RequirePermission(Permissions.ContractsWrite)]
    public async Task<IActionResult> Settle(int id, SettleInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        if (await commands.SettleAsync(id, input, stop) is not { } result)
            return NotFound();
        Tell(result, "Noted: {0}.", T.Text(input.To!.Value));
        return RedirectToAction(nameof(Clause), new { id });
    }

    /// <summary>Completes a contract.</summary>
    [HttpPost("/contracts/{id:int}/complete"), RequirePermission(Permissions.ContractsWrite)]
    public async Task<IActionResult> Complete(int id, CancellationToken stop) =>
        Answer(await commands.CompleteAsync(id, stop), id, "The contract is completed. Send the sponsor the report and the link: it makes them come again.");

    /// <summary>Gives up waiting for an instalment, or for the goods when none is named.</summary>
    [HttpPost("/contracts/{id:int}/write-off"), RequirePermission(Permissions.DealsLead)]
    public async Task<IActionResult> WriteOff(int id, int? instalmentId, string? reason, CancellationToken stop) => !ModelState.IsValid
        ? BadRequest() : Answer(await commands.WriteOffAsync(id, instalmentId, reason, stop), id, "Written off, with the reason.");

    /// <summary>Records a breach.</summary>
    [HttpPost("/contracts/{id:int}/breaches"), RequirePermission(Permissions.ContractsWrite)]
    public async Task<IActionResult> Breach(int id, BreachSide? side, string? what, DateOnly? on, CancellationToken stop)
    {
        if (side is not { } who || !Enum.IsDefined(who))
            return BadRequest();
        if (on is null || what?.Length > 1000)
        {
            Refuse(on is null ? FulfilmentErrors.DayMissing : FulfilmentErrors.TextTooLong);
            return RedirectToAction(nameof(Contract), new { id });
        }

        return Answer(await commands.RecordBreachAsync(id, who, what, on.Value, stop), id, "The breach is recorded.");
    }

    /// <summary>Records what followed a breach.</summary>
    [HttpPost("/contracts/{id:int}/breaches/{breachId:int}/follow"), RequirePermission(Permissions.ContractsWrite)]
    public async Task<IActionResult> Follow(int id, int breachId, string? what, CancellationToken stop) =>
        Answer(await commands.FollowBreachAsync(id, breachId, what, stop), id, "Recorded what followed.");

    private IActionResult Answer(Result? result, int id, string done)
    {
        if (result is not { } known)
            return NotFound();
        Tell(known, done);
        return RedirectToAction(nameof(Contract), new { id });
    }

    private void Tell(Result result, string done, params object[] arguments)
    {
        if (result.Error is { } error)
            Refuse(error);
        else
            Say(done, arguments);
    }
}
