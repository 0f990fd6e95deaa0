using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Postings;

/// <summary>Postings: the list, the detail page and the form.</summary>
[RequirePermission(Permissions.JobsRead)]
public sealed class PostingsController(OutreachDbContext db, PostingQueries queries, PostingCommands commands, DepartmentTime time) : PortalController
{
    private static readonly string[] Headers =
    [
        "Job title", "Merchant", "State", "Category", "Season", "Pay", "Settlement", "District", "First day of work", "Last day of work", "Apply by",
        "Places", "Applied", "Sent to the employer", "Hired", "Owner", "Latest change",
    ];

    /// <summary>The list.</summary>
    [HttpGet("/postings")]
    public async Task<IActionResult> Index(PostingFilter filter, CancellationToken stop) => View(await queries.ListAsync(filter, stop));

    /// <summary>The list as .xlsx: counts, never who applied.</summary>
    [HttpGet("/postings.xlsx")]
    public async Task<IActionResult> Export(PostingFilter filter, CancellationToken stop)
    {
        var rows = await queries.ExportAsync(filter, stop);
        var stream = new MemoryStream();
        XlsxWriter.Write(stream, T["Postings"].Value, [.. Headers.Select(h => T[h].Value)], rows.Select(r => (IReadOnlyList<object?>)
        [
            r.Title, r.Employer, T.Text(r.State), T.Text(r.Category), T.Text(r.Season), T.Pay(r.PayAmount, r.PayUnit), T.Text(r.Settlement), r.District, r.StartsOn,
            r.EndsOn, r.ApplyBy, r.Headcount, r.Applied, r.Sent, r.Hired, r.Owner, time.ToLocal(r.ChangedAt),
        ]));
        stream.Position = 0;
        return File(stream, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{T["Postings"].Value}-{time.Today:yyyyMMdd}.xlsx");
    }

    /// <summary>The detail page.</summary>
    [HttpGet("/postings/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken stop) => await queries.DetailAsync(id, stop) is { } model ? View(model) : NotFound();

    /// <summary>Submitted texts and what differs between two of them.</summary>
    [HttpGet("/postings/{id:int}/revisions")]
    public async Task<IActionResult> Revisions(int id, int? from, int? to, CancellationToken stop) =>
        await queries.RevisionsAsync(id, from, to, stop) is { } model ? View(model) : NotFound();

    /// <summary>Choosing the employer, or the empty form once it is chosen.</summary>
    [HttpGet("/postings/new"), RequirePermission(Permissions.JobsWrite)]
    public async Task<IActionResult> New(int? sponsor, string? q, CancellationToken stop)
    {
        if (sponsor is null)
            return View("Choose", await queries.ChooseAsync(q, stop));
        if (await queries.FormAsync(sponsor.Value, null, null, stop) is not { } page)
            return NotFound();
        if (page.Employer.Standing == Standing.Blacklisted)
        {
            Refuse(JobErrors.EmployerBlacklisted);
            return RedirectToAction(nameof(New));
        }

        ViewData[PostingPage.Key] = page;
        return View(new PostingInput { SponsorId = sponsor, Kind = JobKind.OffCampus, Season = Seasons.Of(time.Today), District = page.Employer.District }.WithSpareRows());
    }

    /// <summary>Makes a draft; with <paramref name="check"/> only shows what the safety check says.</summary>
    [HttpPost("/postings/new"), RequirePermission(Permissions.JobsWrite)]
    public async Task<IActionResult> New(PostingInput input, bool check, CancellationToken stop)
    {
        if (input.SponsorId is not { } sponsorId)
            return RedirectToAction(nameof(New));
        if (!Fits(input, 0) || check)
            return await FormAsync("New", sponsorId, null, input, stop);
        var (result, id) = await commands.DraftAsync(sponsorId, input.ToContent(time), stop);
        if (!Check(result))
            return await FormAsync("New", sponsorId, null, input, stop);
        Say("Saved as a draft. Nobody but the department sees it before a second person has published it.");
        return RedirectToAction(nameof(Detail), new { id });
    }

    /// <summary>The form of a posting.</summary>
    [HttpGet("/postings/{id:int}/edit"), RequirePermission(Permissions.JobsWrite)]
    public async Task<IActionResult> Edit(int id, CancellationToken stop)
    {
        if (await queries.EditableAsync(id, stop) is not { } posting)
            return NotFound();
        if (posting.State != JobState.Finished)
            return await FormAsync("Edit", posting.SponsorId, posting, PostingInput.Of(posting, time), stop);
        Refuse(JobErrors.NotEditable);
        return RedirectToAction(nameof(Detail), new { id });
    }

    /// <summary>Changes a posting; with <paramref name="check"/> only shows what the safety check says.</summary>
    [HttpPost("/postings/{id:int}/edit"), RequirePermission(Permissions.JobsWrite)]
    public async Task<IActionResult> Edit(int id, PostingInput input, bool check, CancellationToken stop)
    {
        if (await queries.EditableAsync(id, stop) is not { } posting)
            return NotFound();
        if (!Fits(input, posting.Tally.Hired) || check)
            return await FormAsync("Edit", posting.SponsorId, posting, input, stop);
        if (await commands.EditAsync(id, input.Version, input.ToContent(time), stop) is not { } result)
            return NotFound();
        if (result.Error == JobErrors.Stale && await queries.EditableAsync(id, stop) is { } stored)
        {
            ViewData[PostingPage.Key] = await queries.FormAsync(stored.SponsorId, stored, input.ToContent(time), stop);
            var shown = await ConflictAsync("Edit", input.WithSpareRows(), PostingInput.Of(stored, time).WithSpareRows(), id, db.JobPostings);
            if (ViewData[EditConflict.Key] is EditConflict conflict)
                ViewData[EditConflict.Key] = conflict with { Differences = queries.Differences(input.ToContent(time), stored.Content) };
            return shown;
        }

        if (!Check(result))
            return await FormAsync("Edit", posting.SponsorId, posting, input, stop);
        if (posting.State == JobState.Draft)
            Say("Saved.");
        else
            Say("Saved. It is a draft again: submit it, so that a second person can publish the new text.");
        return RedirectToAction(nameof(Detail), new { id });
    }

    // All that is wrong at once, but of each field only what is said of it first: no number is also none above 0.
    private bool Fits(PostingInput input, int hired)
    {
        foreach (var problem in input.Problems().Concat(input.ToContent(time).Problems(hired)).Where(p => !Broken.Contains(p.Field ?? "")))
            ModelState.AddModelError(problem.Field ?? "", T.Of(problem));
        return ModelState.IsValid;
    }

    private HashSet<string> Broken => [.. ModelState.Where(e => e.Value?.Errors.Count > 0).Select(e => e.Key)];

    private async Task<IActionResult> FormAsync(string view, int sponsorId, JobPosting? posting, PostingInput input, CancellationToken stop)
    {
        if (await queries.FormAsync(sponsorId, posting, input.ToContent(time), stop, Broken) is not { } page)
            return NotFound();
        ViewData[PostingPage.Key] = page;
        return View(view, input.WithSpareRows());
    }
}
