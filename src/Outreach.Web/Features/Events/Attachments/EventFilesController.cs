using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Events;
using Outreach.Domain.Files;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Events.Attachments;

/// <summary>The attachments of a plan, and its poster.</summary>
[RequirePermission(Permissions.EventsWrite)]
public sealed class EventFilesController(EventUnitOfWork work, FileStore files) : PortalController
{
    private static readonly DomainError Missing = new("event.file-missing", "Choose a file first.");

    [HttpPost("/events/{id:int}/files")]
    public async Task<IActionResult> Add(int id, IFormFile? file, CancellationToken cancellationToken) => Answer(
        await work.ChangeAsync(id, null, async e =>
        {
            // Asked before the file is kept: nobody fills the disk through an event that takes none.
            if (!e.IsOpen)
                return EventErrors.Over;
            if (file is null)
                return Missing;
            var stored = await files.AddScanAsync(file, FilePurpose.EventFile, cancellationToken);
            return stored.IsSuccess ? e.AddFile(stored.Value.Id) : stored.ToResult();
        }, cancellationToken), Page(id), "The file is attached.");

    [HttpPost("/events/{id:int}/poster")]
    public async Task<IActionResult> Poster(int id, IFormFile? poster, CancellationToken cancellationToken) => Answer(
        await work.ChangeAsync(id, null, async e =>
        {
            if (!e.IsOpen)
                return EventErrors.Over;
            if (poster is null)
                return Missing;
            var stored = await files.AddPhotoAsync(poster, FilePurpose.EventPoster, cancellationToken);
            return stored.IsSuccess ? e.SetPoster(stored.Value.Id) : stored.ToResult();
        }, cancellationToken), Page(id), "The poster is there.");

    [HttpPost("/events/{id:int}/files/{fileId:int}/remove")]
    public async Task<IActionResult> Remove(int id, int fileId, CancellationToken cancellationToken) =>
        Answer(await work.ChangeAsync(id, null, e => e.RemoveFile(fileId), cancellationToken), Page(id), "The attachment is removed.");

    private LocalRedirectResult Page(int id) => LocalRedirect(Url.To("EventFlow.Index", id) + "#files");
}
