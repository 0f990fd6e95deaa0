using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Fulfilment;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Files;

/// <summary>Serves uploads to those who may see them.</summary>
[RequirePermission(Permissions.PortalOpen)]
public sealed class FilesController(OutreachDbContext db, FileStore store, CurrentUserAccessor current, DepartmentTime time) : Controller
{
    /// <summary>
    /// A file's bytes, in their own sandbox so that nothing in them runs. What a file is for says who may see it: a purpose
    /// that is not named here is seen by nobody.
    /// </summary>
    [HttpGet("/files/{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken stop)
    {
        var me = current.Required;
        var (sponsors, contracts) = (me.May(Permissions.SponsorsRead), me.May(Permissions.ContractsRead));
        var clauses = db.ClausesSeenBy(me, time.Today);
        var file = await db.StoredFiles.AsNoTracking()
            .Where(f => f.Id == id && (
                ((f.Purpose == FilePurpose.Licence || f.Purpose == FilePurpose.VisitPhoto) && (sponsors || f.UploadedById == me.Id))
                || (f.Purpose == FilePurpose.ImportSheet && f.UploadedById == me.Id)
                || (f.Purpose == FilePurpose.ContractScan && contracts)
                || (f.Purpose == FilePurpose.EvidencePhoto && clauses.Any(d => d.Evidence.Any(e => e.FileId == f.Id)))))
            .Select(f => new { f.Sha256, f.ContentType, f.Name })
            .SingleOrDefaultAsync(stop);
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
}
