using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Departments;
using Outreach.Web.Features.Invitations;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Users;

/// <summary>What the administrator does to accounts. The portal never loses its last administrator.</summary>
public sealed class UserCommands(OutreachDbContext db, PortalUserManager users, SessionKeeper sessions, DepartmentTime time)
{
    /// <summary>Closes the account and ends its sessions.</summary>
    public async Task<Result> CloseAsync(User user, CancellationToken stop)
    {
        if (user.ClosedAt is not null)
            return Result.Done;
        if (!await StaysAdministeredAsync(p => p.UserId == user.Id ? [] : [(p.StartsOn, p.EndsOn)], stop))
            return MemberErrors.LastAdministrator;
        user.ClosedAt = time.Now;
        await sessions.EndAllAsync(user);
        return Result.Done;
    }

    /// <summary>Takes the lock after wrong passwords off.</summary>
    public async Task UnlockAsync(User user, int by, CancellationToken stop)
    {
        await users.UnlockAsync(user.Id);
        db.AuditEntries.Add(AuditEntry.Event(AuditAction.Unlocked, nameof(User), user.Id.ToString(CultureInfo.InvariantCulture), by, time.Now));
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Adds a position; without a last day it ends with its term.</summary>
    public async Task<Result> AddPositionAsync(User user, PositionInput input, CancellationToken stop)
    {
        if (!InvitationQueries.StaffRoles.Contains(input.Role!.Value))
            return MemberErrors.NotForStudents;
        if (await db.LiaisonProblemAsync(input.Role.Value, input.Group, stop) is { IsDone: false } problem)
            return problem;
        var ends = input.EndsOn;
        if (input.TermId is { } termId)
        {
            var term = await db.Terms.AsNoTracking().SingleOrDefaultAsync(t => t.Id == termId, stop);
            if (term is null)
                return MemberErrors.NoSuchTerm;
            if (term.EndsOn < time.Today)
                return MemberErrors.TermOver;
            ends ??= term.EndsOn;
        }

        if (ends < input.StartsOn)
            return MemberErrors.EndBeforeStart;
        db.Positions.Add(new Position(user.Id, input.TermId, input.Role!.Value, input.Group, input.StartsOn!.Value, ends));
        await db.SaveChangesAsync(stop);
        return Result.Done;
    }

    /// <summary>Ends a position with its last day, or moves a last day that is still to come.</summary>
    public async Task<Result> EndPositionAsync(Position position, DateOnly lastDay, CancellationToken stop)
    {
        if (position.Role == Role.Administrator && !await StaysAdministeredAsync(p => [(p.StartsOn, p.Id == position.Id ? lastDay : p.EndsOn)], stop))
            return MemberErrors.LastAdministrator;
        var result = position.End(lastDay, time.Today);
        if (result.IsDone)
            await db.SaveChangesAsync(stop);
        return result;
    }

    /// <summary>
    /// Whether the portal has an administrator on every day on which it would have one anyway, once the positions are as
    /// <paramref name="change"/> leaves them. Raises the version of the settings, so that of two who remove each other at
    /// once one fails.
    /// </summary>
    private async Task<bool> StaysAdministeredAsync(Func<Position, IEnumerable<(DateOnly StartsOn, DateOnly? EndsOn)>> change, CancellationToken stop)
    {
        var held = await db.Positions.AsNoTracking()
            .Where(p => p.Role == Role.Administrator && db.Users.Any(u => u.Id == p.UserId && u.ClosedAt == null)).ToListAsync(stop);
        var before = Administrators.LastDayHeld(held.Select(p => (p.StartsOn, p.EndsOn)), time.Today);
        if (Administrators.LastDayHeld(held.SelectMany(change), time.Today) < before)
            return false;
        var settings = await db.DepartmentSettings.OrderBy(s => s.Id).FirstAsync(stop);
        db.Entry(settings).State = EntityState.Modified;
        return true;
    }
}
