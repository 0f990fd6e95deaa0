using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Outreach.Domain;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Profile;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Apply;

[RequirePermission(Permissions.JobsApply), AnonymousAudit]
public sealed class ApplyController(ApplyQueries queries, ApplyCommands commands, ProfileQueries profiles, SettingsCache settings, DepartmentTime time) : PortalController
{
    [HttpGet("/jobs/{id:int}/apply")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken)
    {
        if (await queries.JobAsync(id, Me.Id, cancellationToken) is not { } job)
            return NotFound();
        if (job.Mine is { State: not ApplicationState.Withdrawn } mine)
            return ToApplication(mine.Id);
        return await FormAsync(job, null, again: false, cancellationToken);
    }

    [HttpPost("/jobs/{id:int}/apply"), EnableRateLimiting(RateLimits.Applying)]
    public async Task<IActionResult> Index(int id, ApplyInput input, CancellationToken cancellationToken)
    {
        if (!CheckInput(input))
            return await AgainAsync(await queries.JobAsync(id, Me.Id, cancellationToken), input, again: false, cancellationToken);
        var applied = await commands.ApplyAsync(id, Me.Id, input, cancellationToken);
        if (applied.Error == PostingErrors.AppliedAlready && await commands.FindAsync(id, Me.Id, cancellationToken) is { } there)
        {
            FlashError(PostingErrors.AppliedAlready);
            return ToApplication(there);
        }

        return await AnswerAsync(
            applied,
            () =>
            {
                FlashSuccess("Your application is sent. You see here how it goes on, and we write to you at each step.");
                return ToApplication(applied.Value);
            },
            async () => await AgainAsync(await queries.JobAsync(id, Me.Id, cancellationToken), input, again: false, cancellationToken));
    }

    [HttpGet("/my/jobs/{id:int}/answers")]
    public async Task<IActionResult> Answers(int id, CancellationToken cancellationToken)
    {
        if (await queries.JobOfAsync(id, Me.Id, cancellationToken) is not { Mine: { } mine } job)
            return NotFound();
        if (mine.State != ApplicationState.Applied || job.Revision != job.PublishedRevision)
        {
            FlashError(PostingErrors.ApplicationState);
            return ToApplication(id);
        }

        return await FormAsync(job, null, again: true, cancellationToken);
    }

    [HttpPost("/my/jobs/{id:int}/answers"), EnableRateLimiting(RateLimits.Applying)]
    public async Task<IActionResult> Answers(int id, ApplyInput input, CancellationToken cancellationToken)
    {
        if (!CheckInput(input))
            return await AgainAsync(await queries.JobOfAsync(id, Me.Id, cancellationToken), input, again: true, cancellationToken);
        var answered = await commands.AnswerAgainAsync(id, Me.Id, input, cancellationToken);
        if (answered.IsSuccess || answered.Error == PostingErrors.ApplicationState)
            return Answer(answered, ToApplication(id), "Your answers are sent.");
        return await AnswerAsync(
            answered, () => ToApplication(id), async () => await AgainAsync(await queries.JobOfAsync(id, Me.Id, cancellationToken), input, again: true, cancellationToken));
    }

    private bool CheckInput(ApplyInput input)
    {
        if (input.Phone is { } phone && JobApplication.LooksLikeIdentity(phone))
            AddErrors(PostingErrors.NumberNotAsked.ForField(nameof(input.Phone)));
        return ModelState.IsValid;
    }

    private RedirectToActionResult ToApplication(int id) => RedirectToAction("Detail", "Applications", new { id });

    private async Task<IActionResult> AgainAsync(ApplyJob? job, ApplyInput input, bool again, CancellationToken cancellationToken)
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
                CheckOnce(PostingErrors.AnswerMissing.ForField($"Answers[{i}]"));
        }

        if (!again && !(input.Consent && input.ConsentVersion == ApplicationConsent.Version))
            CheckOnce(PostingErrors.ConsentMissing);
        return await FormAsync(job, input, again, cancellationToken);
    }

    private void CheckOnce(DomainError error)
    {
        if (!ModelState.TryGetValue(error.Field!, out var entry) || entry.Errors.Count == 0)
            AddErrors(error);
    }

    private async Task<IActionResult> FormAsync(ApplyJob job, ApplyInput? input, bool again, CancellationToken cancellationToken)
    {
        if (!again && !job.IsOpenOn(time.Today))
            return View("Closed", job);
        var card = await profiles.CardAsync(Me.Id, cancellationToken);
        ViewData["Form"] = new ApplyModel(job, card, again, settings.Value.ForgetApplicationsMonths);
        return View("Index", input ?? Filled(job, card));
    }

    // The profile, and what the student wrote before, where it answers the same question.
    private static ApplyInput Filled(ApplyJob job, StudentCard card) => new()
    {
        Revision = job.Revision,
        College = card.College,
        Phone = card.Phone,
        ClassName = card.ClassName,
        FreeTimes = [job.Mine?.FreeTimes is > 0 and var times ? times : card.FreeTimes],
        Motive = job.Mine?.Motive,
        Answers = [.. ApplicationAnswer.Read(job.Mine?.AnswersJson).Select(a => new AnswerInput { QuestionId = a.QuestionId, Yes = a.Yes, Text = a.Text })],
    };
}
