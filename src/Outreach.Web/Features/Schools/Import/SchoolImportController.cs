using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Import;

[RequirePermission(Permissions.SchoolsLead)]
public sealed class SchoolImportController(SchoolImporter importer) : PortalController
{
    [HttpGet("/schools/import")]
    public IActionResult Index() => View(new SchoolUpload());

    /// <summary>What would become of a sheet. Stores nothing.</summary>
    [HttpPost("/schools/import")]
    public async Task<IActionResult> Index(SchoolUpload input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return View(input);
        var preview = await importer.ReadAsync(input, cancellationToken);
        return AddErrors(preview) ? View("Preview", preview.Value) : View(input);
    }

    [HttpPost("/schools/import/confirm")]
    public async Task<IActionResult> Confirm(SchoolConfirmation input, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid ? await importer.ConfirmAsync(input, cancellationToken) : SchoolImportErrors.Broken;
        if (!outcome.IsSuccess)
        {
            AddErrors(outcome);
            return View("Index", new SchoolUpload());
        }

        FlashSuccess("{0} schools added, {1} filled in, {2} rows not imported.", outcome.Value.Added, outcome.Value.Filled, outcome.Value.Refused);
        return RedirectToAction("Index", "Schools");
    }
}
