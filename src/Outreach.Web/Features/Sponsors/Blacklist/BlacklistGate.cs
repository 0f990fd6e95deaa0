using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Blacklist;

namespace Outreach.Web.Features.Sponsors.Blacklist;

/// <summary>What a page says of a merchant on the blacklist, and of the exception for what the page shows.</summary>
/// <param name="Reason">Why it is on the list.</param>
/// <param name="Exception">The exception for this, or null.</param>
public sealed record BlacklistNotice(int SponsorId, string? Reason, BlacklistedMatter Matter, int MatterId, ExceptionRow? Exception);

public sealed record ExceptionRow(string Reason, string By, DateTimeOffset At);

/// <summary>Stands before every step that a deal's contract or a posting takes: nothing of a blacklisted merchant goes on without an exception.</summary>
public sealed class BlacklistGate(OutreachDbContext db)
{
    /// <summary>Why it goes no further; null when it does. One command.</summary>
    public async Task<DomainError?> StopsAsync(int sponsorId, BlacklistedMatter matter, int matterId, CancellationToken cancellationToken) =>
        await db.Sponsors.AnyAsync(s => s.Id == sponsorId && s.Standing == Standing.Blacklisted
            && !db.BlacklistExemptions.Any(e => e.Covers(sponsorId, matter, matterId)), cancellationToken) ? SponsorErrors.Stopped : null;

    /// <summary>
    /// The same for a step that cannot be taken back: the save raises the merchant's version, so that of this step and a
    /// blacklisting at the same moment the later one meets the earlier. At most two commands.
    /// </summary>
    public async Task<DomainError?> HoldAsync(int sponsorId, BlacklistedMatter matter, int matterId, CancellationToken cancellationToken)
    {
        if (await db.Sponsors.SingleOrDefaultAsync(s => s.Id == sponsorId, cancellationToken) is not { } sponsor)
            return SponsorErrors.Stopped;
        if (sponsor.Standing == Standing.Blacklisted && !await db.BlacklistExemptions.AnyAsync(e => e.Covers(sponsorId, matter, matterId), cancellationToken))
            return SponsorErrors.Stopped;
        db.Entry(sponsor).Property(s => s.Version).IsModified = true;
        return null;
    }

    /// <summary>What a page says of it; null when the merchant is not on the blacklist. One command.</summary>
    public Task<BlacklistNotice?> NoticeAsync(int sponsorId, BlacklistedMatter matter, int matterId, CancellationToken cancellationToken) =>
        db.Sponsors.AsNoTracking().Where(s => s.Id == sponsorId && s.Standing == Standing.Blacklisted).Select(s => new BlacklistNotice(
            s.Id, s.BlacklistReason, matter, matterId,
            db.BlacklistExemptions.Where(e => e.Covers(sponsorId, matter, matterId)).OrderBy(e => e.Id)
                .Select(e => new ExceptionRow(e.Reason, db.Users.Where(u => u.Id == e.ById).Select(u => u.DisplayName).First(), e.At)).FirstOrDefault())).SingleOrDefaultAsync(cancellationToken);
}
