using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Accounts;
using Outreach.Web.Features.Administration.Departments;
using Outreach.Web.Features.Administration.Invitations;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Administration.Users;

/// <summary>What the administrator does to accounts. The portal never loses its last administrator.</summary>
public sealed class UserCommands(OutreachDbContext db, PortalUserManager users, SessionService sessions, AccountNotifications notifications, DepartmentTime time, CurrentUserAccessor current)
{
    public async Task<Result> CloseAsync(int id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } user)
            return Result.NotFound;
        if (user.ClosedAt is not null)
            return Result.Success;
        if (!await StaysAdministeredAsync(p => p.UserId == user.Id ? [] : [(p.StartsOn, p.EndsOn)], cancellationToken))
            return MemberErrors.LastAdministrator;
        user.ClosedAt = time.Now;
        await sessions.EndAllAsync(user);
        return Result.Success;
    }

    public async Task<Result> ReopenAsync(int id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } user)
            return Result.NotFound;
        user.ClosedAt = null;
        return await db.TrySaveAsync(cancellationToken);
    }

    /// <summary>Sends a link for a new password to an account that is open.</summary>
    /// <returns>The link's path.</returns>
    public async Task<Result<string>> SendResetAsync(int id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { ClosedAt: null } user)
            return Result.NotFound;
        var path = await notifications.ResetAsync(user);
        return (await db.TrySaveAsync(cancellationToken)).With(path);
    }

    public async Task<Result> UnlockAsync(int id, int by, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } user)
            return Result.NotFound;
        await users.UnlockAsync(user.Id);
        db.AuditEntries.Add(AuditEntry.Event(AuditAction.Unlocked, nameof(User), user.Id.ToString(CultureInfo.InvariantCulture), by, time.Now));
        return await db.TrySaveAsync(cancellationToken);
    }

    /// <summary>
    /// For who has lost the phone and the recovery codes: signing in takes the password alone again, every session ends, and
    /// the person is told by mail. Nobody does it to themselves: they have a page for it that asks for the password.
    /// </summary>
    public async Task<Result> ResetTwoFactorAsync(int id, int by, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { ClosedAt: null } user)
            return Result.NotFound;
        if (id == by)
            return MemberErrors.OwnSecondStep;
        if (!user.TwoFactorEnabled)
            return Result.Success;
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        await sessions.EndAllAsync(user);
        db.AuditEntries.Add(AuditEntry.Event(AuditAction.TwoFactorReset, nameof(User), user.Id.ToString(CultureInfo.InvariantCulture), by, time.Now));
        notifications.TwoFactorReset(user);
        return await db.TrySaveAsync(cancellationToken);
    }

    /// <summary>Adds a position; without a last day it ends with its term.</summary>
    public async Task<Result> AddPositionAsync(int id, PositionInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } user)
            return Result.NotFound;
        if (!InvitationQueries.StaffRoles.Contains(input.Role!.Value))
            return MemberErrors.NotForStudents;
        if (await db.IsOwnAppointmentAsync(current.Required.Id, user.Id, input.Role.Value, time.Today, cancellationToken))
            return MemberErrors.OwnRole;
        if (await db.SpeakerProblemAsync(input.Role.Value, input.DepartmentId, input.SchoolId, cancellationToken) is { IsSuccess: false } problem)
            return problem;
        var ends = input.EndsOn;
        if (input.TermId is { } termId)
        {
            var term = await db.Terms.AsNoTracking().SingleOrDefaultAsync(t => t.Id == termId, cancellationToken);
            if (term is null)
                return MemberErrors.NoSuchTerm;
            if (term.EndsOn < time.Today)
                return MemberErrors.TermOver;
            ends ??= term.EndsOn;
        }

        if (ends < input.StartsOn)
            return MemberErrors.EndBeforeStart;
        db.Positions.Add(new Position(user.Id, input.TermId, input.Role!.Value, input.Group, input.StartsOn!.Value, ends, input.DepartmentId, input.SchoolId));
        return await db.TrySaveAsync(cancellationToken);
    }

    /// <summary>Ends a position with its last day, or moves a last day that is still to come.</summary>
    public async Task<Result> EndPositionAsync(int id, int positionId, DateOnly lastDay, CancellationToken cancellationToken)
    {
        if (await db.Positions.SingleOrDefaultAsync(p => p.Id == positionId && p.UserId == id, cancellationToken) is not { } position)
            return Result.NotFound;
        if (position.Role == Role.Administrator && !await StaysAdministeredAsync(p => [(p.StartsOn, p.Id == position.Id ? lastDay : p.EndsOn)], cancellationToken))
            return MemberErrors.LastAdministrator;
        var result = position.End(lastDay, time.Today);
        return result.IsSuccess ? await db.TrySaveAsync(cancellationToken) : result;
    }

    private Task<User?> LoadAsync(int id, CancellationToken cancellationToken) => db.Users.SingleOrDefaultAsync(u => u.Id == id, cancellationToken);

    /// <summary>
    /// Whether the portal has an administrator on every day on which it would have one anyway, once the positions are as
    /// <paramref name="change"/> leaves them. Raises the version of the settings, so that of two who remove each other at
    /// once one fails.
    /// </summary>
    private async Task<bool> StaysAdministeredAsync(Func<Position, IEnumerable<(DateOnly StartsOn, DateOnly? EndsOn)>> change, CancellationToken cancellationToken)
    {
        var held = await db.Positions.AsNoTracking()
            .Where(p => p.Role == Role.Administrator && db.Users.Any(u => u.Id == p.UserId && u.ClosedAt == null)).ToListAsync(cancellationToken);
        var before = Administrators.LastDayHeld(held.Select(p => (p.StartsOn, p.EndsOn)), time.Today);
        if (Administrators.LastDayHeld(held.SelectMany(change), time.Today) < before)
            return false;
        var settings = await db.DepartmentSettings.OrderBy(s => s.Id).FirstAsync(cancellationToken);
        db.Entry(settings).State = EntityState.Modified;
        return true;
    }
}
