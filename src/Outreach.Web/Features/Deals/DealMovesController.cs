using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Deals;

/// <summary>What is done to deals with one press: move, ask for help and answer, reassign one or many.</summary>
public sealed class DealMovesController(OutreachDbContext db, DealQueries queries, DealLetters letters, DealContracts contracts, DepartmentTime time) : PortalController
{
    /// <summary>
    /// Moves to another stage, from the version seen. A page's script asks for JSON and gets 200 with the new version, or
    /// 409 with the reason in words; a plain form is led back.
    /// </summary>
    [HttpPost("/deals/{id:int}/move"), RequirePermission(Permissions.DealsWrite)]
    public async Task<IActionResult> Move(int id, DealStage? to, int? version, string? returnUrl, CancellationToken stop)
    {
        if (await queries.Workable().SingleOrDefaultAsync(d => d.Id == id, stop) is not { } found)
            return NotFound();
        if (to is not { } stage || !Enum.IsDefined(stage) || version is null)
            return BadRequest();
        db.Entry(found).Property(d => d.Version).OriginalValue = version.Value;
        var error = found.Version != version ? DealMoveErrors.Changed
            // A contract that is on its way holds its deal at contracting: it would be signed for a deal that is not there.
            : found.Stage == DealStage.Contracting && stage < DealStage.Won && await contracts.HasLivingAsync(id, stop) ? DealMoveErrors.HasContract
            : found.MoveTo(stage, Me.Id, time.Now).Error;
        if (error is null && !await SaveAsync(stop))
            error = DealMoveErrors.Changed;
        if (Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
        {
            return error is null
                ? Json(new { message = T["Moved to: {0}", T.Text(stage)].Value, version = found.Version })
                : Conflict(new { message = T.Of(error) });
        }

        if (error is null)
            Say("Moved to: {0}", T.Text(stage));
        else
            Refuse(error);
        // Lost has a page of its own that asks for the reason.
        if (error == DealErrors.LostNeedsReason)
            return RedirectToAction(nameof(DealsController.Lose), "Deals", new { id });
        return Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl!) : RedirectToAction(nameof(DealsController.Detail), "Deals", new { id });
    }

    /// <summary>Asks the minister for help.</summary>
    [HttpPost("/deals/{id:int}/help"), RequirePermission(Permissions.DealsWrite)]
    public async Task<IActionResult> Help(int id, [DataType(DataType.MultilineText)] string? question, CancellationToken stop) => await ChangeAsync(
        queries.Workable(), id, d => question?.Length > 1000 ? DealMoveErrors.TooLong : d.AskForHelp(question, time.Now), "The minister has a mail with your question and sees it on the Today page.", stop, letters.AskedAsync);

    /// <summary>The minister's answer.</summary>
    [HttpPost("/deals/{id:int}/answer"), RequirePermission(Permissions.DealsGuide)]
    public async Task<IActionResult> Answer(int id, [DataType(DataType.MultilineText)] string? answer, CancellationToken stop) => await ChangeAsync(
        db.Deals, id, d => answer?.Length > 1000 ? DealMoveErrors.TooLong : d.AnswerHelp(answer, time.Now), "The answer stands with the deal; the negotiator has a mail.", stop, letters.AnsweredAsync);

    /// <summary>Gives a deal to another negotiator.</summary>
    [HttpPost("/deals/{id:int}/reassign"), RequirePermission(Permissions.DealsLead)]
    public async Task<IActionResult> Reassign(int id, int? ownerId, CancellationToken stop)
    {
        if (!await IsMemberAsync(ownerId, stop))
        {
            Refuse(DealOpening.NoSuchOwner);
            return RedirectToAction(nameof(DealsController.Detail), "Deals", new { id });
        }

        await contracts.FollowAsync([id], ownerId!.Value, stop);
        return await ChangeAsync(db.Deals, id, d => d.Reassign(ownerId.Value, time.Now), "The deal has a new owner.", stop);
    }

    /// <summary>Gives several deals to another negotiator; those closed meanwhile, or with that person already, are left as they are.</summary>
    [HttpPost("/deals/reassign"), RequirePermission(Permissions.DealsLead)]
    public async Task<IActionResult> ReassignMany(int[] ids, int? ownerId, string? returnUrl, CancellationToken stop)
    {
        var back = Url.IsLocalUrl(returnUrl) ? returnUrl! : "/deals/list";
        if (ids.Length is 0 or > 1000)
        {
            Refuse(DealMoveErrors.NothingChosen);
            return LocalRedirect(back);
        }

        if (!await IsMemberAsync(ownerId, stop))
        {
            Refuse(DealOpening.NoSuchOwner);
            return LocalRedirect(back);
        }

        var deals = await db.Deals.Where(d => ids.Contains(d.Id)).ToListAsync(stop);
        var moved = deals.Where(d => d.Reassign(ownerId!.Value, time.Now).IsDone).Select(d => d.Id).ToList();
        await contracts.FollowAsync(moved, ownerId!.Value, stop);
        if (!await SaveAsync(stop))
            Refuse(DealMoveErrors.Changed);
        else
            Say("{0} deals have a new owner.", moved.Count);
        return LocalRedirect(back);
    }

    private async Task<IActionResult> ChangeAsync(
        IQueryable<Deal> deals, int id, Func<Deal, Result> verb, string done, CancellationToken stop, Func<Deal, CancellationToken, Task>? tell = null)
    {
        if (await deals.SingleOrDefaultAsync(d => d.Id == id, stop) is not { } found)
            return NotFound();
        var error = verb(found).Error;
        if (error is null && tell is not null)
            await tell(found, stop);
        if (error is null && !await SaveAsync(stop))
            error = DealMoveErrors.Changed;
        if (error is null)
            Say(done);
        else
            Refuse(error);
        return RedirectToAction(nameof(DealsController.Detail), "Deals", new { id });
    }

    private async Task<bool> IsMemberAsync(int? userId, CancellationToken stop)
    {
        var today = time.Today;
        return userId is not null && await db.Users.InDepartment(today).AnyAsync(u => u.Id == userId, stop);
    }

    private async Task<bool> SaveAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}

/// <summary>Refusals of these presses.</summary>
public static class DealMoveErrors
{
    /// <summary>Saved by somebody else meanwhile.</summary>
    public static readonly DomainError Changed = new("deal.changed", "Somebody changed this deal meanwhile. Look at how it stands now and try again.");

    /// <summary>Its contract is on its way.</summary>
    public static readonly DomainError HasContract = new("deal.has-contract", "This deal has a contract that is on its way. Withdraw the contract first, with the reason.");

    /// <summary>More than the column holds.</summary>
    public static readonly DomainError TooLong = new("deal.too-long", "Use at most 1,000 characters.");

    /// <summary>No deal chosen.</summary>
    public static readonly DomainError NothingChosen = new("deal.nothing-chosen", "Choose at least one deal.");
}
