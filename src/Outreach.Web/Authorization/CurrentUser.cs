using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Authorization;

/// <summary>The person behind a request, with the roles held today. One database command a request.</summary>
public sealed record CurrentUser(int Id, string DisplayName, IReadOnlySet<Role> Roles)
{
    public int UnreadNotices { get; init; }

    /// <summary>Whether a second step of signing in is asked of the person and not switched on.</summary>
    public bool LacksSecondFactor { get; init; }

    /// <summary>What the person decides today on somebody's behalf.</summary>
    public IReadOnlyList<HeldAuthority> Delegated { get; init; } = [];

    /// <summary>Whether any role held today permits it, or somebody's delegation.</summary>
    public bool HasPermission(string permission) => HasItself(permission) || Delegated.Any(d => Permissions.Of(d.Kind) == permission);

    /// <summary>On whose behalf the person decides this today; null for who decides it by a role, or not at all.</summary>
    public HeldAuthority? OnBehalfOf(Authority kind) => HasItself(Permissions.Of(kind)) ? null : Delegated.FirstOrDefault(d => d.Kind == kind);

    /// <summary>The same on a matter: on behalf of whoever has no part in it.</summary>
    /// <param name="barred">Whose own it is.</param>
    public HeldAuthority? OnBehalfOf(Authority kind, IReadOnlyCollection<int> barred) =>
        Delegation.FreeOf(GiversOf(kind), barred) is { } free ? Delegated.First(d => d.Kind == kind && d.FromId == free) : OnBehalfOf(kind);

    /// <summary>Whether the person decides it on somebody's behalf alone, and the matter is the own of all of these.</summary>
    public bool IsForBarred(Authority kind, IReadOnlyCollection<int> barred) => GiversOf(kind) is { Count: > 0 } givers && Delegation.FreeOf(givers, barred) is null;

    /// <summary>On whose behalf alone the person decides it; none for who decides it by a role, or not at all.</summary>
    public IReadOnlyList<int> GiversOf(Authority kind) => OnBehalfOf(kind) is null ? [] : [.. Delegated.Where(d => d.Kind == kind).Select(d => d.FromId)];

    /// <summary>Whether a deal of this owner may be worked on: one's own, or anybody's for a leader.</summary>
    public bool CanWorkOnDealOf(int ownerId) => HasPermission(Permissions.DealsLead) || (HasPermission(Permissions.DealsWrite) && ownerId == Id);

    private bool HasItself(string permission) => Roles.Any(r => Permissions.Of(r).Contains(permission));
}

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AnonymousAuditAttribute : ActionFilterAttribute
{
    /// <inheritdoc/>
    public override void OnActionExecuting(ActionExecutingContext context) => context.HttpContext.RequestServices.GetRequiredService<CurrentUserAccessor>().SuppressActor();
}

/// <summary>Finds out, once a request, who is behind it; also whom the saves are noted for.</summary>
public sealed class CurrentUserAccessor(IHttpContextAccessor http) : IActor, INavigationFilter
{
    public const string SessionClaim = "outreach:session";

    private static readonly object Key = new();

    // For every request of who has signed in.
    private static readonly Func<OutreachDbContext, int, string, DateOnly, DateTimeOffset, CancellationToken, Task<Found?>> Find = EF.CompileAsyncQuery(
        (OutreachDbContext db, int id, string session, DateOnly today, DateTimeOffset since, CancellationToken stop) => db.Users.AsNoTracking().Where(u => u.Id == id && u.ClosedAt == null)
            .Select(u => new Found(
                u.Id, u.DisplayName, u.SecurityStamp, u.TwoFactorEnabled,
                u.Positions.Where(p => p.IsHeldOn(today)).Select(p => p.Role).ToList(),
                // With the person: the bell stands on every page and must not cost a command of its own.
                db.Notices.Count(n => n.UserId == u.Id && n.ReadAt == null),
                // Likewise: a delegation permits for a day what a role does.
                (from d in db.Delegations
                 where d.ToId == u.Id && d.HoldsOn(today)
                 from a in d.Authorities
                 where u.Positions.Any(p => p.IsHeldOn(today) && a.IsForRole(p.Role)) && db.Positions.Any(p => p.UserId == d.FromId && p.IsHeldOn(today) && a.IsHeldBy(p.Role))
                 orderby d.Id
                 select new HeldAuthority(a.Kind, d.FromId, db.Users.Where(g => g.Id == d.FromId).Select(g => g.DisplayName).First())).ToList(),
                db.UserSessions.Where(s => s.Key == session && s.UserId == u.Id && s.EndedAt == null && s.SignedInAt > since).Select(s => (DateTimeOffset?)s.SeenAt).FirstOrDefault()))
            .SingleOrDefault());

    private int? behalf;
    private bool unnamed;

    /// <summary>The person, or null for an anonymous request.</summary>
    public CurrentUser? User => http.HttpContext?.Items[Key] as CurrentUser;

    /// <summary>The person of a request that cannot be anonymous.</summary>
    public CurrentUser Required => User ?? throw new InvalidOperationException("The endpoint lets anonymous people in.");

    /// <inheritdoc/>
    public int? UserId => unnamed ? null : behalf ?? User?.Id;

    /// <summary>In the background, where there is no request: saves are noted for the person who started the work.</summary>
    public void ImpersonateActor(int userId) => behalf = userId;

    /// <summary>
    /// From now on the saves of this request are noted for nobody: what students do about their applications and reports is
    /// said by those records themselves, and can be forgotten with them. The trail, which nobody can edit, must not know it.
    /// </summary>
    public void SuppressActor() => unnamed = true;

    /// <inheritdoc/>
    public bool HasPermission(string permission) => User?.HasPermission(permission) ?? false;

    /// <summary>
    /// Reads the person of a cookie. Null when the session was ended, the account closed, or the password changed since.
    /// </summary>
    public static async Task<CurrentUser?> LoadAsync(HttpContext context, ClaimsPrincipal principal)
    {
        if (!int.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) || principal.FindFirstValue(SessionClaim) is not { } session)
            return null;
        var db = context.RequestServices.GetRequiredService<OutreachDbContext>();
        var time = context.RequestServices.GetRequiredService<DepartmentTime>();
        var row = await Find(db, id, session, time.Today, time.Now - UserSession.Longest, context.RequestAborted);
        if (row?.Seen is not { } seen || row.SecurityStamp != principal.FindFirstValue("AspNet.Identity.SecurityStamp"))
            return null;
        var now = time.Now;
        if (seen < now.AddMinutes(-10))
            await db.UserSessions.Where(s => s.Key == session).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), context.RequestAborted);
        var roles = row.Roles.Count == 0 ? new HashSet<Role> { Role.Student } : row.Roles.ToHashSet();
        var user = new CurrentUser(row.Id, row.DisplayName, roles)
        {
            UnreadNotices = row.Unread,
            Delegated = row.Delegated,
            LacksSecondFactor = !row.TwoFactor && context.RequestServices.GetRequiredService<SecondFactorRule>().IsRequiredOf(roles),
        };
        context.Items[Key] = user;
        return user;
    }

    private sealed record Found(int Id, string DisplayName, string? SecurityStamp, bool TwoFactor, List<Role> Roles, int Unread, List<HeldAuthority> Delegated, DateTimeOffset? Seen);
}
