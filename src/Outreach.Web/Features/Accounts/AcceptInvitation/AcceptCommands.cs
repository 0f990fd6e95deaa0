using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Features.Accounts.Registration;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Accounts.AcceptInvitation;

public sealed class AcceptCommands(OutreachDbContext db, UserManager<User> users, StudentNumbers numbers, DepartmentTime time)
{
    private static readonly DomainError NumberTaken = new("accept.number-taken", "There is an account with this student number already.", nameof(AcceptInput.StudentNumber));

    public User NewAccount(Invitation invitation, AcceptInput input) => new()
    {
        UserName = invitation.Email,
        Email = invitation.Email,
        EmailConfirmed = true,
        DisplayName = input.DisplayName ?? "",
        StudentNumber = input.StudentNumber?.ToUpperInvariant(),
        CreatedAt = time.Now,
    };

    /// <summary>Whether the student number can be had. One command.</summary>
    public async Task<Result> CheckAsync(User user, CancellationToken cancellationToken) =>
        user.StudentNumber is { } number && await db.Users.AnyAsync(u => u.StudentNumber == number && u.EmailConfirmed, cancellationToken) ? NumberTaken : Result.Success;

    /// <summary>Makes the account and its position, all or nothing. Of two at once one wins: both use up the same version of the invitation.</summary>
    public async Task<Result> AcceptAsync(Invitation invitation, User user, string password, CancellationToken cancellationToken)
    {
        var holder = user.StudentNumber is { } number ? await numbers.HolderAsync(number) : null;
        if (holder is { EmailConfirmed: true })
            return NumberTaken;
        if (holder is not null)
            numbers.Release(holder);
        var ends = await db.Terms.Where(t => t.Id == invitation.TermId).Select(t => (DateOnly?)t.EndsOn).SingleOrDefaultAsync(cancellationToken);
        db.Users.Add(user);
        db.Positions.Add(new Position(user.Id, invitation.TermId, invitation.Role, invitation.Group, time.Today, ends, invitation.DepartmentId, invitation.SchoolId));
        invitation.Use(user.Id, time.Now);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            // Saves what stands above with the account, or nothing.
            var made = await users.CreateAsync(user, password);
            if (!made.Succeeded)
                return new DomainError("accept.refused", string.Join(' ', made.Errors.Select(e => e.Description).Distinct()));
            if (holder is not null)
                await numbers.ForgetAsync(holder);
            await transaction.CommitAsync(cancellationToken);
            return Result.Success;
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.IsUniqueViolation("EmailIndex") || e.IsUniqueViolation("StudentNumber"))
        {
            return Result.Conflict;
        }
    }
}
