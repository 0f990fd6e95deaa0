using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Wording;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Checks.Words;

/// <summary>The department's own words of the two checks: added after a look at what they would have found, and taken back.</summary>
[RequirePermission(Permissions.JobsLead)]
public sealed class CheckWordsController(WordQueries queries, WordCommands commands) : PortalController
{
    [HttpGet("/check-words")]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => PageAsync(new WordInput(), null, cancellationToken);

    /// <summary>Shows what the word would have found, or adds it.</summary>
    [HttpPost("/check-words")]
    public async Task<IActionResult> Index([Bind(Prefix = "Input")] WordInput input, bool add, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await PageAsync(input, null, cancellationToken);
        var made = DepartmentWord.Create(input.Topic!.Value, input.Word!, input.Note);
        if (made.Error is { } wrong)
            return await RefusedAsync(input, wrong, cancellationToken);
        if (await queries.IsTakenAsync(made.Value, cancellationToken))
            return await RefusedAsync(input, WordingErrors.WordTaken, cancellationToken);
        if (!add)
            return await PageAsync(input, await queries.PreviewAsync(made.Value, cancellationToken), cancellationToken);
        if ((await commands.AddAsync(made.Value, cancellationToken)).Error is { } taken)
            return await RefusedAsync(input, taken, cancellationToken);
        FlashSuccess("Added. Both checks know it from now on.");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("/check-words/{id:int}/remove")]
    public async Task<IActionResult> Remove(int id, CancellationToken cancellationToken) =>
        Answer(await commands.RemoveAsync(id, cancellationToken), RedirectToAction(nameof(Index)), "Taken back. The checks no longer look for it.");

    private Task<IActionResult> RefusedAsync(WordInput input, DomainError error, CancellationToken cancellationToken)
    {
        AddErrors(error.ForField($"Input.{error.Field}"));
        return PageAsync(input, null, cancellationToken);
    }

    private async Task<IActionResult> PageAsync(WordInput input, WordPreview? found, CancellationToken cancellationToken) =>
        View(nameof(Index), new WordsModel(input, await queries.ListAsync(cancellationToken), found));
}
