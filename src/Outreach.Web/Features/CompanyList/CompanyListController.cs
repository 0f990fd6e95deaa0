using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Screening;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.CompanyList;

/// <summary>Chooses who is sent to the employer (推荐名单), and hands the list over.</summary>
[RequirePermission(Permissions.JobsWrite)]
public sealed class CompanyListController(OutreachDbContext db, CompanyLists lists, DepartmentTime time) : PortalController
{
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The list.</summary>
    [HttpGet("/postings/{id:int}/company-list")]
    public async Task<IActionResult> Index(int id, CancellationToken stop) => await lists.PageAsync(id, stop) is { } model ? View(model) : NotFound();

    /// <summary>Sends those chosen.</summary>
    [HttpPost("/postings/{id:int}/company-list")]
    public async Task<IActionResult> Send(int id, SendInput input, CancellationToken stop)
    {
        if (ModelState.IsValid)
        {
            if (await lists.SendAsync(id, input, stop) is not { } result)
                return NotFound();
            if (Check(result))
            {
                Say("{0} are recommended to the employer now, and each was told.", Seen.Read(input.Chosen).Count);
                return RedirectToAction(nameof(Index), new { id });
            }
        }

        return await lists.PageAsync(id, stop) is { } model ? View(nameof(Index), model with { Input = input }) : NotFound();
    }

    /// <summary>The list for the employer as .xlsx.</summary>
    [HttpGet("/postings/{id:int}/company-list.xlsx")]
    public async Task<IActionResult> Export(int id, CancellationToken stop)
    {
        if (await HandOverAsync(id, ".xlsx", stop) is not { } list)
            return NotFound();
        var stream = new MemoryStream();
        XlsxWriter.Write(stream, T["Company list"].Value, [.. HandedOver.Headers.Select(h => T[h].Value)],
            list.People.Select((p, i) => (IReadOnlyList<object?>)[i + 1, p.Name, p.Score, null, p.Phone]));
        stream.Position = 0;
        return File(stream, XlsxType, string.Create(CultureInfo.InvariantCulture, $"{T["Company list"].Value}-{list.Job.Title}-{time.Today:yyyyMMdd}.xlsx"));
    }

    /// <summary>The list for the employer, to print.</summary>
    [HttpGet("/postings/{id:int}/company-list/print")]
    public async Task<IActionResult> Print(int id, CancellationToken stop) => await HandOverAsync(id, "print", stop) is { } list ? View(list) : NotFound();

    // Whatever leaves the portal with people's names leaves a trace.
    private async Task<HandedOver?> HandOverAsync(int id, string how, CancellationToken stop)
    {
        var list = await lists.HandedOverAsync(id, stop);
        if (list is null)
            return null;
        var what = System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, object?[]> { ["CompanyList"] = [null, how], ["People"] = [null, list.People.Count] });
        db.AuditEntries.Add(AuditEntry.Event(AuditAction.Exported, nameof(JobPosting), id.ToString(CultureInfo.InvariantCulture), Me.Id, time.Now, what));
        await db.SaveChangesAsync(stop);
        return list;
    }
}

/// <summary>Who is to be sent.</summary>
public sealed class SendInput
{
    /// <summary>Who, each with the version seen.</summary>
    public string[] Chosen { get; set; } = [];

    /// <summary>Why more than the cap, or somebody who misses a must-have.</summary>
    [StringLength(300), Display(Name = "Why all the same")]
    public string? Reason { get; set; }
}

/// <summary>The page.</summary>
/// <param name="Job">For which job.</param>
/// <param name="Passed">Who has passed the screening, the best first.</param>
/// <param name="Sent">Who was sent.</param>
/// <param name="Cap">How many are sent without a reason.</param>
/// <param name="Factor">How many for a place.</param>
public sealed record CompanyListModel(ScreenedJob Job, IReadOnlyList<ApplicantRow> Passed, IReadOnlyList<ApplicantRow> Sent, int Cap, decimal Factor)
{
    /// <summary>What stands in the form; null before it was sent.</summary>
    public SendInput? Input { get; init; }

    /// <summary>How many more fit on the list.</summary>
    public int Room => Math.Max(0, Cap - Job.Sent);

    /// <summary>Whether a row is ticked: as it was, else the best that fit on the list.</summary>
    public bool IsChosen(ApplicantRow row, int rank) => Input is null ? rank < Room && row.Application.Missed == 0 : Seen.Read(Input.Chosen).ContainsKey(row.Application.Id);
}

/// <summary>Somebody on the employer's list: what an interview needs, and no more.</summary>
public sealed record HandedOverPerson(string Name, int? Score, string? Phone);

/// <summary>The list as the employer gets it.</summary>
public sealed record HandedOver(ScreenedJob Job, string Department, string? Phone, IReadOnlyList<HandedOverPerson> People)
{
    /// <summary>Its columns; the fourth is for the employer to fill in, and can be imported as it comes back.</summary>
    public static readonly string[] Headers = ["No.", "Full name", "Score", "Result of the interview", "Phone"];
}
