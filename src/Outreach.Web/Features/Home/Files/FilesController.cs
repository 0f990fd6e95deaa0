using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Fulfilment;
using Outreach.Web.Features.Events.Practice;
using Outreach.Web.Features.Meetings.TeamBuilding;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Home.Files;

[RequirePermission(Permissions.PortalOpen)]
public sealed class FilesController(OutreachDbContext db, PracticeQueries practice, FileStore store, CurrentUserAccessor current, DepartmentTime time) : Controller
{
    /// <summary>
    /// A file's bytes, in their own sandbox so that nothing in them runs. What a file is for says who may see it: a purpose
    /// that is not named here is seen by nobody.
    /// </summary>
    [HttpGet("/files/{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancellationToken)
    {
        var me = current.Required;
        var (sponsors, contracts) = (me.HasPermission(Permissions.SponsorsRead), me.HasPermission(Permissions.ContractsRead));
        var (events, tasks, deals) = (me.HasPermission(Permissions.EventsRead), me.HasPermission(Permissions.TasksRead), me.HasPermission(Permissions.DealsRead));
        var meetingPhotos = db.MeetingPhotosSeenBy(me, time.Today);
        var clauses = db.ClausesSeenBy(me, time.Today);
        var file = await db.StoredFiles.AsNoTracking()
            .Where(f => f.Id == id && (
                ((f.Purpose == FilePurpose.Licence || f.Purpose == FilePurpose.VisitPhoto) && (sponsors || f.UploadedById == me.Id))
                || (f.Purpose == FilePurpose.ImportSheet && f.UploadedById == me.Id)
                || (f.Purpose == FilePurpose.ContractScan && contracts)
                || ((f.Purpose == FilePurpose.EventFile || f.Purpose == FilePurpose.EventPoster) && events && db.Events.Any(e => e.PosterId == f.Id || e.Files.Any(a => a.FileId == f.Id)))
                || (f.Purpose == FilePurpose.TaskResult && tasks && db.WorkItemFiles.Any(w => w.FileId == f.Id))
                || meetingPhotos.Any(p => p.Id == f.Id)
                || (f.Purpose == FilePurpose.DealFile && deals && db.DealRemarks.Any(r => r.FileId == f.Id))
                || ((f.Purpose == FilePurpose.BreachFile || f.Purpose == FilePurpose.ReceiptPhoto) && contracts)
                || (f.Purpose == FilePurpose.DeliverableMaterial && clauses.Any(d => d.Materials.Any(m => m.FileId == f.Id)))
                || (f.Purpose == FilePurpose.EvidencePhoto && clauses.Any(d => d.Evidence.Any(e => e.FileId == f.Id)))))
            .Select(f => new ShownFile(f.Sha256, f.ContentType, f.Name))
            .SingleOrDefaultAsync(cancellationToken);
        // A practice plan is its author's and the leaders' (S50), and so is what is attached to it.
        file ??= await (from e in practice.Visible()
                        from f in db.StoredFiles
                        where f.Id == id && (e.PosterId == f.Id || e.Files.Any(a => a.FileId == f.Id))
                        select new ShownFile(f.Sha256, f.ContentType, f.Name)).FirstOrDefaultAsync(cancellationToken);
        if (file is null || !System.IO.File.Exists(store.PathOf(file.Sha256)))
            return NotFound();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        // Kept, but asked for again each time, so that a licence is not shown to whoever uses the browser next.
        Response.Headers.CacheControl = "private, no-cache";
        var path = store.PathOf(file.Sha256);
        var tag = new EntityTagHeaderValue($"\"{file.Sha256}\"");
        return file.ContentType.StartsWith("image/", StringComparison.Ordinal)
            ? PhysicalFile(path, file.ContentType, lastModified: null, tag)
            : PhysicalFile(path, file.ContentType, file.Name, lastModified: null, tag);
    }

    private sealed record ShownFile(string Sha256, string ContentType, string Name);
}
