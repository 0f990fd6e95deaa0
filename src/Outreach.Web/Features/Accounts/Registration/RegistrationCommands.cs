using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Accounts.Registration;

/// <summary>Makes students' accounts and confirms their addresses. Whatever it finds, it takes as long: only a mail tells.</summary>
public sealed class RegistrationCommands(OutreachDbContext db, UserManager<User> users, StudentNumbers numbers, AccountNotifications notifications, DepartmentTime time)
{
    private const int Attempts = 3;

    /// <summary>What is wrong with the password; null when nothing is, or none was typed.</summary>
    public async Task<string?> PasswordProblemAsync(RegisterInput input) =>
        input.Password is null ? null : await users.PasswordProblemAsync(Account(input), input.Password);

    /// <summary>Registers a valid form, or writes to who has the address already.</summary>
    /// <param name="back">Where the mail's link leads to in the end; null for nowhere in particular.</param>
    public async Task RegisterAsync(RegisterInput input, string? back)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await db.ExecuteTransactionAsync(() => RegisterOnceAsync(input, back));
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Who had the number has confirmed the address at this moment, or somebody else has taken it: now it can be seen.
                db.ResetTracking();
            }
            catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.IsUniqueViolation("EmailIndex") || e.IsUniqueViolation("StudentNumber"))
            {
                // Two at once: the other one's mail says what to do.
                return;
            }
        }
    }

    public async Task ResendAsync(string address)
    {
        var email = address.ToUpperInvariant();
        if (await users.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedEmail == email && !u.EmailConfirmed && u.ClosedAt == null) is { } user)
            await TellAsync(user);
    }

    /// <summary>Confirms the address of a link; false when the link is none or was used.</summary>
    public async Task<bool> ConfirmAsync(ConfirmInput input, CancellationToken cancellationToken)
    {
        var user = input.User is { } id ? await users.Users.SingleOrDefaultAsync(u => u.Id == id && u.ClosedAt == null, cancellationToken) : null;
        return user is not null && LinkToken.Decode(input.Token) is { } token && (await users.ConfirmEmailAsync(user, token)).Succeeded;
    }

    private async Task<bool> RegisterOnceAsync(RegisterInput input, string? back)
    {
        var user = Account(input);
        var email = input.Email!.ToUpperInvariant();
        if (await users.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedEmail == email) is { } known)
        {
            users.SpendTimeOfPassword();
            await TellAsync(known);
            return false;
        }

        var holder = await numbers.HolderAsync(user.StudentNumber!);
        if (holder is { EmailConfirmed: true })
        {
            users.SpendTimeOfPassword();
            if (notifications.CanSendTo(email))
                notifications.NumberTaken(input.Email!, input.DisplayName!);
            await db.SaveChangesAsync();
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync();
        if (holder is not null)
            numbers.Release(holder);
        if (!(await users.CreateAsync(user, input.Password!)).Succeeded)
            return false;
        if (holder is not null)
            await numbers.ForgetAsync(holder);
        // Deleting and registering again would otherwise send as many as one likes.
        if (notifications.CanSendTo(email))
            await notifications.ConfirmAsync(user, back);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

    private User Account(RegisterInput input) => new()
    {
        UserName = input.Email,
        Email = input.Email,
        DisplayName = input.DisplayName ?? "",
        StudentNumber = input.StudentNumber?.ToUpperInvariant(),
        Language = System.Globalization.CultureInfo.CurrentUICulture.Name,
        CreatedAt = time.Now,
    };

    private async Task TellAsync(User user)
    {
        if (user.ClosedAt is not null || !notifications.CanSendTo(user.Email!))
            return;
        if (user.EmailConfirmed)
            notifications.AlreadyRegistered(user);
        else
            await notifications.ConfirmAsync(user);
        await db.SaveChangesAsync();
    }
}
