using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Packages;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Schools.Offers;

/// <summary>A joint offer as a partner reads it, by the part of their own school.</summary>
[RequirePermission(Permissions.PartnerOwn)]
public sealed class PartnerOffersController(OutreachDbContext db, AllianceOfferQueries queries, AllianceOfferCommands commands) : PortalController
{
    [HttpGet("/partner/offers/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken) => await queries.PartnerDetailAsync(id, cancellationToken) is { } model ? View("Partner", model) : NotFound();

    [HttpGet("/partner/offers/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } part ? await FormAsync(part, OfferPartInput.Of(part), cancellationToken) : NotFound();

    [HttpPost("/partner/offers/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id, OfferPartInput input, string? rows, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } part)
            return NotFound();
        if (FormRows.Change(ModelState, input.Lines, rows, AllianceOfferPartDetails.MostLines) || !ModelState.IsValid)
            return await FormAsync(part, input, cancellationToken);
        return await AnswerAsync(
            await commands.EditPartAsync(queries.Readable(), id, input, cancellationToken),
            () =>
            {
                FlashSuccess("Saved. Read it once more, then consent.");
                return LocalRedirect(Url.To("PartnerOffers.Detail", id));
            },
            () => FormAsync(part, input, cancellationToken),
            async () =>
            {
                var now = await FindAsync(id, cancellationToken);
                await FormAsync(part, input, cancellationToken);
                var stored = now is null ? null : OfferPartInput.Of(now);
                queries.PutInWords(input, new PackageChoices([], []));
                if (stored is not null)
                    queries.PutInWords(stored, new PackageChoices([], []));
                var answer = await ConflictAsync<AllianceOfferPart, OfferPartInput>("PartnerEdit", input, stored, id);
                input.WithSpareRow();
                return answer;
            });
    }

    [HttpPost("/partner/offers/{id:int}/consent")]
    public async Task<IActionResult> Consent(int id, string? stamp, CancellationToken cancellationToken)
    {
        var consented = await commands.ConsentAsPartnerAsync(id, stamp, cancellationToken);
        // Said twice it is said once.
        return Answer(consented.Error == AllianceOfferErrors.ConsentedAlready ? Result.Success : consented, await BackAsync(id, cancellationToken), "Thank you. Your school has consented to exactly what you read.");
    }

    [HttpPost("/partner/offers/{id:int}/withdraw")]
    public async Task<IActionResult> Withdraw(int id, string? reason, CancellationToken cancellationToken)
    {
        var withdrawn = await commands.WithdrawAsPartnerAsync(id, reason, cancellationToken);
        // Nothing that was written is lost: it stands in its form again.
        if (withdrawn.Error is { Field: not null })
            TempData["OfferReason"] = reason ?? "";
        return Answer(withdrawn, await BackAsync(id, cancellationToken), "Your school has withdrawn. The others have been told.");
    }

    // An offer that the school is no longer in is shown to it no more.
    private async Task<IActionResult> BackAsync(int id, CancellationToken cancellationToken) =>
        LocalRedirect(await queries.Readable().AnyAsync(p => p.Id == id, cancellationToken) ? Url.To("PartnerOffers.Detail", id) : Url.To("Partner.Index"));

    private Task<AllianceOfferPart?> FindAsync(int id, CancellationToken cancellationToken) => queries.Readable().AsNoTracking().Include(p => p.Lines).SingleOrDefaultAsync(p => p.Id == id, cancellationToken);

    private async Task<IActionResult> FormAsync(AllianceOfferPart part, OfferPartInput input, CancellationToken cancellationToken)
    {
        var (school, offer) = (part.SchoolId, part.OfferId);
        ViewData[OfferPartFormModel.Key] = new OfferPartFormModel(
            await db.AllianceOffers.Where(o => o.Id == offer).Select(o => o.Title).SingleAsync(cancellationToken),
            await db.Schools.Where(s => s.Id == school).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken), [], [], Url.To("PartnerOffers.Detail", part.Id));
        return View("PartnerEdit", input.WithSpareRow());
    }
}
