using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Account;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sessions;

/// <summary>A signed-in browser.</summary>
public sealed record SessionRow(string Key, string Device, DateTimeOffset SignedInAt, DateTimeOffset SeenAt, bool IsThis);

/// <summary>One's own signed-in browsers.</summary>
[RequirePermission(Permissions.AccountOwn)]
public sealed class SessionsController(OutreachDbContext db, SessionKeeper sessions, DepartmentTime time) : PortalController
{
    private string? ThisKey => User.FindFirstValue(CurrentUserAccessor.SessionClaim);

    /// <summary>The list.</summary>
    [HttpGet("/account/sessions")]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        var (id, alive, mine) = (Me.Id, time.Now - AccountQueries.SessionLifetime, ThisKey);
        var rows = await db.UserSessions.AsNoTracking().Where(s => s.UserId == id && s.EndedAt == null && s.SeenAt > alive)
            .OrderByDescending(s => s.SeenAt).ThenBy(s => s.Key).Take(100)
            .Select(s => new SessionRow(s.Key, s.Device, s.SignedInAt, s.SeenAt, s.Key == mine)).ToListAsync(stop);
        return View(rows.Select(r => r with { Device = Words(r.Device) }).ToList());
    }

    /// <summary>Signs one out.</summary>
    [HttpPost("/account/sessions/end")]
    public async Task<IActionResult> End(string? key, CancellationToken stop)
    {
        if (await db.UserSessions.SingleOrDefaultAsync(s => s.Key == key && s.UserId == Me.Id, stop) is not { } session)
            return NotFound();
        session.End(time.Now);
        await db.SaveChangesAsync(stop);
        Say("That browser is signed out.");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Signs all out, this one too.</summary>
    [HttpPost("/account/sessions/end-all")]
    public async Task<IActionResult> EndAll(CancellationToken stop)
    {
        db.AuditEntries.Add(AuditEntry.Event(AuditAction.SignedOutEverywhere, nameof(Domain.Members.User), Me.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), Me.Id, time.Now));
        await sessions.EndAllAsync(await db.Users.SingleAsync(u => u.Id == Me.Id, stop));
        await sessions.SignOutAsync(User);
        Say("You are signed out everywhere.");
        return LocalRedirect("/sign-in");
    }

    /// <summary>Browser and system of a user agent, in the words people know them by.</summary>
    public static string Words(string agent)
    {
        string? Find(params (string Mark, string Name)[] known) =>
            known.FirstOrDefault(k => agent.Contains(k.Mark, StringComparison.OrdinalIgnoreCase)).Name;
        var browser = Find(("MicroMessenger", "WeChat"), ("QQBrowser", "QQ"), ("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"));
        var system = Find(("iPhone", "iPhone"), ("iPad", "iPad"), ("HarmonyOS", "HarmonyOS"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux"));
        return (browser, system) is (null, null) ? "?" : string.Join(" · ", new[] { browser, system }.OfType<string>());
    }
}
