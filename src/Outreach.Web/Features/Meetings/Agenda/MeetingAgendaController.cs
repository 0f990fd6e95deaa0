using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Meetings.Agenda;

/// <summary>The agenda: read by whoever sees the meeting, put in order by who runs it, with everybody's own report.</summary>
[RequirePermission(Permissions.MeetingsAttend)]
public sealed class MeetingAgendaController(AgendaQueries queries, AgendaCommands commands) : PortalController
{
    [HttpGet("/meetings/{id:int}/agenda")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken) =>
        await queries.PageAsync(id, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("/meetings/{id:int}/agenda")]
    public async Task<IActionResult> Add(int id, AgendaItemInput input, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var added = await commands.AddAsync(id, input, cancellationToken);
            if (added.IsSuccess || added.IsNotFound || added.Error.Field is null)
                return Answer(added.ToResult(), Back(id), "The item stands on the agenda.");
            AddErrors(added.ToResult());
        }

        return await queries.PageAsync(id, cancellationToken) is not { Head.CanRun: true } page ? NotFound()
            : page.CanAdd ? View("Index", page with { Input = input }) : Answer(MinutesErrors.AgendaClosed, Back(id), "");
    }

    [HttpGet("/meetings/{id:int}/agenda/{itemId:int}/edit")]
    public Task<IActionResult> Edit(int id, int itemId, CancellationToken cancellationToken) => FormAsync(id, itemId, null, cancellationToken);

    [HttpPost("/meetings/{id:int}/agenda/{itemId:int}/edit")]
    public async Task<IActionResult> Edit(int id, int itemId, AgendaItemInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(id, itemId, input, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(id, itemId, input, cancellationToken),
            () =>
            {
                FlashSuccess("Saved.");
                return Back(id);
            },
            () => FormAsync(id, itemId, input, cancellationToken),
            async () =>
            {
                var stored = await queries.EditAsync(id, itemId, cancellationToken);
                ViewData[AgendaFormModel.Key] = stored?.Form;
                return await ConflictAsync<AgendaItem, AgendaItemInput>("Edit", input, stored?.Input, itemId);
            });
    }

    [HttpPost("/meetings/{id:int}/agenda/{itemId:int}/move")]
    public async Task<IActionResult> Move(int id, int itemId, bool up, CancellationToken cancellationToken) =>
        Answer(await commands.MoveAsync(id, itemId, up, cancellationToken), Back(id), "Moved.");

    [HttpPost("/meetings/{id:int}/agenda/{itemId:int}/remove")]
    public async Task<IActionResult> Remove(int id, int itemId, CancellationToken cancellationToken) =>
        Answer(await commands.RemoveAsync(id, itemId, cancellationToken), Back(id), "The item is off the agenda.");

    /// <summary>Takes over what earlier meetings left open.</summary>
    [HttpPost("/meetings/{id:int}/agenda/prepare")]
    public async Task<IActionResult> Prepare(int id, string? returnUrl, bool withGuests, CancellationToken cancellationToken)
    {
        var prepared = await commands.PrepareAsync(id, withGuests, cancellationToken);
        return Answer(
            prepared.ToResult(), Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : Back(id),
            prepared.IsSuccess && prepared.Value > 0 ? "Open points of earlier meetings stand on the agenda now: {0}." : "The agenda is ready.", prepared.IsSuccess ? prepared.Value : 0);
    }

    /// <summary>One's own report under five headings.</summary>
    [HttpGet("/meetings/{id:int}/agenda/report")]
    public async Task<IActionResult> Report(int id, CancellationToken cancellationToken) =>
        await queries.ReportAsync(id, cancellationToken) is { } own ? ReportForm(id, own.Input) : NotFound();

    [HttpPost("/meetings/{id:int}/agenda/report")]
    public async Task<IActionResult> Report(int id, MemberReportInput input, CancellationToken cancellationToken)
    {
        if (await queries.ReportAsync(id, cancellationToken) is null)
            return NotFound();
        return !ModelState.IsValid ? ReportForm(id, input) : await AnswerAsync(
            await commands.ReportAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("Your report stands on the agenda.");
                return LocalRedirect(Url.To("MeetingAgenda.Index", id) + "#reports-title");
            },
            () => Task.FromResult<IActionResult>(ReportForm(id, input)),
            async () =>
            {
                ViewData["MeetingId"] = id;
                var own = await queries.OwnReportAsync(id, cancellationToken);
                return own is { } now ? await ConflictAsync<MemberReport, MemberReportInput>("Report", input, now.Input, now.Id) : ReportForm(id, input);
            });
    }

    private ViewResult ReportForm(int id, MemberReportInput input)
    {
        ViewData["MeetingId"] = id;
        return View("Report", input);
    }

    private async Task<IActionResult> FormAsync(int id, int itemId, AgendaItemInput? typed, CancellationToken cancellationToken)
    {
        if (await queries.EditAsync(id, itemId, cancellationToken) is not { } found)
            return NotFound();
        ViewData[AgendaFormModel.Key] = found.Form;
        return View("Edit", typed ?? found.Input);
    }

    private LocalRedirectResult Back(int id) => LocalRedirect(Url.To("MeetingAgenda.Index", id));
}
