using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Searching;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Postings;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.SponsorVetting;

/// <summary>Checks of merchants and the blacklist: for leaders.</summary>
[RequirePermission(Permissions.SponsorsLead)]
public sealed class SponsorVettingController(OutreachDbContext db, SponsorCommands commands, SponsorPostings postings, DepartmentTime time) : PortalController
{
    private const int MostReason = 500;

    /// <summary>The form of a check.</summary>
    [HttpGet("/sponsors/{id:int}/vet")]
    public async Task<IActionResult> Vet(int id, CancellationToken stop) =>
        await FindAsync(id, stop) is { } sponsor ? Form(sponsor, new VetInput()) : NotFound();

    /// <summary>Records a check.</summary>
    [HttpPost("/sponsors/{id:int}/vet")]
    public async Task<IActionResult> Vet(int id, VetInput input, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } sponsor)
            return NotFound();
        var passed = input.Decision == VettingDecision.Passed;
        if (input.Notes is null && input.Photo is null && passed)
            Check(SponsorErrors.PassedOnNothing);
        if (input.Notes is null && input.Decision == VettingDecision.Rejected)
            Check(SponsorErrors.RejectedWithoutNotes);
        if (!ModelState.IsValid)
            return Form(sponsor, input);
        // Stored last, so that a form that is refused leaves no file behind.
        var (photo, refused) = await commands.PhotoAsync(input.Photo, nameof(input.Photo), stop);
        if (refused is not null)
        {
            Check(refused);
            return Form(sponsor, input);
        }

        var vetting = sponsor.Vet(passed, Me.Id, time.Today, input.Notes, photo?.Id);
        db.Vettings.Add(vetting);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            Check(SponsorErrors.ChangedMeanwhile);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Form(sponsor, input);
        }

        if (passed)
            Say("Vetting passed. It is valid until {0}.", HttpContext.RequestServices.GetRequiredService<Infrastructure.Localization.Show>().Day(vetting.ValidUntil));
        else
            Say("Vetting rejected. The note is in the history.");
        return Back(id);
    }

    /// <summary>Bars a merchant from new deals and postings.</summary>
    [HttpPost("/sponsors/{id:int}/blacklist")]
    public Task<IActionResult> Blacklist(int id, string? reason, CancellationToken stop) =>
        ChangeAsync(id, s => s.Blacklist(SearchText.Shorten(reason ?? "", MostReason)), "“{0}” is on the blacklist: no new deals or jobs with it.", stop);

    /// <summary>Takes it off the blacklist.</summary>
    [HttpPost("/sponsors/{id:int}/lift")]
    public Task<IActionResult> Lift(int id, CancellationToken stop) => ChangeAsync(id, s => s.LiftBlacklist(), "“{0}” is off the blacklist and counts as dormant.", stop);

    private async Task<IActionResult> ChangeAsync(int id, Func<Sponsor, Result> verb, string said, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } sponsor)
            return NotFound();
        if (verb(sponsor).Error is { } error)
        {
            Refuse(error);
            return Back(id);
        }

        await postings.SuspendAsync(sponsor, stop);
        try
        {
            await db.SaveChangesAsync(stop);
            Say(said, sponsor.Name);
        }
        catch (DbUpdateConcurrencyException)
        {
            Refuse(SponsorErrors.ChangedMeanwhile);
        }

        return Back(id);
    }

    private Task<Sponsor?> FindAsync(int id, CancellationToken stop) => db.Sponsors.SingleOrDefaultAsync(s => s.Id == id, stop);

    private ViewResult Form(Sponsor sponsor, VetInput input)
    {
        ViewData["Sponsor"] = sponsor.Name;
        ViewData["SponsorId"] = sponsor.Id;
        ViewData["CreditCode"] = sponsor.CreditCode;
        return View("Vet", input);
    }

    private RedirectToActionResult Back(int id) => RedirectToAction("Detail", "Sponsors", new { id });
}
