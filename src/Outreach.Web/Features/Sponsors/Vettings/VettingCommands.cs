using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Search;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Sponsors.Records;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors.Vettings;

public sealed class VettingCommands(OutreachDbContext db, SponsorCommands sponsors, IEnumerable<ISponsorFollower> followers, DepartmentTime time)
{
    private const int MostReason = 500;

    /// <returns>Until when the vetting is valid; null for one that was not passed.</returns>
    public async Task<Result<DateOnly?>> VetAsync(int id, VetInput input, int userId, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } sponsor)
            return Result.NotFound;
        var photo = await sponsors.PhotoAsync(input.Photo, nameof(input.Photo), cancellationToken);
        if (!photo.IsSuccess)
            return photo.Error;
        var vetting = sponsor.Vet(input.Decision == VettingDecision.Passed, userId, time.Today, input.Notes, photo.Value);
        db.Vettings.Add(vetting);
        return (await db.TrySaveAsync(cancellationToken)).With<DateOnly?>(vetting.ValidUntil);
    }

    /// <returns>The merchant's name.</returns>
    public Task<Result<string>> BlacklistAsync(int id, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, s => s.Blacklist(SearchText.Shorten(reason ?? "", MostReason)), cancellationToken);

    /// <returns>The merchant's name.</returns>
    public Task<Result<string>> LiftAsync(int id, CancellationToken cancellationToken) => ChangeAsync(id, s => s.LiftBlacklist(), cancellationToken);

    private async Task<Result<string>> ChangeAsync(int id, Func<Sponsor, Result> verb, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } sponsor)
            return Result.NotFound;
        if (verb(sponsor).Error is { } error)
            return error;
        foreach (var follower in followers)
            await follower.SuspendAsync(sponsor, cancellationToken);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? SponsorErrors.ChangedMeanwhile : saved.With(sponsor.Name);
    }

    private Task<Sponsor?> FindAsync(int id, CancellationToken cancellationToken) => db.Sponsors.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
}
