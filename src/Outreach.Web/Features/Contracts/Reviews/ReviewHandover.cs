using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Reviews;

/// <summary>Why it is looked at who is left to decide.</summary>
public enum HandoverOccasion
{
    /// <summary>It has just come into review: those who decide are told of it.</summary>
    Submitted,

    /// <summary>Somebody has just been barred.</summary>
    InterestDeclared,

    /// <summary>Looked at every day, so what was told before is not told again.</summary>
    DayPassed,
}

/// <summary>
/// Nobody left to decide: when every minister is barred, and with them whoever decides on their behalf, from deciding on a
/// contract in review, the advisor decides at that level, and everyone concerned is told who. While every advisor is barred as
/// well it stays where it is: somebody must be delegated.
/// </summary>
public sealed class ReviewHandover(OutreachDbContext db, Deciders deciders, ReviewAuthority authority, ReviewNotifications notifications, DepartmentTime time)
{
    /// <summary>
    /// Looks at a contract that has just come into review, or of which somebody has just been barred, and tells whose turn it
    /// is. The caller saves. At most four commands, none when it is not in review.
    /// </summary>
    /// <param name="occasion">Who is told depends on it.</param>
    public async Task CheckAsync(Contract contract, HandoverOccasion occasion, CancellationToken cancellationToken)
    {
        if (contract.State != ContractState.InReview || contract.HandedToAdvisorAt is not null)
            return;
        if (db.Entry(contract).State != EntityState.Added)
            await db.Entry(contract).Collection(c => c.Negotiators).LoadAsync(cancellationToken);
        var deciding = await authority.FreeAsync(contract, cancellationToken);
        if (deciding.Count > 0)
        {
            if (occasion == HandoverOccasion.Submitted)
                await notifications.WaitingAsync(contract, deciding, cancellationToken);
        }
        else if (await authority.FreeAdvisorsAsync(contract, null, cancellationToken) is { Count: > 0 } advisors)
        {
            contract.HandToAdvisor(time.Now);
            await notifications.HandedOverAsync(contract, advisors, deciders.Of(Authority.ContractReviews).Select(u => u.Id), cancellationToken);
        }
        else if (occasion != HandoverOccasion.DayPassed)
        {
            await notifications.NobodyLeftAsync(contract, cancellationToken);
        }
    }

    /// <summary>The contracts in review of which nobody knows yet whether somebody is left; of one merchant, or of all.</summary>
    public Task<List<Contract>> OpenAsync(int? sponsorId, CancellationToken cancellationToken) => db.Contracts
        .Where(c => c.State == ContractState.InReview && c.HandedToAdvisorAt == null && (sponsorId == null || c.SponsorId == sponsorId))
        .OrderBy(c => c.StateSince).ThenBy(c => c.Id).Take(200).WithParts().ToListAsync(cancellationToken);
}

/// <summary>A delegation or a position ends by itself: contracts that nobody is left for since then are handed over.</summary>
public sealed class HandoverReminderProvider(OutreachDbContext db, ReviewHandover handover) : IReminderProvider
{
    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var open = await handover.OpenAsync(null, cancellationToken);
        foreach (var contract in open)
            await handover.CheckAsync(contract, HandoverOccasion.DayPassed, cancellationToken);
        return open.Count(c => c.HandedToAdvisorAt is not null && db.Entry(c).State == EntityState.Modified);
    }
}
