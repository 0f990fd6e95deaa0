using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Deals;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Deals.Pipeline;

/// <summary>What is done to deals with one press: move, ask for help and answer, reassign one or many.</summary>
public sealed class DealActionsController(DealCommands commands) : PortalController
{
    /// <summary>
    /// Moves to another stage, from the version seen. A page's script asks for JSON and gets 200 with the new version, or
    /// 409 with the reason in words; a plain form is led back.
    /// </summary>
    /// <param name="reason">Why a leader lets a target leave though something is missing.</param>
    [HttpPost("/deals/{id:int}/move"), RequirePermission(Permissions.DealsWrite)]
    public async Task<IActionResult> Move(int id, DealStage? to, int? version, [DataType(DataType.MultilineText)] string? reason, string? returnUrl, CancellationToken cancellationToken)
    {
        if (to is not { } stage || !Enum.IsDefined(stage) || version is not { } seen)
            return BadRequest();
        var moved = await commands.MoveAsync(id, stage, seen, reason, cancellationToken);
        if (!moved.IsNotFound && Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
        {
            return moved.IsSuccess
                ? Json(new { message = T["Moved to: {0}", T.Text(stage)].Value, version = moved.Value })
                : Conflict(new { message = T.LocalizeAll(moved.Error) });
        }

        // Lost has a page of its own that asks for the reason.
        IActionResult next = moved.Error == DealErrors.LostNeedsReason ? RedirectToAction(nameof(DealsController.Lose), "Deals", new { id })
            : Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : Back(id);
        return Answer(moved.ToResult(), next, "Moved to: {0}", T.Text(stage));
    }

    /// <summary>Pressed on the start page, where it leads back.</summary>
    [HttpPost("/deals/{id:int}/postpone"), RequirePermission(Permissions.DealsWrite)]
    public async Task<IActionResult> Postpone(int id, CancellationToken cancellationToken) =>
        Answer(await commands.PostponeStepAsync(id, cancellationToken), LocalRedirect(Url.To("Dashboard.Index")), "The step is put off by a day.");

    /// <summary>Takes a deal of an event that is over to another one.</summary>
    [HttpPost("/deals/{id:int}/event"), RequirePermission(Permissions.DealsWrite)]
    public async Task<IActionResult> ToEvent(int id, int? eventId, int seen, CancellationToken cancellationToken) =>
        Answer(await commands.MoveToEventAsync(id, eventId, seen, cancellationToken), Back(id), "The deal goes on for the other event.");

    [HttpPost("/deals/{id:int}/help"), RequirePermission(Permissions.DealsWrite)]
    public async Task<IActionResult> Help(int id, [DataType(DataType.MultilineText)] string? question, CancellationToken cancellationToken) =>
        Answer(await commands.AskForHelpAsync(id, question, cancellationToken), Back(id), "The minister has a mail with your question and sees it on the Today page.");

    [HttpPost("/deals/{id:int}/answer"), RequirePermission(Permissions.DealsGuide)]
    public async Task<IActionResult> Answer(int id, [DataType(DataType.MultilineText)] string? answer, CancellationToken cancellationToken) =>
        Answer(await commands.AnswerHelpAsync(id, answer, cancellationToken), Back(id), "The answer stands with the deal; the negotiator has a mail.");

    [HttpPost("/deals/{id:int}/reassign"), RequirePermission(Permissions.DealsLead)]
    public async Task<IActionResult> Reassign(int id, int? ownerId, CancellationToken cancellationToken) =>
        Answer(await commands.ReassignAsync(id, ownerId, cancellationToken), Back(id), "The deal has a new owner.");

    [HttpPost("/deals/reassign"), RequirePermission(Permissions.DealsLead)]
    public async Task<IActionResult> ReassignMany(int[] ids, int? ownerId, string? returnUrl, CancellationToken cancellationToken) =>
        Answer(await commands.ReassignAsync(ids, ownerId, cancellationToken), LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : Url.To("Deals.List")), "{0} deals have a new owner.");

    private RedirectToActionResult Back(int id) => RedirectToAction(nameof(DealsController.Detail), "Deals", new { id });
}
