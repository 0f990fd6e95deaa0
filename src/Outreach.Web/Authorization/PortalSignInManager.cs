using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;

namespace Outreach.Web.Authorization;

public sealed class PortalSignInManager(
    PortalUserManager users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<User> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<User>> logger, IAuthenticationSchemeProvider schemes, IUserConfirmation<User> confirmation, KnownBrowsers known,
    GuessDelays delays)
    : SignInManager<User>(users, http, claims, options, logger, schemes, confirmation)
{
    private const string StampClaim = "AspNet.Identity.SecurityStamp";

    // What the running try is counted by; null in a browser in which the account was signed in to before.
    private string? guess;

    /// <summary>
    /// Begins a try of a password: zero, or how many seconds too early it comes. Counted by what was typed as a name, whether or
    /// not there is such an account, and by the network that it comes from.
    /// </summary>
    public int Begin(User? user, string login)
    {
        guess = user is not null && known.IsKnown(Context, user.Id) ? null : $"{login} from {Network(Context.Connection.RemoteIpAddress)}";
        return guess is null ? 0 : delays.Begin(guess);
    }

    /// <summary>
    /// A browser that was signed in to this account before is asked by its own count: strangers' guesses do not close it. The
    /// second step, where it is on, is asked all the same.
    /// </summary>
    private async Task<Attempt> TryAsync(User user, string password)
    {
        if (!known.IsKnown(Context, user.Id))
        {
            var tried = await users.TryPasswordAsync(user, password);
            if (tried == Attempt.Right && guess is not null)
                delays.Forget(guess);
            return tried;
        }

        var attempt = await users.TryHereAsync(user, password);
        if (attempt == Attempt.Wrong)
            known.NoteWrong(Context, user.Id);
        return attempt;
    }

    /// <summary>Whether the password is right: not allowed means right, but the address is not confirmed.</summary>
    public override async Task<SignInResult> CheckPasswordSignInAsync(User user, string password, bool lockoutOnFailure) =>
        await TryAsync(user, password) switch
        {
            Attempt.Right => await CanSignInAsync(user) ? SignInResult.Success : SignInResult.NotAllowed,
            Attempt.Locked => SignInResult.LockedOut,
            _ => SignInResult.Failed,
        };

    public async Task<Attempt> SecondStepAsync(User user, string code, bool persistent, bool rememberBrowser)
    {
        var attempt = await users.TryCodeAsync(user, code);
        if (attempt != Attempt.Right)
            return attempt;
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (rememberBrowser)
            await RememberTwoFactorClientAsync(user);
        await SignInWithClaimsAsync(user, persistent, [new Claim("amr", "mfa")]);
        return attempt;
    }

    /// <summary>The cookie between the two steps is worthless once the password has changed or everybody was signed out.</summary>
    public static void BindFirstStep(CookieAuthenticationOptions options)
    {
        options.Events.OnSigningIn = async context =>
        {
            if (await StampOfAsync(context.HttpContext, context.Principal) is { } stamp)
                ((ClaimsIdentity)context.Principal!.Identity!).AddClaim(new Claim(StampClaim, stamp));
        };
        options.Events.OnValidatePrincipal = async context =>
        {
            if (await StampOfAsync(context.HttpContext, context.Principal) is not { } stamp || stamp != context.Principal!.FindFirstValue(StampClaim))
                context.RejectPrincipal();
        };
    }

    // Of an IPv6 address the half that is the network's: whoever has one address of it has them all.
    private static IPAddress? Network(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false })
            return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    private static async Task<string?> StampOfAsync(HttpContext context, ClaimsPrincipal? principal)
    {
        if (!int.TryParse(principal?.FindFirstValue(ClaimTypes.Name), CultureInfo.InvariantCulture, out var id))
            return null;
        return await context.RequestServices.GetRequiredService<OutreachDbContext>().Users.Where(u => u.Id == id).Select(u => u.SecurityStamp).SingleOrDefaultAsync();
    }
}
