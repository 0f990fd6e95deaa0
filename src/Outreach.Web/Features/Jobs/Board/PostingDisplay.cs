using System.Globalization;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Jobs;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Jobs.Board;

public sealed class PostingDisplay(IStringLocalizer texts, DisplayFormatter show)
{
    /// <summary>An amount without needless decimals.</summary>
    public static string Number(decimal amount) => amount.ToString(amount == decimal.Truncate(amount) ? "N0" : "N2", CultureInfo.CurrentCulture);

    /// <summary>An amount before its unit: 25 元/小时, ¥25 an hour.</summary>
    public static string Amount(decimal amount) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Number(amount) : "¥" + Number(amount);

    /// <summary>What the amount is for: 元/小时, an hour.</summary>
    public string Unit(PayUnit unit) => unit switch
    {
        PayUnit.Hour => texts["an hour"],
        PayUnit.Day => texts["a day"],
        PayUnit.Piece => texts["a piece"],
        _ => texts["a month"],
    };

    /// <summary>The pay in one breath: 25 元/小时 · 日结.</summary>
    public string Pay(decimal amount, PayUnit unit, Settlement settlement) => amount == 0 ? texts["Unpaid"] : $"{Amount(amount)} {Unit(unit)} · {texts.Text(settlement)}";

    public string Week(int times) => (times & WeekTimes.All) == 0 ? texts["Any day"] : texts.WeekWords(times);

    public string Left(DateOnly applyBy, DateOnly today) => (applyBy.DayNumber - today.DayNumber) switch
    {
        < 0 => texts["closed"],
        0 => texts["closes today"],
        1 => texts["closes tomorrow"],
        var days => texts["{0} days left", days],
    };

    /// <summary>First and last day of work.</summary>
    public string Span(DateOnly from, DateOnly? to) => to is { } last ? show.Days(from, last) : texts["from {0}", show.Day(from)];

    /// <summary>City and district, without saying one twice.</summary>
    public static string? Where(string? city, string? district) =>
        city is null || district is null || district.StartsWith(city, StringComparison.Ordinal) ? district ?? city : $"{city} {district}";

    public string Summary(JobFacts job) => string.Join(" · ", new[]
    {
        Pay(job.PayAmount, job.PayUnit, job.Settlement), job.Employer, Where(job.City, job.District), Week(job.Times), texts["Apply by {0}", show.Day(job.ApplyBy)].Value,
    }.Where(s => !string.IsNullOrEmpty(s)));

    /// <summary>What somebody pastes into a chat group: a line for each thing that decides, and the way there.</summary>
    public string GroupText(JobFacts job, string address) => string.Join('\n', new[]
    {
        texts["[Part-time] {0}", job.Title], texts["Pay: {0}", Pay(job.PayAmount, job.PayUnit, job.Settlement)],
        texts["Time: {0}", string.Join(" · ", new[] { Week(job.Times), job.Hours }.Where(t => !string.IsNullOrEmpty(t)))],
        Where(job.City, job.District) is { } place ? texts["Place: {0}", job.Place is null ? place : $"{place} {job.Place}"].Value : null,
        texts["Employer: {0}", job.Employer], texts["Openings: {0}, apply by {1}", job.Headcount, show.Day(job.ApplyBy)],
        texts["No fee, no deposit. Read and apply: {0}", address],
    }.Where(l => l is not null));

    public string Line(JobCard job) => string.Join(" · ", new[]
    {
        job.Employer, Where(job.City, job.District), Week(job.Times), job.Hours, texts["Apply by {0}", show.Day(job.ApplyBy)].Value,
    }.Where(s => !string.IsNullOrEmpty(s)));
}
