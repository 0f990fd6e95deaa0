using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Outreach.Domain;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Profile;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Startup;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Apply;

/// <summary>Applying for a job, and answering anew when its text was changed.</summary>
[RequirePermission(Permissions.JobsApply), SavedUnnamed]
public sealed class ApplyController(ApplyQueries queries, ApplyCommands commands, ProfileQueries profiles, SettingsCache settings, DepartmentTime time) : PortalController
{
    /// <summary>The form; of a job that takes nobody now, why.</summary>
    [HttpGet("/jobs/{id:int}/apply")]
    public async Task<IActionResult> Index(int id, CancellationToken stop)
    {
        if (await queries.JobAsync(id, Me.Id, stop) is not { } job)
            return NotFound();
        if (job.Mine is { State: not ApplicationState.Withdrawn } mine)
            return ToApplication(mine.Id);
        return await FormAsync(job, null, again: false, stop);
    }

    /// <summary>Applies.</summary>
    [HttpPost("/jobs/{id:int}/apply"), EnableRateLimiting(ServiceSetup.Applying)]
    public async Task<IActionResult> Index(int id, ApplyInput input, CancellationToken stop)
    {
        if (!CheckInput(input))
            return await AgainAsync(await queries.JobAsync(id, Me.Id, stop), input, again: false, stop);
        var (result, applicationId) = await commands.ApplyAsync(id, Me.Id, input, stop);
        if (result is not { } answer)
            return NotFound();
        if (answer.Error == JobErrors.AppliedAlready)
        {
            Refuse(JobErrors.AppliedAlready);
            return ToApplication(applicationId);
        }

        if (!Check(answer))
            return await AgainAsync(await queries.JobAsync(id, Me.Id, stop), input, again: false, stop);
        Say("Your application is sent. You see here how it goes on, and we write to you at each step.");
        return ToApplication(applicationId);
    }

    /// <summary>The form for answers to a changed text.</summary>
    [HttpGet("/my/jobs/{id:int}/answers")]
    public async Task<IActionResult> Answers(int id, CancellationToken stop)
    {
        if (await queries.JobOfAsync(id, Me.Id, stop) is not { Mine: { } mine } job)
            return NotFound();
        if (mine.State != ApplicationState.Applied || job.Revision != job.PublishedRevision)
        {
            Refuse(JobErrors.ApplicationState);
            return ToApplication(id);
        }

        return await FormAsync(job, null, again: true, stop);
    }

    /// <summary>Answers anew.</summary>
    [HttpPost("/my/jobs/{id:int}/answers"), EnableRateLimiting(ServiceSetup.Applying)]
    public async Task<IActionResult> Answers(int id, ApplyInput input, CancellationToken stop)
    {
        var isValid = CheckInput(input);
        var result = isValid ? await commands.AnswerAgainAsync(id, Me.Id, input, stop) : Result.Done;
        if (result is not { } answer)
            return NotFound();
        if (answer.Error == JobErrors.ApplicationState)
        {
            Refuse(JobErrors.ApplicationState);
            return ToApplication(id);
        }

        if (!isValid || !Check(answer))
            return await AgainAsync(await queries.JobOfAsync(id, Me.Id, stop), input, again: true, stop);
        Say("Your answers are sent.");
        return ToApplication(id);
    }

    private bool CheckInput(ApplyInput input)
    {
        if (input.Phone is { } phone && JobApplication.LooksLikeIdentity(phone))
            Check(JobErrors.NumberNotAsked.OnField(nameof(input.Phone)));
        return ModelState.IsValid;
    }

    private RedirectToActionResult ToApplication(int id) => RedirectToAction("Detail", "Applications", new { id });

    private async Task<IActionResult> AgainAsync(ApplyJob? job, ApplyInput input, bool again, CancellationToken stop)
    {
        if (job is null)
            return NotFound();
        // What is shown now is the present text, whichever was read before.
        input.Revision = job.Revision;
        ModelState.Remove(nameof(input.Revision));
        // The rule stops at the first; nobody should correct the form twice.
        for (var i = 0; i < job.Questions.Count; i++)
        {
            var given = input.AnswerTo(job.Questions[i].Id);
            if (job.Questions[i].Expected is null ? string.IsNullOrWhiteSpace(given?.Text) : given?.Yes is null)
                CheckOnce(JobErrors.AnswerMissing.OnField($"Answers[{i}]"));
        }

        if (!again && !(input.Consent && input.ConsentVersion == JobConsent.Version))
            CheckOnce(JobErrors.ConsentMissing);
        return await FormAsync(job, input, again, stop);
    }

    private void CheckOnce(DomainError error)
    {
        if (!ModelState.TryGetValue(error.Field!, out var entry) || entry.Errors.Count == 0)
            Check(error);
    }

    private async Task<IActionResult> FormAsync(ApplyJob job, ApplyInput? input, bool again, CancellationToken stop)
    {
        if (!again && !job.IsOpenOn(time.Today))
            return View("Closed", job);
        var card = await profiles.CardAsync(Me.Id, stop);
        ViewData["Form"] = new ApplyModel(job, card, again, settings.Value.ForgetApplicationsMonths);
        return View("Index", input ?? Filled(job, card));
    }

    // The profile, and what the student wrote before, where it answers the same question.
    private static ApplyInput Filled(ApplyJob job, StudentCard card) => new()
    {
        Revision = job.Revision,
        College = card.College,
        Phone = card.Phone,
        FreeTimes = [job.Mine?.FreeTimes is > 0 and var times ? times : card.FreeTimes],
        Motive = job.Mine?.Motive,
        Answers = [.. JobAnswer.Read(job.Mine?.AnswersJson).Select(a => new AnswerInput { QuestionId = a.QuestionId, Yes = a.Yes, Text = a.Text })],
    };
}
