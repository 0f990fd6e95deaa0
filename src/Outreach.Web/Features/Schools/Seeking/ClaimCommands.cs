using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Seeking;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Seeking;

public sealed class ClaimCommands(OutreachDbContext db, SeekingQueries queries, DepartmentTime time)
{
    private static readonly (string, DomainError) Taken = ("IX_SeekingClaims_SeekingId_ActiveSponsorId", SeekingErrors.Taken);

    /// <summary>Takes a merchant for somebody who takes part; of two at once exactly one gets it, and the other is told who has it.</summary>
    public async Task<Result> ClaimAsync(int id, int sponsorId, int? memberId, CancellationToken cancellationToken)
    {
        if (await db.JointSeekings.Include(s => s.Members).SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } seeking)
            return Result.NotFound;
        if (await db.Sponsors.SingleOrDefaultAsync(s => s.Id == sponsorId, cancellationToken) is not { } sponsor)
            return SeekingErrors.NoSponsor;
        if (seeking.Members.SingleOrDefault(m => m.Id == memberId && !m.IsAnonymized) is not { } member)
            return SeekingErrors.NoMember;
        if (await queries.HolderAsync(id, sponsorId, cancellationToken) is { } holder)
            return SeekingErrors.Taken.WithArguments(holder);
        if (await queries.HolderElsewhereAsync(id, sponsorId, cancellationToken) is { } elsewhere)
            return SeekingErrors.TakenElsewhere.WithArguments(elsewhere.Holder, elsewhere.Event);
        var claim = SeekingClaim.Create(seeking, member, sponsor, time.Today);
        if (!claim.IsSuccess)
            return claim.Error;
        db.SeekingClaims.Add(claim.Value);
        // Whoever blacklists or merges the merchant at the same moment must collide.
        db.Entry(sponsor).Property(s => s.UpdatedAt).IsModified = true;
        var saved = await db.TrySaveAsync(cancellationToken, Taken);
        if (saved.IsSuccess)
            return saved;
        if (await queries.HolderAsync(id, sponsorId, cancellationToken) is { } faster)
            return SeekingErrors.Taken.WithArguments(faster);
        return saved;
    }

    /// <summary>Notes a visit, which keeps the claim alive.</summary>
    public async Task<Result> AddVisitAsync(int id, int claimId, ClaimVisitInput input, CancellationToken cancellationToken)
    {
        if (await db.SeekingClaims.SingleOrDefaultAsync(c => c.Id == claimId && c.SeekingId == id, cancellationToken) is not { } claim)
            return Result.NotFound;
        if (!await queries.Recordable().AnyAsync(c => c.Id == claimId, cancellationToken))
            return SeekingErrors.NotYours;
        var added = claim.AddVisit(input.On!.Value, input.Said, time.Today);
        if (!added.IsSuccess)
            return added;
        // The worker that lets it lapse at the same moment must collide.
        db.Entry(claim).Property(c => c.UpdatedAt).IsModified = true;
        return await SaveAsync(cancellationToken);
    }

    public async Task<Result> NoteIncomeAsync(int id, int claimId, ClaimIncomeInput input, CancellationToken cancellationToken)
    {
        if (await db.SeekingClaims.SingleOrDefaultAsync(c => c.Id == claimId && c.SeekingId == id, cancellationToken) is not { } claim)
            return Result.NotFound;
        if (!await queries.Recordable().AnyAsync(c => c.Id == claimId, cancellationToken))
            return SeekingErrors.NotYours;
        var noted = claim.NoteIncome(input.Cash, input.Goods, input.GoodsWorth);
        return noted.IsSuccess ? await db.TrySaveVersionAsync(claim, input.Version, cancellationToken) : noted;
    }

    /// <summary>Gives a merchant free again; one's own, or of a seeking that one leads.</summary>
    public async Task<Result> ReleaseAsync(int id, int claimId, string? reason, CancellationToken cancellationToken)
    {
        if (await queries.Releasable().SingleOrDefaultAsync(c => c.Id == claimId && c.SeekingId == id, cancellationToken) is not { } claim)
            return Result.NotFound;
        var released = claim.Release(reason, time.Today);
        return released.IsSuccess ? await SaveAsync(cancellationToken) : released;
    }

    private async Task<Result> SaveAsync(CancellationToken cancellationToken)
    {
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? SeekingErrors.NotHeld : saved;
    }
}
