using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Departments;
using Outreach.Web.Features.Administration.Invitations;
using Outreach.Web.Features.Administration.Leaving;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Administration.Users;

[RequirePermission(Permissions.UsersManage)]
public sealed class UsersController(OutreachDbContext db, UserQueries queries, UserCommands commands, LeavingQueries leaving, DepartmentTime time) : PortalController
{
    /// <summary>A link for a new password, shown once where no mail leaves the portal.</summary>
    public const string ResetLink = "ResetLink";

    [HttpGet("/users")]
    public async Task<IActionResult> Index(UserFilter filter, CancellationToken cancellationToken) => View(await queries.ListAsync(filter, cancellationToken));

    /// <summary>What the list holds, as .xlsx.</summary>
    [HttpGet("/users/export")]
    public async Task<IActionResult> Export(UserFilter filter, CancellationToken cancellationToken)
    {
        var model = await queries.ListAsync(filter, cancellationToken, whole: true);
        return Sheet("Accounts", ["Full name", "E-mail", "Student number", "Role", "State"], model.List.Rows.Select(r => (IReadOnlyList<object?>)
        [
            r.DisplayName, r.Email, r.StudentNumber, r.Roles.Count == 0 ? T.Text(Role.Student) : string.Join(T[", "], r.Roles.Distinct().Select(role => T.Text(role))),
            T[r.Closed ? "Account closed" : r.Confirmed ? "Account open" : "E-mail not confirmed"].Value,
        ]));
    }

    [HttpGet("/users/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken) =>
        await queries.DetailAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/users/{id:int}/positions/new")]
    public Task<IActionResult> NewPosition(int id, CancellationToken cancellationToken) => FormAsync(id, new PositionInput { StartsOn = time.Today }, cancellationToken);

    [HttpPost("/users/{id:int}/positions/new")]
    public async Task<IActionResult> NewPosition(int id, PositionInput input, CancellationToken cancellationToken) => !ModelState.IsValid
        ? await FormAsync(id, input, cancellationToken)
        : await AnswerAsync(
            await commands.AddPositionAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("The position is added.");
                return Back(id);
            },
            () => FormAsync(id, input, cancellationToken));

    /// <summary>Ends a position, or moves its last day. A day that cannot be read ends nothing.</summary>
    [HttpPost("/users/{id:int}/positions/{positionId:int}/end")]
    public async Task<IActionResult> EndPosition(int id, int positionId, DateOnly? lastDay, CancellationToken cancellationToken)
    {
        if (!await db.Positions.AnyAsync(p => p.Id == positionId && p.UserId == id, cancellationToken))
            return NotFound();
        if (ModelState.IsValid && lastDay is null)
            ModelState.AddModelError(nameof(lastDay), T["Fill this in."]);
        if (lastDay is { } day && ModelState.IsValid && await leaving.IsLastAsync(id, positionId, day, cancellationToken) && (await leaving.OpenAsync(id, cancellationToken)).Count > 0)
            return RedirectToAction("Index", "Leaving", new { id, positionId, lastDay = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
        if (lastDay is not null && ModelState.IsValid)
            return Answer(await commands.EndPositionAsync(id, positionId, lastDay.Value, cancellationToken), Back(id), "Saved.");
        ViewData["Ending"] = positionId;
        return View(nameof(Detail), await queries.DetailAsync(id, cancellationToken));
    }

    /// <summary>Closes an account in whose hands nothing is open; else it is asked first who takes that.</summary>
    [HttpPost("/users/{id:int}/close")]
    public async Task<IActionResult> Close(int id, CancellationToken cancellationToken) => (await leaving.OpenAsync(id, cancellationToken)).Count > 0
        ? RedirectToAction("Index", "Leaving", new { id })
        : Answer(await commands.CloseAsync(id, cancellationToken), Back(id), "The account is closed and signed out everywhere.");

    [HttpPost("/users/{id:int}/reopen")]
    public async Task<IActionResult> Reopen(int id, CancellationToken cancellationToken) =>
        Answer(await commands.ReopenAsync(id, cancellationToken), Back(id), "The account is open again.");

    [HttpPost("/users/{id:int}/unlock")]
    public async Task<IActionResult> Unlock(int id, CancellationToken cancellationToken) =>
        Answer(await commands.UnlockAsync(id, Me.Id, cancellationToken), Back(id), "The account is unlocked.");

    [HttpPost("/users/{id:int}/two-factor/reset")]
    public async Task<IActionResult> ResetTwoFactor(int id, CancellationToken cancellationToken) =>
        Answer(await commands.ResetTwoFactorAsync(id, Me.Id, cancellationToken), Back(id), "The second step is off and every session has ended. The person is told by mail.");

    [HttpPost("/users/{id:int}/reset")]
    public async Task<IActionResult> Reset(int id, [FromServices] InvitationLinks links, CancellationToken cancellationToken)
    {
        var sent = await commands.SendResetAsync(id, cancellationToken);
        if (sent.IsSuccess && !links.AreMailed)
            TempData[ResetLink] = links.ToCopy(Request, sent.Value);
        return Answer(sent.ToResult(), Back(id), links.AreMailed ? "A mail with a link for a new password is on its way." : "There is no mail server: copy the link below and pass it on.");
    }

    private RedirectToActionResult Back(int id) => RedirectToAction(nameof(Detail), new { id });

    private async Task<IActionResult> FormAsync(int id, PositionInput input, CancellationToken cancellationToken)
    {
        if (await db.Users.Where(u => u.Id == id).Select(u => u.DisplayName).SingleOrDefaultAsync(cancellationToken) is not { } name)
            return NotFound();
        ViewData["Person"] = (id, name);
        ViewData["Terms"] = await InvitationQueries.TermOptionsAsync(db, time.Today, cancellationToken);
        ViewData["Departments"] = await db.LiaisonDepartmentsAsync(cancellationToken);
        ViewData["Schools"] = await db.PartnerSchoolsAsync(cancellationToken);
        ViewData["Groups"] = await db.GroupNamesAsync(cancellationToken);
        return View(nameof(NewPosition), input);
    }
}
