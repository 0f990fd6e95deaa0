using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Contracts.Documents;

/// <summary>Papers to download as .docx and to print: the contract, the report on its fulfilment, the proposal to a merchant, and the page to take along.</summary>
[RequirePermission(Permissions.ContractsRead)]
public sealed class DocumentsController(DocumentLoader papers, DealBriefLoader briefs) : PortalController
{
    [HttpGet("/contracts/{id:int}/contract.docx")]
    public async Task<IActionResult> ContractFile(int id, CancellationToken cancellationToken) => Download(await papers.ContractAsync(id, cancellationToken));

    [HttpGet("/contracts/{id:int}/print")]
    public async Task<IActionResult> Contract(int id, CancellationToken cancellationToken) =>
        Print(await papers.ContractAsync(id, cancellationToken), Url.To("Documents.ContractFile", id), Url.To("Contracts.Detail", id));

    [HttpGet("/contracts/{id:int}/report.docx")]
    public async Task<IActionResult> ReportFile(int id, CancellationToken cancellationToken) => Download(await papers.ReportAsync(id, PhotoUrl, cancellationToken));

    [HttpGet("/contracts/{id:int}/report")]
    public async Task<IActionResult> Report(int id, CancellationToken cancellationToken)
    {
        var open = await papers.OpenClausesAsync(id, cancellationToken);
        return Print(
            await papers.ReportAsync(id, PhotoUrl, cancellationToken), Url.To("Documents.ReportFile", id), Url.To("Fulfilment.Contract", id),
            open == 0 ? null : T["{0} clauses are still open: settle each, or say why it is missing, before the report goes out.", open].Value);
    }

    /// <summary>The agreement by which the contract was terminated.</summary>
    [HttpGet("/contracts/{id:int}/termination.docx")]
    public async Task<IActionResult> TerminationFile(int id, CancellationToken cancellationToken) => Download(await papers.TerminationAsync(id, cancellationToken));

    [HttpGet("/contracts/{id:int}/termination")]
    public async Task<IActionResult> Termination(int id, CancellationToken cancellationToken) =>
        Print(await papers.TerminationAsync(id, cancellationToken), Url.To("Documents.TerminationFile", id), Url.To("Fulfilment.Contract", id));

    /// <summary>The voucher of something that came in (收款凭证).</summary>
    [HttpGet("/contracts/{id:int}/receipts/{receiptId:int}/voucher")]
    public async Task<IActionResult> Voucher(int id, int receiptId, CancellationToken cancellationToken) =>
        Print(await papers.VoucherAsync(id, receiptId, cancellationToken), Url.To("Documents.VoucherFile", id, receiptId), Url.To("Fulfilment.Contract", id));

    [HttpGet("/contracts/{id:int}/receipts/{receiptId:int}/voucher.docx")]
    public async Task<IActionResult> VoucherFile(int id, int receiptId, CancellationToken cancellationToken) => Download(await papers.VoucherAsync(id, receiptId, cancellationToken));

    [HttpGet("/deals/{id:int}/proposals"), RequirePermission(Permissions.DealsRead)]
    public async Task<IActionResult> Proposals(int id, CancellationToken cancellationToken) =>
        await papers.ChoicesAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    /// <summary>A proposal for a deal as .docx, with one benefit package or with all on offer.</summary>
    [HttpGet("/deals/{id:int}/proposal.docx"), RequirePermission(Permissions.DealsRead)]
    public async Task<IActionResult> ProposalFile(int id, int? offerId, CancellationToken cancellationToken) => Download(await papers.ProposalAsync(id, offerId, PhotoUrl, cancellationToken));

    [HttpGet("/deals/{id:int}/proposal"), RequirePermission(Permissions.DealsRead)]
    public async Task<IActionResult> Proposal(int id, int? offerId, CancellationToken cancellationToken) =>
        Print(await papers.ProposalAsync(id, offerId, PhotoUrl, cancellationToken), Url.To("Documents.ProposalFile", id) + (offerId is null ? "" : $"?offerId={offerId}"), Url.To("Deals.Detail", id));

    /// <summary>A page to take along.</summary>
    [HttpGet("/deals/{id:int}/brief"), RequirePermission(Permissions.DealsRead)]
    public async Task<IActionResult> Brief(int id, CancellationToken cancellationToken) =>
        Print(await briefs.BriefAsync(id, cancellationToken), Url.To("Documents.BriefFile", id), Url.To("Deals.Detail", id));

    [HttpGet("/deals/{id:int}/brief.docx"), RequirePermission(Permissions.DealsRead)]
    public async Task<IActionResult> BriefFile(int id, CancellationToken cancellationToken) => Download(await briefs.BriefAsync(id, cancellationToken));

    private string PhotoUrl(int fileId) => Url.To("Files.Show", fileId);

    private IActionResult Download(DocumentModel? paper) =>
        paper is null ? NotFound() : File(DocxWriter.Write(paper), FileTypes.Docx, paper.Title + ".docx");

    private IActionResult Print(DocumentModel? paper, string download, string back, string? warning = null) =>
        paper is null ? NotFound() : View("Document", new DocumentPage(paper, download, back, warning));
}
