using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Safety;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Blacklist;

namespace Outreach.Web.Features.Jobs.Postings;

public sealed class PostingFilter
{
    public const string Open = "open";

    /// <summary>Value of <see cref="State"/> for those whose time to apply is over, but which are not finished.</summary>
    public const string ToFinish = "to-finish";

    public const string Mine = "me";

    [StringLength(100), Display(Name = "Search")]
    public string? Q { get; set; }

    public string? State { get; set; }

    /// <summary><c>me</c> or a person's key.</summary>
    public string? Owner { get; set; }

    /// <summary>Only this season.</summary>
    public string? Season { get; set; }

    /// <summary>Only this employer.</summary>
    public int? Sponsor { get; set; }

    /// <summary>Order: <c>-changed</c> (default), <c>changed</c>, <c>apply</c>, <c>-apply</c>, <c>start</c>, <c>-start</c>, <c>title</c>, <c>-title</c>.</summary>
    public string? Sort { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;

    public Dictionary<string, string?> ToQuery() => new()
    {
        ["q"] = Q,
        ["state"] = State,
        ["owner"] = Owner,
        ["season"] = Season,
        ["sponsor"] = Sponsor?.ToString(CultureInfo.InvariantCulture),
        ["sort"] = Sort,
    };
}

public sealed record PostingRow(
    int Id, string Title, string Employer, PostingState State, DateTimeOffset StateSince, JobCategory Category, JobSeason Season, decimal PayAmount, PayUnit PayUnit,
    Settlement Settlement, string? District, DateOnly ApplyBy, DateOnly StartsOn, DateOnly? EndsOn, bool IsFull, int Headcount, int Applied, int Sent, int Hired,
    int Reports, string Owner, DateTimeOffset ChangedAt)
{
    /// <summary>Whether students can no longer apply although nobody has closed it.</summary>
    public bool IsOverOn(DateOnly today) => State == PostingState.Published && (IsFull || ApplyBy < today);
}

public sealed record PostingListModel(PostingFilter Filter, IReadOnlyList<SelectListItem> People, Paged<PostingRow> List, string? Employer, DateOnly Today);

public sealed record EmployerChoice(int Id, string Name, Industry Industry, string? District, Standing Standing, DateOnly? VettedUntil, bool IsSchoolOffice);

public sealed record ChooseEmployerModel(string? Q, IReadOnlyList<EmployerChoice> Found, DateOnly Today);

/// <summary>What the form shows around the input.</summary>
/// <param name="State">Where the posting stands; null for a new one.</param>
/// <param name="Check">What the safety check says of the text; null when it cannot be read yet.</param>
public sealed record PostingPage(EmployerChoice Employer, PostingState? State, int Applied, IReadOnlyList<string> Cities, PostingCheck? Check)
{
    public const string Key = "PostingPage";
}

/// <summary>A finding, with the reason that was given for it.</summary>
/// <param name="Reason">Why it was accepted; null while it is open.</param>
/// <param name="FalseAlarm">Why somebody holds it to be wrong.</param>
public sealed record CheckedFinding(JobFinding Finding, string? Reason, string? By, DateTimeOffset? At, string? FalseAlarm)
{
    /// <summary>Whether it blocks.</summary>
    public bool IsBlock => Finding.Severity == FindingSeverity.Error;

    /// <summary>Whether something has to be done about it.</summary>
    public bool IsOpen => IsBlock || Reason is null;
}

/// <summary>What the safety check says of a text, and how the text reads.</summary>
/// <param name="Findings">In the order of the text.</param>
/// <param name="Benchmark">The usual pay of an hour; null where none is known.</param>
/// <param name="Past">Days that have gone by, each to be mended before it is submitted.</param>
/// <param name="IsWhole">Whether nothing is missing or cannot be read.</param>
public sealed record PostingCheck(IReadOnlyList<CheckedFinding> Findings, PostingContent Content, UsualPay? Benchmark, IReadOnlyList<DomainError> Past, bool IsWhole)
{
    /// <summary>Whether nothing is left to do before it is submitted.</summary>
    public bool IsClear => Blocks + OpenWarnings + Past.Count == 0;

    public int Blocks => Findings.Count(f => f.IsBlock);

    public int OpenWarnings => Findings.Count(f => !f.IsBlock && f.IsOpen);

    public IEnumerable<CheckedFinding> Of(string field) => Findings.Where(f => f.Finding.Field == field);
}

/// <summary>What an hour of work usually brings.</summary>
/// <param name="Hourly">In CNY.</param>
/// <param name="IsOfCity">Whether it is the city's own; else the lowest of the list, which a city that is not on it, or none, is held to.</param>
public sealed record UsualPay(decimal Hourly, bool IsOfCity);

public sealed record RevisionRow(int Revision, string By, DateTimeOffset At);

/// <param name="IsOver">Whether students can no longer apply although nobody has closed it.</param>
public sealed record PostingDetailModel(
    PostingFacts Posting, PostingContent Content, string Owner, EmployerFacts Employer, string? SubmittedBy, string? PublishedBy, string? CopiedFrom,
    int WithoutAnswer, int OpenReports, PostingCheck Check, IReadOnlyList<RevisionRow> Revisions, IReadOnlyList<TimelineItem> Timeline,
    IReadOnlyList<SelectListItem> People, DateOnly Today, bool IsOver, bool Works, bool Leads, bool CanPublish)
{
    /// <summary>What is said of an employer on the blacklist; null for any other.</summary>
    public BlacklistNotice? Blacklisted { get; init; }

    /// <summary>What the employer lacks for it to be published.</summary>
    public EmployerGap Gap { get; init; }

    /// <summary>More time that waits for a second person; null when none does.</summary>
    public WaitingExtension? Extension { get; init; }

    /// <summary>What students and the employer said afterwards.</summary>
    public IReadOnlyList<PostingRatingRow> Ratings { get; init; } = [];

    /// <summary>Whether its text can be changed.</summary>
    public bool CanEdit => Works && Posting.State != PostingState.Finished && OpenReports == 0;

    /// <summary>Whether it can be deleted: a draft that was never submitted.</summary>
    public bool CanDelete => Works && Posting.State == PostingState.Draft && Posting.SubmittedById is null && Revisions.Count == 0;

    /// <summary>Whether it can be submitted.</summary>
    public bool CanSubmit => Works && Posting.State is PostingState.Draft or PostingState.Rejected && Works;
}

public sealed record EmployerFacts(int Id, string Name, Industry Industry, Standing Standing, DateOnly? VettedUntil, bool IsSchoolOffice);

public sealed record EmployerHistory(int Id, string Title, PostingState State, DateOnly StartsOn, int Headcount, int Applied, int Hired, int Upheld);

/// <summary>The page on which a second person decides.</summary>
/// <param name="Changes">Against the text that was published last; null when none was.</param>
public sealed record DecideModel(PostingDetailModel Detail, IReadOnlyList<ContentChange>? Changes, IReadOnlyList<EmployerHistory> History, DecideInput Input);

public sealed class DecideInput
{
    [Required]
    public int? Revision { get; set; }

    /// <summary>Whether it is published; else it is turned down.</summary>
    [Required]
    public bool? Publish { get; set; }

    [StringLength(500), DataType(DataType.MultilineText), Display(Name = "Reason (needed to turn it down)")]
    public string? Reason { get; set; }
}

public sealed record RevisionsModel(int Id, string Title, PostingState State, IReadOnlyList<RevisionRow> Revisions, int? From, int? To, int? Published, IReadOnlyList<ContentChange> Changes);

/// <param name="MarkAt">Where a finding is marked as a false alarm; null where it cannot be.</param>
public sealed record FindingsView(PostingCheck Check, string? AcceptAt, string? MarkAt = null);
