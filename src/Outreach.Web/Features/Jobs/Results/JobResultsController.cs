using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Screening;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Jobs.Results;

/// <summary>The results of an employer's interview: one by one, many at once, pasted or from a table.</summary>
[RequirePermission(Permissions.JobsWrite)]
public sealed class JobResultsController(JobResultCommands commands) : PortalController
{
    [HttpGet("/postings/{id:int}/results")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken) => await commands.PageAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("/postings/{id:int}/results/{applicationId:int}")]
    public async Task<IActionResult> Enter(int id, int applicationId, ResultInput input, CancellationToken cancellationToken) => !ModelState.IsValid
        ? BadRequest()
        : Answer(await commands.EnterAsync(id, [new ResultEntry(applicationId, input.Version, input.Hired!.Value, input.Reason, input.Words)], cancellationToken), id, input.Hired.Value, 1);

    [HttpPost("/postings/{id:int}/results")]
    public async Task<IActionResult> Many(int id, ManyResultsInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        var seen = Seen.Read(input.Chosen);
        return Answer(
            await commands.EnterAsync(id, [.. seen.Select(s => new ResultEntry(s.Key, s.Value, input.Hired!.Value, input.Reason, input.Words))], cancellationToken), id, input.Hired!.Value, seen.Count);
    }

    [HttpPost("/postings/{id:int}/results/preview")]
    public async Task<IActionResult> Preview(int id, PasteInput input, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && input.File is not null)
        {
            var read = await commands.ReadAsync(input.File, cancellationToken);
            input.Text = AddErrors(read) ? read.Value : null;
            ModelState.Remove(nameof(input.Text));
        }

        if (ModelState.IsValid && string.IsNullOrWhiteSpace(input.Text))
            ModelState.AddModelError(nameof(input.Text), T["Paste a line for each, or choose a table."]);
        if (input.Text?.Length > PasteInput.Longest || ResultText.LinesIn(input.Text) > ResultText.MostLines)
            AddErrors(JobResultCommands.TooMany);
        if (!ModelState.IsValid)
            return await commands.PageAsync(id, cancellationToken) is { } page ? View(nameof(Index), page with { Paste = input }) : NotFound();
        return await commands.PreviewAsync(id, input, cancellationToken) is { } model ? View(model) : NotFound();
    }

    [HttpPost("/postings/{id:int}/results/confirm")]
    public async Task<IActionResult> Confirm(int id, PasteInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        if (await commands.PreviewAsync(id, input, cancellationToken) is not { } model)
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
            var entered = await commands.EnterAsync(id, entries, cancellationToken);
            if (entered.IsSuccess || entered.IsNotFound)
                return Answer(entered, RedirectToAction(nameof(Index), new { id }), "{0} results are entered. Each student was told.", entries.Count);
            AddErrors(entered);
        }

        return View(nameof(Preview), model);
    }

    private IActionResult Answer(Result result, int id, bool hired, int count) =>
        Answer(result, RedirectToAction(nameof(Index), new { id }), hired ? "Hired: {0}. They were told." : "Not hired: {0}. They were told why.", count);
}
