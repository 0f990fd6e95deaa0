using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Files;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Files;

namespace Outreach.Web.Features.Deals.Pipeline;

public sealed class DealRemarkCommands(OutreachDbContext db, FileStore files, CurrentUserAccessor current)
{
    public async Task<Result> AddAsync(int dealId, DealRemarkInput input, CancellationToken cancellationToken)
    {
        if (!await db.Deals.AnyAsync(d => d.Id == dealId, cancellationToken))
            return Result.NotFound;
        int? fileId = null;
        if (input.File is { } upload)
        {
            var stored = await files.AddScanAsync(upload, FilePurpose.DealFile, cancellationToken);
            if (!stored.IsSuccess)
                return stored.ToResult();
            fileId = stored.Value.Id;
        }

        var remark = DealRemark.Create(dealId, input.Text, fileId);
        if (!remark.IsSuccess)
            return remark.ToResult();
        db.DealRemarks.Add(remark.Value);
        return await db.TrySaveAsync(cancellationToken);
    }

    /// <summary>Takes a remark away: one's own, or anybody's for a leader.</summary>
    public async Task<Result> RemoveAsync(int dealId, int remarkId, CancellationToken cancellationToken)
    {
        var me = current.Required;
        if (await db.DealRemarks.SingleOrDefaultAsync(r => r.Id == remarkId && r.DealId == dealId, cancellationToken) is not { } remark
            || !remark.IsRemovableBy(me.Id, me.HasPermission(Permissions.DealsLead)))
            return Result.NotFound;
        db.DealRemarks.Remove(remark);
        return await db.TrySaveAsync(cancellationToken);
    }
}
