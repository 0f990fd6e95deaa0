using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Signing;

/// <summary>From the approved contract to the signed one, with its number and its scan; and its end before its time.</summary>
[RequirePermission(Permissions.ContractsWrite)]
public sealed class SigningController(ContractSigning signing, SigningQueries queries, DepartmentTime time) : PortalController
{
    /// <summary>The form of the signature, or of the scan once it is signed.</summary>
    [HttpGet("/contracts/{id:int}/sign")]
    public async Task<IActionResult> Sign(int id, CancellationToken stop) => await PageAsync(id, new SignInput { SignedOn = time.Today }, stop);

    /// <summary>Signs it.</summary>
    [HttpPost("/contracts/{id:int}/sign")]
    public async Task<IActionResult> Sign(int id, SignInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await PageAsync(id, input, stop);
        if (await signing.SignAsync(id, input.SignedOn!.Value, stop) is not { } result)
            return NotFound();
        if (!Check(result))
            return await PageAsync(id, input, stop);
        Say("Signed. Now upload the scan that both sides have signed.");
        return RedirectToAction(nameof(Sign), new { id });
    }

    /// <summary>Takes the signed scan in.</summary>
    [HttpPost("/contracts/{id:int}/scan")]
    public async Task<IActionResult> Scan(int id, IFormFile? scan, CancellationToken stop)
    {
        if ((scan is null ? (Result?)(Result)SigningErrors.ScanMissing : await signing.AttachScanAsync(id, scan, stop)) is not { } result)
            return NotFound();
        if (!Check(result.Error is { Field: null } error ? error.OnField("scan") : result))
            return await PageAsync(id, new SignInput { SignedOn = time.Today }, stop);
        Say("The scan is stored and the contract is being fulfilled.");
        return LocalRedirect($"/contracts/{id}/fulfilment");
    }

    /// <summary>Ends it before it is fulfilled, with the reason.</summary>
    [HttpPost("/contracts/{id:int}/terminate"), RequirePermission(Permissions.DealsLead)]
    public async Task<IActionResult> Terminate(int id, string? reason, CancellationToken stop)
    {
        if (await signing.TerminateAsync(id, reason, stop) is not { } result)
            return NotFound();
        if (result.Error is { } error)
            Refuse(error);
        else
            Say("The contract is terminated. Its slots from today on are free again.");
        return LocalRedirect($"/contracts/{id}/fulfilment");
    }

    private async Task<IActionResult> PageAsync(int id, SignInput input, CancellationToken stop) =>
        await queries.PageAsync(id, stop) is { } model ? View(nameof(Sign), model with { Input = input }) : NotFound();
}

/// <summary>Refusals around the signature.</summary>
public static class SigningErrors
{
    /// <summary>No file.</summary>
    public static readonly DomainError ScanMissing = new("signing.scan", "Choose the scan.", "scan");

    /// <summary>Longer than the column.</summary>
    public static readonly DomainError ReasonTooLong = new("signing.reason-long", "Use at most 500 characters.", "Reason");
}
