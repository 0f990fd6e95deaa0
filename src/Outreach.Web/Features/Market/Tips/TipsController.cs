using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Market.Tips;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Market.Tips;

/// <summary>Tips as the department works on them: leaders all of them, members those in their hands.</summary>
[RequirePermission(Permissions.EnquiriesAnswer, Or = Permissions.TipsAssign)]
public sealed class TipsController(TipQueries queries, TipCommands commands, MarketChoices choices, MarketSettingsReader settings) : PortalController
{
    [HttpGet("/tips")]
    public async Task<IActionResult> Index(TipFilter filter, CancellationToken cancellationToken) => View(await queries.ListAsync(filter, cancellationToken));

    /// <summary>What the list holds, as .xlsx.</summary>
    [HttpGet("/tips.xlsx")]
    public async Task<IActionResult> Export(TipFilter filter, CancellationToken cancellationToken)
    {
        var model = await queries.ListAsync(filter, cancellationToken, whole: true);
        return Sheet("Tips", ["Which merchant", "Source", "Who gave it", "State", "In whose hands", "Event", "Day"], model.List.Rows.Select(r => (IReadOnlyList<object?>)
            [r.Merchant, T.Text(r.Source), r.Giver, T.Text(r.State), r.Assignee, r.Event, Local(r.GivenAt)]));
    }

    [HttpGet("/tips/{id:int}")]
    public async Task<IActionResult> Detail(int id, string? q, CancellationToken cancellationToken) =>
        await queries.DetailAsync(id, q, cancellationToken) is { } model ? View(model) : NotFound();

    /// <summary>The empty form for what somebody without an account said.</summary>
    [HttpGet("/tips/new"), RequirePermission(Permissions.TipsAssign)]
    public Task<IActionResult> New(CancellationToken cancellationToken) => FormAsync(new TypedTipInput { Source = TipSource.Alumni }, cancellationToken);

    [HttpPost("/tips/new"), RequirePermission(Permissions.TipsAssign)]
    public async Task<IActionResult> New(TypedTipInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(input, cancellationToken);
        var made = await commands.TypeInAsync(input, cancellationToken);
        if (!AddErrors(made))
            return await FormAsync(input, cancellationToken);
        FlashSuccess("The tip is in the list. Next: give it into somebody’s hands.");
        return RedirectToAction(nameof(Detail), new { id = made.Value });
    }

    private async Task<IActionResult> FormAsync(TypedTipInput input, CancellationToken cancellationToken)
    {
        ViewData[TipFormModel.Key] = new TipFormModel(await choices.EventOptionsAsync(cancellationToken), (await settings.GetAsync(cancellationToken)).KeepMonths);
        return View("New", input);
    }
}
