using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Screening;

/// <summary>The screening (初试): what waits, a posting's applicants, one application after the other.</summary>
[RequirePermission(Permissions.JobsWrite)]
public sealed class ScreeningController(ScreeningQueries queries, ScreeningCommands commands) : PortalController
{
    /// <summary>Key of the application decided last, in the temporary data.</summary>
    public const string Decided = "Decided";

    /// <summary>All that waits, and who has waited too long.</summary>
    [HttpGet("/screening")]
    public async Task<IActionResult> Index(string? who, CancellationToken stop) =>
        View(await queries.WaitingAsync(!Me.May(Permissions.JobsLead) || who == "me", stop));

    /// <summary>A posting's applicants.</summary>
    [HttpGet("/postings/{id:int}/applications")]
    public async Task<IActionResult> Applicants(int id, ApplicantFilter filter, CancellationToken stop) =>
        await queries.ApplicantsAsync(id, filter, stop) is { } model ? View(model) : NotFound();

    /// <summary>One verdict on many.</summary>
    [HttpPost("/postings/{id:int}/applications")]
    public async Task<IActionResult> Many(int id, ManyInput input, [FromQuery] ApplicantFilter filter, CancellationToken stop)
    {
        if (!ModelState.IsValid || input.Do is not (Verdict.In or Verdict.Out))
            return BadRequest();
        if (await commands.DecideManyAsync(id, input, stop) is not { } outcome)
            return NotFound();
        if (outcome.Error is { } error)
            Refuse(error);
        else if (outcome.Skipped > 0)
            Say("Done for {0}. {1} were left as they are: changed meanwhile, your own, or past the screening.", outcome.Done, outcome.Skipped);
        else
            Say(input.Do == Verdict.In ? "{0} have passed. They were told." : "{0} have not passed. They were told why.", outcome.Done);
        return LocalRedirect($"/postings/{id}/applications{filter.Query}");
    }

    /// <summary>One application.</summary>
    [HttpGet("/postings/{id:int}/applications/{applicationId:int}")]
    public async Task<IActionResult> Applicant(int id, int applicationId, ApplicantFilter filter, CancellationToken stop) =>
        await queries.ApplicantAsync(id, applicationId, filter, stop) is { } model ? View(model) : NotFound();

    /// <summary>Passes the verdict and goes on to the next.</summary>
    [HttpPost("/postings/{id:int}/applications/{applicationId:int}")]
    public async Task<IActionResult> Decide(int id, int applicationId, VerdictInput input, [FromQuery] ApplicantFilter filter, CancellationToken stop)
    {
        var stale = false;
        if (ModelState.IsValid)
        {
            if (await commands.DecideAsync(id, applicationId, input, stop) is not { } result)
                return NotFound();
            if (Check(result))
            {
                // The way back to it, should it have been a slip.
                if (input.Do != Verdict.Mark)
                    TempData[Decided] = applicationId;
                Say(input.Do switch { Verdict.In => "Passed, and told so.", Verdict.Out => "Not passed, and told why.", _ => "The score sheet is kept." });
                return LocalRedirect(input.Next is { } next && input.Do != Verdict.Mark
                    ? $"/postings/{id}/applications/{next}{filter.Query}"
                    : input.Do == Verdict.Mark ? $"/postings/{id}/applications/{applicationId}{filter.Query}" : $"/postings/{id}/applications{filter.Query}");
            }

            stale = result.Error == JobErrors.ApplicationStale;
        }

        if (await queries.ApplicantAsync(id, applicationId, filter, stop) is not { } model)
            return NotFound();
        // What was typed stays; the next attempt is made on what stands there now.
        input.Version = model.Row.Application.Version;
        ModelState.Remove(nameof(input.Version));
        Response.StatusCode = stale ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        return View(nameof(Applicant), model with { Input = input });
    }
}
