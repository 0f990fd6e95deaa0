using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Schools.Offers;

/// <summary>The joint offer as the merchant reads it, and the sheet of shares.</summary>
[RequirePermission(Permissions.DealsRead)]
public sealed class AllianceOfferPapersController(AllianceOfferQueries queries, AllianceOfferPapers papers) : PortalController
{
    [HttpGet("/schools/offers/{id:int}/offer.docx")]
    public async Task<IActionResult> OfferFile(int id, CancellationToken cancellationToken) =>
        await papers.OfferAsync(id, cancellationToken) is { } paper ? File(DocxWriter.Write(paper), FileTypes.Docx, paper.Title + ".docx") : NotFound();

    [HttpGet("/schools/offers/{id:int}/offer")]
    public async Task<IActionResult> Offer(int id, CancellationToken cancellationToken) => await papers.OfferAsync(id, cancellationToken) is { } paper
        ? View("Document", new DocumentPage(paper, Url.To("AllianceOfferPapers.OfferFile", id), Url.To("AllianceOffers.Detail", id))) : NotFound();

    [HttpGet("/schools/offers/{id:int}/shares.docx")]
    public async Task<IActionResult> SharesFile(int id, CancellationToken cancellationToken) =>
        await papers.SharesAsync(id, cancellationToken) is { } paper ? File(DocxWriter.Write(paper), FileTypes.Docx, paper.Title + ".docx") : NotFound();

    [HttpGet("/schools/offers/{id:int}/shares.xlsx")]
    public async Task<IActionResult> Shares(int id, CancellationToken cancellationToken)
    {
        if (await queries.DetailAsync(id, cancellationToken) is not { } model)
            return NotFound();
        string[] headers = ["School", "How many people it reaches", "Share of the school", "Consented on"];
        return Sheet("Sheet of shares", headers, model.Parts.Where(p => p.IsIn).Select(p => (IReadOnlyList<object?>)[p.School ?? T["Outreach department"].Value, p.Audience, p.Share, p.ConsentedAt])
            .Append([T["Total"].Value, model.Reach, model.Parts.Sum(p => p.Share ?? 0), null]));
    }
}
