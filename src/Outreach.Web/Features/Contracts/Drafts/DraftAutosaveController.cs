using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Outreach.Domain.Contracts;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Slots;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Drafts;

/// <summary>Saves a draft as one types: the page's script posts the form and gets the findings back.</summary>
[RequirePermission(Permissions.ContractsWrite)]
public sealed class DraftAutosaveController(DraftQueries queries, DraftCommands commands, ICompositeViewEngine views, DepartmentTime time, SlotQueries slots) : PortalController
{
    /// <summary>200 with <see cref="AutosaveAnswer"/>; 409 when somebody else saved another text or it is no draft any more, or its merchant is on the blacklist; 422 with errors by field.</summary>
    [HttpPost("/contracts/{id:int}/draft/save")]
    public async Task<IActionResult> Save(int id, DraftInput input, CancellationToken cancellationToken)
    {
        if (await queries.LoadAsync(id, cancellationToken) is not { } contract)
            return NotFound();
        if (!input.Filled)
            return BadRequest();
        if (ModelState.IsValid)
        {
            var saved = await commands.SaveAsync(contract, input, cancellationToken);
            if (saved.Error is { } error && (error == ContractErrors.Stale || error == ContractErrors.NotDraft || error == SponsorErrors.Stopped))
                return Conflict(new { message = T.Localize(error) });
            if (AddErrors(saved))
                return Json(await AnswerAsync(contract, input, cancellationToken));
        }

        var errors = ModelState.Where(e => e.Value!.Errors.Count > 0).ToDictionary(e => e.Key, e => e.Value!.Errors[0].ErrorMessage);
        return UnprocessableEntity(new { message = T["Not saved yet: {0} things need another look.", errors.Count].Value, errors });
    }

    private async Task<AutosaveAnswer> AnswerAsync(Contract contract, DraftInput input, CancellationToken cancellationToken)
    {
        var content = contract.Content;
        var ids = new Dictionary<string, int>();
        Collect("Instalments", input.Instalments, content.Instalments.Select(i => i.Id));
        Collect("Deliverables", input.Deliverables, content.Deliverables.Select(d => d.Id));
        Collect("Clauses", input.Clauses, content.Clauses.Select(c => c.Id));
        var room = await slots.RoomAsync(contract, cancellationToken);
        var panel = await queries.CheckAsync(contract, cancellationToken);
        return new AutosaveAnswer(
            contract.Revision, ids, ids.Where(i => i.Key.StartsWith("Deliverables", StringComparison.Ordinal) && room.ContainsKey(i.Value)).ToDictionary(i => i.Key[..^2] + "PlaceId", i => room[i.Value]),
            T["Saved at {0}", time.ToLocal(time.Now).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)].Value,
            Capitals(content.Cash), await HtmlAsync("_Check", panel));

        void Collect<T2>(string list, List<T2> rows, IEnumerable<int> stored)
            where T2 : DraftRow
        {
            var at = rows.Select((row, i) => (row, i)).Where(r => !r.row.IsBlank()).Select(r => r.i);
            foreach (var (index, key) in at.Zip(stored))
                ids[$"{list}[{index}].Id"] = key;
        }
    }

    private static string? Capitals(decimal? cash) => cash is > 0 and <= ChineseAmount.Greatest ? ChineseAmount.Of(cash.Value) : null;

    private async Task<string> HtmlAsync(string name, object model)
    {
        // The panel lies with the pages of drafts.
        var view = views.GetView(null, $"/Features/Contracts/Drafts/{name}.cshtml", isMainPage: false).View!;
        await using var writer = new StringWriter();
        var data = new ViewDataDictionary(MetadataProvider, ModelState) { Model = model };
        await view.RenderAsync(new ViewContext(ControllerContext, view, data, TempData, writer, new HtmlHelperOptions()));
        return writer.ToString();
    }
}
