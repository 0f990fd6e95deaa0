using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors.Visits;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors.Visits;

[RequirePermission(Permissions.SponsorsRead)]
public sealed class VisitsController(OutreachDbContext db, VisitQueries queries, VisitCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/visits")]
    public async Task<IActionResult> Index(VisitFilter filter, CancellationToken cancellationToken) => View(await queries.ListAsync(filter, Me, cancellationToken));

    /// <summary>What the list holds, as .xlsx.</summary>
    [HttpGet("/visits/export")]
    public async Task<IActionResult> Export(VisitFilter filter, CancellationToken cancellationToken)
    {
        var model = await queries.ListAsync(filter, Me, cancellationToken, whole: true);
        return Sheet("Visits", ["Day", "Merchant", "Channel", "Outcome", "Who went", "What was said", "Next step", "By which day", "Lesson"], model.List.Rows.Select(r => (IReadOnlyList<object?>)
            [r.On, r.Sponsor, T.Text(r.Channel), T.Text(r.Outcome), string.Join(T[", "], r.Who), r.Said, r.NextStep, r.NextStepOn, r.Lesson]));
    }

    [HttpGet("/visits/lessons")]
    public async Task<IActionResult> Lessons(VisitFilter filter, CancellationToken cancellationToken) => View(await queries.LessonsAsync(filter, Me, cancellationToken));

    /// <summary>The form; without a merchant, the choice of one.</summary>
    [HttpGet("/visits/new"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> New(int? sponsorId, int? dealId, string? q, int? sponsor, CancellationToken cancellationToken)
    {
        sponsorId ??= sponsor;
        if (sponsorId is null && dealId is not null)
            sponsorId = await db.Deals.Where(d => d.Id == dealId).Select(d => (int?)d.SponsorId).SingleOrDefaultAsync(cancellationToken);
        if (sponsorId is not { } merchant)
            return View("Choose", await queries.ChooseAsync(q, Me.Id, cancellationToken));
        var form = await queries.FormAsync(merchant, Me, null, cancellationToken);
        if (form is null)
            return NotFound();
        var deal = form.Deals.Count == 1 && dealId is null ? form.Deals[0].Value : form.Deals.FirstOrDefault(d => d.Value == dealId?.ToString(System.Globalization.CultureInfo.InvariantCulture))?.Value;
        ViewData[VisitFormModel.Key] = form;
        return View(new VisitInput
        {
            On = time.Today,
            Channel = VisitChannel.InPerson,
            ParticipantIds = [Me.Id],
            DealId = deal is null ? null : int.Parse(deal, System.Globalization.CultureInfo.InvariantCulture),
        });
    }

    [HttpPost("/visits/new"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> New([FromQuery] int? sponsorId, [FromQuery] string? back, VisitInput input, CancellationToken cancellationToken)
    {
        if (sponsorId is not { } sponsor || await queries.FormAsync(sponsor, Me, null, cancellationToken) is not { } form)
            return NotFound();
        ViewData[VisitFormModel.Key] = form;
        if (!ModelState.IsValid)
            return View(input);
        var logged = await commands.LogAsync(sponsor, input, Me, cancellationToken);
        return await AnswerAsync(
            logged,
            () =>
            {
                var isLogged = VisitDisplay.Logged(input.Channel!.Value);
                if (logged.Value.Missing is { Count: > 0 } missing)
                    FlashSuccess("{0} The deal stays a target until there is: {1}.", T[isLogged].Value, string.Join(T[", "], missing.Select(m => T.Text(m))));
                else
                    FlashSuccess(isLogged);
                return Url.IsLocalUrl(back) ? LocalRedirect(back) : RedirectToAction("Detail", "Sponsors", new { id = sponsor });
            },
            () => Task.FromResult<IActionResult>(View(input)), () => Task.FromResult(ConflictForm(VisitErrors.Again, View(input))));
    }

    /// <summary>Pressed on the start page, where it leads back.</summary>
    [HttpPost("/visits/{id:int}/postpone"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Postpone(int id, CancellationToken cancellationToken) =>
        Answer(await commands.PostponeStepAsync(id, Me, cancellationToken), LocalRedirect(Url.To("Dashboard.Index")), "The step is put off by a day.");

    /// <summary>For a visit that was logged by mistake: by its author within a day, later by a leader with a reason.</summary>
    [HttpPost("/visits/{id:int}/withdraw"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Withdraw(int id, string? withdrawnReason, CancellationToken cancellationToken)
    {
        var sponsorId = (await commands.FindAsync(id, Me, cancellationToken))?.SponsorId;
        var result = await commands.WithdrawAsync(id, withdrawnReason, Me, cancellationToken);
        return Answer(
            result, result.IsSuccess ? RedirectToAction("Detail", "Sponsors", new { id = sponsorId }) : RedirectToAction(nameof(Edit), new { id }),
            "The visit is withdrawn and counts nowhere any more.");
    }

    [HttpGet("/visits/{id:int}/edit"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken)
    {
        if (await commands.FindAsync(id, Me, cancellationToken) is not { } visit)
            return NotFound();
        ViewData[VisitFormModel.Key] = await queries.FormAsync(visit.SponsorId, Me, visit, cancellationToken);
        return View(VisitInput.Of(visit));
    }

    [HttpPost("/visits/{id:int}/edit"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Edit(int id, VisitInput input, CancellationToken cancellationToken)
    {
        if (await commands.FindAsync(id, Me, cancellationToken) is not { } visit)
            return NotFound();
        input.DealId = visit.DealId;
        ViewData[VisitFormModel.Key] = await queries.FormAsync(visit.SponsorId, Me, visit, cancellationToken);
        if (!ModelState.IsValid)
            return View(input);
        return await AnswerAsync(
            await commands.EditAsync(id, input, Me, cancellationToken),
            () =>
            {
                FlashSuccess("Saved.");
                return RedirectToAction("Detail", "Sponsors", new { id = visit.SponsorId });
            },
            () => Task.FromResult<IActionResult>(View(input)),
            async () => await ConflictAsync<Visit, VisitInput>("Edit", input, await commands.FindAsync(id, Me, cancellationToken) is { } stored ? VisitInput.Of(stored) : null, id));
    }
}
