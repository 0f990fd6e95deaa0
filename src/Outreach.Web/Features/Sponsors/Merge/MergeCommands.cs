using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Sponsors.Records;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Sponsors.Merge;

public sealed class MergeCommands(OutreachDbContext db, SponsorCommands sponsors, IEnumerable<ISponsorFollower> followers)
{
    /// <summary>Merges two merchants, if both are as they were shown.</summary>
    /// <returns>The name of the one that is gone.</returns>
    public async Task<Result<string>> MergeAsync(int id, int otherId, MergeInput input, CancellationToken cancellationToken)
    {
        var (keep, other) = (await sponsors.LoadAsync(id, cancellationToken), await sponsors.LoadAsync(otherId, cancellationToken));
        if (keep is null || other is null)
            return Result.NotFound;
        if (keep.Version != input.Version || other.Version != input.OtherVersion)
            return SponsorErrors.ChangedMeanwhile;
        var gone = other.Name;
        if ((await MergeAsync(keep, other, input.FromOther(), cancellationToken)).Error is { } error)
            return error;
        var saved = await db.TrySaveAsync(cancellationToken, ("Deals", SponsorErrors.ChangedMeanwhile));
        return saved.IsConflict ? SponsorErrors.ChangedMeanwhile : saved.With(gone);
    }

    /// <summary>
    /// Lets <paramref name="keep"/> take <paramref name="other"/> over: visits, checks, deals, contracts and declared interests go along. Refused when
    /// both have an open deal for the same event. Tags and contacts of both must have been loaded.
    /// </summary>
    private async Task<Result> MergeAsync(Sponsor keep, Sponsor other, IReadOnlySet<MergeField> fromOther, CancellationToken cancellationToken)
    {
        if (keep.Id == other.Id)
            return SponsorErrors.CannotMerge;
        var deals = await db.Deals.Where(d => d.SponsorId == other.Id).ToListAsync(cancellationToken);
        var slots = deals.Where(d => d.ActiveKey is not null).Select(d => Deal.SlotOf(keep.Id, d.EventId)).ToList();
        if (await db.Deals.AnyAsync(d => slots.Contains(d.ActiveKey!), cancellationToken))
            return SponsorErrors.MergeDealsCollide;
        var result = keep.MergeFrom(other, fromOther);
        if (!result.IsSuccess)
            return result;
        // Both records are written, so that of two merges at once that share one of them the later is refused.
        db.Entry(keep).Property(s => s.UpdatedAt).IsModified = true;
        db.Entry(other).Property(s => s.UpdatedAt).IsModified = true;
        deals.ForEach(d => d.MoveToSponsor(keep.Id));
        foreach (var contract in await db.Contracts.Where(c => c.SponsorId == other.Id).ToListAsync(cancellationToken))
            contract.MoveToSponsor(keep.Id);
        foreach (var interest in await db.DeclaredInterests.Where(i => i.SponsorId == other.Id).ToListAsync(cancellationToken))
            interest.MoveToSponsor(keep.Id);
        foreach (var exception in await db.BlacklistExemptions.Where(e => e.SponsorId == other.Id).ToListAsync(cancellationToken))
            exception.MoveToSponsor(keep.Id);
        foreach (var visit in await db.Visits.IgnoreQueryFilters().Where(v => v.SponsorId == other.Id).ToListAsync(cancellationToken))
            visit.MoveTo(keep.Id);
        var vettings = await db.Vettings.Where(v => v.SponsorId == other.Id || v.SponsorId == keep.Id).ToListAsync(cancellationToken);
        keep.RecalculateVetting(vettings.OrderBy(v => v.On).ThenBy(v => v.Id).LastOrDefault());
        foreach (var vetting in vettings.Where(v => v.SponsorId == other.Id))
            vetting.MoveTo(keep.Id);
        foreach (var follower in followers)
            await follower.FollowAsync(keep, other.Id, cancellationToken);
        return result;
    }
}
