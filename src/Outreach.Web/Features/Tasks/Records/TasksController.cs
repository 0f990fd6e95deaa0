using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Tasks;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Tasks.Records;

[RequirePermission(Permissions.TasksRead)]
public sealed class TasksController(TaskQueries queries, TaskFormQueries forms, TaskCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/tasks")]
    public async Task<IActionResult> Index(TaskFilter filter, CancellationToken cancellationToken) => View(await queries.BoardAsync(filter, cancellationToken));

    [HttpGet("/tasks/list")]
    public async Task<IActionResult> List(TaskFilter filter, CancellationToken cancellationToken) => View(await queries.ListAsync(filter, cancellationToken));

    [HttpGet("/tasks/mine"), RequirePermission(Permissions.TasksWrite)]
    public async Task<IActionResult> Mine(CancellationToken cancellationToken) => View(await queries.MineAsync(cancellationToken));

    [HttpGet("/tasks/list.xlsx")]
    public async Task<IActionResult> Export(TaskFilter filter, CancellationToken cancellationToken)
    {
        var rows = await queries.ExportAsync(filter, cancellationToken);
        var stream = new MemoryStream();
        string[] headers = ["Task", "State", "Owner", "Helpers", "Due day", "Done or dropped on", "Comes from", "Event", "Merchant", "Superior", "Their deadline", "Checklist", "Why it was dropped"];
        XlsxWriter.Write(stream, T["Tasks"].Value, [.. headers.Select(h => T[h].Value)], rows.Select(r => (IReadOnlyList<object?>)
        [
            r.Title, T.Text(r.State), r.Owner, string.Join(T[", "], r.Helpers), r.DueOn, r.EndedOn, T.Text(r.Source), r.Event, r.Sponsor, r.Superior, r.Deadline,
            r.Items == 0 ? null : $"{r.ItemsDone}/{r.Items}", r.DropReason,
        ]));
        stream.Position = 0;
        return File(stream, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{T["Tasks"].Value}-{time.Today:yyyyMMdd}.xlsx");
    }

    [HttpGet("/tasks/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken) =>
        await queries.DetailAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    /// <summary>The empty form, also from an event's or a deal's page.</summary>
    [HttpGet("/tasks/new"), RequirePermission(Permissions.TasksWrite, Or = Permissions.TasksSet)]
    public Task<IActionResult> New(int? eventId, int? dealId, CancellationToken cancellationToken) => FormAsync("New", new TaskInput
    {
        OwnerId = Me.HasPermission(Permissions.TasksWrite) ? Me.Id : null,
        Source = eventId is not null ? WorkItemSource.Event : dealId is not null ? WorkItemSource.Deal : WorkItemSource.Own,
        EventId = eventId,
        DealId = dealId,
    }, cancellationToken);

    [HttpPost("/tasks/new"), RequirePermission(Permissions.TasksWrite, Or = Permissions.TasksSet)]
    public async Task<IActionResult> New(TaskInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync("New", input, cancellationToken);
        var created = await commands.CreateAsync(input, cancellationToken);
        if (!AddErrors(created))
            return await FormAsync("New", input, cancellationToken);
        FlashSuccess("The task is set. Whoever has something to do for it has been told.");
        return RedirectToAction(nameof(Detail), new { id = created.Value });
    }

    [HttpGet("/tasks/{id:int}/edit"), RequirePermission(Permissions.TasksWrite, Or = Permissions.TasksSet)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { IsOpen: true } task ? await EditFormAsync(task, TaskInput.Of(task), cancellationToken) : NotFound();

    [HttpPost("/tasks/{id:int}/edit"), RequirePermission(Permissions.TasksWrite, Or = Permissions.TasksSet)]
    public async Task<IActionResult> Edit(int id, TaskInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } task)
            return NotFound();
        if (!ModelState.IsValid)
            return await EditFormAsync(task, input, cancellationToken);
        // The form keeps the source; the conflict must not take it for a difference.
        (input.Source, input.EventId, input.DealId, input.Superior, input.Words) = (task.Source, task.EventId, task.DealId, task.Superior, task.SourceWords);
        input.Deadline ??= task.Deadline;
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("Saved.");
                return RedirectToAction(nameof(Detail), new { id });
            },
            () => EditFormAsync(task, input, cancellationToken),
            async () =>
            {
                var stored = await FindAsync(id, cancellationToken);
                await EditFormAsync(stored ?? task, input, cancellationToken);
                return await ConflictAsync<WorkItem, TaskInput>("Edit", input, stored is null ? null : TaskInput.Of(stored), id);
            });
    }

    private Task<WorkItem?> FindAsync(int id, CancellationToken cancellationToken) =>
        commands.Editable().AsNoTracking().Include(w => w.Helpers).Include(w => w.Checklist).AsSplitQuery().SingleOrDefaultAsync(w => w.Id == id, cancellationToken);

    private async Task<IActionResult> FormAsync(string view, TaskInput input, CancellationToken cancellationToken)
    {
        ViewData[TaskFormModel.Key] = await forms.NewAsync(input, cancellationToken);
        return View(view, input);
    }

    private async Task<IActionResult> EditFormAsync(WorkItem task, TaskInput input, CancellationToken cancellationToken)
    {
        ViewData[TaskFormModel.Key] = await forms.EditAsync(task.Id, task, cancellationToken);
        return View("Edit", input);
    }
}
