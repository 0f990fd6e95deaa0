using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Files;

namespace Outreach.Web.Features.Papers;

/// <summary>Papers to download as .docx and to print: the contract, the report on its fulfilment, the proposal to a merchant.</summary>
[RequirePermission(Permissions.ContractsRead)]
public sealed class PapersController(PaperSource papers) : PortalController
{
    /// <summary>The contract as .docx.</summary>
    [HttpGet("/contracts/{id:int}/contract.docx")]
    public async Task<IActionResult> ContractFile(int id, CancellationToken stop) => Download(await papers.ContractAsync(id, stop));

    /// <summary>The contract to print.</summary>
    [HttpGet("/contracts/{id:int}/print")]
    public async Task<IActionResult> Contract(int id, CancellationToken stop) =>
        Print(await papers.ContractAsync(id, stop), $"/contracts/{id}/contract.docx", $"/contracts/{id}");

    /// <summary>The report on the fulfilment as .docx.</summary>
    [HttpGet("/contracts/{id:int}/report.docx")]
    public async Task<IActionResult> ReportFile(int id, CancellationToken stop) => Download(await papers.ReportAsync(id, PhotoUrl, stop));

    /// <summary>The report on the fulfilment to print.</summary>
    [HttpGet("/contracts/{id:int}/report")]
    public async Task<IActionResult> Report(int id, CancellationToken stop)
    {
        var open = await papers.OpenClausesAsync(id, stop);
        return Print(
            await papers.ReportAsync(id, PhotoUrl, stop), $"/contracts/{id}/report.docx", $"/contracts/{id}/fulfilment",
            open == 0 ? null : T["{0} clauses are still open: settle each, or say why it is missing, before the report goes out.", open].Value);
    }

    /// <summary>Which package the proposal for a deal is about.</summary>
    [HttpGet("/deals/{id:int}/proposals"), RequirePermission(Permissions.DealsRead)]
    public async Task<IActionResult> Proposals(int id, CancellationToken stop) =>
        await papers.ChoicesAsync(id, stop) is { } model ? View(model) : NotFound();

    /// <summary>A proposal for a deal as .docx, with one benefit package or with all on offer.</summary>
    [HttpGet("/deals/{id:int}/proposal.docx"), RequirePermission(Permissions.DealsRead)]
    public async Task<IActionResult> ProposalFile(int id, int? offerId, CancellationToken stop) => Download(await papers.ProposalAsync(id, offerId, stop));

    /// <summary>A proposal for a deal to print.</summary>
    [HttpGet("/deals/{id:int}/proposal"), RequirePermission(Permissions.DealsRead)]
    public async Task<IActionResult> Proposal(int id, int? offerId, CancellationToken stop) =>
        Print(await papers.ProposalAsync(id, offerId, stop), $"/deals/{id}/proposal.docx" + (offerId is null ? "" : $"?offerId={offerId}"), $"/deals/{id}");

    private string PhotoUrl(int fileId) => Url.Content($"~/files/{fileId}");

    private IActionResult Download(Paper? paper) =>
        paper is null ? NotFound() : File(DocxWriter.Write(paper), FileTypes.Docx, paper.Title + ".docx");

    private IActionResult Print(Paper? paper, string download, string back, string? warning = null) =>
        paper is null ? NotFound() : View("Paper", new PaperPage(paper, Url.Content("~" + download), Url.Content("~" + back), warning));
}
