using Outreach.Domain.Accounts;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Infrastructure.Codes;

namespace Outreach.Web.Features.Jobs.Board;

public sealed record JobCard(
    int Id, string Title, string Employer, bool IsVetted, bool IsSchoolOffice, JobCategory Category, JobKind Kind, decimal PayAmount, PayUnit PayUnit, decimal? HourlyPay,
    Settlement Settlement, string? City, string? District, int Times, bool TimesAreFixed, string? Hours, DateOnly StartsOn, DateOnly? EndsOn,
    DateOnly ApplyBy, JobSeason Season, int Headcount, int Hired, int Applied, DateTimeOffset PublishedAt)
{
    /// <summary>Whether somebody has reported it and no leader has decided yet.</summary>
    public bool IsQuestioned { get; init; }

    public EmployerMark Mark => !IsVetted ? EmployerMark.None : IsSchoolOffice ? EmployerMark.SchoolOffice : EmployerMark.Vetted;
}

/// <summary>What stands behind an employer, as its mark says.</summary>
public enum EmployerMark
{
    None,

    Vetted,

    /// <summary>An office of the school that a leader has confirmed.</summary>
    SchoolOffice,
}

/// <summary>A page of the board.</summary>
/// <param name="Total">How many there are, at most <see cref="JobQueries.CountUpTo"/>; with filters and another page to come, those up to this page.</param>
/// <param name="HasMore">Whether there are more than that.</param>
/// <param name="HasNext">Whether there is a next page.</param>
public sealed record JobPage(IReadOnlyList<JobCard> Rows, int Total, bool HasMore, bool HasNext);

/// <summary>The board.</summary>
/// <param name="Without">Where nothing fits: what each filter alone keeps away.</param>
/// <param name="Mine">What the board knows of who looks; null for everybody else.</param>
public sealed record JobBoardModel(JobFilter Filter, JobPage Page, IReadOnlyList<string> Districts, DateOnly Today, IReadOnlyList<JobsWithout> Without, MyBoard? Mine);

/// <summary>How many jobs would fit without one of the filters.</summary>
public sealed record JobsWithout(string Name, int Count, bool HasMore);

/// <summary>What the board knows of a student.</summary>
/// <param name="FreeTimes">As the profile has them; 0 for none.</param>
/// <param name="Applied">Jobs that the student has applied for.</param>
/// <param name="Favourites">Jobs put aside.</param>
public sealed record MyBoard(int FreeTimes, IReadOnlySet<int> Applied, IReadOnlySet<int> Favourites, IReadOnlyCollection<string> Searches);

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
    /// <summary>Whether somebody has reported it and no leader has decided yet.</summary>
    public bool IsQuestioned { get; init; }

    /// <summary>What those who were hired by its employer say.</summary>
    public JobMarks? Marks { get; init; }

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
/// <param name="Exception">Why it was published though the employer was not vetted; null where it was.</param>
public sealed record JobTrust(DateOnly? VettedUntil, DateOnly? VettedOn, Role? VettedBy, Role? PublishedBy, string? Exception)
{
    public bool IsSchoolOffice { get; init; }

    public EmployerMark MarkOn(DateOnly today) => !(VettedUntil >= today) ? EmployerMark.None : IsSchoolOffice ? EmployerMark.SchoolOffice : EmployerMark.Vetted;
}

/// <summary>What hired students say of an employer, 1 to 5; shown from three answers on, so that nobody's own can be told.</summary>
/// <param name="AsPromised">Whether the work was as promised.</param>
/// <param name="Paid">Whether they were paid in full and on time.</param>
public sealed record JobMarks(int Count, decimal AsPromised, decimal Paid)
{
    public const int Least = 3;
}

public sealed record JobOwnApplication(int Id, ApplicationState State);

/// <summary>The page of a job.</summary>
/// <param name="CanReport">Whether students can report it.</param>
public sealed record JobDetailModel(JobFacts Job, JobStanding Standing, string Address, JobOwnApplication? Own, DateOnly Today, bool CanReport, bool? IsFavourite);

/// <summary>The share card.</summary>
public sealed record JobShareModel(JobFacts Job, string Address, QrPath Code, DateOnly Today);
