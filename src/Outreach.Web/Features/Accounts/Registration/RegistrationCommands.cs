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
    /// <param name="key">The secret that the browser keeps: the mail's digits go with it.</param>
    public async Task RegisterAsync(RegisterInput input, string key)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await db.ExecuteTransactionAsync(() => RegisterOnceAsync(input, key));
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

    /// <summary>Sends other digits to who began in this browser; nobody else can ask for them.</summary>
    /// <returns>From when on it can be asked for; null when it was done, or looks so to who has no account waiting.</returns>
    public async Task<DateTimeOffset?> ResendAsync(PendingAddress pending, CancellationToken cancellationToken)
    {
        // Counted for every address, so that it does not tell which has an account.
        if (notifications.NextMailAt(pending.Email) is { } next)
            return next;
        if (await WaitingAsync(pending, cancellationToken) is not var (user, code))
            return null;
        SendCode(user, code, pending.Key);
        await SaveCodeAsync(cancellationToken);
        return null;
    }

    /// <summary>Sends digits to who has just given the right password of an account that was never confirmed.</summary>
    public async Task SendAsync(User user, string key, CancellationToken cancellationToken)
    {
        if (!notifications.CanSendTo(user.Email!))
            return;
        SendCode(user, await db.EmailCodes.SingleOrDefaultAsync(c => c.UserId == user.Id, cancellationToken), key);
        await SaveCodeAsync(cancellationToken);
    }

    /// <summary>Confirms the address whose digits were typed in; null when they are wrong or over. Each call counts as a try.</summary>
    public async Task<User?> ConfirmAsync(PendingAddress pending, string? digits, CancellationToken cancellationToken)
    {
        if (await WaitingAsync(pending, cancellationToken) is not var (user, code))
            return null;
        var right = code.Try(pending.Key, digits, time.Now);
        if (right)
        {
            user.EmailConfirmed = true;
            db.EmailCodes.Remove(code);
        }

        // Of two tries at once one counts, and the other was none.
        return await SaveCodeAsync(cancellationToken) && right ? user : null;
    }

    private async Task<(User User, EmailCode Code)?> WaitingAsync(PendingAddress pending, CancellationToken cancellationToken)
    {
        var email = pending.Email.ToUpperInvariant();
        if (await db.Users.SingleOrDefaultAsync(u => u.NormalizedEmail == email && !u.EmailConfirmed && u.ClosedAt == null, cancellationToken) is not { } user
            || await db.EmailCodes.SingleOrDefaultAsync(c => c.UserId == user.Id, cancellationToken) is not { } code || !code.IsOf(pending.Key))
            return null;
        return (user, code);
    }

    private void SendCode(User user, EmailCode? stored, string key)
    {
        var digits = EmailCode.NewDigits();
        if (stored is null)
            db.EmailCodes.Add(new EmailCode(user.Id, key, digits, time.Now));
        else
            stored.Renew(key, digits, time.Now);
        notifications.Confirm(user, digits);
    }

    private async Task<bool> SaveCodeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.IsUniqueViolation("EmailCodes"))
        {
            db.ResetTracking();
            return false;
        }
    }

    private async Task<bool> RegisterOnceAsync(RegisterInput input, string key)
    {
        var user = Account(input);
        var email = input.Email!.ToUpperInvariant();
        if (await users.Users.SingleOrDefaultAsync(u => u.NormalizedEmail == email) is { } known)
        {
            if (known is { EmailConfirmed: false, ClosedAt: null })
                return await AnewAsync(known, input, key);
            users.SpendTimeOfPassword();
            if (known.ClosedAt is null && notifications.CanSendTo(known.Email!))
                notifications.AlreadyRegistered(known);
            await db.SaveChangesAsync();
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
            SendCode(user, null, key);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

    // Whoever began before, perhaps with somebody else's address, has neither this browser's key nor the mail: what is typed now holds.
    private async Task<bool> AnewAsync(User known, RegisterInput input, string key)
    {
        var number = input.StudentNumber!.ToUpperInvariant();
        var isFree = known.StudentNumber == number || await numbers.HolderAsync(number) is null;
        known.PasswordHash = users.PasswordHasher.HashPassword(known, input.Password!);
        known.DisplayName = input.DisplayName!;
        if (isFree)
            known.StudentNumber = number;
        if (notifications.CanSendTo(known.Email!))
            SendCode(known, await db.EmailCodes.SingleOrDefaultAsync(c => c.UserId == known.Id), key);
        await db.SaveChangesAsync();
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
}
