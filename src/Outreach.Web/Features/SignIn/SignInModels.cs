using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Outreach.Web.Features.SignIn;

/// <summary>What is typed to sign in.</summary>
public sealed class SignInInput
{
    /// <summary>E-mail address or student number.</summary>
    [Required, StringLength(256), Display(Name = "E-mail or student number")]
    public string? Login { get; set; }

    /// <summary>Password.</summary>
    [Required, StringLength(200), DataType(DataType.Password), Display(Name = "Password")]
    public string? Password { get; set; }

    /// <summary>Whether to stay signed in after the browser closes.</summary>
    [Display(Name = "Stay signed in")]
    public bool Remember { get; set; }

    /// <summary>Where to go afterwards.</summary>
    public string? ReturnUrl { get; set; }
}

/// <summary>The second step.</summary>
public sealed class TwoFactorInput
{
    /// <summary>Code of the authenticator app, or a recovery code.</summary>
    [Required, StringLength(40), Display(Name = "Code")]
    public string? Code { get; set; }

    /// <summary>Whether this browser may skip the step from now on.</summary>
    [Display(Name = "Do not ask again in this browser")]
    public bool RememberBrowser { get; set; }

    /// <summary>Whether to stay signed in after the browser closes.</summary>
    public bool Remember { get; set; }

    /// <summary>Where to go afterwards.</summary>
    public string? ReturnUrl { get; set; }
}

/// <summary>Asks for the confirmation mail once more.</summary>
public sealed class ResendInput
{
    /// <summary>Address.</summary>
    [Required, EmailAddress, StringLength(256), Display(Name = "E-mail")]
    public string? Email { get; set; }
}

/// <summary>
/// Counts wrong attempts for logins that do not exist and "locks" them as accounts are locked, so that the lock-out does
/// not tell who has an account.
/// </summary>
public sealed class UnknownLogins(IMemoryCache cache, TimeProvider clock, IOptions<IdentityOptions> options)
{
    private sealed class Attempts
    {
        public int Count { get; set; }

        public DateTimeOffset? LockedUntil { get; set; }
    }

    /// <summary>Notes a wrong attempt; until when the login is locked, or null when it is not.</summary>
    public DateTimeOffset? Failed(string login)
    {
        var lockout = options.Value.Lockout;
        var attempts = cache.GetOrCreate((typeof(UnknownLogins), login), entry =>
        {
            entry.SlidingExpiration = lockout.DefaultLockoutTimeSpan;
            return new Attempts();
        })!;
        lock (attempts)
        {
            if (attempts.LockedUntil > clock.GetUtcNow())
                return attempts.LockedUntil;
            if (++attempts.Count < lockout.MaxFailedAccessAttempts)
                return null;
            attempts.Count = 0;
            return attempts.LockedUntil = clock.GetUtcNow() + lockout.DefaultLockoutTimeSpan;
        }
    }
}
