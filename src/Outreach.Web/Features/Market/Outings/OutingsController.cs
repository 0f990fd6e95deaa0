using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Market.Outings;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market.Outings;

/// <summary>The register of outings: who is out, where, and when they are back.</summary>
[RequirePermission(Permissions.EnquiriesAnswer)]
public sealed class OutingsController(OutingQueries queries, OutingCommands commands, DepartmentTime time) : PortalController
{
    private const int UsualHours = 2;

    [HttpGet("/outings")]
    public async Task<IActionResult> Index(OutingFilter filter, CancellationToken cancellationToken) => View(await queries.ListAsync(filter, cancellationToken));

    /// <summary>What the list holds, as .xlsx.</summary>
    [HttpGet("/outings.xlsx")]
    public async Task<IActionResult> Export(OutingFilter filter, CancellationToken cancellationToken)
    {
        var model = await queries.ListAsync(filter, cancellationToken, whole: true);
        return Sheet("Register of outings", ["Who goes out", "Where to", "Merchant", "Went out at", "Back by", "Back at"], model.List.Rows.Select(r => (IReadOnlyList<object?>)
            [r.Who, r.Destination, r.Sponsor, Local(r.LeftAt), Local(r.ExpectedAt), Local(r.BackAt)]));
    }

    /// <summary>The form; from a merchant's page with the merchant.</summary>
    [HttpGet("/outings/new")]
    public Task<IActionResult> New(int? sponsorId, CancellationToken cancellationToken)
    {
        var local = time.ToLocal(time.Now.AddHours(UsualHours));
        return FormAsync(new OutingInput { UserId = Me.Id, SponsorId = sponsorId, BackBy = new TimeOnly(local.Hour, local.Minute) }, cancellationToken);
    }

    [HttpPost("/outings/new")]
    public async Task<IActionResult> New(OutingInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !AddErrors(await commands.LeaveAsync(input, cancellationToken)))
            return await FormAsync(input, cancellationToken);
        FlashSuccess("Noted. Press “Is back” when you are.");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("/outings/{id:int}/back")]
    public async Task<IActionResult> Back(int id, CancellationToken cancellationToken) =>
        Answer(await commands.ReturnAsync(id, cancellationToken), LocalRedirect(Url.To("Outings.Index")), "Welcome back.");

    [HttpPost("/outings/{id:int}/longer")]
    public async Task<IActionResult> Longer(int id, TimeOnly? backBy, CancellationToken cancellationToken) => Answer(
        ModelState.IsValid && backBy is { } at ? await commands.ExtendAsync(id, at, cancellationToken) : OutingErrors.BackTime, LocalRedirect(Url.To("Outings.Index")), "Noted.");

    private async Task<IActionResult> FormAsync(OutingInput input, CancellationToken cancellationToken)
    {
        ViewData[OutingFormModel.Key] = await queries.FormAsync(input.SponsorId, cancellationToken);
        return View("New", input);
    }
}
