using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Apply;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Applications;

/// <summary>A student's own applications: where they stand, and what can be done.</summary>
[RequirePermission(Permissions.JobsApply), SavedUnnamed]
public sealed class ApplicationsController(OutreachDbContext db, ApplicationQueries queries, ApplyCommands commands, DepartmentTime time, PublicAddress address) : PortalController
{
    /// <summary>The list.</summary>
    [HttpGet("/my/jobs")]
    public async Task<IActionResult> Index(CancellationToken stop) => View(await queries.ListAsync(Me.Id, stop));

    /// <summary>One application.</summary>
    [HttpGet("/my/jobs/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken stop) =>
        await queries.DetailAsync(id, Me.Id, stop) is { } model ? View(model) : NotFound();

    /// <summary>The interview for a calendar; only for who is sent there.</summary>
    [HttpGet("/my/jobs/{id:int}/interview.ics")]
    public async Task<IActionResult> Interview(int id, CancellationToken stop) =>
        await queries.InterviewAsync(id, Me.Id, stop) is { } day
            ? File(InterviewCalendar.Write(day, T, address.Start + Url.Action(nameof(Detail), new { id }), time.Now), "text/calendar; charset=utf-8", "interview.ics")
            : NotFound();

    /// <summary>Withdraws.</summary>
    [HttpPost("/my/jobs/{id:int}/withdraw")]
    public async Task<IActionResult> Withdraw(int id, CancellationToken stop)
    {
        if (await commands.WithdrawAsync(id, Me.Id, stop) is not { } done)
            return NotFound();
        if (done.Error is { } error)
            Refuse(error);
        else
            Say("You have withdrawn. The department knows; there is nothing else to do.");
        return RedirectToAction(nameof(Detail), new { id });
    }

    /// <summary>Says how it went.</summary>
    [HttpPost("/my/jobs/{id:int}/rate")]
    public async Task<IActionResult> Rate(int id, RatingInput input, CancellationToken stop)
    {
        if (await queries.DetailAsync(id, Me.Id, stop) is not { } model)
            return NotFound();
        if (!model.Row.MayRate)
        {
            Refuse(model.Rated ? JobErrors.RatedAlready : JobErrors.ApplicationState);
            return RedirectToAction(nameof(Detail), new { id });
        }

        if (!ModelState.IsValid || !Check(JobRating.Give(model.PostingId, id, input.First, input.Second, input.Words, out var rating)))
        {
            ViewData["Rating"] = input;
            return View("Detail", model);
        }

        db.JobRatings.Add(rating);
        try
        {
            await db.SaveChangesAsync(stop);
            Say("Thank you! Your answer helps those who come after you.");
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation("JobRatings"))
        {
            Refuse(JobErrors.RatedAlready);
        }

        return RedirectToAction(nameof(Detail), new { id });
    }
}
