using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Amendments;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Signing;

/// <summary>From the approved contract to the signed one: its paper, its number and its scan.</summary>
[RequirePermission(Permissions.ContractsWrite)]
public sealed class SigningController(ContractSigning signing, SigningQueries queries, AmendmentQueries amendments, DepartmentTime time) : PortalController
{
    /// <summary>What is next: to prepare the paper, to hand in its signed scan, or to replace that.</summary>
    [HttpGet("/contracts/{id:int}/sign")]
    public async Task<IActionResult> Sign(int id, CancellationToken cancellationToken) => await PageAsync(id, null, cancellationToken);

    [HttpPost("/contracts/{id:int}/paper")]
    public async Task<IActionResult> Prepare(int id, int? numberYear, CancellationToken cancellationToken) => await AnswerAsync(
        await signing.PrepareAsync(id, numberYear, cancellationToken),
        () =>
        {
            FlashSuccess("The paper has its number. Print two copies and have both sides sign them.");
            return RedirectToAction(nameof(Sign), new { id });
        },
        () => PageAsync(id, null, cancellationToken));

    [HttpPost("/contracts/{id:int}/sign")]
    public async Task<IActionResult> Sign(int id, SignInput input, IFormFile? scan, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await PageAsync(id, input, cancellationToken);
        return await AnswerAsync(
            scan is null ? SigningErrors.ScanMissing : await signing.SignAsync(id, input.SignedOn!.Value, scan, cancellationToken),
            () =>
            {
                FlashSuccess("Signed: the contract counts from now on, and is being fulfilled.");
                return RedirectToAction("Contract", "Fulfilment", new { id });
            },
            () => PageAsync(id, input, cancellationToken));
    }

    /// <summary>A clearer scan of a signed contract.</summary>
    [HttpPost("/contracts/{id:int}/scan")]
    public async Task<IActionResult> Scan(int id, ReplaceScanInput input, IFormFile? scan, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await PageAsync(id, null, cancellationToken, input);
        return await AnswerAsync(
            scan is null ? SigningErrors.ScanMissing : await signing.ReplaceScanAsync(id, scan, input.Reason, input.SeenFileId, cancellationToken),
            () =>
            {
                FlashSuccess("The new scan is stored. The former one is kept, and the leaders are told.");
                return RedirectToAction("Contract", "Fulfilment", new { id });
            },
            () => PageAsync(id, null, cancellationToken, input));
    }

    private async Task<IActionResult> PageAsync(int id, SignInput? input, CancellationToken cancellationToken, ReplaceScanInput? replacing = null) =>
        await queries.PageAsync(id, cancellationToken) is { } model
            ? View(nameof(Sign), model with
            {
                Input = input ?? new SignInput { SignedOn = time.Today },
                Replacing = replacing ?? new ReplaceScanInput(),
                Standing = model.AmendsNumber is null || model.ScanFileId is not null ? null : await amendments.OfAsync(id, cancellationToken),
            }) : NotFound();
}
