using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Outreach.Web.Features.Jobs.Board;
using Outreach.Web.Features.Jobs.Feeds;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Api;

/// <summary>Open jobs for a mini-program. Read-only, and nothing in it is about a person.</summary>
[ApiController, AllowAnonymous, OutputCache(PolicyName = BoardCachePolicy.Name), ApiExplorerSettings(GroupName = Group), Tags("Jobs")]
public sealed class JobApiController(JobQueries queries, DepartmentTime time, PublicUrl address) : ControllerBase
{
    public const string Group = "jobs";

    private const string Json = "application/json";

    // What a browser might take for markup stays escaped, should anything ever show the answer as a page.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    [HttpGet("/api/jobs", Name = "listJobs")]
    [EndpointSummary("Open jobs"), EndpointDescription("Jobs that students can apply to today. A value that cannot be read is answered by 400.")]
    [ProducesResponseType<JobApiPage>(StatusCodes.Status200OK, Json), ProducesResponseType<ValidationProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public async Task<IActionResult> List([FromQuery] JobFilter filter, CancellationToken cancellationToken)
    {
        filter = filter.Tidy();
        var page = await queries.PageAsync(filter, cancellationToken);
        return Answer(new JobApiPage(
            [.. page.Rows.Select(j => JobApiItem.Of(j, UrlOf(j.Id)))], filter.Page, JobQueries.Size, page.Total, page.HasMore,
            page.HasNext ? address.BaseUrl + filter.With(f => f.Page = filter.Page + 1).Under("/api/jobs") : null));
    }

    [HttpGet("/api/jobs/{id:int}", Name = "getJob")]
    [EndpointSummary("An open job"), EndpointDescription("404: there is no such job. 410: it was on the board and is no longer open.")]
    [ProducesResponseType<JobApiDetail>(StatusCodes.Status200OK, Json)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json"), ProducesResponseType<ProblemDetails>(StatusCodes.Status410Gone, "application/problem+json")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken)
    {
        if (await queries.FactsAsync(id, cancellationToken) is not { WasPublished: true } job)
            return NotFound();
        var today = time.Today;
        if (job.StandingOn(today) != JobStanding.Open)
            return Problem(statusCode: StatusCodes.Status410Gone, title: "The job is no longer open.");
        return Answer(new JobApiDetail(
            JobApiItem.Of(job, UrlOf(id), today), job.Duties, job.Requirements, job.PayNote, job.SettlementDay, job.HoursPerDay, job.Place,
            job.InterviewAt, job.InterviewPlace, job.Trust.VettedOn, [.. job.Questions.Select(q => new JobApiQuestion(q.Text, q.Expected))]));
    }

    private string UrlOf(int id) => $"{address.BaseUrl}/jobs/{id}";

    private FileContentResult Answer<T>(T value)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(value, Options);
        Response.Headers.CacheControl = "public, no-cache";
        return File(content, Json + "; charset=utf-8", null, JobFeedsController.TagOf(content));
    }
}
