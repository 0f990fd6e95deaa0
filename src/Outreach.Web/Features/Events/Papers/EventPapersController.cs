using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events.Flow;
using Outreach.Web.Features.Events.Hub;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Events.Papers;

/// <summary>Papers of an event, to download and to print: the plan, the flow sheet, the duty sheet. Exercises have them too.</summary>
[RequirePermission(Permissions.EventsRead)]
public sealed class EventPapersController(EventPapers papers, EventHubQueries hub, FlowQueries flow) : PortalController
{
    [HttpGet("/events/{id:int}/plan.docx")]
    public async Task<IActionResult> PlanFile(int id, CancellationToken cancellationToken) =>
        await papers.PlanAsync(id, cancellationToken) is { } paper ? File(DocxWriter.Write(paper), FileTypes.Docx, paper.Title + ".docx") : NotFound();

    [HttpGet("/events/{id:int}/plan/print")]
    public async Task<IActionResult> Plan(int id, CancellationToken cancellationToken) =>
        Print(await papers.PlanAsync(id, cancellationToken), Url.To("EventPapers.PlanFile", id), hub.PageOf(id));

    [HttpGet("/events/{id:int}/flow.xlsx")]
    public async Task<IActionResult> FlowFile(int id, CancellationToken cancellationToken)
    {
        if (await flow.PageAsync(id, cancellationToken) is not { } page)
            return NotFound();
        string[] headers = ["Phase", "Time", "Minutes", "What happens", "Content", "In charge", "People and props", "Note"];
        return Sheet("Flow sheet", headers, page.Flow.OrderBy(f => f.Phase).Select(f => (IReadOnlyList<object?>)[T.Text(f.Phase), f.Time, f.Minutes, f.Item, f.Content, f.InCharge, f.Props, f.Note]));
    }

    [HttpGet("/events/{id:int}/flow/print")]
    public async Task<IActionResult> Flow(int id, CancellationToken cancellationToken) =>
        Print(await papers.FlowAsync(id, cancellationToken), null, Url.To("EventFlow.Index", id));

    [HttpGet("/events/{id:int}/duties.xlsx")]
    public async Task<IActionResult> DutyFile(int id, CancellationToken cancellationToken)
    {
        if (await flow.PageAsync(id, cancellationToken) is not { } page)
            return NotFound();
        string[] headers = ["Group", "Leader", "Members", "Duty", "Due"];
        return Sheet("Duty sheet", headers, page.Duties.Select(d => (IReadOnlyList<object?>)[d.Group, d.Leader, string.Join(T[", "], d.Members), d.Duty, d.DueOn]));
    }

    [HttpGet("/events/{id:int}/duties/print")]
    public async Task<IActionResult> Duties(int id, CancellationToken cancellationToken) =>
        Print(await papers.DutiesAsync(id, cancellationToken), null, Url.To("EventFlow.Index", id));

    private IActionResult Print(DocumentModel? paper, string? download, string back) => paper is null ? NotFound() : View("Document", new DocumentPage(paper, download, back));
}
