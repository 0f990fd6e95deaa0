using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Outreach.Domain.Surveys;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Surveys.Answering;

/// <summary>Where the code of a survey leads. Nothing of the account goes into the trail, whoever is signed in.</summary>
[AllowAnonymous, AnonymousAudit]
public sealed class SurveyAnswersController(AnsweringQueries queries, AnsweringCommands commands, SurveyDevice devices, CurrentUserAccessor current) : PortalController
{
    [HttpGet("/q/{code}")]
    public async Task<IActionResult> Show(string code, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, cancellationToken) is not { } survey)
            return NotFound();
        if (survey.IsOver)
            return View("Over", survey);
        if (survey.Mode == SurveyMode.Account && current.User is null)
            return View("Account", survey);
        var device = survey.Mode == SurveyMode.Device ? devices.Ensure(HttpContext) : null;
        return await queries.HasAnsweredAsync(survey, current.User?.Id, device, cancellationToken) ? View("Answered", survey) : View(new AnswerPage(survey, AnswerForm.Empty, Guid.NewGuid()));
    }

    [HttpPost("/q/{code}"), EnableRateLimiting(RateLimits.SurveyAnswers)]
    public async Task<IActionResult> Send(string code, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, cancellationToken) is not { } survey)
            return NotFound();
        if (survey.Mode == SurveyMode.Account && current.User is null)
            return RedirectToAction(nameof(Show), new { code });
        var form = Request.HasFormContentType ? AnswerForm.Read(Request.Form) : AnswerForm.Empty;
        var answered = await commands.AnswerAsync(survey.Id, form, current.User?.Id, devices.Read(Request), cancellationToken);
        if (answered.IsSuccess)
            return RedirectToAction(nameof(Thanks), new { code });
        if (answered.Error == SurveyErrors.Answered)
            return RedirectToAction(nameof(Show), new { code });
        if (answered.Error == SurveyErrors.NoDevice)
            devices.Ensure(HttpContext);
        // A number of its own: what is put right is not the form that was refused.
        var page = new AnswerPage(survey, form, Guid.NewGuid());
        if (answered.Error == SurveyErrors.Over)
            return ConflictForm(SurveyErrors.Over, View("Show", page with { Survey = survey with { IsOver = true } }));
        AddErrors(answered);
        return View("Show", page);
    }

    [HttpGet("/q/{code}/thanks")]
    public async Task<IActionResult> Thanks(string code, CancellationToken cancellationToken) => await FindAsync(code, cancellationToken) is { } survey ? View(survey) : NotFound();

    private Task<PublicSurvey?> FindAsync(string code, CancellationToken cancellationToken)
    {
        // Whether it can still be answered, and by whom, is a matter of this moment.
        Response.Headers.CacheControl = "no-store";
        return queries.FindAsync(code, cancellationToken);
    }
}
