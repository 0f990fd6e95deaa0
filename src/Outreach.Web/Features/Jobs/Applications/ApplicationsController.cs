using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Apply;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Applications;

[RequirePermission(Permissions.JobsApply), AnonymousAudit]
public sealed class ApplicationsController(ApplicationQueries queries, ApplyCommands commands, RatingCommands ratings, DepartmentTime time, PublicUrl address) : PortalController
{
    [HttpGet("/my/jobs")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await queries.ListAsync(Me.Id, cancellationToken));

    [HttpGet("/my/jobs/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken) =>
        await queries.DetailAsync(id, Me.Id, cancellationToken) is { } model ? View(model) : NotFound();

    /// <summary>The interview for a calendar; only for who is sent there.</summary>
    [HttpGet("/my/jobs/{id:int}/interview.ics")]
    public async Task<IActionResult> Interview(int id, CancellationToken cancellationToken) =>
        await queries.InterviewAsync(id, Me.Id, cancellationToken) is { } day
            ? File(InterviewCalendar.Write(day, T, address.BaseUrl + Url.Action(nameof(Detail), new { id }), time.Now), "text/calendar; charset=utf-8", "interview.ics")
            : NotFound();

    [HttpPost("/my/jobs/{id:int}/withdraw")]
    public async Task<IActionResult> Withdraw(int id, CancellationToken cancellationToken) => Answer(
        await commands.WithdrawAsync(id, Me.Id, cancellationToken), RedirectToAction(nameof(Detail), new { id }), "You have withdrawn. The department knows; there is nothing else to do.");

    [HttpPost("/my/jobs/{id:int}/rate")]
    public async Task<IActionResult> Rate(int id, RatingInput input, CancellationToken cancellationToken)
    {
        if (await queries.DetailAsync(id, Me.Id, cancellationToken) is not { } model)
            return NotFound();
        if (!model.Row.CanRate)
        {
            FlashError(model.Rated ? PostingErrors.RatedAlready : PostingErrors.ApplicationState);
            return RedirectToAction(nameof(Detail), new { id });
        }

        if (!ModelState.IsValid)
            return Again();
        var rated = await ratings.RateAsync(model.PostingId, id, input, cancellationToken);
        if (rated.IsSuccess || rated.Error == PostingErrors.RatedAlready)
            return Answer(rated, RedirectToAction(nameof(Detail), new { id }), "Thank you! Your answer helps those who come after you.");
        AddErrors(rated);
        return Again();

        ViewResult Again()
        {
            ViewData["Rating"] = input;
            return View("Detail", model);
        }
    }
}
