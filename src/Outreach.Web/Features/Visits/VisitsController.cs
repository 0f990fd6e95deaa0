using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Visits;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Visits;

/// <summary>Visits and calls at merchants.</summary>
[RequirePermission(Permissions.SponsorsRead)]
public sealed class VisitsController(OutreachDbContext db, VisitQueries queries, VisitCommands commands, DepartmentTime time) : PortalController
{
    /// <summary>The list.</summary>
    [HttpGet("/visits")]
    public async Task<IActionResult> Index(VisitFilter filter, CancellationToken stop) => View(await queries.ListAsync(filter, Me, stop));

    /// <summary>What was learned, to be read one after the other.</summary>
    [HttpGet("/visits/lessons")]
    public async Task<IActionResult> Lessons(VisitFilter filter, CancellationToken stop)
    {
        filter.Lesson = true;
        return View(await queries.ListAsync(filter, Me, stop));
    }

    /// <summary>The form; without a merchant, the choice of one.</summary>
    [HttpGet("/visits/new"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> New(int? sponsorId, int? dealId, string? q, CancellationToken stop)
    {
        if (sponsorId is null && dealId is not null)
            sponsorId = await db.Deals.Where(d => d.Id == dealId).Select(d => (int?)d.SponsorId).SingleOrDefaultAsync(stop);
        if (sponsorId is not { } sponsor)
            return View("Choose", await queries.ChooseAsync(q, Me.Id, stop));
        var form = await queries.FormAsync(sponsor, Me, null, stop);
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

    /// <summary>Logs a visit.</summary>
    [HttpPost("/visits/new"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> New([FromQuery] int? sponsorId, VisitInput input, CancellationToken stop)
    {
        if (sponsorId is not { } sponsor || await queries.FormAsync(sponsor, Me, null, stop) is not { } form)
            return NotFound();
        ViewData[VisitFormModel.Key] = form;
        if (!ModelState.IsValid || !Check(await commands.LogAsync(sponsor, input, Me, stop) ?? SponsorErrors.ChangedMeanwhile))
            return View(input);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            Check(VisitErrors.Again);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(input);
        }

        Say("The visit is logged.");
        return RedirectToAction("Detail", "Sponsors", new { id = sponsor });
    }

    /// <summary>The form of a visit.</summary>
    [HttpGet("/visits/{id:int}/edit"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Edit(int id, CancellationToken stop)
    {
        if (await commands.LoadAsync(id, Me, stop) is not { } visit)
            return NotFound();
        ViewData[VisitFormModel.Key] = await queries.FormAsync(visit.SponsorId, Me, visit, stop);
        return View(VisitInput.Of(visit));
    }

    /// <summary>Corrects a visit.</summary>
    [HttpPost("/visits/{id:int}/edit"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Edit(int id, VisitInput input, CancellationToken stop)
    {
        if (await commands.LoadAsync(id, Me, stop) is not { } visit)
            return NotFound();
        var stored = VisitInput.Of(visit);
        input.DealId = stored.DealId;
        ViewData[VisitFormModel.Key] = await queries.FormAsync(visit.SponsorId, Me, visit, stop);
        db.Entry(visit).Property(v => v.Version).OriginalValue = input.Version;
        // Who went are rows of their own: without this a save that changes nothing else would overwrite another unseen.
        db.Entry(visit).Property(v => v.UpdatedAt).IsModified = true;
        if (!ModelState.IsValid || !Check(await commands.EditAsync(visit, input, stop)))
            return View(input);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync("Edit", input, stored, id, db.Visits);
        }

        Say("Saved.");
        return RedirectToAction("Detail", "Sponsors", new { id = visit.SponsorId });
    }
}
