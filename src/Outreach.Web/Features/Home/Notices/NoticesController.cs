using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Notifications;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Home.Notices;

[RequirePermission(Permissions.AccountOwn)]
public sealed class NoticesController(OutreachDbContext db, NoticeCommands commands) : PortalController
{
    /// <summary>The list, the latest first.</summary>
    [HttpGet("/my/notices")]
    public async Task<IActionResult> Index(int? page, CancellationToken cancellationToken)
    {
        var own = Own.AsNoTracking();
        return View(await own.OrderByDescending(n => n.At).ThenByDescending(n => n.Id)
            .Select(n => new NoticeRow(n.Id, n.Subject, n.Text, n.Link, n.At, n.ReadAt != null, n.IsPrivate))
            .ToPageAsync(own, page ?? 1, cancellationToken));
    }

    [HttpPost("/my/notices/{id:int}")]
    public async Task<IActionResult> Open(int id, CancellationToken cancellationToken)
    {
        var read = await commands.ReadAsync(id, Me.Id, cancellationToken);
        if (read.IsNotFound)
            return NotFound();
        return Url.IsLocalUrl(read.Value) ? LocalRedirect(read.Value) : RedirectToAction(nameof(Index));
    }

    [HttpPost("/my/notices/read")]
    public async Task<IActionResult> Read(CancellationToken cancellationToken)
    {
        await commands.ReadAllAsync(Me.Id, cancellationToken);
        return RedirectToAction(nameof(Index));
    }

    private IQueryable<Notice> Own => db.Notices.Where(n => n.UserId == Me.Id);
}
