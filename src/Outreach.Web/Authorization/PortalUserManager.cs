using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Outreach.Domain.Members;

namespace Outreach.Web.Authorization;

/// <summary>Identity's manager with the lock-out on the portal's clock, and password rules that are told all at once.</summary>
public sealed class PortalUserManager(
    IUserStore<User> store, IOptions<IdentityOptions> options, IPasswordHasher<User> hasher, IEnumerable<IUserValidator<User>> userValidators,
    IEnumerable<IPasswordValidator<User>> passwordValidators, ILookupNormalizer normalizer, IdentityErrorDescriber errors,
    IServiceProvider services, ILogger<UserManager<User>> logger, TimeProvider clock)
    : UserManager<User>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    /// <inheritdoc/>
    public override Task<bool> IsLockedOutAsync(User user) =>
        Task.FromResult(user.LockoutEnabled && user.LockoutEnd > clock.GetUtcNow());

    /// <inheritdoc/>
    public override async Task<IdentityResult> AccessFailedAsync(User user)
    {
        if (++user.AccessFailedCount >= Options.Lockout.MaxFailedAccessAttempts)
        {
            user.AccessFailedCount = 0;
            user.LockoutEnd = clock.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan;
        }

        return await UpdateUserAsync(user);
    }
}

/// <summary>What several pages ask of accounts.</summary>
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

    /// <summary>Takes the time that checking a password takes, so that nobody can tell by it whether an account exists.</summary>
    public static void SpendTimeOfPassword(this UserManager<User> users) => users.PasswordHasher.HashPassword(new User(), "no such account");
}
