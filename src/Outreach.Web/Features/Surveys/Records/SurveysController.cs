using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Surveys;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Surveys.Records;

[RequirePermission(Permissions.SurveysRead)]
public sealed class SurveysController(SurveyQueries queries, SurveyCommands commands, DepartmentTime time) : PortalController
{
    private const int UsualDays = 14;

    [HttpGet("/surveys")]
    public async Task<IActionResult> Index(SurveyFilter filter, CancellationToken cancellationToken) => View(await queries.ListAsync(filter, cancellationToken));

    /// <summary>What the list holds, as .xlsx.</summary>
    [HttpGet("/surveys.xlsx")]
    public async Task<IActionResult> Export(SurveyFilter filter, CancellationToken cancellationToken)
    {
        var model = await queries.ListAsync(filter, cancellationToken, whole: true);
        return Sheet("Surveys", ["Title", "State", "Last day", "Owner", "Answers received"], model.List.Rows.Select(r => (IReadOnlyList<object?>)
            [r.Title, T.Text(r.State), r.ClosesOn, r.Owner, r.Answers]), "Answers received");
    }

    [HttpGet("/surveys/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken) => await queries.DetailAsync(id, Request, cancellationToken) is { } model ? View(model) : NotFound();

    /// <summary>The form as a template fills it; from an event's page for that event.</summary>
    [HttpGet("/surveys/new"), RequirePermission(Permissions.SurveysWrite)]
    public Task<IActionResult> New(SurveyTemplate template, int? eventId, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return FormAsync("New", null, new SurveyInput
        {
            Template = template,
            Title = Some(SurveyTemplates.TitleOf(template)),
            Purpose = Some(SurveyTemplates.PurposeOf(template)),
            Mode = SurveyMode.Device,
            AnswersPerDevice = 1,
            ClosesOn = time.Today.AddDays(UsualDays),
            EventId = eventId,
        }, cancellationToken);
    }

    [HttpPost("/surveys/new"), RequirePermission(Permissions.SurveysWrite)]
    public async Task<IActionResult> New(SurveyInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync("New", null, input, cancellationToken);
        var made = await commands.CreateAsync(input, cancellationToken);
        if (!AddErrors(made))
            return await FormAsync("New", null, input, cancellationToken);
        FlashSuccess("The draft is saved. Look through its questions, then open it.");
        return RedirectToAction(nameof(Detail), new { id = made.Value });
    }

    [HttpGet("/surveys/{id:int}/edit"), RequirePermission(Permissions.SurveysWrite)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await queries.DraftAsync(id, cancellationToken) is { } draft ? await FormAsync("Edit", id, SurveyInput.Of(draft), cancellationToken) : NotFound();

    [HttpPost("/surveys/{id:int}/edit"), RequirePermission(Permissions.SurveysWrite)]
    public async Task<IActionResult> Edit(int id, SurveyInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync("Edit", id, input, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("Saved.");
                return LocalRedirect(Url.To("Surveys.Detail", id));
            },
            () => FormAsync("Edit", id, input, cancellationToken),
            async () =>
            {
                await FormAsync("Edit", id, input, cancellationToken);
                return await ConflictAsync<Survey, SurveyInput>("Edit", input, await queries.DraftAsync(id, cancellationToken) is { } stored ? SurveyInput.Of(stored) : null, id);
            });
    }

    private static string? Some(string text) => text.Length == 0 ? null : text;

    private async Task<IActionResult> FormAsync(string view, int? id, SurveyInput input, CancellationToken cancellationToken)
    {
        ViewData[SurveyFormModel.Key] = await queries.FormAsync(id, input.EventId, cancellationToken);
        return View(view, input);
    }
}
