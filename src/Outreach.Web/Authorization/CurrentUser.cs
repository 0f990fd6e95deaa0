using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Authorization;

/// <summary>The person behind a request, with the roles held today. One database command a request.</summary>
/// <param name="Id">Key.</param>
/// <param name="DisplayName">Name that colleagues see.</param>
/// <param name="Roles">Roles held today; student when none is.</param>
public sealed record CurrentUser(int Id, string DisplayName, IReadOnlySet<Role> Roles)
{
    /// <summary>Notices that wait to be read.</summary>
    public int UnreadNotices { get; init; }

    /// <summary>Whether any role held today permits it.</summary>
    public bool May(string permission) => Roles.Any(r => Permissions.Of(r).Contains(permission));

    /// <summary>Whether a deal of this owner may be worked on: one's own, or anybody's for a leader.</summary>
    public bool MayWorkOnDealOf(int ownerId) => May(Permissions.DealsLead) || (May(Permissions.DealsWrite) && ownerId == Id);
}

/// <summary>What the actions save is noted for nobody (<see cref="CurrentUserAccessor.ActUnnamed"/>).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SavedUnnamedAttribute : ActionFilterAttribute
{
    /// <inheritdoc/>
    public override void OnActionExecuting(ActionExecutingContext context) => context.HttpContext.RequestServices.GetRequiredService<CurrentUserAccessor>().ActUnnamed();
}

/// <summary>Finds out, once a request, who is behind it; also whom the saves are noted for.</summary>
public sealed class CurrentUserAccessor(IHttpContextAccessor http) : IActor, INavigationFilter
{
    /// <summary>Claim that names the session.</summary>
    public const string SessionClaim = "outreach:session";

    private static readonly object Key = new();
    private int? behalf;
    private bool unnamed;

    /// <summary>The person, or null for an anonymous request.</summary>
    public CurrentUser? User => http.HttpContext?.Items[Key] as CurrentUser;

    /// <summary>The person of a request that cannot be anonymous.</summary>
    public CurrentUser Required => User ?? throw new InvalidOperationException("The endpoint lets anonymous people in.");

    /// <inheritdoc/>
    public int? UserId => unnamed ? null : behalf ?? User?.Id;

    /// <summary>In the background, where there is no request: saves are noted for the person who started the work.</summary>
    public void ActFor(int userId) => behalf = userId;

    /// <summary>
    /// From now on the saves of this request are noted for nobody: what students do about their applications and reports is
    /// said by those records themselves, and can be forgotten with them. The trail, which nobody can edit, must not know it.
    /// </summary>
    public void ActUnnamed() => unnamed = true;

    /// <inheritdoc/>
    public bool May(string permission) => User?.May(permission) ?? false;

    /// <summary>
    /// Reads the person of a cookie. Null when the session was ended, the account closed, or the password changed since.
    /// </summary>
    public static async Task<CurrentUser?> LoadAsync(HttpContext context, ClaimsPrincipal principal)
    {
        if (!int.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) || principal.FindFirstValue(SessionClaim) is not { } session)
            return null;
        var db = context.RequestServices.GetRequiredService<OutreachDbContext>();
        var time = context.RequestServices.GetRequiredService<DepartmentTime>();
        var today = time.Today;
        var row = await db.Users.AsNoTracking().Where(u => u.Id == id && u.ClosedAt == null)
            .Select(u => new
            {
                u.Id,
                u.DisplayName,
                u.SecurityStamp,
                Roles = u.Positions.Where(p => p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today)).Select(p => p.Role).ToList(),
                // With the person: the bell stands on every page and must not cost a command of its own.
                Unread = db.Notices.Count(n => n.UserId == u.Id && n.ReadAt == null),
                Seen = db.UserSessions.Where(s => s.Key == session && s.UserId == u.Id && s.EndedAt == null).Select(s => (DateTimeOffset?)s.SeenAt).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(context.RequestAborted);
        if (row?.Seen is not { } seen || row.SecurityStamp != principal.FindFirstValue("AspNet.Identity.SecurityStamp"))
            return null;
        var now = time.Now;
        if (seen < now.AddMinutes(-10))
            await db.UserSessions.Where(s => s.Key == session).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), context.RequestAborted);
        var user = new CurrentUser(row.Id, row.DisplayName, row.Roles.Count == 0 ? new HashSet<Role> { Role.Student } : row.Roles.ToHashSet()) { UnreadNotices = row.Unread };
        context.Items[Key] = user;
        return user;
    }
}
