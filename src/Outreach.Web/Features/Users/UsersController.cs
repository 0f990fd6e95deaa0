using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Departments;
using Outreach.Web.Features.Invitations;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Users;

/// <summary>Everybody's accounts, for the administrator.</summary>
[RequirePermission(Permissions.UsersManage)]
public sealed class UsersController(OutreachDbContext db, UserQueries queries, UserCommands commands, AccountLetters letters, DepartmentTime time) : PortalController
{
    /// <summary>The list.</summary>
    [HttpGet("/users")]
    public async Task<IActionResult> Index(UserFilter filter, CancellationToken stop) => View(await queries.ListAsync(filter, stop));

    /// <summary>The detail page.</summary>
    [HttpGet("/users/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken stop) =>
        await queries.DetailAsync(id, stop) is { } model ? View(model) : NotFound();

    /// <summary>The form of a position.</summary>
    [HttpGet("/users/{id:int}/positions/new")]
    public async Task<IActionResult> NewPosition(int id, CancellationToken stop) =>
        await LoadAsync(id, stop) is { } user ? await FormAsync(user, new PositionInput { StartsOn = time.Today }, stop) : NotFound();

    /// <summary>Adds a position.</summary>
    [HttpPost("/users/{id:int}/positions/new")]
    public async Task<IActionResult> NewPosition(int id, PositionInput input, CancellationToken stop)
    {
        if (await LoadAsync(id, stop) is not { } user)
            return NotFound();
        if (!ModelState.IsValid || !Check(await commands.AddPositionAsync(user, input, stop)))
            return await FormAsync(user, input, stop);
        Say("The position is added.");
        return RedirectToAction(nameof(Detail), new { id });
    }

    /// <summary>Ends a position, or moves its last day. A day that cannot be read ends nothing.</summary>
    [HttpPost("/users/{id:int}/positions/{positionId:int}/end")]
    public async Task<IActionResult> EndPosition(int id, int positionId, DateOnly? lastDay, CancellationToken stop)
    {
        if (await db.Positions.SingleOrDefaultAsync(p => p.Id == positionId && p.UserId == id, stop) is not { } position)
            return NotFound();
        if (ModelState.IsValid && lastDay is null)
            ModelState.AddModelError(nameof(lastDay), T["Fill this in."]);
        if (lastDay is { } day && ModelState.IsValid)
            return Told(id, await commands.EndPositionAsync(position, day, stop), "Saved.");
        ViewData["Ending"] = positionId;
        return View(nameof(Detail), await queries.DetailAsync(id, stop));
    }

    /// <summary>Closes the account.</summary>
    [HttpPost("/users/{id:int}/close")]
    public async Task<IActionResult> Close(int id, CancellationToken stop) =>
        await LoadAsync(id, stop) is { } user ? Told(id, await commands.CloseAsync(user, stop), "The account is closed and signed out everywhere.") : NotFound();

    /// <summary>Opens it again.</summary>
    [HttpPost("/users/{id:int}/reopen")]
    public Task<IActionResult> Reopen(int id, CancellationToken stop) => ChangeAsync(id, u => u.ClosedAt = null, "The account is open again.", stop);

    /// <summary>Takes the lock after wrong passwords off.</summary>
    [HttpPost("/users/{id:int}/unlock")]
    public async Task<IActionResult> Unlock(int id, CancellationToken stop)
    {
        if (await LoadAsync(id, stop) is not { } user)
            return NotFound();
        await commands.UnlockAsync(user, Me.Id, stop);
        return Told(id, Result.Done, "The lock is off.");
    }

    /// <summary>Sends the link for a new password.</summary>
    [HttpPost("/users/{id:int}/reset")]
    public async Task<IActionResult> Reset(int id, CancellationToken stop)
    {
        if (await LoadAsync(id, stop) is not { ClosedAt: null } user)
            return NotFound();
        await letters.ResetAsync(user);
        await db.SaveChangesAsync(stop);
        Say("A mail with a link for a new password is on its way.");
        return RedirectToAction(nameof(Detail), new { id });
    }

    private async Task<IActionResult> ChangeAsync(int id, Action<User> change, string done, CancellationToken stop)
    {
        if (await LoadAsync(id, stop) is not { } user)
            return NotFound();
        change(user);
        await db.SaveChangesAsync(stop);
        return Told(id, Result.Done, done);
    }

    private RedirectToActionResult Told(int id, Result result, string done)
    {
        if (result.Error is { } error)
            Refuse(error);
        else
            Say(done);
        return RedirectToAction(nameof(Detail), new { id });
    }

    private Task<User?> LoadAsync(int id, CancellationToken stop) => db.Users.SingleOrDefaultAsync(u => u.Id == id, stop);

    private async Task<IActionResult> FormAsync(User user, PositionInput input, CancellationToken stop)
    {
        ViewData["Person"] = (user.Id, user.DisplayName);
        ViewData["Terms"] = await InvitationQueries.TermOptionsAsync(db, time.Today, stop);
        ViewData["Departments"] = await db.DepartmentNamesAsync(stop);
        return View(nameof(NewPosition), input);
    }
}
