using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.ContractDrafts;

/// <summary>What is done to a contract with one press before it is signed, and the amendment of a signed one.</summary>
[RequirePermission(Permissions.ContractsWrite)]
public sealed class ContractMovesController(OutreachDbContext db, ContractWork work, DraftCommands commands, DepartmentTime time) : PortalController
{
    /// <summary>Takes a submitted contract back into a draft.</summary>
    [HttpPost("/contracts/{id:int}/take-back")]
    public async Task<IActionResult> TakeBack(int id, CancellationToken stop) =>
        Done(id, await RunAsync(id, c => Task.FromResult(c.TakeBack(time.Now)), stop), "It is a draft again.", "Edit", "ContractDrafts");

    /// <summary>Gives a contract up before the signature.</summary>
    [HttpPost("/contracts/{id:int}/withdraw")]
    public async Task<IActionResult> Withdraw(int id, string? reason, CancellationToken stop) =>
        Done(id, await RunAsync(id, c => commands.WithdrawAsync(c, reason, stop), stop), "The contract is withdrawn. Its places are free again, and its deal is open.", "Detail", "Contracts");

    /// <summary>Begins an amendment of a contract in force.</summary>
    [HttpPost("/contracts/{id:int}/amend")]
    public async Task<IActionResult> Amend(int id, CancellationToken stop)
    {
        if (await db.Contracts.WorkedOnBy(Me).WithParts().SingleOrDefaultAsync(c => c.Id == id, stop) is not { } original)
            return NotFound();
        var (made, error) = await commands.AmendAsync(original, stop);
        if (error is not null)
            Refuse(error);
        return error is null ? RedirectToAction("Edit", "ContractDrafts", new { id = made }) : RedirectToAction("Detail", "Contracts", new { id = made ?? id });
    }

    private Task<Result?> RunAsync(int id, Func<Contract, Task<Result>> verb, CancellationToken stop) =>
        work.RunAsync(db.Contracts.WorkedOnBy(Me), id, verb, stop);

    private IActionResult Done(int id, Result? result, string said, string action, string controller)
    {
        if (result is not { } outcome)
            return NotFound();
        if (outcome.Error is { } error)
        {
            Refuse(error);
            return RedirectToAction("Detail", "Contracts", new { id });
        }

        Say(said);
        return RedirectToAction(action, controller, new { id });
    }
}
