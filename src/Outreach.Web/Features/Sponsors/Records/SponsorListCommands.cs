using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors.Records;

public sealed class SponsorListCommands(OutreachDbContext db, DepartmentTime time)
{
    private const int MostAtOnce = 100;

    /// <summary>Whatever leaves the portal at once leaves a trace.</summary>
    /// <param name="filter">The list's query string.</param>
    public Task NoteExportAsync(string filter, int userId, CancellationToken cancellationToken)
    {
        var filtered = JsonSerializer.Serialize(new Dictionary<string, string?[]> { ["Filter"] = [null, Uri.UnescapeDataString(filter)] });
        db.AuditEntries.Add(AuditEntry.Event(AuditAction.Exported, nameof(Sponsor), "", userId, time.Now, filtered));
        return db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Looks after a merchant that nobody looks after (认领). Of two at once one gets it.</summary>
    /// <returns>Its name.</returns>
    public async Task<Result<string>> ClaimAsync(int id, int userId, CancellationToken cancellationToken)
    {
        if (await db.Sponsors.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } sponsor)
            return Result.NotFound;
        var ownerLeft = sponsor.OwnerId is { } owner && !await db.Users.InDepartment(time.Today).AnyAsync(u => u.Id == owner, cancellationToken);
        if (sponsor.Claim(userId, ownerLeft, time.Today).Error is { } refused)
            return refused;
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? SponsorErrors.OwnedAlready : saved.With(sponsor.Name);
    }

    /// <summary>Hands over at most 100 merchants.</summary>
    /// <param name="owner">A member's id, or <see cref="SponsorFilter.Nobody"/>.</param>
    /// <returns>How many have a new owner.</returns>
    public async Task<Result<int>> AssignAsync(IReadOnlyCollection<int> ids, string? owner, CancellationToken cancellationToken)
    {
        int? ownerId = int.TryParse(owner, CultureInfo.InvariantCulture, out var key) ? key : null;
        if (owner != SponsorFilter.Nobody && (ownerId is null || !await db.Users.InDepartment(time.Today).AnyAsync(u => u.Id == ownerId, cancellationToken)))
            return SponsorErrors.OwnerNotMember;
        var chosen = ids.Distinct().Take(MostAtOnce).ToList();
        var sponsors = await db.Sponsors.Where(s => chosen.Contains(s.Id)).ToListAsync(cancellationToken);
        sponsors.ForEach(s => s.AssignTo(ownerId, time.Today));
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? SponsorErrors.ChangedMeanwhile : saved.With(sponsors.Count);
    }
}
