using Outreach.Domain.Accounts;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Infrastructure.Codes;

namespace Outreach.Web.Features.Jobs.Board;

public sealed record JobCard(
    int Id, string Title, string Employer, bool IsVetted, JobCategory Category, JobKind Kind, decimal PayAmount, PayUnit PayUnit, decimal? HourlyPay,
    Settlement Settlement, string? City, string? District, int Times, bool TimesAreFixed, string? Hours, DateOnly StartsOn, DateOnly? EndsOn,
    DateOnly ApplyBy, JobSeason Season, int Headcount, int Hired, int Applied, DateTimeOffset PublishedAt);

/// <summary>A page of the board.</summary>
/// <param name="Total">How many there are, at most <see cref="JobQueries.CountUpTo"/>; with filters and another page to come, those up to this page.</param>
/// <param name="HasMore">Whether there are more than that.</param>
/// <param name="HasNext">Whether there is a next page.</param>
public sealed record JobPage(IReadOnlyList<JobCard> Rows, int Total, bool HasMore, bool HasNext);

public sealed record JobBoardModel(JobFilter Filter, JobPage Page, IReadOnlyList<string> Districts, DateOnly Today);

public enum JobStanding
{
    Open,

    OverTime,

    Full,

    Closed,

    /// <summary>It was never published; colleagues see what it will look like.</summary>
    Preview,

    Away,
}

public sealed record JobFacts(
    int Id, PostingState State, DateTimeOffset StateSince, bool WasPublished, string Title, string Employer, JobCategory Category, JobKind Kind, string Duties, string? Requirements,
    decimal PayAmount, PayUnit PayUnit, string? PayNote, decimal? HourlyPay, decimal? HoursPerDay, Settlement Settlement, string? SettlementDay,
    string? City, string? District, string? Place, int Times, bool TimesAreFixed, string? Hours, DateOnly StartsOn, DateOnly? EndsOn,
    DateOnly ApplyBy, JobSeason Season, int Headcount, int Hired, int Applied, bool IsFull, DateTimeOffset? InterviewAt, string? InterviewPlace,
    DateTimeOffset? PublishedAt, IReadOnlyList<JobFactsQuestion> Questions, JobTrust Trust)
{
    public JobStanding StandingOn(DateOnly today) => State switch
    {
        _ when !WasPublished => JobStanding.Preview,
        PostingState.Published => IsFull ? JobStanding.Full : ApplyBy < today ? JobStanding.OverTime : JobStanding.Open,
        PostingState.Closed or PostingState.Finished => IsFull ? JobStanding.Full : ApplyBy < today ? JobStanding.OverTime : JobStanding.Closed,
        _ => JobStanding.Away,
    };
}

/// <summary>A question that everybody who applies answers; a must-have when an answer is expected.</summary>
public sealed record JobFactsQuestion(string Text, bool? Expected);

/// <summary>Who stands for a job: offices, never names.</summary>
/// <param name="VettedUntil">Until when the employer's vetting holds; null when it was never passed.</param>
/// <param name="VettedOn">When the employer was vetted last.</param>
public sealed record JobTrust(DateOnly? VettedUntil, DateOnly? VettedOn, Role? VettedBy, Role? PublishedBy);

public sealed record JobOwnApplication(int Id, ApplicationState State);

/// <summary>The page of a job.</summary>
/// <param name="CanReport">Whether students can report it.</param>
public sealed record JobDetailModel(JobFacts Job, JobStanding Standing, string Address, JobOwnApplication? Own, DateOnly Today, bool CanReport);

/// <summary>The share card.</summary>
public sealed record JobShareModel(JobFacts Job, string Address, QrPath Code);
