using Outreach.Domain.Jobs;
using Outreach.Domain.Members;

namespace Outreach.Web.Features.Jobs;

/// <summary>A job on the board.</summary>
public sealed record JobCard(
    int Id, string Title, string Employer, bool IsVetted, JobCategory Category, JobKind Kind, decimal PayAmount, PayUnit PayUnit, decimal? HourlyPay,
    Settlement Settlement, string? City, string? District, int Times, bool TimesAreFixed, string? Hours, DateOnly StartsOn, DateOnly? EndsOn,
    DateOnly ApplyBy, JobSeason Season, int Headcount, int Hired, int Applied, DateTimeOffset PublishedAt);

/// <summary>A page of the board.</summary>
/// <param name="Rows">The jobs.</param>
/// <param name="Total">How many there are, at most <see cref="JobQueries.CountUpTo"/>; with filters and another page to come, those up to this page.</param>
/// <param name="HasMore">Whether there are more than that.</param>
/// <param name="HasNext">Whether there is a next page.</param>
public sealed record JobPage(IReadOnlyList<JobCard> Rows, int Total, bool HasMore, bool HasNext);

/// <summary>The board.</summary>
public sealed record BoardModel(JobFilter Filter, JobPage Page, IReadOnlyList<string> Districts, DateOnly Today);

/// <summary>How a job stands to who looks at it.</summary>
public enum JobStanding
{
    /// <summary>Students can apply.</summary>
    Open,

    /// <summary>It was on the board; the time to apply is over.</summary>
    OverTime,

    /// <summary>Every place is taken.</summary>
    Full,

    /// <summary>Applying was ended.</summary>
    Closed,

    /// <summary>It was never published; colleagues see what it will look like.</summary>
    Preview,

    /// <summary>It is being changed, looked into, or turned down: nothing is said of it.</summary>
    Away,
}

/// <summary>What everybody may know of a job.</summary>
public sealed record JobFacts(
    int Id, JobState State, DateTimeOffset StateSince, bool WasPublished, string Title, string Employer, JobCategory Category, JobKind Kind, string Duties, string? Requirements,
    decimal PayAmount, PayUnit PayUnit, string? PayNote, decimal? HourlyPay, decimal? HoursPerDay, Settlement Settlement, string? SettlementDay,
    string? City, string? District, string? Place, int Times, bool TimesAreFixed, string? Hours, DateOnly StartsOn, DateOnly? EndsOn,
    DateOnly ApplyBy, JobSeason Season, int Headcount, int Hired, int Applied, bool IsFull, DateTimeOffset? InterviewAt, string? InterviewPlace,
    DateTimeOffset? PublishedAt, IReadOnlyList<JobFactsQuestion> Questions, JobTrust Trust)
{
    /// <summary>How it stands on a day.</summary>
    public JobStanding StandingOn(DateOnly today) => State switch
    {
        _ when !WasPublished => JobStanding.Preview,
        JobState.Published => IsFull ? JobStanding.Full : ApplyBy < today ? JobStanding.OverTime : JobStanding.Open,
        JobState.Closed or JobState.Finished => IsFull ? JobStanding.Full : ApplyBy < today ? JobStanding.OverTime : JobStanding.Closed,
        _ => JobStanding.Away,
    };
}

/// <summary>A question that everybody who applies answers; a must-have when an answer is expected.</summary>
public sealed record JobFactsQuestion(string Text, bool? Expected);

/// <summary>Who stands for a job: offices, never names.</summary>
/// <param name="VettedUntil">Until when the employer's vetting holds; null when it was never passed.</param>
/// <param name="VettedOn">When the employer was vetted last.</param>
/// <param name="VettedBy">The office of who vetted.</param>
/// <param name="PublishedBy">The office of who published.</param>
public sealed record JobTrust(DateOnly? VettedUntil, DateOnly? VettedOn, Role? VettedBy, Role? PublishedBy);

/// <summary>A student's own application, as much as the job's page says of it.</summary>
public sealed record OwnApplication(int Id, ApplicationState State);

/// <summary>The page of a job.</summary>
/// <param name="Job">The job.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Address">Its absolute address.</param>
/// <param name="Own">The application of who looks, if any.</param>
/// <param name="Today">Today.</param>
/// <param name="MayReport">Whether students can report it.</param>
public sealed record JobDetailModel(JobFacts Job, JobStanding Standing, string Address, OwnApplication? Own, DateOnly Today, bool MayReport);

/// <summary>The share card.</summary>
/// <param name="Job">The job.</param>
/// <param name="Address">Its absolute address.</param>
/// <param name="Code">The address as a QR code.</param>
public sealed record JobShareModel(JobFacts Job, string Address, QrPath Code);

/// <summary>A QR code as the path of an SVG drawing.</summary>
/// <param name="Size">Modules on a side, with the quiet zone.</param>
/// <param name="Path">The dark modules.</param>
public sealed record QrPath(int Size, string Path);
