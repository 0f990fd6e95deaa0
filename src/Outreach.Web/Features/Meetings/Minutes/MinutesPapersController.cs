using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Meetings.Minutes;

/// <summary>The minutes (会议纪要) as .docx and to print, for whoever may read them.</summary>
[RequirePermission(Permissions.MeetingsAttend)]
public sealed class MinutesPapersController(MinutesPaper paper) : PortalController
{
    [HttpGet("/meetings/{id:int}/minutes/print")]
    public async Task<IActionResult> Print(int id, CancellationToken cancellationToken) => await paper.ComposeAsync(id, cancellationToken) is { } composed
        ? View("Document", new DocumentPage(
            composed.Model, Url.To("MinutesPapers.Docx", id), Url.To("MeetingMinutes.Index", id), composed.IsPublished ? null : T["Not published yet: this may still change."].Value))
        : NotFound();

    [HttpGet("/meetings/{id:int}/minutes.docx")]
    public async Task<IActionResult> Docx(int id, CancellationToken cancellationToken) => await paper.ComposeAsync(id, cancellationToken) is { } composed
        ? File(DocxWriter.Write(composed.Model), FileTypes.Docx, composed.Model.Title + ".docx")
        : NotFound();
}
