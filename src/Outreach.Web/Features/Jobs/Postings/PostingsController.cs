using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Jobs;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Postings;

[RequirePermission(Permissions.JobsRead)]
public sealed class PostingsController(PostingQueries queries, PostingCommands commands, DepartmentTime time) : PortalController
{
    private static readonly string[] Headers =
    [
        "Job title", "Merchant", "State", "Category", "Season", "Pay", "Settlement", "District", "First day of work", "Last day of work", "Apply by",
        "Places", "Applied", "Sent to the employer", "Hired", "Owner", "Latest change",
    ];

    [HttpGet("/postings")]
    public async Task<IActionResult> Index(PostingFilter filter, CancellationToken cancellationToken) => View(await queries.ListAsync(filter, cancellationToken));

    /// <summary>The list as .xlsx: counts, never who applied.</summary>
    [HttpGet("/postings.xlsx")]
    public async Task<IActionResult> Export(PostingFilter filter, CancellationToken cancellationToken)
    {
        var rows = await queries.ExportAsync(filter, cancellationToken);
        var stream = new MemoryStream();
        XlsxWriter.Write(stream, T["Postings"].Value, [.. Headers.Select(h => T[h].Value)], rows.Select(r => (IReadOnlyList<object?>)
        [
            r.Title, r.Employer, T.Text(r.State), T.Text(r.Category), T.Text(r.Season), T.Pay(r.PayAmount, r.PayUnit), r.PayAmount == 0 ? null : T.Text(r.Settlement), r.District, r.StartsOn,
            r.EndsOn, r.ApplyBy, r.Headcount, r.Applied, r.Sent, r.Hired, r.Owner, time.ToLocal(r.ChangedAt),
        ]));
        stream.Position = 0;
        return File(stream, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{T["Postings"].Value}-{time.Today:yyyyMMdd}.xlsx");
    }

    [HttpGet("/postings/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken) => await queries.DetailAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/postings/{id:int}/revisions")]
    public async Task<IActionResult> Revisions(int id, int? from, int? to, CancellationToken cancellationToken) =>
        await queries.RevisionsAsync(id, from, to, cancellationToken) is { } model ? View(model) : NotFound();

    /// <summary>Choosing the employer, or the empty form once it is chosen.</summary>
    [HttpGet("/postings/new"), RequirePermission(Permissions.JobsWrite)]
    public async Task<IActionResult> New(int? sponsor, string? q, CancellationToken cancellationToken)
    {
        if (sponsor is null)
            return View("Choose", await queries.ChooseAsync(q, cancellationToken));
        if (await queries.FormAsync(sponsor.Value, null, null, cancellationToken) is not { } page)
            return NotFound();
        if (page.Employer.Standing == Standing.Blacklisted)
        {
            FlashError(PostingErrors.EmployerBlacklisted);
            return RedirectToAction(nameof(New));
        }

        ViewData[PostingPage.Key] = page;
        return View(new PostingInput { SponsorId = sponsor, Kind = JobKind.OffCampus, Season = SeasonCalendar.Of(time.Today), District = page.Employer.District }.WithSpareRows());
    }

    /// <summary>Makes a draft; with <paramref name="check"/> only shows what the safety check says.</summary>
    [HttpPost("/postings/new"), RequirePermission(Permissions.JobsWrite)]
    public async Task<IActionResult> New(PostingInput input, bool check, CancellationToken cancellationToken)
    {
        if (input.SponsorId is not { } sponsorId)
            return RedirectToAction(nameof(New));
        if (!Validate(input, 0) || check)
            return await FormAsync("New", sponsorId, null, input, cancellationToken);
        var drafted = await commands.DraftAsync(sponsorId, input.ToContent(time), cancellationToken);
        if (!AddErrors(drafted))
            return await FormAsync("New", sponsorId, null, input, cancellationToken);
        FlashSuccess("Saved as a draft. Nobody but the department sees it before a second person has published it.");
        return RedirectToAction(nameof(Detail), new { id = drafted.Value });
    }

    [HttpGet("/postings/{id:int}/edit"), RequirePermission(Permissions.JobsWrite)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken)
    {
        if (await queries.EditableAsync(id, cancellationToken) is not { } posting)
            return NotFound();
        if (posting.State != PostingState.Finished)
            return await FormAsync("Edit", posting.SponsorId, posting, PostingInput.Of(posting, time), cancellationToken);
        FlashError(PostingErrors.NotEditable);
        return RedirectToAction(nameof(Detail), new { id });
    }

    /// <summary>Changes a posting; with <paramref name="check"/> only shows what the safety check says.</summary>
    [HttpPost("/postings/{id:int}/edit"), RequirePermission(Permissions.JobsWrite)]
    public async Task<IActionResult> Edit(int id, PostingInput input, bool check, CancellationToken cancellationToken)
    {
        if (await queries.EditableAsync(id, cancellationToken) is not { } posting)
            return NotFound();
        if (!Validate(input, posting.Tally.Hired) || check)
            return await FormAsync("Edit", posting.SponsorId, posting, input, cancellationToken);
        var result = await commands.EditAsync(id, input.Version, input.ToContent(time), cancellationToken);
        if (result.IsNotFound)
            return NotFound();
        if (result.Error == PostingErrors.Stale && await queries.EditableAsync(id, cancellationToken) is { } stored)
        {
            ViewData[PostingPage.Key] = await queries.FormAsync(stored.SponsorId, stored, input.ToContent(time), cancellationToken);
            var shown = await ConflictAsync<JobPosting, PostingInput>("Edit", input.WithSpareRows(), PostingInput.Of(stored, time).WithSpareRows(), id);
            if (ViewData[EditConflict.Key] is EditConflict conflict)
                ViewData[EditConflict.Key] = conflict with { Differences = queries.Differences(input.ToContent(time), stored.Content) };
            return shown;
        }

        if (!AddErrors(result))
            return await FormAsync("Edit", posting.SponsorId, posting, input, cancellationToken);
        if (posting.State == PostingState.Draft)
            FlashSuccess("Saved.");
        else
            FlashSuccess("Saved. It is a draft again: submit it, so that a second person can publish the new text.");
        return RedirectToAction(nameof(Detail), new { id });
    }

    // All that is wrong at once, but of each field only what is said of it first: no number is also none above 0.
    private bool Validate(PostingInput input, int hired)
    {
        foreach (var problem in input.Problems().Concat(input.ToContent(time).Problems(hired)).Where(p => !Broken.Contains(p.Field ?? "")))
            ModelState.AddModelError(problem.Field ?? "", T.Localize(problem));
        return ModelState.IsValid;
    }

    private HashSet<string> Broken => [.. ModelState.Where(e => e.Value?.Errors.Count > 0).Select(e => e.Key)];

    private async Task<IActionResult> FormAsync(string view, int sponsorId, JobPosting? posting, PostingInput input, CancellationToken cancellationToken)
    {
        if (await queries.FormAsync(sponsorId, posting, input.ToContent(time), cancellationToken, Broken) is not { } page)
            return NotFound();
        ViewData[PostingPage.Key] = page;
        return View(view, input.WithSpareRows());
    }
}
