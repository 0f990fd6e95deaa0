using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Data;
using Outreach.Web.Features.Contracts.Reviews;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Interests;

public sealed class InterestCommands(OutreachDbContext db, ReviewHandover handover, ReviewNotifications notifications, DepartmentTime time)
{
    public static readonly DomainError Declared = new("interest.declared", "You have declared an interest in this merchant already.");

    public async Task<Result> DeclareAsync(int sponsorId, InterestInput input, int userId, CancellationToken cancellationToken)
    {
        if (!await db.Sponsors.AnyAsync(s => s.Id == sponsorId, cancellationToken))
            return Result.NotFound;
        if (await db.DeclaredInterests.AnyAsync(i => i.SponsorId == sponsorId && i.UserId == userId && i.EndedAt == null, cancellationToken))
            return Declared;
        db.DeclaredInterests.Add(new DeclaredInterest(userId, sponsorId, input.Reason!));
        await notifications.InterestAsync(sponsorId, isOver: false, cancellationToken);
        var declared = await db.TrySaveAsync(cancellationToken);
        if (declared.IsSuccess)
            await HandOverAsync(sponsorId, cancellationToken);
        return declared;
    }

    /// <summary>Ends one's own interest; one that was declared twice at the same moment ends as one.</summary>
    /// <returns>The merchant's id.</returns>
    public async Task<Result<int>> EndAsync(int id, int userId, CancellationToken cancellationToken)
    {
        if (await db.DeclaredInterests.SingleOrDefaultAsync(i => i.Id == id && i.UserId == userId, cancellationToken) is not { } interest)
            return Result.NotFound;
        if (interest.EndedAt is null)
            await notifications.InterestAsync(interest.SponsorId, isOver: true, cancellationToken);
        foreach (var open in await db.DeclaredInterests.Where(i => i.UserId == userId && i.SponsorId == interest.SponsorId && i.EndedAt == null).ToListAsync(cancellationToken))
            open.End(time.Now);
        return (await db.TrySaveAsync(cancellationToken)).With(interest.SponsorId);
    }

    // It is declared whatever becomes of this; a contract that somebody decides on at the same moment is left, and looked at
    // again by the reminders.
    private async Task HandOverAsync(int sponsorId, CancellationToken cancellationToken)
    {
        foreach (var contract in await handover.OpenAsync(sponsorId, cancellationToken))
            await handover.CheckAsync(contract, HandoverOccasion.InterestDeclared, cancellationToken);
        await db.TrySaveAsync(cancellationToken);
    }
}
