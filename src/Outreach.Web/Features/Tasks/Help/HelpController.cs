using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Tasks.Help;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Tasks.Help;

/// <summary>Help between departments: a liaison sees and answers what its department is asked, and asks us.</summary>
public sealed class HelpController(HelpQueries queries, HelpCommands commands, DepartmentTime time) : PortalController
{
    private const int BalanceDays = 365;

    [HttpGet("/help"), RequirePermission(Permissions.HelpAnswer, Or = Permissions.TasksRead)]
    public async Task<IActionResult> Index(HelpFilter filter, CancellationToken cancellationToken) => View(await queries.ListAsync(filter, cancellationToken));

    /// <summary>What the list holds, as .xlsx.</summary>
    [HttpGet("/help.xlsx"), RequirePermission(Permissions.HelpAnswer, Or = Permissions.TasksRead)]
    public async Task<IActionResult> Export(HelpFilter filter, CancellationToken cancellationToken)
    {
        var model = await queries.ListAsync(filter, cancellationToken, whole: true);
        return Sheet("Help between departments", ["Day", "Department", "Kind", "What for", "People", "Place", "Event", "Asked by", "State"], model.List.Rows.Select(r => (IReadOnlyList<object?>)
            [r.On, r.Department, T.Text(r.Kind), r.What, r.People, r.Place, r.Event, r.AskedBy, T.Text(r.State)]), "People");
    }

    [HttpGet("/help/{id:int}"), RequirePermission(Permissions.HelpAnswer, Or = Permissions.TasksRead)]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken) =>
        await queries.DetailAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    /// <summary>Help given and received in the last year, by department.</summary>
    [HttpGet("/help/balance"), RequirePermission(Permissions.TasksRead)]
    public async Task<IActionResult> Balance(CancellationToken cancellationToken)
    {
        var (from, to) = (time.Today.AddDays(-BalanceDays), time.Today);
        return View(new HelpBalanceModel(from, to, await queries.BalanceAsync(from, to, cancellationToken)));
    }

    /// <summary>The empty form, also from an event's page.</summary>
    [HttpGet("/help/new"), RequirePermission(Permissions.HelpAnswer)]
    public Task<IActionResult> New(int? eventId, CancellationToken cancellationToken) => FormAsync(new HelpInput { EventId = eventId }, cancellationToken);

    [HttpPost("/help/new"), RequirePermission(Permissions.HelpAnswer)]
    public async Task<IActionResult> New(HelpInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(input, cancellationToken);
        var asked = await commands.AskAsync(input, cancellationToken);
        if (!AddErrors(asked))
            return await FormAsync(input, cancellationToken);
        FlashSuccess("Asked. You are told as soon as there is an answer.");
        return RedirectToAction(nameof(Detail), new { id = asked.Value });
    }

    [HttpPost("/help/{id:int}/accept"), RequirePermission(Permissions.HelpAnswer)]
    public async Task<IActionResult> Accept(int id, string? note, CancellationToken cancellationToken) =>
        Said(id, note, await commands.AcceptAsync(id, note, cancellationToken), "Accepted. Whoever asked has been told.");

    [HttpPost("/help/{id:int}/decline"), RequirePermission(Permissions.HelpAnswer)]
    public async Task<IActionResult> Decline(int id, string? note, CancellationToken cancellationToken) =>
        Said(id, note, await commands.DeclineAsync(id, note, cancellationToken), "Declined. Whoever asked is told why.");

    /// <summary>Either side says that the help was given.</summary>
    [HttpPost("/help/{id:int}/done"), RequirePermission(Permissions.HelpAnswer)]
    public async Task<IActionResult> Done(int id, int? came, CancellationToken cancellationToken) => ModelState.IsValid
        ? Said(id, null, await commands.CompleteAsync(id, came, cancellationToken), "Noted. It counts in the balance.")
        : Said(id, null, HelpErrors.Came, "");

    [HttpPost("/help/{id:int}/thank"), RequirePermission(Permissions.HelpAnswer)]
    public async Task<IActionResult> Thank(int id, string? note, CancellationToken cancellationToken) =>
        Said(id, note, await commands.ThankAsync(id, note, cancellationToken), "Your thanks have been passed on.");

    [HttpPost("/help/{id:int}/withdraw"), RequirePermission(Permissions.HelpAnswer)]
    public async Task<IActionResult> Withdraw(int id, CancellationToken cancellationToken) =>
        Said(id, null, await commands.WithdrawAsync(id, cancellationToken), "Withdrawn. The other side has been told.");

    private IActionResult Said(int id, string? note, Result result, string done)
    {
        // Nothing that was written is lost: it stands in its form again.
        if (result.Error is { Field: not null })
            TempData["HelpNote"] = note ?? "";
        return Answer(result, LocalRedirect(Url.To("Help.Detail", id)), done);
    }

    private async Task<IActionResult> FormAsync(HelpInput input, CancellationToken cancellationToken)
    {
        ViewData[HelpFormModel.Key] = await queries.FormAsync(input.EventId, cancellationToken);
        return View("New", input);
    }
}
