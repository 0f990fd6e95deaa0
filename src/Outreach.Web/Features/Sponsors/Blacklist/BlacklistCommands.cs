using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Blacklist;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors.Blacklist;

/// <summary>Puts merchants on the blacklist with all that is open with them, takes them off, and makes exceptions.</summary>
public sealed class BlacklistCommands(
    OutreachDbContext db, IEnumerable<IBlacklistedMatters> subjects, IEnumerable<ISponsorFollower> followers, BlacklistNotifications notifications, Deciders deciders,
    CurrentUserAccessor current, DepartmentTime time, SettingsCache settings)
{
    /// <summary>Everything that is open with a merchant.</summary>
    public async Task<IReadOnlyList<OpenMatter>> OpenAsync(int sponsorId, CancellationToken cancellationToken)
    {
        var open = new List<OpenMatter>();
        foreach (var subject in subjects)
            open.AddRange(await subject.OpenAsync(sponsorId, cancellationToken));
        return open;
    }

    /// <summary>Blacklists, and does with each open thing what was chosen; refused while something is open for which nothing was chosen.</summary>
    /// <returns>The merchant's name.</returns>
    public async Task<Result<string>> BlacklistAsync(int id, BlacklistInput input, CancellationToken cancellationToken)
    {
        if (await db.Sponsors.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } sponsor)
            return Result.NotFound;
        if (sponsor.Blacklist(input.Reason ?? "").Error is { } error)
            return error;
        var open = await OpenAsync(id, cancellationToken);
        if (open.Any(m => m.Choices.Count > 0 && !m.Choices.Any(c => c.Fate == input.Fates.GetValueOrDefault(m.Key))))
            return SponsorErrors.OpenMeanwhile;
        var fates = open.Where(m => m.Choices.Count > 0).ToDictionary(m => m.Key, m => input.Fates[m.Key]!.Value);
        foreach (var subject in subjects)
        {
            if ((await subject.SettleAsync(sponsor, input.Reason!, fates, cancellationToken)).Error is { } refused)
                return refused;
        }

        foreach (var follower in followers)
            await follower.SuspendAsync(sponsor, cancellationToken);
        await notifications.BlacklistedAsync(sponsor, input.Reason!, open, fates, cancellationToken);
        return await SaveAsync(sponsor, cancellationToken);
    }

    /// <summary>
    /// Takes it off the list, with the bars of an exception: all that is open goes on by it. Exceptions that were made end with it.
    /// </summary>
    /// <returns>The merchant's name.</returns>
    public async Task<Result<string>> LiftAsync(int id, string? reason, CancellationToken cancellationToken)
    {
        var me = current.Required.Id;
        if (await db.Sponsors.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } sponsor)
            return Result.NotFound;
        var isOwn = sponsor.OwnerId == me || (await InterestedAsync(id, cancellationToken)).Contains(me) || (await OpenAsync(id, cancellationToken)).Any(m => m.OwnerId == me);
        if (sponsor.LiftBlacklist(reason, isOwn).Error is { } error)
            return error;
        foreach (var exception in await db.BlacklistExemptions.Where(e => e.SponsorId == id && e.EndedAt == null).ToListAsync(cancellationToken))
            exception.End(time.Now);
        await notifications.LiftedAsync(sponsor, reason!, cancellationToken);
        return await SaveAsync(sponsor, cancellationToken);
    }

    /// <summary>Lets one thing go on. The minister decides, and the advisor where it is the own of everybody who could.</summary>
    /// <returns>The page of what may go on.</returns>
    public async Task<Result<string>> ExceptAsync(int id, ExceptionInput input, CancellationToken cancellationToken)
    {
        var (me, kind, matterId) = (current.Required, input.Matter!.Value, input.MatterId!.Value);
        if (await db.Sponsors.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } sponsor || await FindAsync(kind, matterId, cancellationToken) is not { } matter || matter.SponsorId != id)
            return Result.NotFound;
        if (await db.BlacklistExemptions.AnyAsync(e => e.Covers(id, kind, matterId), cancellationToken))
            return SponsorErrors.ExceptionThere;
        List<int> barred = [.. matter.Concerned, .. await InterestedAsync(id, cancellationToken)];
        if (!Deciders.IsBeforeAdvisor(me, Authority.BlacklistExemptions) && await deciders.AnyFreeAsync(Authority.BlacklistExemptions, barred, cancellationToken))
            return SponsorErrors.MinisterFirst;
        if (me.IsForBarred(Authority.BlacklistExemptions, barred))
            return DelegationErrors.GiversOwn;
        var made = BlacklistExemption.Create(sponsor, kind, matterId, input.Reason, me.Id, barred.Contains(me.Id), time.Now);
        if (!made.IsSuccess)
            return made.Error;
        db.BlacklistExemptions.Add(made.Value);
        await notifications.ExceptedAsync(matter, made.Value, cancellationToken);
        // Written along, so that taking the merchant off the list at the same moment meets this.
        db.Entry(sponsor).Property(s => s.Version).IsModified = true;
        return (await db.TrySaveAsync(cancellationToken)).With(matter.Path);
    }

    /// <summary>The page of what an exception is asked for; null when there is none.</summary>
    public async Task<ExceptedMatter?> FindAsync(BlacklistedMatter kind, int id, CancellationToken cancellationToken)
    {
        foreach (var subject in subjects)
        {
            if (await subject.FindAsync(kind, id, cancellationToken) is { } found)
                return found;
        }

        return null;
    }

    private Task<List<int>> InterestedAsync(int sponsorId, CancellationToken cancellationToken)
    {
        var ended = time.Now.AddDays(-settings.Value.InterestBarDays);
        return db.DeclaredInterests.Where(i => i.SponsorId == sponsorId && i.Bars(ended)).Select(i => i.UserId).ToListAsync(cancellationToken);
    }

    private async Task<Result<string>> SaveAsync(Sponsor sponsor, CancellationToken cancellationToken)
    {
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? SponsorErrors.ChangedMeanwhile : saved.With(sponsor.Name);
    }
}
