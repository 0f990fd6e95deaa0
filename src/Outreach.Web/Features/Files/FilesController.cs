using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Files;

namespace Outreach.Web.Features.Files;

/// <summary>Serves uploads to those who may see them.</summary>
[RequirePermission(Permissions.PortalOpen)]
public sealed class FilesController(OutreachDbContext db, FileStore store, CurrentUserAccessor current) : Controller
{
    /// <summary>A file's bytes, in their own sandbox so that nothing in them runs.</summary>
    [HttpGet("/files/{id:int}")]
    public async Task<IActionResult> Show(int id)
    {
        var me = current.Required;
        var sponsors = me.May(Permissions.SponsorsRead);
        var file = await db.StoredFiles.AsNoTracking()
            .Where(f => f.Id == id && (f.UploadedById == me.Id || (sponsors && f.Purpose != FilePurpose.ImportSheet)))
            .Select(f => new { f.Sha256, f.ContentType, f.Name })
            .SingleOrDefaultAsync();
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
