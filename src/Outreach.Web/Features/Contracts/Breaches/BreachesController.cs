using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Fulfilment;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Breaches;

/// <summary>Breaches of a contract and what followed.</summary>
[RequirePermission(Permissions.ContractsWrite)]
public sealed class BreachesController(FulfilmentQueries queries, BreachCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/contracts/{id:int}/breaches/new")]
    public Task<IActionResult> New(int id, CancellationToken cancellationToken) => FormAsync(id, new BreachInput { On = time.Today }, cancellationToken);

    [HttpPost("/contracts/{id:int}/breaches/new")]
    public async Task<IActionResult> New(int id, BreachInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(id, input, cancellationToken);
        return await AnswerAsync(await commands.RecordAsync(id, input, cancellationToken), () => Back(id, "The breach is recorded. Owner and leaders are told."), () => FormAsync(id, input, cancellationToken));
    }

    [HttpGet("/contracts/{id:int}/breaches/{breachId:int}"), RequirePermission(Permissions.ContractsRead)]
    public Task<IActionResult> Detail(int id, int breachId, CancellationToken cancellationToken) => DetailAsync(id, breachId, new BreachFollowUpInput(), cancellationToken);

    [HttpPost("/contracts/{id:int}/breaches/{breachId:int}")]
    public async Task<IActionResult> Follow(int id, int breachId, BreachFollowUpInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await DetailAsync(id, breachId, input, cancellationToken);
        return await AnswerAsync(
            await commands.FollowAsync(id, breachId, input, cancellationToken), () => Back(id, "Recorded what followed."), () => DetailAsync(id, breachId, input, cancellationToken));
    }

    private async Task<IActionResult> FormAsync(int id, BreachInput input, CancellationToken cancellationToken)
    {
        if (await queries.ContractAsync(id, cancellationToken) is not { CanWork: true } model)
            return NotFound();
        return View("New", new NewBreachModel(
            model,
            [
                .. model.Clauses.Select(c => new SelectListItem($"{c.Position}. {T.Item(c.Kind, c.Count, c.Unit)}", Key('d', c.Id))),
                .. model.Instalments.Select(i => new SelectListItem(T["Instalment {0}", i.Position], Key('i', i.Id))),
            ],
            input));
    }

    private async Task<IActionResult> DetailAsync(int id, int breachId, BreachFollowUpInput input, CancellationToken cancellationToken) =>
        await queries.ContractAsync(id, cancellationToken) is { } model && model.Breaches.SingleOrDefault(b => b.Id == breachId) is { } breach
            ? View("Detail", new BreachModel(model, breach, input)) : NotFound();

    private static string Key(char part, int id) => string.Create(CultureInfo.InvariantCulture, $"{part}{id}");

    private RedirectToActionResult Back(int id, string done)
    {
        FlashSuccess(done);
        return RedirectToAction("Contract", "Fulfilment", new { id });
    }
}
