using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Web.Features.Schools.Records;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Schools.Merge;

public sealed class SchoolMergeCommands(OutreachDbContext db, SchoolCommands schools, IEnumerable<ISchoolFollower> followers)
{
    /// <summary>Merges two records of one school, if both are as they were shown.</summary>
    /// <returns>The name of the one that is gone.</returns>
    public async Task<Result<string>> MergeAsync(int id, int otherId, int version, int otherVersion, CancellationToken cancellationToken)
    {
        var (keep, other) = (await schools.LoadAsync(id, cancellationToken), await schools.LoadAsync(otherId, cancellationToken));
        if (keep is null || other is null)
            return Result.NotFound;
        if (keep.Version != version || other.Version != otherVersion)
            return SchoolErrors.ChangedMeanwhile;
        // What was signed names both; it stays as it was signed.
        if (await db.AllianceOffers.AnyAsync(o => o.State == AllianceOfferState.Signed && o.Parts.Any(p => p.SchoolId == id) && o.Parts.Any(p => p.SchoolId == otherId), cancellationToken))
            return SchoolErrors.SignedTogether;
        var gone = other.Name;
        var merged = keep.MergeFrom(other);
        if (!merged.IsSuccess)
            return merged.Error!;
        // Both records are written, so that of two merges at once that share one of them the later is refused.
        db.Entry(keep).Property(s => s.UpdatedAt).IsModified = true;
        db.Entry(other).Property(s => s.UpdatedAt).IsModified = true;
        foreach (var follower in followers)
            await follower.FollowAsync(keep, otherId, cancellationToken);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? SchoolErrors.ChangedMeanwhile : saved.With(gone);
    }
}
