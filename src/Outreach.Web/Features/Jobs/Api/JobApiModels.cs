using Outreach.Domain.Jobs;
using Outreach.Web.Features.Jobs.Board;

namespace Outreach.Web.Features.Jobs.Api;

/// <summary>A page of open jobs.</summary>
/// <param name="Jobs">The jobs, in the order asked for.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="Total">How many jobs fit, counted up to 200; with filters, those up to this page while there are more.</param>
/// <param name="TotalIsMore">Whether there are more than were counted.</param>
/// <param name="Next">Address of the next page; null on the last.</param>
public sealed record JobApiPage(IReadOnlyList<JobApiItem> Jobs, int Page, int PageSize, int Total, bool TotalIsMore, string? Next);

/// <summary>The pay.</summary>
/// <param name="Amount">CNY for a unit.</param>
/// <param name="PerHour">What it comes to in an hour of work; null for piecework.</param>
public sealed record JobApiPay(decimal Amount, PayUnit Unit, decimal? PerHour, Settlement Settlement);

/// <summary>A day of the week with work.</summary>
/// <param name="Day">1 for Monday to 7 for Sunday.</param>
/// <param name="Parts">Of: morning, afternoon, evening.</param>
public sealed record JobApiDay(int Day, IReadOnlyList<string> Parts);

/// <summary>An open job.</summary>
/// <param name="EmployerVetted">Whether the department's vetting of the employer holds today.</param>
/// <param name="Week">Days of the week; empty when not bound to any.</param>
/// <param name="TimesAreFixed">Whether all of these times are worked; else one chooses among them.</param>
/// <param name="Hours">Hours in words.</param>
/// <param name="StartsOn">First day of work.</param>
/// <param name="EndsOn">Last day of work; null when open.</param>
/// <param name="ApplyBy">Last day to apply, by the department's clocks.</param>
/// <param name="PublishedAt">When it was published, UTC.</param>
public sealed record JobApiItem(
    int Id, string Url, string Title, string Employer, bool EmployerVetted, JobCategory Category, JobKind Kind, JobApiPay Pay, string? City, string? District,
    IReadOnlyList<JobApiDay> Week, bool TimesAreFixed, string? Hours, DateOnly StartsOn, DateOnly? EndsOn, DateOnly ApplyBy, JobSeason Season,
    int Places, int PlacesTaken, int Applied, DateTimeOffset PublishedAt)
{
    internal static JobApiItem Of(JobCard job, string url) => new(
        job.Id, url, job.Title, job.Employer, job.IsVetted, job.Category, job.Kind, new(job.PayAmount, job.PayUnit, job.HourlyPay, job.Settlement),
        job.City, job.District, WeekOf(job.Times), job.TimesAreFixed, job.Hours, job.StartsOn, job.EndsOn, job.ApplyBy, job.Season,
        job.Headcount, job.Hired, job.Applied, job.PublishedAt);

    internal static JobApiItem Of(JobFacts job, string url, DateOnly today) => new(
        job.Id, url, job.Title, job.Employer, job.Trust.VettedUntil >= today, job.Category, job.Kind, new(job.PayAmount, job.PayUnit, job.HourlyPay, job.Settlement),
        job.City, job.District, WeekOf(job.Times), job.TimesAreFixed, job.Hours, job.StartsOn, job.EndsOn, job.ApplyBy, job.Season,
        job.Headcount, job.Hired, job.Applied, job.PublishedAt!.Value);

    private static readonly string[] Parts = ["morning", "afternoon", "evening"];

    private static List<JobApiDay> WeekOf(int times) => [.. WeekTimes.DaysOf(times).Select(day => new JobApiDay(
        day + 1, [.. Parts.Where((_, part) => WeekTimes.Has(times, day, part))]))];
}

/// <summary>A question that everybody who applies answers.</summary>
/// <param name="Expected">The answer that the employer demands; null for an answer in words.</param>
public sealed record JobApiQuestion(string Text, bool? Expected);

/// <summary>An open job with all that its page says.</summary>
/// <param name="Requirements">What else is asked or offered.</param>
/// <param name="PayNote">What else belongs to the pay.</param>
/// <param name="PaidHoursADay">Paid hours of a day.</param>
/// <param name="InterviewAt">When the interview is, UTC.</param>
/// <param name="EmployerVettedOn">When the employer was vetted last.</param>
public sealed record JobApiDetail(
    JobApiItem Job, string Duties, string? Requirements, string? PayNote, string? SettlementDay, decimal? PaidHoursADay, string? Place,
    DateTimeOffset? InterviewAt, string? InterviewPlace, DateOnly? EmployerVettedOn, IReadOnlyList<JobApiQuestion> Questions);
