using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Accounts.Account;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Accounts.Sessions;

[RequirePermission(Permissions.AccountOwn)]
public sealed class SessionsController(OutreachDbContext db, SessionCommands commands, SessionService sessions, DepartmentTime time) : PortalController
{
    private string? ThisKey => User.FindFirstValue(CurrentUserAccessor.SessionClaim);

    [HttpGet("/account/sessions")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var (id, alive, begun, mine) = (Me.Id, time.Now - AccountQueries.SessionLifetime, time.Now - UserSession.Longest, ThisKey);
        var rows = await db.UserSessions.AsNoTracking().Where(s => s.UserId == id && s.EndedAt == null && s.SeenAt > alive && s.SignedInAt > begun)
            .OrderByDescending(s => s.SeenAt).ThenBy(s => s.Key).Take(100)
            .Select(s => new SessionRow(s.Key, s.Device, s.SignedInAt, s.SeenAt, s.Key == mine)).ToListAsync(cancellationToken);
        return View(rows.Select(r => r with { Device = Words(r.Device) }).ToList());
    }

    [HttpPost("/account/sessions/end")]
    public async Task<IActionResult> End(string? key, CancellationToken cancellationToken) =>
        Answer(await commands.EndAsync(key, Me.Id, cancellationToken), RedirectToAction(nameof(Index)), "That browser is signed out.");

    [HttpPost("/account/sessions/end-all")]
    public async Task<IActionResult> EndAll(CancellationToken cancellationToken)
    {
        await commands.EndAllAsync(Me.Id, cancellationToken);
        await sessions.SignOutAsync(User);
        FlashSuccess("You are signed out everywhere.");
        return RedirectToAction("Index", "SignIn");
    }

    public static string Words(string agent)
    {
        string? Find(params (string Mark, string Name)[] known) =>
            known.FirstOrDefault(k => agent.Contains(k.Mark, StringComparison.OrdinalIgnoreCase)).Name;
        var browser = Find(("MicroMessenger", "WeChat"), ("QQBrowser", "QQ"), ("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"));
        var system = Find(("iPhone", "iPhone"), ("iPad", "iPad"), ("HarmonyOS", "HarmonyOS"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux"));
        return (browser, system) is (null, null) ? "?" : string.Join(" · ", new[] { browser, system }.OfType<string>());
    }
}
