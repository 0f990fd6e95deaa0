using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors.Records;

/// <summary>What is done with many merchants at once.</summary>
public sealed class SponsorListController(SponsorExport export, SponsorListCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/sponsors/export"), RequirePermission(Permissions.SponsorsImport)]
    public async Task<IActionResult> Export(SponsorFilter filter, CancellationToken cancellationToken)
    {
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{T["Merchants"].Value}-{time.Today:yyyy-MM-dd}.xlsx");
        var file = await export.WriteAsync(filter, Me.Id, cancellationToken);
        await commands.NoteExportAsync(Request.QueryString.Value ?? "", Me.Id, cancellationToken);
        return File(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name);
    }

    /// <summary>Pressed in the list and on the merchant's page; each leads back to where it was pressed.</summary>
    [HttpPost("/sponsors/{id:int}/claim"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Claim(int id, string? returnUrl, CancellationToken cancellationToken) => Answer(
        await commands.ClaimAsync(id, Me.Id, cancellationToken), LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : Url.To("Sponsors.Detail", id)), "“{0}” is yours now. Log the first visit or call when you have spoken to them.");

    [HttpPost("/sponsors/assign"), RequirePermission(Permissions.SponsorsLead)]
    public async Task<IActionResult> Assign(int[]? ids, string? owner, string? returnUrl, CancellationToken cancellationToken) =>
        Answer(await commands.AssignAsync(ids ?? [], owner, cancellationToken), LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : Url.To("Sponsors.Index")), "{0} merchants have a new owner.");
}
