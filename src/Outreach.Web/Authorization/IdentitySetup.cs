using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Security;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Authorization;

public static class IdentitySetup
{
    public const string SignInCookie = "outreach";

    private const string Nobody = "nobody";

    /// <summary>Closes every endpoint that names neither a permission nor anonymity (rule 7).</summary>
    public static void CloseUnlessSaid(this IEndpointConventionBuilder endpoints) => endpoints.Finally(e =>
    {
        if (!e.Metadata.Any(m => m is IAuthorizeData or IAllowAnonymous))
            e.Metadata.Add(new AuthorizeAttribute(Nobody));
    });

    public static IServiceCollection AddOutreachIdentity(this IServiceCollection services, bool insecureCookies)
    {
        services.AddIdentityCore<User>(o =>
        {
            o.User.RequireUniqueEmail = true;
            o.User.AllowedUserNameCharacters = "";
            // Length and not being guessed are what counts (WeakPasswords); signs that have to be in it end up in the same places.
            o.Password.RequiredLength = PasswordStrength.LeastLength;
            o.Password.RequiredUniqueChars = 1;
            o.Password.RequireNonAlphanumeric = o.Password.RequireUppercase = o.Password.RequireLowercase = o.Password.RequireDigit = false;
            o.Lockout.MaxFailedAccessAttempts = 5;
            o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            o.SignIn.RequireConfirmedEmail = true;
        })
            .AddEntityFrameworkStores<OutreachDbContext>()
            .AddUserManager<PortalUserManager>()
            .AddSignInManager<PortalSignInManager>()
            .AddDefaultTokenProviders()
            .AddPasswordValidator<WeakPasswords>()
            .AddErrorDescriber<LocalizedIdentityErrorDescriber>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(o =>
            {
                o.Cookie.Name = SignInCookie;
                o.LoginPath = "/sign-in";
                o.ReturnUrlParameter = "returnUrl";
                o.ExpireTimeSpan = TimeSpan.FromDays(14);
                o.SlidingExpiration = true;
                o.Events.OnSigningIn = BeginSessionAsync;
                o.Events.OnValidatePrincipal = ValidateAsync;
                o.Events.OnRedirectToLogin = EndedSession.AskAsync;
                o.Events.OnRedirectToAccessDenied = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
            });
            cookies.TwoFactorUserIdCookie!.Configure(PortalSignInManager.BindFirstStep);
        });
        services.Configure<CookiePolicyOptions>(o =>
        {
            o.Secure = insecureCookies ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            o.HttpOnly = Microsoft.AspNetCore.CookiePolicy.HttpOnlyPolicy.Always;
            o.MinimumSameSitePolicy = SameSiteMode.Lax;
            if (!insecureCookies)
                HostCookies.Name(o);
        });
        services.AddHttpContextAccessor();
        services.AddSingleton<SecondFactorRule>();
        services.AddSingleton<KnownBrowsers>();
        services.AddSingleton<GuessDelays>();
        services.AddScoped<SessionService>();
        services.AddScoped<CurrentUserAccessor>();
        services.AddScoped<Deciders>();
        services.AddScoped<PermissionHolders>();
        services.AddScoped<IActor>(s => s.GetRequiredService<CurrentUserAccessor>());
        services.AddScoped<INavigationFilter>(s => s.GetRequiredService<CurrentUserAccessor>());
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddAuthorizationBuilder().AddPolicy(Nobody, p => p.RequireAssertion(_ => false));
        return services;
    }

    private static async Task BeginSessionAsync(Microsoft.AspNetCore.Authentication.Cookies.CookieSigningInContext context)
    {
        var identity = (ClaimsIdentity)context.Principal!.Identity!;
        // A refreshed cookie stays in its session.
        if (identity.FindFirst(CurrentUserAccessor.SessionClaim) is not null)
            return;
        var services = context.HttpContext.RequestServices;
        var db = services.GetRequiredService<OutreachDbContext>();
        var userId = int.Parse(context.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!, System.Globalization.CultureInfo.InvariantCulture);
        var session = new UserSession(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), userId, context.HttpContext.Request.Headers.UserAgent.ToString(),
            services.GetRequiredService<DepartmentTime>().Now);
        db.UserSessions.Add(session);
        // A session that is renewed, after a new password, is no signing in.
        if (services.GetRequiredService<CurrentUserAccessor>().User is null)
            db.AuditEntries.Add(AuditEntry.Event(AuditAction.SignedIn, nameof(User), userId.ToString(System.Globalization.CultureInfo.InvariantCulture), userId, session.SignedInAt));
        await db.SaveChangesAsync();
        services.GetRequiredService<KnownBrowsers>().Remember(context.HttpContext, userId);
        identity.AddClaim(new Claim(CurrentUserAccessor.SessionClaim, session.Key));
    }

    private static async Task ValidateAsync(Microsoft.AspNetCore.Authentication.Cookies.CookieValidatePrincipalContext context)
    {
        if (await CurrentUserAccessor.LoadAsync(context.HttpContext, context.Principal!) is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }
}
