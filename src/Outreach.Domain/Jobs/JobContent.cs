using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Outreach.Domain.Jobs;

/// <summary>What kind of work it is.</summary>
public enum JobCategory
{
    /// <summary>餐饮服务</summary>
    [Display(Name = "Restaurant & café")] Restaurant,

    /// <summary>商超零售</summary>
    [Display(Name = "Shop & supermarket")] Retail,

    /// <summary>促销导购</summary>
    [Display(Name = "Promotion")] Promotion,

    /// <summary>家教助教</summary>
    [Display(Name = "Tutoring")] Tutoring,

    /// <summary>活动会务</summary>
    [Display(Name = "Event staff")] EventStaff,

    /// <summary>文员行政</summary>
    [Display(Name = "Office work")] Office,

    /// <summary>市场调研</summary>
    [Display(Name = "Surveys")] Survey,

    /// <summary>配送分拣</summary>
    [Display(Name = "Delivery & sorting")] Delivery,

    /// <summary>设计技术</summary>
    [Display(Name = "Design & IT")] DesignAndIt,

    /// <summary>校内岗位</summary>
    [Display(Name = "On campus")] OnCampus,

    /// <summary>其他</summary>
    [Display(Name = "Other work")] Other,
}

/// <summary>Off campus, or arranged by the school (S61).</summary>
public enum JobKind
{
    /// <summary>校外兼职</summary>
    [Display(Name = "Off-campus part-time")] OffCampus,

    /// <summary>勤工助学（临时）</summary>
    [Display(Name = "Work-study, temporary")] WorkStudyTemporary,

    /// <summary>勤工助学（固定）</summary>
    [Display(Name = "Work-study, fixed")] WorkStudyFixed,
}

/// <summary>What the pay is for.</summary>
public enum PayUnit
{
    /// <summary>元/小时</summary>
    [Display(Name = "Per hour")] Hour,

    /// <summary>元/天</summary>
    [Display(Name = "Per day")] Day,

    /// <summary>元/件</summary>
    [Display(Name = "Per piece")] Piece,

    /// <summary>元/月</summary>
    [Display(Name = "Per month")] Month,
}

/// <summary>When it is paid.</summary>
public enum Settlement
{
    /// <summary>日结</summary>
    [Display(Name = "Paid daily")] Daily,

    /// <summary>周结</summary>
    [Display(Name = "Paid weekly")] Weekly,

    /// <summary>月结</summary>
    [Display(Name = "Paid monthly")] Monthly,

    /// <summary>完工结</summary>
    [Display(Name = "Paid on completion")] OnCompletion,
}

/// <summary>The time of the year that work is for (S65).</summary>
public enum JobSeason
{
    /// <summary>五一</summary>
    [Display(Name = "May Day")] MayDay,

    /// <summary>暑假</summary>
    [Display(Name = "Summer")] Summer,

    /// <summary>国庆</summary>
    [Display(Name = "National Day")] NationalDay,

    /// <summary>寒假</summary>
    [Display(Name = "Winter")] Winter,

    /// <summary>学期中</summary>
    [Display(Name = "Term time")] TermTime,
}

/// <summary>A question that everybody who applies answers.</summary>
/// <param name="Id">Stored row, or 0.</param>
/// <param name="Text">At most 100 characters.</param>
/// <param name="Expected">The answer that the employer's standard demands (a must-have); null for a question to be answered in words.</param>
public sealed record QuestionContent(int Id, string Text, bool? Expected);

/// <summary>What a posting says: the form's content, the text kept on record, and what two texts are compared by.</summary>
public sealed record JobContent
{
    /// <summary>Most questions.</summary>
    public const int MostQuestions = 8;

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>At most 60 characters.</summary>
    public string Title { get; init; } = "";

    /// <summary>What kind of work.</summary>
    public JobCategory Category { get; init; }

    /// <summary>Off campus or work-study.</summary>
    public JobKind Kind { get; init; }

    /// <summary>What is done there; at most 2,000 characters.</summary>
    public string Duties { get; init; } = "";

    /// <summary>What else is asked or offered; at most 1,000 characters.</summary>
    public string? Requirements { get; init; }

    /// <summary>CNY per <see cref="PayUnit"/>.</summary>
    public decimal PayAmount { get; init; }

    /// <summary>What the pay is for.</summary>
    public PayUnit PayUnit { get; init; }

    /// <summary>Meals, bonuses and what else belongs to the pay; at most 200 characters.</summary>
    public string? PayNote { get; init; }

    /// <summary>When it is paid.</summary>
    public Settlement Settlement { get; init; }

    /// <summary>The day of payment in words, such as 每月10日; at most 60 characters.</summary>
    public string? SettlementDay { get; init; }

    /// <summary>City, of which the benchmark of the pay is known; at most 40 characters.</summary>
    public string? City { get; init; }

    /// <summary>District; at most 40 characters.</summary>
    public string? District { get; init; }

    /// <summary>Address; at most 200 characters.</summary>
    public string? Place { get; init; }

    /// <summary>Times of work (<see cref="WeekTimes"/>); 0 when they are not bound to a week.</summary>
    public int Times { get; init; }

    /// <summary>Whether all of <see cref="Times"/> are worked; else who applies chooses among them.</summary>
    public bool TimesAreFixed { get; init; }

    /// <summary>Hours in words, such as 9:00–17:00，中午休息1小时; at most 100 characters.</summary>
    public string? Hours { get; init; }

    /// <summary>Paid hours of one day, 0.5 to 16; null when it varies.</summary>
    public decimal? HoursPerDay { get; init; }

    /// <summary>First day of work.</summary>
    public DateOnly StartsOn { get; init; }

    /// <summary>Last day of work; null when open.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Places, 1 to 500.</summary>
    public int Headcount { get; init; }

    /// <summary>Last day to apply.</summary>
    public DateOnly ApplyBy { get; init; }

    /// <summary>Season.</summary>
    public JobSeason Season { get; init; }

    /// <summary>When the employer's interview (复试) is, UTC.</summary>
    public DateTimeOffset? InterviewAt { get; init; }

    /// <summary>Where; at most 200 characters.</summary>
    public string? InterviewPlace { get; init; }

    /// <summary>Whom to ask for at the employer; shown to those who are sent there. At most 200 characters.</summary>
    public string? Contact { get; init; }

    /// <summary>Questions, in order.</summary>
    public IReadOnlyList<QuestionContent> Questions { get; init; } = [];

    /// <summary>
    /// What the pay comes to in an hour of work, in CNY; null when it cannot be said. A day counts 8 hours where it is not
    /// said, a month 21.75 days, or the days of the week that are worked.
    /// </summary>
    public decimal? HourlyPay
    {
        get
        {
            var hours = HoursPerDay ?? 8;
            var days = TimesAreFixed && Times != 0 ? WeekTimes.DaysOf(Times).Count() * 4.35m : 21.75m;
            return PayUnit switch
            {
                PayUnit.Hour => PayAmount,
                PayUnit.Day => decimal.Round(PayAmount / hours, 2),
                PayUnit.Month => decimal.Round(PayAmount / (hours * days), 2),
                _ => null,
            };
        }
    }

    /// <summary>The texts that the safety check reads, each under the name of its field.</summary>
    public IEnumerable<(string Field, string Text)> Texts => new (string Field, string? Text)[]
    {
        (nameof(Title), Title),
        (nameof(Duties), Duties),
        (nameof(Requirements), Requirements),
        (nameof(PayNote), PayNote),
        (nameof(SettlementDay), SettlementDay),
        (nameof(City), City),
        (nameof(District), District),
        (nameof(Place), Place),
        (nameof(Hours), Hours),
        (nameof(InterviewPlace), InterviewPlace),
        (nameof(Contact), Contact),
    }.Where(t => t.Text is { Length: > 0 }).Select(t => (t.Field, t.Text!))
        .Concat(Questions.Select((q, i) => ($"{nameof(Questions)}[{i}].Text", q.Text)));

    /// <summary>All that cannot be as it is, each beside its field.</summary>
    /// <param name="hired">How many are hired already.</param>
    public IEnumerable<DomainError> Problems(int hired = 0)
    {
        if (PayAmount is <= 0 or > 1_000_000 || decimal.Round(PayAmount, 2) != PayAmount)
            yield return JobErrors.Pay;
        if (HoursPerDay is < 0.5m or > 16)
            yield return JobErrors.HoursPerDay;
        if (Headcount is < 1 or > 500)
            yield return JobErrors.Headcount;
        else if (Headcount < hired)
            yield return JobErrors.HeadcountTaken.With(hired);
        if (EndsOn < StartsOn)
            yield return JobErrors.EndsBeforeStart;
        if (EndsOn < ApplyBy)
            yield return JobErrors.ApplyByTooLate;
        if (Questions.Count > MostQuestions)
            yield return JobErrors.TooManyQuestions;
        if (InterviewAt is null != string.IsNullOrWhiteSpace(InterviewPlace))
            yield return JobErrors.InterviewIncomplete.OnField(InterviewAt is null ? "InterviewOn" : "InterviewPlace");
    }

    /// <summary>Days that have gone by: a draft keeps them, but it is not submitted before they are mended.</summary>
    /// <param name="today">Today in the department's time zone.</param>
    /// <param name="now">Now.</param>
    /// <param name="hasBegun">Whether the work may have begun: it has been on the board before.</param>
    public IEnumerable<DomainError> PastDays(DateOnly today, DateTimeOffset now, bool hasBegun)
    {
        if (ApplyBy < today)
            yield return JobErrors.ApplyByPast;
        if (StartsOn < today && !hasBegun)
            yield return JobErrors.StartPast;
        if (EndsOn < today)
            yield return JobErrors.EndPast;
        if (InterviewAt < now)
            yield return JobErrors.InterviewPast;
    }

    /// <summary>
    /// Whether somebody who has applied to <paramref name="other"/> has to be told of this text: everything but places, time to
    /// apply and whom to ask for.
    /// </summary>
    public bool DiffersInTermsFrom(JobContent other) => Terms(this) != Terms(other);

    /// <summary>As JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>From <see cref="ToJson"/>.</summary>
    public static JobContent FromJson(string json) => JsonSerializer.Deserialize<JobContent>(json, Json)!;

    private static string Terms(JobContent c) => JsonSerializer.Serialize(
        new
        {
            c.Title,
            c.Category,
            c.Kind,
            c.Duties,
            c.City,
            c.District,
            c.InterviewAt,
            c.InterviewPlace,
            c.PayAmount,
            c.PayUnit,
            c.PayNote,
            c.Settlement,
            c.SettlementDay,
            c.Place,
            c.Times,
            c.TimesAreFixed,
            c.Hours,
            c.HoursPerDay,
            c.StartsOn,
            c.EndsOn,
            c.Requirements,
            Questions = c.Questions.Select(q => new { q.Text, q.Expected }),
        }, Json);
}
