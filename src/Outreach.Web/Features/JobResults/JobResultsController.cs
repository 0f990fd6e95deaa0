using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Screening;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.JobResults;

/// <summary>The results of an employer's interview: one by one, many at once, pasted or from a table.</summary>
[RequirePermission(Permissions.JobsWrite)]
public sealed class JobResultsController(JobResultCommands commands) : PortalController
{
    /// <summary>The page.</summary>
    [HttpGet("/postings/{id:int}/results")]
    public async Task<IActionResult> Index(int id, CancellationToken stop) => await commands.PageAsync(id, stop) is { } model ? View(model) : NotFound();

    /// <summary>The result of one; also corrects a wrong one.</summary>
    [HttpPost("/postings/{id:int}/results/{applicationId:int}")]
    public async Task<IActionResult> Enter(int id, int applicationId, ResultInput input, CancellationToken stop) => !ModelState.IsValid
        ? BadRequest()
        : Answer(await commands.EnterAsync(id, [new ResultEntry(applicationId, input.Version, input.Hired!.Value, input.Reason, input.Words)], stop), id, input.Hired.Value, 1);

    /// <summary>One result for many, all or none.</summary>
    [HttpPost("/postings/{id:int}/results")]
    public async Task<IActionResult> Many(int id, ManyResultsInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        var seen = Seen.Read(input.Chosen);
        return Answer(
            await commands.EnterAsync(id, [.. seen.Select(s => new ResultEntry(s.Key, s.Value, input.Hired!.Value, input.Reason, input.Words))], stop), id, input.Hired!.Value, seen.Count);
    }

    /// <summary>What was pasted or uploaded, as it is understood. Nothing is written.</summary>
    [HttpPost("/postings/{id:int}/results/preview")]
    public async Task<IActionResult> Preview(int id, PasteInput input, CancellationToken stop)
    {
        if (ModelState.IsValid && input.File is not null)
        {
            var (text, error) = await commands.ReadAsync(input.File, stop);
            if (error is not null)
                ModelState.AddModelError(nameof(input.File), error);
            input.Text = text;
            ModelState.Remove(nameof(input.Text));
        }

        if (ModelState.IsValid && string.IsNullOrWhiteSpace(input.Text))
            ModelState.AddModelError(nameof(input.Text), T["Paste a line for each, or choose a table."]);
        if (input.Text?.Length > PasteInput.Longest || ResultText.LinesIn(input.Text) > ResultText.MostLines)
            Check(JobResultCommands.TooMany);
        if (!ModelState.IsValid)
            return await commands.PageAsync(id, stop) is { } page ? View(nameof(Index), page with { Paste = input }) : NotFound();
        return await commands.PreviewAsync(id, input, stop) is { } model ? View(model) : NotFound();
    }

    /// <summary>Enters what the preview showed, all or nothing.</summary>
    [HttpPost("/postings/{id:int}/results/confirm")]
    public async Task<IActionResult> Confirm(int id, PasteInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        if (await commands.PreviewAsync(id, input, stop) is not { } model)
            return NotFound();
        // Read anew: when people or results have changed since it was shown, it is shown again.
        if (model.Understood != input.Understood)
            ModelState.AddModelError("", T["Results have changed meanwhile. Look at the lines again."]);
        else if (model.Open > 0)
            ModelState.AddModelError("", T["{0} lines are not clear yet. Choose who or what is meant, or leave them out.", model.Open]);
        else if (model.Ready.Count == 0)
            ModelState.AddModelError("", T["There is nothing new to enter."]);
        else if (!input.Again)
        {
            var entries = model.Ready.Select(l => new ResultEntry(
                l.Person!.Id, l.Person.Version, l.Hired!.Value, l.Hired == true ? null : ResultText.ReasonOf(l.Line.Why) ?? input.Reason, l.Hired == true ? null : l.Line.Why)).ToList();
            if (await commands.EnterAsync(id, entries, stop) is not { } result)
                return NotFound();
            if (Check(result))
            {
                Say("{0} results are entered. Each student was told.", entries.Count);
                return RedirectToAction(nameof(Index), new { id });
            }
        }

        return View(nameof(Preview), model);
    }

    private IActionResult Answer(Result? result, int id, bool hired, int count)
    {
        if (result is not { } known)
            return NotFound();
        if (known.Error is { } error)
            Refuse(error);
        else
            Say(hired ? "Hired: {0}. They were told." : "Not hired: {0}. They were told why.", count);
        return RedirectToAction(nameof(Index), new { id });
    }
}
