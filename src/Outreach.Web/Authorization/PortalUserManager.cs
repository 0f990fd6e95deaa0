using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Authorization;

public enum Attempt
{
    /// <summary>It is right, and the account is not locked.</summary>
    Right,

    Wrong,

    /// <summary>The account is locked: nobody is told whether it was right.</summary>
    Locked,
}

/// <summary>
/// Identity's manager with a lock on the portal's clock. No stranger can shut an account: wrong passwords make their sender wait,
/// and a hundred an hour close it to new browsers alone, until its owner takes the way by mail. The second step is locked by five
/// wrong codes, each counted by one statement of the database, right only if it is not locked by then.
/// </summary>
public sealed class PortalUserManager(
    IUserStore<User> store, IOptions<IdentityOptions> options, IPasswordHasher<User> hasher, IEnumerable<IUserValidator<User>> userValidators,
    IEnumerable<IPasswordValidator<User>> passwordValidators, ILookupNormalizer normalizer, IdentityErrorDescriber errors,
    IServiceProvider services, ILogger<UserManager<User>> logger, TimeProvider clock, OutreachDbContext db, IDataProtectionProvider protection, GuessDelays delays)
    : UserManager<User>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    /// <summary>{0}: seconds.</summary>
    public static readonly DomainError TooSoon = new("password.too-soon", "Wrong several times in a row: wait {0} seconds, then try again.");

    private const string StepProvider = "[Outreach]";
    private const string StepName = "LastCodeStep";

    // Wrong passwords from new browsers. What strangers from many addresses reach together; one alone is held back before (GuessDelays).
    private const int MostAnHour = 100;

    private static readonly DomainError NotRight = new("password.wrong", "The password is not right.");

    // A recovery code has some 50 random bits: no list of hashes holds them, and a thousand rounds make trying all of them hopeless.
    private const int CodeRounds = 1_000;

    // Checked where there is no account, so that it takes the same time.
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<User>().HashPassword(new User(), Guid.NewGuid().ToString()));

    private IDataProtector Secrets => protection.CreateProtector("Outreach.AuthenticatorKeys");

    /// <inheritdoc/>
    public override Task<bool> IsLockedOutAsync(User user) =>
        Task.FromResult(user.LockoutEnabled && user.LockoutEnd > clock.GetUtcNow());

    /// <summary>Until when the second step is locked, as the database has it now; null when it is not.</summary>
    public async Task<DateTimeOffset?> LockedUntilAsync(User user)
    {
        var (id, now) = (user.Id, clock.GetUtcNow());
        return await db.Users.Where(u => u.Id == id && u.LockoutEnd > now).Select(u => u.LockoutEnd).SingleOrDefaultAsync();
    }

    /// <summary>
    /// Tries a password from a browser in which the account was never signed in to. A missing or closed account takes the same
    /// time and the same commands as any other.
    /// </summary>
    public async Task<Attempt> TryPasswordAsync(User? user, string password)
    {
        var result = PasswordHasher.VerifyHashedPassword(user ?? new User(), user?.PasswordHash ?? NobodysHash.Value, password);
        var right = user?.PasswordHash is not null && result != PasswordVerificationResult.Failed;
        var key = user is null ? "" : Key(user.Id);
        var wrong = await WrongLatelyAsync(key);
        if (right && wrong < MostAnHour)
        {
            if (result == PasswordVerificationResult.SuccessRehashNeeded)
                await CheckPasswordAsync(user!, password);
            return Attempt.Right;
        }

        await NoteWrongAsync(key);
        if (user is not null && wrong + 1 == MostAnHour)
        {
            db.AuditEntries.Add(AuditEntry.Event(AuditAction.LockedOut, nameof(User), key, null, clock.GetUtcNow()));
            await db.SaveChangesAsync();
        }

        return user is not null && wrong >= MostAnHour ? Attempt.Locked : Attempt.Wrong;
    }

    /// <summary>Tries a password where the caller counts the wrong ones: what strangers did to the account is not asked.</summary>
    public async Task<Attempt> TryHereAsync(User user, string password)
    {
        var right = user.PasswordHash is { } hash && PasswordHasher.VerifyHashedPassword(user, hash, password) != PasswordVerificationResult.Failed;
        if (right)
            return Attempt.Right;
        await NoteWrongAsync(Key(user.Id));
        return Attempt.Wrong;
    }

    /// <summary>Asks who has signed in for the password once more, as long as it is not guessed at; null when it is right.</summary>
    public async Task<DomainError?> ConfirmAsync(User user, string password)
    {
        var guess = "confirmed by " + Key(user.Id);
        if (delays.Begin(guess) is > 0 and var seconds)
            return TooSoon.WithArguments(seconds.ToString(CultureInfo.CurrentCulture));
        if (await TryHereAsync(user, password) != Attempt.Right)
            return NotRight;
        delays.Forget(guess);
        return null;
    }

    /// <summary>Tries a code of the authenticator app, or a recovery code. Each is good once.</summary>
    public async Task<Attempt> TryCodeAsync(User user, string code)
    {
        if (await LockedUntilAsync(user) is not null)
            return Attempt.Locked;
        var plain = code.Replace(" ", "", StringComparison.Ordinal);
        if (AuthenticatorCodes.LooksLikeOne(plain))
            return await CountAsync(user.Id, await UseCodeAsync(user, plain));
        var redeemed = (await RedeemTwoFactorRecoveryCodeAsync(user, plain.ToUpperInvariant())).Succeeded;
        var attempt = await CountAsync(user.Id, redeemed);
        if (attempt == Attempt.Right)
        {
            db.AuditEntries.Add(AuditEntry.Event(AuditAction.RecoveryCodeUsed, nameof(User), Key(user.Id), user.Id, clock.GetUtcNow()));
            await db.SaveChangesAsync();
        }

        return attempt;
    }

    /// <summary>Whether the authenticator app shows this code, now or one step ago, and it has not been used before; uses it up.</summary>
    public async Task<bool> UseCodeAsync(User user, string code)
    {
        if (await GetAuthenticatorKeyAsync(user) is not { } key || AuthenticatorCodes.StepOf(key, code, clock.GetUtcNow()) is not { } step)
            return false;
        var (id, text) = (user.Id, step.ToString("D12", CultureInfo.InvariantCulture));
        var row = db.UserTokens.Where(t => t.UserId == id && t.LoginProvider == StepProvider && t.Name == StepName);
        if (await row.Select(t => t.Value).SingleOrDefaultAsync() is { } last)
        {
            // Of two who send the same code at once, one finds the row as it was.
            return string.CompareOrdinal(last, text) < 0
                && await row.Where(t => t.Value == last).ExecuteUpdateAsync(t => t.SetProperty(x => x.Value, text)) == 1;
        }

        db.UserTokens.Add(new IdentityUserToken<int> { UserId = id, LoginProvider = StepProvider, Name = StepName, Value = text });
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation("PK_UserTokens"))
        {
            return false;
        }
    }

    public async Task UnlockAsync(int id) =>
        await db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(u => u.SetProperty(x => x.AccessFailedCount, 0).SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null));

    /// <summary>What is kept of the app's secret is encrypted: a copy of the database makes no codes.</summary>
    public override string GenerateNewAuthenticatorKey() => Secrets.Protect(base.GenerateNewAuthenticatorKey());

    /// <inheritdoc/>
    public override async Task<string?> GetAuthenticatorKeyAsync(User user)
    {
        try
        {
            return await base.GetAuthenticatorKeyAsync(user) is { Length: > 0 } kept ? Secrets.Unprotect(kept) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // The key that it was encrypted with is lost: no code is right, and an administrator resets the second step.
            return null;
        }
    }

    /// <summary>The codes are shown once; what is kept is of no use to who reads the database.</summary>
    public override async Task<IEnumerable<string>?> GenerateNewTwoFactorRecoveryCodesAsync(User user, int number)
    {
        var codes = Enumerable.Range(0, number).Select(_ => CreateTwoFactorRecoveryCode()).ToList();
        await ((IUserTwoFactorRecoveryCodeStore<User>)Store).ReplaceCodesAsync(user, codes.Select(c => HashOf(user, c)), CancellationToken);
        return (await UpdateUserAsync(user)).Succeeded ? codes : null;
    }

    /// <inheritdoc/>
    public override Task<IdentityResult> RedeemTwoFactorRecoveryCodeAsync(User user, string code) => base.RedeemTwoFactorRecoveryCodeAsync(user, HashOf(user, code));

    private static string HashOf(User user, string code) => Convert.ToHexStringLower(System.Security.Cryptography.Rfc2898DeriveBytes.Pbkdf2(
        code, Encoding.UTF8.GetBytes($"recovery code of {Key(user.Id)}"), CodeRounds, System.Security.Cryptography.HashAlgorithmName.SHA256, 16));

    /// <summary>Wrong passwords of the last hour, from when an administrator or a new password has opened the account.</summary>
    private async Task<int> WrongLatelyAsync(string key)
    {
        var since = clock.GetUtcNow().AddHours(-1);
        var lines = await db.AuditEntries.AsNoTracking().Where(e => e.RecordType == nameof(User) && e.RecordKey == key).OrderByDescending(e => e.Id)
            .Take(2 * MostAnHour).Select(e => new { e.Action, e.At }).ToListAsync();
        return lines.TakeWhile(l => l.Action is not (AuditAction.Unlocked or AuditAction.PasswordReset or AuditAction.PasswordChanged))
            .Count(l => l.Action == AuditAction.SignInFailed && l.At > since);
    }

    // For an account that there is not as well, so that both take as long; what was typed as a name is not kept, it may be a password.
    private async Task NoteWrongAsync(string key)
    {
        db.AuditEntries.Add(AuditEntry.Event(AuditAction.SignInFailed, nameof(User), key, null, clock.GetUtcNow()));
        await db.SaveChangesAsync();
    }

    // Only who has the password comes so far: five wrong codes lock the second step wherever it is tried.
    private async Task<Attempt> CountAsync(int id, bool right)
    {
        var now = clock.GetUtcNow();
        var open = db.Users.Where(u => u.Id == id && (u.LockoutEnd == null || u.LockoutEnd <= now));
        var (most, until) = (Options.Lockout.MaxFailedAccessAttempts, now + Options.Lockout.DefaultLockoutTimeSpan);
        var counted = right
            ? await open.ExecuteUpdateAsync(u => u.SetProperty(x => x.AccessFailedCount, 0))
            : await open.ExecuteUpdateAsync(u => u.SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount + 1));
        if (right)
            return counted == 1 ? Attempt.Right : Attempt.Locked;
        await NoteWrongAsync(Key(id));
        var locked = await open.Where(u => u.AccessFailedCount >= most)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.AccessFailedCount, 0).SetProperty(x => x.LockoutEnd, until));
        if (locked == 1)
        {
            db.AuditEntries.Add(AuditEntry.Event(AuditAction.LockedOut, nameof(User), Key(id), null, now));
            await db.SaveChangesAsync();
        }

        return counted == 0 || locked == 1 ? Attempt.Locked : Attempt.Wrong;
    }

    private static string Key(int id) => id.ToString(CultureInfo.InvariantCulture);
}

public static class AccountExtensions
{
    /// <summary>Everything that the password lacks, in one text; null when it will do.</summary>
    public static async Task<string?> PasswordProblemAsync(this UserManager<User> users, User user, string password)
    {
        var missing = new List<string>();
        foreach (var validator in users.PasswordValidators)
            missing.AddRange((await validator.ValidateAsync(users, user, password)).Errors.Select(e => e.Description));
        return missing.Count == 0 ? null : string.Join(' ', missing.Distinct());
    }

    /// <summary>Takes the time that making a password's hash takes, so that nobody can tell by it whether an account exists.</summary>
    public static void SpendTimeOfPassword(this UserManager<User> users) => users.PasswordHasher.HashPassword(new User(), "no such account");
}
