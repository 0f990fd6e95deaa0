using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Figures;

/// <summary>Honest numbers of part-time jobs (S67, S69): counts and shares, never a name of an applicant.</summary>
[RequirePermission(Permissions.JobsRead)]
public sealed class JobFiguresController(JobFigureQueries queries, DepartmentTime time) : PortalController
{
    private static readonly string[] Acceptance = ["Applied", "Sent", "Hired", "Without a result", "Share hired (%)"];

    [HttpGet("/job-figures")]
    public async Task<IActionResult> Index(JobFigureFilter filter, CancellationToken cancellationToken) => View(await queries.PageAsync(filter, cancellationToken));

    [HttpGet("/job-figures/{table}.xlsx")]
    public async Task<IActionResult> Export(string table, JobFigureFilter filter, CancellationToken cancellationToken)
    {
        var model = await queries.PageAsync(filter, cancellationToken);
        return table switch
        {
            "employers" => Sheet("By employer", ["Employer", .. Acceptance], model.Employers.Select(r => Row(r))),
            "postings" => Sheet("By posting", ["Posting", "Employer", .. Acceptance], model.Postings.Select(r => Row(r, r.Detail))),
            "seasons" => Sheet("By season", ["Season", .. Acceptance], model.Seasons.Select(r => Row(r))),
            "screeners" => Sheet("By screener", ["Screener", .. Acceptance], model.Screeners.Select(r => Row(r))),
            "unanswered" => Sheet("Too long without an answer", ["Posting", "Employer", "Owner", "People", "Longest since"],
                model.Unanswered.Select(r => (IReadOnlyList<object?>)[r.Title, r.Employer, r.Owner, r.Count, time.DayOf(r.Oldest)])),
            "satisfaction" => Sheet("Satisfaction", ["Who was asked", "Question", "Answers", "Satisfied (4 or 5)", "Mean", "1", "2", "3", "4", "5"],
                model.Satisfaction.Select(r => (IReadOnlyList<object?>)
                [
                    T[SideOf(r)].Value, T[r.Question].Value, r.Answers, r.Satisfied, r.Mean is { } mean ? Math.Round((decimal)mean, 2) : null, .. r.Counts.Cast<object?>(),
                ])),
            _ => NotFound(),
        };
    }

    public static string SideOf(SatisfactionRow row) => row.Side == RatingSide.Employer ? "Employers" : "Students hired";

    private static IReadOnlyList<object?> Row(AcceptanceRow r, string? detail = null) =>
    [
        r.Name, .. detail is null ? Array.Empty<object?>() : [detail], r.Applied, r.Sent, r.Hired, r.Pending, r.Share is { } share ? Math.Round((decimal)share * 100, 1) : null,
    ];

    private FileStreamResult Sheet(string name, string[] headers, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var stream = new MemoryStream();
        XlsxWriter.Write(stream, T[name].Value, [.. headers.Select(h => T[h].Value)], rows);
        stream.Position = 0;
        return File(
            stream, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            string.Create(CultureInfo.InvariantCulture, $"{T["Job figures"].Value}-{T[name].Value}-{time.Today:yyyyMMdd}.xlsx"));
    }
}
