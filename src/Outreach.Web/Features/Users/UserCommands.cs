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
public sealed class UserCommands(OutreachDbContext db, SessionKeeper sessions, DepartmentTime time)
{
    /// <summary>Closes the account and ends its sessions.</summary>
    public async Task<Result> CloseAsync(User user, CancellationToken stop)
    {
        if (user.ClosedAt is not null)
            return Result.Done;
        if (!await SomebodyElseAsync(user.Id, null, time.Today, stop))
            return MemberErrors.LastAdministrator;
        user.ClosedAt = time.Now;
        await sessions.EndAllAsync(user);
        return Result.Done;
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

    /// <summary>Ends a position with its last day.</summary>
    public async Task<Result> EndPositionAsync(Position position, DateOnly lastDay, CancellationToken stop)
    {
        if (position.Role == Role.Administrator && !await SomebodyElseAsync(position.UserId, position.Id, lastDay.AddDays(1), stop))
            return MemberErrors.LastAdministrator;
        var result = position.End(lastDay);
        if (result.IsDone)
            await db.SaveChangesAsync(stop);
        return result;
    }

    /// <summary>
    /// Whether an open account stays administrator on the day, today at the earliest, besides this person (or this one of
    /// their positions). Raises the version of the settings, so that of two who remove each other at once one fails.
    /// </summary>
    private async Task<bool> SomebodyElseAsync(int userId, int? positionId, DateOnly day, CancellationToken stop)
    {
        var today = time.Today;
        var on = day > today ? day : today;
        var administrators = db.Positions.Where(p => p.Role == Role.Administrator && p.StartsOn <= on && (p.EndsOn == null || p.EndsOn >= on)
            && db.Users.Any(u => u.Id == p.UserId && u.ClosedAt == null));
        var held = await administrators.Where(p => p.UserId == userId && (positionId == null || p.Id == positionId)).AnyAsync(stop)
            || await db.Positions.AnyAsync(p => p.Role == Role.Administrator && p.UserId == userId && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today), stop);
        if (!held)
            return true;
        if (!await administrators.Where(p => positionId == null ? p.UserId != userId : p.Id != positionId).AnyAsync(stop))
            return false;
        var settings = await db.DepartmentSettings.OrderBy(s => s.Id).FirstAsync(stop);
        db.Entry(settings).State = EntityState.Modified;
        return true;
    }
}
