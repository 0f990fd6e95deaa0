using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Screening;

/// <summary>The screening (初试): what waits, a posting's applicants, one application after the other.</summary>
[RequirePermission(Permissions.JobsWrite)]
public sealed class ScreeningController(ScreeningQueries queries, ScreeningCommands commands, DepartmentTime time) : PortalController
{
    /// <summary>Key of the application decided last, in the temporary data.</summary>
    public const string Decided = "Decided";

    [HttpGet("/screening")]
    public async Task<IActionResult> Index(string? who, CancellationToken cancellationToken) =>
        View(await queries.WaitingAsync(!Me.HasPermission(Permissions.JobsLead) || who == "me", cancellationToken));

    /// <summary>What waits, as .xlsx.</summary>
    [HttpGet("/screening/export")]
    public async Task<IActionResult> Export(string? who, CancellationToken cancellationToken)
    {
        var model = await queries.WaitingAsync(!Me.HasPermission(Permissions.JobsLead) || who == "me", cancellationToken);
        string[] numbers = ["To screen", "To send", "Without a result", "Overdue", "Hired", "Headcount"];
        return Sheet("Screening", ["Posting", "Employer", "State", .. numbers, "Apply by", "Interview", "Owner"], model.Jobs.Select(j => (IReadOnlyList<object?>)
            [j.Title, j.Employer, T.Text(j.State), j.Waiting, j.ScreenedIn, j.Sent, j.Overdue, j.Hired, j.Headcount, j.ApplyBy, j.InterviewAt is { } at ? time.ToLocal(at) : null, j.Owner]), numbers);
    }

    [HttpGet("/postings/{id:int}/applications")]
    public async Task<IActionResult> Applicants(int id, ApplicantFilter filter, CancellationToken cancellationToken) =>
        await queries.ApplicantsAsync(id, filter, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("/postings/{id:int}/applications")]
    public async Task<IActionResult> Many(int id, ManyInput input, [FromQuery] ApplicantFilter filter, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || input.Do is not (Verdict.In or Verdict.Out))
            return BadRequest();
        var decided = await commands.DecideManyAsync(id, input, cancellationToken);
        var next = LocalRedirect(Url.To("Screening.Applicants", id) + filter.Query);
        return decided is { IsSuccess: true, Value.Skipped: > 0 }
            ? Answer(decided.ToResult(), next, "Done for {0}. {1} were left as they are: changed meanwhile, your own, or past the screening.", decided.Value.Done, decided.Value.Skipped)
            : Answer(decided.ToResult(), next, input.Do == Verdict.In ? "{0} have passed. They were told." : "{0} have not passed. They were told why.", decided.IsSuccess ? decided.Value.Done : 0);
    }

    [HttpGet("/postings/{id:int}/applications/{applicationId:int}")]
    public async Task<IActionResult> Applicant(int id, int applicationId, ApplicantFilter filter, CancellationToken cancellationToken) =>
        await queries.ApplicantAsync(id, applicationId, filter, cancellationToken) is { } model ? View(model) : NotFound();

    /// <summary>Declares a tie with the student.</summary>
    [HttpPost("/postings/{id:int}/applications/{applicationId:int}/tie")]
    public async Task<IActionResult> Tie(int id, int applicationId, CancellationToken cancellationToken) => Answer(
        await commands.DeclareTieAsync(id, applicationId, cancellationToken), RedirectToAction(nameof(Applicant), new { id, applicationId }), "Noted: somebody else screens this student.");

    [HttpPost("/postings/{id:int}/applications/{applicationId:int}")]
    public async Task<IActionResult> Decide(int id, int applicationId, VerdictInput input, [FromQuery] ApplicantFilter filter, CancellationToken cancellationToken)
    {
        var stale = false;
        if (ModelState.IsValid)
        {
            var result = await commands.DecideAsync(id, applicationId, input, cancellationToken);
            if (result.IsNotFound)
                return NotFound();
            if (AddErrors(result))
            {
                // The way back to it, should it have been a slip.
                if (input.Do != Verdict.Mark)
                    TempData[Decided] = applicationId;
                FlashSuccess(input.Do switch { Verdict.In => "Passed, and told so.", Verdict.Out => "Not passed, and told why.", _ => "The score sheet is kept." });
                return LocalRedirect(input.Next is { } next && input.Do != Verdict.Mark
                    ? Url.To("Screening.Applicant", id, next) + filter.Query
                    : input.Do == Verdict.Mark ? Url.To("Screening.Applicant", id, applicationId) + filter.Query : Url.To("Screening.Applicants", id) + filter.Query);
            }

            stale = result.Error == PostingErrors.ApplicationStale;
        }

        if (await queries.ApplicantAsync(id, applicationId, filter, cancellationToken) is not { } model)
            return NotFound();
        // What was typed stays; the next attempt is made on what stands there now.
        input.Version = model.Row.Application.Version;
        ModelState.Remove(nameof(input.Version));
        Response.StatusCode = stale ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        return View(nameof(Applicant), model with { Input = input });
    }
}
