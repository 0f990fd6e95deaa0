using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Schools.Offers;

/// <summary>Joint offers as our people write and read them; they name merchants and sums, so who reads schools alone does not.</summary>
[RequirePermission(Permissions.DealsRead)]
public sealed class AllianceOffersController(AllianceOfferQueries queries, AllianceOfferCommands commands) : PortalController
{
    [HttpGet("/schools/offers")]
    public async Task<IActionResult> Index(AllianceOfferFilter filter, CancellationToken cancellationToken) => View(await queries.ListAsync(filter, cancellationToken));

    /// <summary>What the list holds, as .xlsx.</summary>
    [HttpGet("/schools/offers.xlsx")]
    public async Task<IActionResult> Export(AllianceOfferFilter filter, CancellationToken cancellationToken) => Sheet(
        "Joint offers", ["Title", "Merchant", "Alliance", "State", "Price in all", "Parts", "Consented", "Looked after by"], (await queries.ExportAsync(filter, cancellationToken)).Select(r => (IReadOnlyList<object?>)
            [r.Title, r.Sponsor, r.Alliance, T.Text(r.State), r.TotalPrice, r.Schools, r.Consented, r.Owner]), "Price in all");

    [HttpGet("/schools/offers/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken) => await queries.DetailAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/schools/offers/new"), RequirePermission(Permissions.SchoolsWrite)]
    public Task<IActionResult> New(int allianceId, CancellationToken cancellationToken) => FormAsync(allianceId, null, new AllianceOfferInput { Split = SplitKind.Equal }, cancellationToken);

    [HttpPost("/schools/offers/new"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> New([FromQuery] int allianceId, AllianceOfferInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(allianceId, null, input, cancellationToken);
        var made = await commands.MakeAsync(allianceId, input, cancellationToken);
        return await AnswerAsync(made, () => Saved(made.Value, "Saved. Now fill in our own part; then a leader sends it to the schools."), () => FormAsync(allianceId, null, input, cancellationToken));
    }

    [HttpGet("/schools/offers/{id:int}/edit"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { IsOpen: true } stored ? await FormAsync(stored.AllianceId, stored, AllianceOfferInput.Of(stored), cancellationToken) : NotFound();

    [HttpPost("/schools/offers/{id:int}/edit"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Edit(int id, AllianceOfferInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } stored)
            return NotFound();
        if (!ModelState.IsValid)
            return await FormAsync(stored.AllianceId, stored, input, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken), () => Saved(id, "Saved."), () => FormAsync(stored.AllianceId, stored, input, cancellationToken),
            async () =>
            {
                var now = await FindAsync(id, cancellationToken);
                await FormAsync(stored.AllianceId, now, input, cancellationToken);
                return await ConflictAsync<AllianceOffer, AllianceOfferInput>("Edit", input, now is null ? null : AllianceOfferInput.Of(now), id);
            });
    }

    private Task<AllianceOffer?> FindAsync(int id, CancellationToken cancellationToken) => queries.WithParts().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancellationToken);

    private async Task<IActionResult> FormAsync(int allianceId, AllianceOffer? stored, AllianceOfferInput input, CancellationToken cancellationToken)
    {
        if (await queries.FormAsync(allianceId, stored, input, cancellationToken) is not { } form)
            return NotFound();
        ViewData[AllianceOfferFormModel.Key] = form;
        return View("Edit", input.WithShares(form.Schools.Select(s => int.Parse(s.Value, System.Globalization.CultureInfo.InvariantCulture))));
    }

    private RedirectToActionResult Saved(int id, string text)
    {
        FlashSuccess(text);
        return RedirectToAction(nameof(Detail), new { id });
    }
}
