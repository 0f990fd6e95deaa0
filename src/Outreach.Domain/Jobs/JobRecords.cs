using Outreach.Domain.Data;
using Outreach.Domain.Text;

namespace Outreach.Domain.Jobs;

/// <summary>
/// How many have applied to a posting and are hired. A row of its own, so that a student who applies does not get in the
/// way of an officer who edits; its version lets two that act at once never go by the same numbers.
/// </summary>
public sealed class JobTally : Entity
{
    internal JobTally()
    {
    }

    /// <summary>Of which posting.</summary>
    public int PostingId { get; private set; }

    /// <summary>Applications that were not withdrawn.</summary>
    public int Applied { get; private set; }

    /// <summary>Applications that were sent to the employer.</summary>
    public int Sent { get; private set; }

    /// <summary>Places taken, 0 to the posting's headcount.</summary>
    public int Hired { get; private set; }

    /// <summary>How often the posting changed in a way that matters to who applies.</summary>
    public int Changes { get; private set; }

    internal void Touch() => Changes++;

    internal void AddApplied(int by) => Applied += by;

    internal void AddSent(int by) => Sent += by;

    internal void AddHired(int by) => Hired += by;
}

/// <summary>A question of a posting; never reworded: another wording is another question.</summary>
public sealed class JobQuestion : Entity
{
    private JobQuestion()
    {
    }

    internal JobQuestion(string text, bool? expected) => (Text, Expected) = (text, expected);

    /// <summary>Of which posting.</summary>
    public int PostingId { get; private set; }

    /// <summary>Order, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>At most 100 characters.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The answer that the employer's standard demands; null for an answer in words.</summary>
    public bool? Expected { get; private set; }

    /// <summary>As content.</summary>
    public QuestionContent Content => new(Id, Text, Expected);

    internal void MoveTo(int position) => Position = position;
}

/// <summary>Somebody who has written on the text of a posting.</summary>
public sealed class JobAuthor
{
    private JobAuthor()
    {
    }

    internal JobAuthor(int userId) => UserId = userId;

    /// <summary>Of which posting.</summary>
    public int PostingId { get; private set; }

    /// <summary>Who.</summary>
    public int UserId { get; private set; }
}

/// <summary>What a posting said when it was submitted; never changed.</summary>
public sealed class JobRevision
{
    private JobRevision()
    {
    }

    internal JobRevision(int revision, string content, int byId, DateTimeOffset at) => (Revision, Content, ById, At) = (revision, content, byId, at);

    /// <summary>Whose.</summary>
    public int PostingId { get; private set; }

    /// <summary>Number of the text.</summary>
    public int Revision { get; private set; }

    /// <summary>The text, as <see cref="JobContent.ToJson"/> makes it.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Who submitted it.</summary>
    public int ById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>Why a warning of the safety check is accepted.</summary>
public sealed class JobAcknowledgement
{
    private JobAcknowledgement()
    {
    }

    internal JobAcknowledgement(string fingerprint, string reason, int byId, DateTimeOffset at) =>
        (Fingerprint, Reason, ById, At) = (fingerprint, reason, byId, at);

    /// <summary>Of which posting.</summary>
    public int PostingId { get; private set; }

    /// <summary>Which finding.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>Why it stays; at most 500 characters.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who accepted it.</summary>
    public int ById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>A student's report that something is wrong with a posting.</summary>
public sealed class JobReport : Entity
{
    private JobReport()
    {
    }

    internal JobReport(int reporterId, string what, bool suspended) => (ReporterId, What, HasSuspended) = (reporterId, what, suspended);

    /// <summary>About which posting.</summary>
    public int PostingId { get; private set; }

    /// <summary>Who; null once the account is deleted. Shown to leaders alone.</summary>
    public int? ReporterId { get; private set; }

    /// <summary>At most 1,000 characters.</summary>
    public string What { get; private set; } = "";

    /// <summary>Whether it took the posting off the board.</summary>
    public bool HasSuspended { get; private set; }

    /// <summary>Whether it was right; null while it waits.</summary>
    public bool? IsUpheld { get; private set; }

    /// <summary>Why; at most 500 characters.</summary>
    public string? Decision { get; private set; }

    /// <summary>Who decided.</summary>
    public int? DecidedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Whether it waits.</summary>
    public bool IsOpen => IsUpheld is null;

    /// <summary>Forgets who reported, and the words once they have been decided on.</summary>
    public void Anonymise()
    {
        ReporterId = null;
        if (!IsOpen)
            What = "";
    }

    internal void Decide(bool uphold, string reason, int byId, DateTimeOffset now) =>
        (IsUpheld, Decision, DecidedById, DecidedAt) = (uphold, reason, byId, now);
}

/// <summary>The link by which an employer enters the results of its interview.</summary>
public sealed class EmployerLink : Entity
{
    /// <summary>Longest life of a link, in days.</summary>
    public const int LongestDays = 60;

    private EmployerLink()
    {
    }

    internal EmployerLink(string tokenHash, DateTimeOffset expiresAt) => (TokenHash, ExpiresAt) = (tokenHash, expiresAt);

    /// <summary>Of which posting.</summary>
    public int PostingId { get; private set; }

    /// <summary>SHA-256 of the secret, hexadecimal; the secret itself is stored nowhere.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>From then on it is dead, UTC.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was revoked, UTC.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>When the employer had entered every result, UTC: the link has done its work.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Whether it works.</summary>
    public bool IsOpen(DateTimeOffset now) => RevokedAt is null && UsedAt is null && now < ExpiresAt;

    /// <summary>It has done its work.</summary>
    public void Use(DateTimeOffset now) => UsedAt ??= now;

    internal void Revoke(DateTimeOffset now) => RevokedAt = now;
}

/// <summary>Who is asked how it went (S69).</summary>
public enum RatingSide
{
    /// <summary>The student who was hired.</summary>
    Student,

    /// <summary>The employer, once for the posting.</summary>
    Employer,
}

/// <summary>How satisfied a side is: two questions, each 1 (not at all) to 5 (very). Students: as promised? paid in time? Employers: suitable people? well organised?</summary>
public sealed class JobRating : Entity
{
    private JobRating()
    {
    }

    /// <summary>Of which posting.</summary>
    public int PostingId { get; private set; }

    /// <summary>Of which application; null for the employer's.</summary>
    public int? ApplicationId { get; private set; }

    /// <summary>Whose answer.</summary>
    public RatingSide Side { get; private set; }

    /// <summary>First answer, 1 to 5.</summary>
    public int First { get; private set; }

    /// <summary>Second answer, 1 to 5.</summary>
    public int Second { get; private set; }

    /// <summary>In words; at most 300 characters.</summary>
    public string? Words { get; private set; }

    /// <summary>Names who answers (<c>e</c> and the posting, <c>s</c> and the application): unique, so that each answers once.</summary>
    public string Once { get; private set; } = "";

    /// <summary>An answer; fails outside 1 to 5.</summary>
    public static Result Give(int postingId, int? applicationId, int? first, int? second, string? words, out JobRating rating)
    {
        rating = new JobRating
        {
            PostingId = postingId,
            ApplicationId = applicationId,
            Side = applicationId is null ? RatingSide.Employer : RatingSide.Student,
            First = first ?? 0,
            Second = second ?? 0,
            Words = words,
            Once = applicationId is null ? $"e{postingId}" : $"s{applicationId}",
        };
        if (first is not (>= 1 and <= 5))
            return JobErrors.Rating;
        return second is >= 1 and <= 5 ? Result.Done : JobErrors.Rating.OnField("Second");
    }

    /// <summary>Forgets the words; the marks stay.</summary>
    public void Anonymise() => Words = null;
}

/// <summary>The usual pay of an hour in a city, against which the safety check holds a posting. Never a statement of law.</summary>
public sealed class PayBenchmark : Entity
{
    private PayBenchmark()
    {
    }

    /// <summary>Unique; at most 40 characters.</summary>
    public string City { get; private set; } = "";

    /// <summary>CNY in an hour.</summary>
    public decimal Hourly { get; private set; }

    /// <summary>A city's name as two are compared: 南昌 and 南昌市 are one.</summary>
    public static string NameOf(string? city) => ChineseText.Fold(city ?? "").Text.TrimEnd('市');

    /// <summary>A benchmark above 0 and below 1,000 CNY, of a city whose name is letters.</summary>
    public static Result Set(string city, decimal hourly, out PayBenchmark benchmark)
    {
        benchmark = new PayBenchmark { City = city };
        return city.All(c => char.IsLetter(c) || c is ' ' or '·') && city.Any(char.IsLetter) ? benchmark.Change(hourly) : JobErrors.CityName;
    }

    /// <summary>Changes it.</summary>
    public Result Change(decimal hourly)
    {
        if (hourly is <= 0 or >= 1000 || decimal.Round(hourly, 2) != hourly)
            return JobErrors.Benchmark;
        Hourly = hourly;
        return Result.Done;
    }
}
