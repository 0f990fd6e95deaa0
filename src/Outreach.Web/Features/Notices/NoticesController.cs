using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Notices;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Notices;

/// <summary>A notice in the list.</summary>
public sealed record NoticeRow(int Id, string Subject, string Text, string? Link, DateTimeOffset At, bool IsRead);

/// <summary>What the portal has told a person.</summary>
[RequirePermission(Permissions.AccountOwn)]
public sealed class NoticesController(OutreachDbContext db, DepartmentTime time) : PortalController
{
    private const int MostAtOnce = 500;

    /// <summary>The list, the latest first.</summary>
    [HttpGet("/my/notices")]
    public async Task<IActionResult> Index(int? page, CancellationToken stop)
    {
        var own = Own.AsNoTracking();
        return View(await own.OrderByDescending(n => n.At).ThenByDescending(n => n.Id)
            .Select(n => new NoticeRow(n.Id, n.Subject, n.Text, n.Link, n.At, n.ReadAt != null))
            .ToPageAsync(own, page ?? 1, stop));
    }

    /// <summary>Opens what it is about, and notes that it was read.</summary>
    [HttpPost("/my/notices/{id:int}")]
    public async Task<IActionResult> Open(int id, CancellationToken stop)
    {
        if (await Own.SingleOrDefaultAsync(n => n.Id == id, stop) is not { } notice)
            return NotFound();
        notice.Read(time.Now);
        await db.SaveChangesAsync(stop);
        return Url.IsLocalUrl(notice.Link) ? LocalRedirect(notice.Link) : RedirectToAction(nameof(Index));
    }

    /// <summary>Marks all as read.</summary>
    [HttpPost("/my/notices/read")]
    public async Task<IActionResult> Read(CancellationToken stop)
    {
        foreach (var notice in await Own.Where(n => n.ReadAt == null).OrderBy(n => n.Id).Take(MostAtOnce).ToListAsync(stop))
            notice.Read(time.Now);
        await db.SaveChangesAsync(stop);
        return RedirectToAction(nameof(Index));
    }

    private IQueryable<Notice> Own => db.Notices.Where(n => n.UserId == Me.Id);
}
