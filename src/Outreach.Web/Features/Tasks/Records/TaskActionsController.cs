using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Tasks;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Tasks.Records;

/// <summary>What is done to a task with one press.</summary>
public sealed class TaskActionsController(TaskCommands commands) : PortalController
{
    /// <summary>
    /// Moves to another state, from the version seen. The board's script asks for JSON and gets 200 with the new version, or 409
    /// with the reason in words; a plain form is led back.
    /// </summary>
    [HttpPost("/tasks/{id:int}/move"), RequirePermission(Permissions.TasksWrite)]
    public async Task<IActionResult> Move(int id, WorkItemState? to, int? version, string? returnUrl, CancellationToken cancellationToken)
    {
        if (to is not { } state || !Enum.IsDefined(state) || version is not { } seen)
            return BadRequest();
        var moved = await commands.MoveAsync(id, state, seen, cancellationToken);
        if (!moved.IsNotFound && Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
        {
            return moved.IsSuccess
                ? Json(new { message = T["Moved to: {0}", T.Text(state)].Value, version = moved.Value })
                : Conflict(new { message = T.Localize(moved.Error) });
        }

        // What takes more than a press is done on the task's own page.
        var there = moved.Error == WorkItemErrors.ReportMissing || moved.Error == WorkItemErrors.DropNeedsReason;
        return Answer(moved.ToResult(), there ? Back(id, null) : Back(id, returnUrl), "Moved to: {0}", T.Text(state));
    }

    /// <summary>Finishes it, from its page with words and files, from the start page with a press.</summary>
    [HttpPost("/tasks/{id:int}/finish"), RequirePermission(Permissions.TasksWrite)]
    public async Task<IActionResult> Finish(int id, FinishInput input, CancellationToken cancellationToken)
    {
        var finished = await commands.FinishAsync(id, input, cancellationToken);
        // Nothing that was written is lost: it stands in its form again.
        if (finished.Error is { Field: not null })
        {
            TempData["Outcome"] = input.Outcome ?? "";
            TempData["Report"] = input.Report ?? "";
        }

        return Answer(finished, finished.Error == WorkItemErrors.ReportMissing ? Back(id, null) : Back(id, input.ReturnUrl), "Done. Well done!");
    }

    [HttpPost("/tasks/{id:int}/drop"), RequirePermission(Permissions.TasksWrite, Or = Permissions.TasksSet)]
    public async Task<IActionResult> Drop(int id, [DataType(DataType.MultilineText)] string? reason, int? version, CancellationToken cancellationToken) =>
        Answer(await commands.DropAsync(id, reason, version, cancellationToken), Back(id, null), "The task is dropped; whoever it concerns has been told why.");

    [HttpPost("/tasks/{id:int}/reassign"), RequirePermission(Permissions.TasksWrite, Or = Permissions.TasksSet)]
    public async Task<IActionResult> Reassign(int id, int? ownerId, CancellationToken cancellationToken) =>
        Answer(await commands.ReassignAsync(id, ownerId, cancellationToken), Back(id, null), "The task has a new owner; both have been told.");

    [HttpPost("/tasks/{id:int}/postpone"), RequirePermission(Permissions.TasksWrite)]
    public async Task<IActionResult> Postpone(int id, string? returnUrl, CancellationToken cancellationToken) =>
        Answer(await commands.PostponeAsync(id, cancellationToken), Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : LocalRedirect(Url.To("Dashboard.Index")), "The task is put off by a day.");

    [HttpPost("/tasks/{id:int}/tick"), RequirePermission(Permissions.TasksWrite)]
    public async Task<IActionResult> Tick(int id, int? itemId, bool done, CancellationToken cancellationToken) => Answer(
        itemId is { } item ? await commands.TickAsync(id, item, done, cancellationToken) : Result.FromDomainError(WorkItemErrors.NoSuchItem),
        LocalRedirect(Url.To("Tasks.Detail", id) + "#checklist-title"), "Saved.");

    [HttpPost("/tasks/{id:int}/comment"), RequirePermission(Permissions.TasksRead)]
    public async Task<IActionResult> Comment(int id, [DataType(DataType.MultilineText)] string? text, CancellationToken cancellationToken) =>
        Answer(await commands.CommentAsync(id, text, cancellationToken), Back(id, null), "Your comment stands with the task.");

    [HttpPost("/tasks/{id:int}/files"), RequirePermission(Permissions.TasksWrite)]
    public async Task<IActionResult> Files(int id, List<IFormFile> files, CancellationToken cancellationToken) =>
        Answer(await commands.AddFilesAsync(id, files, cancellationToken), Back(id, null), "The files belong to the task now.");

    [HttpPost("/tasks/{id:int}/report"), RequirePermission(Permissions.TasksRead)]
    public async Task<IActionResult> Read(int id, CancellationToken cancellationToken) =>
        Answer(await commands.ReadReportAsync(id, cancellationToken), Back(id, null), "Marked as read; the owner has been told.");

    private LocalRedirectResult Back(int id, string? returnUrl) => LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : Url.To("Tasks.Detail", id));
}
