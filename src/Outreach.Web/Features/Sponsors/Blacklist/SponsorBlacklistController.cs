using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Search;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Sponsors.Blacklist;

/// <summary>The blacklist: what is open and becomes of it, the way off again, and exceptions.</summary>
public sealed class SponsorBlacklistController(OutreachDbContext db, BlacklistCommands commands) : PortalController
{
    /// <param name="reason">What is known already, such as the report that was upheld.</param>
    [HttpGet("/sponsors/{id:int}/blacklist"), RequirePermission(Permissions.SponsorsLead)]
    public async Task<IActionResult> Index(int id, string? reason, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await db.Sponsors.AnyAsync(s => s.Id == id && s.Standing == Standing.Blacklisted, cancellationToken))
        {
            FlashError(SponsorErrors.AlreadyBlacklisted);
            return Back(id);
        }

        return await FormAsync(id, new BlacklistInput { Reason = reason is null ? null : SearchText.Shorten(reason, 500) }, cancellationToken);
    }

    [HttpPost("/sponsors/{id:int}/blacklist"), RequirePermission(Permissions.SponsorsLead)]
    public async Task<IActionResult> Index(int id, BlacklistInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(id, input, cancellationToken);
        var done = await commands.BlacklistAsync(id, input, cancellationToken);
        if (done.IsSuccess || done.IsNotFound || done.Error == SponsorErrors.AlreadyBlacklisted)
            return Answer(done, Back(id), "“{0}” is on the blacklist: nothing of it goes on.");
        // What was tried is not what is shown: the page reads anew what is open now.
        db.ChangeTracker.Clear();
        if (done.Error == SponsorErrors.ChangedMeanwhile)
            return ConflictForm(done.Error, await FormAsync(id, input, cancellationToken));
        AddErrors(done.ToResult());
        return await FormAsync(id, input, cancellationToken);
    }

    [HttpPost("/sponsors/{id:int}/lift"), RequirePermission(Permissions.SponsorsLead)]
    public async Task<IActionResult> Lift(int id, string? reason, CancellationToken cancellationToken) =>
        Answer(await commands.LiftAsync(id, reason, cancellationToken), Back(id), "“{0}” is off the blacklist and counts as dormant.");

    /// <summary>Lets one deal or posting go on.</summary>
    [HttpPost("/sponsors/{id:int}/exceptions"), RequirePermission(Permissions.BlacklistExcept)]
    public async Task<IActionResult> Except(int id, ExceptionInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        var path = (await commands.FindAsync(input.Matter!.Value, input.MatterId!.Value, cancellationToken))?.Path;
        var made = await commands.ExceptAsync(id, input, cancellationToken);
        if (made.Error?.Field is not null && path is not null)
        {
            AddErrors(made.ToResult());
            (ViewData["SponsorId"], ViewData["Back"]) = (id, path);
            return View("Exception", input);
        }

        return Answer(made.ToResult(), path is null ? Back(id) : LocalRedirect(path), "The exception is made: this alone may go on. The reason is shown with it.");
    }

    private async Task<IActionResult> FormAsync(int id, BlacklistInput input, CancellationToken cancellationToken)
    {
        if (await db.Sponsors.AsNoTracking().Where(s => s.Id == id).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken) is not { } name)
            return NotFound();
        return View("Index", new BlacklistModel(id, name, await commands.OpenAsync(id, cancellationToken), input));
    }

    private RedirectToActionResult Back(int id) => RedirectToAction("Detail", "Sponsors", new { id });
}
