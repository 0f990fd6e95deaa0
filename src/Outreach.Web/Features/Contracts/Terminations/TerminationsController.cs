using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Contracts;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Terminations;

/// <summary>The end of a contract before its time, with its settlement.</summary>
[RequirePermission(Permissions.DealsLead)]
public sealed class TerminationsController(TerminationQueries queries, TerminationCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/contracts/{id:int}/terminate")]
    public async Task<IActionResult> Terminate(int id, CancellationToken cancellationToken)
    {
        if (await queries.OriginalOfAsync(id, cancellationToken) is not { } original)
            return NotFound();
        // An amendment ends with its contract.
        return original == id ? await PageAsync(id, new TerminationInput { EndedOn = time.Today }, fresh: true, cancellationToken) : RedirectToAction(nameof(Terminate), new { id = original });
    }

    [HttpPost("/contracts/{id:int}/terminate")]
    public async Task<IActionResult> Terminate(int id, TerminationInput input, CancellationToken cancellationToken)
    {
        if (await queries.OriginalOfAsync(id, cancellationToken) is not { } original)
            return NotFound();
        if (!ModelState.IsValid)
            return await PageAsync(original, input, fresh: false, cancellationToken);
        var result = await commands.TerminateAsync(original, input, cancellationToken);
        if (result.Error == ContractErrors.SettlementChanged)
            return ConflictForm(ContractErrors.SettlementChanged, await PageAsync(original, input, fresh: true, cancellationToken));
        return await AnswerAsync(
            result,
            () =>
            {
                FlashSuccess("The contract is terminated. What was open is void, and its slots from today on are free again. The agreement can be printed.");
                return RedirectToAction("Contract", "Fulfilment", new { id = original });
            },
            () => PageAsync(original, input, fresh: false, cancellationToken));
    }

    [HttpPost("/contracts/{id:int}/paid-back")]
    public async Task<IActionResult> PaidBack(int id, DateOnly? on, CancellationToken cancellationToken) =>
        Answer(await commands.MarkPaidBackAsync(id, on, cancellationToken), RedirectToAction("Contract", "Fulfilment", new { id }), "Recorded: the money went back.");

    /// <param name="fresh">Whether the form is to be of what stands now; else it stays of what the person saw.</param>
    private async Task<IActionResult> PageAsync(int id, TerminationInput input, bool fresh, CancellationToken cancellationToken)
    {
        if (await queries.PageAsync(id, cancellationToken) is not { } model)
            return NotFound();
        if (fresh)
        {
            input.Seen = model.Standing.Stamp();
            ModelState.Remove(nameof(TerminationInput.Seen));
        }

        return View(nameof(Terminate), model with { Input = input });
    }
}
