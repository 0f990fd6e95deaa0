using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Packages;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Schools.Offers;

/// <summary>A part of a joint offer, written by our people: ours, or a school's for which nobody has an account.</summary>
[RequirePermission(Permissions.SchoolsWrite)]
public sealed class AllianceOfferPartsController(OutreachDbContext db, AllianceOfferQueries queries, AllianceOfferCommands commands) : PortalController
{
    [HttpGet("/schools/offers/parts/{id:int}")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } part ? await FormAsync(part, OfferPartInput.Of(part), cancellationToken) : NotFound();

    [HttpPost("/schools/offers/parts/{id:int}")]
    public async Task<IActionResult> Edit(int id, OfferPartInput input, string? rows, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } part)
            return NotFound();
        if (FormRows.Change(ModelState, input.Lines, rows, AllianceOfferPartDetails.MostLines) || !ModelState.IsValid)
            return await FormAsync(part, input, cancellationToken);
        return await AnswerAsync(
            await commands.EditPartAsync(db.AllianceOfferParts, id, input, cancellationToken),
            () =>
            {
                FlashSuccess("Saved.");
                return LocalRedirect(Url.To("AllianceOffers.Detail", part.OfferId));
            },
            () => FormAsync(part, input, cancellationToken),
            async () =>
            {
                var now = await FindAsync(id, cancellationToken);
                var choices = await PrepareAsync(part, input, cancellationToken);
                var stored = now is null ? null : OfferPartInput.Of(now);
                queries.PutInWords(input, choices);
                if (stored is not null)
                    queries.PutInWords(stored, choices);
                var answer = await ConflictAsync<AllianceOfferPart, OfferPartInput>("PartEdit", input, stored, id);
                input.WithSpareRow();
                return answer;
            });
    }

    private Task<AllianceOfferPart?> FindAsync(int id, CancellationToken cancellationToken) =>
        db.AllianceOfferParts.AsNoTracking().Include(p => p.Lines).SingleOrDefaultAsync(p => p.Id == id && p.WithdrawnAt == null, cancellationToken);

    private async Task<PackageChoices> PrepareAsync(AllianceOfferPart part, OfferPartInput input, CancellationToken cancellationToken)
    {
        var choices = await queries.ChoicesAsync(input, part.SchoolId is null, cancellationToken);
        var (school, offer) = (part.SchoolId, part.OfferId);
        ViewData[OfferPartFormModel.Key] = new OfferPartFormModel(
            await db.AllianceOffers.Where(o => o.Id == offer).Select(o => o.Title).SingleAsync(cancellationToken),
            await db.Schools.IgnoreQueryFilters().Where(s => s.Id == school).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken), choices.Places, choices.Departments,
            Url.To("AllianceOffers.Detail", offer));
        return choices;
    }

    private async Task<IActionResult> FormAsync(AllianceOfferPart part, OfferPartInput input, CancellationToken cancellationToken)
    {
        await PrepareAsync(part, input, cancellationToken);
        return View("PartEdit", input.WithSpareRow());
    }
}
