using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Events.Budgets;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Events.Budgets;

/// <summary>The budget's tab of an event: everybody who reads events reads it, its writers draw it up, minister and advisor decide.</summary>
[RequirePermission(Permissions.EventsRead)]
public sealed class EventBudgetController(BudgetQueries queries, BudgetCommands commands) : PortalController
{
    [HttpGet("/events/{id:int}/budget")]
    public async Task<IActionResult> Index(int id, int? revision, CancellationToken cancellationToken) =>
        await queries.PageAsync(id, revision, cancellationToken) is { } model ? View(model) : NotFound();

    /// <summary>The form; empty while there is no budget.</summary>
    [HttpGet("/events/{id:int}/budget/edit"), RequirePermission(Permissions.EventsWrite)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken)
    {
        if (await queries.FormAsync(id, cancellationToken) is not { } form)
            return NotFound();
        if (form.State is not (BudgetState.Submitted or BudgetState.AdvisorReview))
            return Form(form, form.Input);
        FlashError(BudgetErrors.TakeBackFirst);
        return RedirectToAction(nameof(Index), new { id });
    }

    /// <summary>Saves the lines, or gives the form another row or one less.</summary>
    /// <param name="rows"><c>add-income</c>, <c>add-expense</c>, or a list and the row to take out of it, from 0, such as <c>Income-2</c>; null saves.</param>
    [HttpPost("/events/{id:int}/budget/edit"), RequirePermission(Permissions.EventsWrite)]
    public async Task<IActionResult> Edit(int id, BudgetInput input, string? rows, CancellationToken cancellationToken)
    {
        if (await queries.FormAsync(id, cancellationToken) is not { } form)
            return NotFound();
        if (ChangesRows(input, rows) || !ModelState.IsValid)
            return Form(form, input);
        return await AnswerAsync(
            await commands.SaveAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess(form.State == BudgetState.Approved ? "A new revision is opened. The approved budget stands until this one is approved." : "The budget is saved. Submit it when it is complete.");
                return RedirectToAction(nameof(Index), new { id });
            },
            () => Task.FromResult<IActionResult>(Form(form, input)),
            async () =>
            {
                var stored = await queries.FormAsync(id, cancellationToken);
                ViewData[BudgetForm.Key] = stored;
                queries.PutInWords(input);
                if (stored is not null)
                    queries.PutInWords(stored.Input);
                // What is hidden in the rows is another thing after rows were taken out.
                ModelState.Clear();
                var answer = await ConflictAsync<EventBudget, BudgetInput>(nameof(Edit), input, stored?.Input, stored?.BudgetId ?? 0);
                input.WithSpareRows();
                return answer;
            });
    }

    /// <summary>Draws it up from the budget of another event.</summary>
    [HttpPost("/events/{id:int}/budget/copy"), RequirePermission(Permissions.EventsWrite)]
    public async Task<IActionResult> Copy(int id, int? sourceId, CancellationToken cancellationToken) =>
        Answer(await commands.CopyAsync(id, sourceId, cancellationToken), RedirectToAction(nameof(Index), new { id }), "The lines are taken over. Check counts and prices before you submit.");

    [HttpPost("/events/{id:int}/budget/submit"), RequirePermission(Permissions.EventsWrite)]
    public async Task<IActionResult> Submit(int id, int? version, CancellationToken cancellationToken) =>
        Answer(await commands.SubmitAsync(id, version, cancellationToken), RedirectToAction(nameof(Index), new { id }), "Submitted. Those who decide were told.");

    [HttpPost("/events/{id:int}/budget/take-back"), RequirePermission(Permissions.EventsWrite)]
    public async Task<IActionResult> TakeBack(int id, int? version, CancellationToken cancellationToken) =>
        Answer(await commands.TakeBackAsync(id, version, cancellationToken), RedirectToAction(nameof(Index), new { id }), "Taken back. You can change it now.");

    [HttpPost("/events/{id:int}/budget/discard"), RequirePermission(Permissions.EventsWrite)]
    public async Task<IActionResult> Discard(int id, int? version, CancellationToken cancellationToken) =>
        Answer(await commands.DiscardAsync(id, version, cancellationToken), RedirectToAction(nameof(Index), new { id }), "Dropped. The approved budget stands.");

    /// <summary>Approves or returns. What was typed comes back when it cannot be done, with the budget as it is now.</summary>
    [HttpPost("/events/{id:int}/budget/decide"), RequirePermission(Permissions.BudgetApprove)]
    public async Task<IActionResult> Decide(int id, BudgetDecisionInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await AgainAsync(id, input, StatusCodes.Status200OK, cancellationToken);
        var result = await commands.DecideAsync(id, input, cancellationToken);
        if (result.IsNotFound)
            return NotFound();
        if (!AddErrors(result))
            return await AgainAsync(id, input, result.IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status200OK, cancellationToken);
        FlashSuccess(input.Verdict == BudgetVerdict.Approve ? "You have approved the budget." : "The budget went back with your reason and comments.");
        return RedirectToAction(nameof(Index), new { id });
    }

    private async Task<IActionResult> AgainAsync(int id, BudgetDecisionInput input, int status, CancellationToken cancellationToken)
    {
        if (await queries.PageAsync(id, null, cancellationToken) is not { Budget: { } budget } model)
            return NotFound();
        // The form now names the version that is shown with it.
        input.Version = budget.Version;
        ModelState.Remove(nameof(BudgetDecisionInput.Version));
        Response.StatusCode = status;
        return View(nameof(Index), model with { Decision = input });
    }

    // The buttons that add or take out a row work without JavaScript: the form comes back, nothing is saved.
    private bool ChangesRows(BudgetInput input, string? rows)
    {
        if (rows is null)
            return false;
        if (rows is "add-income" or "add-expense")
        {
            // What cannot be read stays as it was typed; it is told when the form is saved.
            foreach (var entry in ModelState.Values)
                entry.Errors.Clear();
            (rows == "add-income" ? input.Income : input.Expenses).Add(new BudgetLineInput());
            return true;
        }

        // The values of the rows below move up.
        ModelState.Clear();
        var list = rows.StartsWith(nameof(BudgetInput.Income), StringComparison.Ordinal) ? input.Income : input.Expenses;
        if (int.TryParse(rows.AsSpan(rows.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < list.Count)
            list.RemoveAt(number);
        return true;
    }

    private ViewResult Form(BudgetForm form, BudgetInput input)
    {
        ViewData[BudgetForm.Key] = form;
        return View(nameof(Edit), input.WithSpareRows());
    }
}
