using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Outreach.Domain.Jobs;

/// <summary>What a posting says: the form's content, the text kept on record, and what two texts are compared by.</summary>
public sealed record PostingContent
{
    public const int MostQuestions = 8;

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>At most 60 characters.</summary>
    public string Title { get; init; } = "";

    public JobCategory Category { get; init; }

    public JobKind Kind { get; init; }

    /// <summary>What is done there; at most 2,000 characters.</summary>
    public string Duties { get; init; } = "";

    /// <summary>What else is asked or offered; at most 1,000 characters.</summary>
    public string? Requirements { get; init; }

    /// <summary>CNY per <see cref="PayUnit"/>; 0 for a kind without pay.</summary>
    public decimal PayAmount { get; init; }

    public PayUnit PayUnit { get; init; }

    /// <summary>Meals, bonuses and what else belongs to the pay, or what one gets instead of it; at most 200 characters.</summary>
    public string? PayNote { get; init; }

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
            if (Kind.IsUnpaid())
                return null;
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
    public IEnumerable<DomainError> Problems(int hired = 0)
    {
        if (Kind.IsUnpaid())
        {
            if (PayAmount != 0)
                yield return PostingErrors.PayOfUnpaid;
            if (string.IsNullOrWhiteSpace(PayNote))
                yield return PostingErrors.InsteadOfPay;
        }
        else if (PayAmount is <= 0 or > 1_000_000 || decimal.Round(PayAmount, 2) != PayAmount)
            yield return PostingErrors.Pay;
        if (HoursPerDay is < 0.5m or > 16)
            yield return PostingErrors.HoursPerDay;
        if (Headcount is < 1 or > 500)
            yield return PostingErrors.Headcount;
        else if (Headcount < hired)
            yield return PostingErrors.HeadcountTaken.WithArguments(hired);
        if (EndsOn < StartsOn)
            yield return PostingErrors.EndsBeforeStart;
        if (EndsOn < ApplyBy)
            yield return PostingErrors.ApplyByTooLate;
        if (Questions.Count > MostQuestions)
            yield return PostingErrors.TooManyQuestions;
        if (InterviewAt is null != string.IsNullOrWhiteSpace(InterviewPlace))
            yield return PostingErrors.InterviewIncomplete.ForField(InterviewAt is null ? "InterviewOn" : "InterviewPlace");
    }

    /// <summary>Days that have gone by: a draft keeps them, but it is not submitted before they are mended.</summary>
    /// <param name="hasBegun">Whether the work may have begun: it has been on the board before.</param>
    public IEnumerable<DomainError> PastDays(DateOnly today, DateTimeOffset now, bool hasBegun)
    {
        if (ApplyBy < today)
            yield return PostingErrors.ApplyByPast;
        if (StartsOn < today && !hasBegun)
            yield return PostingErrors.StartPast;
        if (EndsOn < today)
            yield return PostingErrors.EndPast;
        if (InterviewAt < now)
            yield return PostingErrors.InterviewPast;
    }

    /// <summary>
    /// Whether somebody who has applied to <paramref name="other"/> has to be told of this text: everything but places, time to
    /// apply and whom to ask for.
    /// </summary>
    public bool DiffersInTermsFrom(PostingContent other) => Terms(this) != Terms(other);

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static PostingContent FromJson(string json) => JsonSerializer.Deserialize<PostingContent>(json, Json)!;

    private static string Terms(PostingContent c) => JsonSerializer.Serialize(
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
