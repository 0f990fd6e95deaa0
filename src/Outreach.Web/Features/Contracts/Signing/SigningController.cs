using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Amendments;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Signing;

/// <summary>From the approved contract to the signed one, with its number and its scan.</summary>
[RequirePermission(Permissions.ContractsWrite)]
public sealed class SigningController(ContractSigning signing, SigningQueries queries, AmendmentQueries amendments, DepartmentTime time) : PortalController
{
    /// <summary>The form of the signature, or of the scan once it is signed.</summary>
    [HttpGet("/contracts/{id:int}/sign")]
    public async Task<IActionResult> Sign(int id, CancellationToken cancellationToken) => await PageAsync(id, new SignInput { SignedOn = time.Today }, cancellationToken);

    [HttpPost("/contracts/{id:int}/sign")]
    public async Task<IActionResult> Sign(int id, SignInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await PageAsync(id, input, cancellationToken);
        return await AnswerAsync(
            await signing.SignAsync(id, input.SignedOn!.Value, input.NumberYear, cancellationToken),
            () =>
            {
                FlashSuccess("Signed. Now upload the scan that both sides have signed.");
                return RedirectToAction(nameof(Sign), new { id });
            },
            () => PageAsync(id, input, cancellationToken));
    }

    [HttpPost("/contracts/{id:int}/scan")]
    public async Task<IActionResult> Scan(int id, IFormFile? scan, CancellationToken cancellationToken)
    {
        var result = scan is null ? SigningErrors.ScanMissing : await signing.AttachScanAsync(id, scan, cancellationToken);
        return await AnswerAsync(
            result,
            () =>
            {
                FlashSuccess("The scan is stored and the contract is being fulfilled.");
                return RedirectToAction("Contract", "Fulfilment", new { id });
            },
            () => PageAsync(id, new SignInput { SignedOn = time.Today }, cancellationToken));
    }

    private async Task<IActionResult> PageAsync(int id, SignInput input, CancellationToken cancellationToken) =>
        await queries.PageAsync(id, cancellationToken) is { } model
            ? View(nameof(Sign), model with { Input = Told(input), Standing = model.AmendsNumber is null || model.ScanFileId is not null ? null : await amendments.OfAsync(id, cancellationToken) }) : NotFound();

    // The page now says the year of the day that stands in it, and the next press knows that it was said.
    private SignInput Told(SignInput input)
    {
        ModelState.Remove(nameof(SignInput.NumberYear));
        input.NumberYear = (input.SignedOn ?? time.Today).Year;
        return input;
    }
}
