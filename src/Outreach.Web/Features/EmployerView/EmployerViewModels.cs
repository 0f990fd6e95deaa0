using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Jobs;

namespace Outreach.Web.Features.EmployerView;

/// <summary>Somebody who was sent: a name and what the employer said, nothing else but what tells two of one name apart.</summary>
public sealed record SentPerson(int Id, string Name, string? College, ApplicationState State);

/// <summary>What an employer sees behind its link.</summary>
/// <param name="Token">The link's secret, for the forms' addresses.</param>
/// <param name="PostingId">The job.</param>
/// <param name="Title">Its title.</param>
/// <param name="Employer">The employer.</param>
/// <param name="InterviewAt">The interview.</param>
/// <param name="Headcount">Places.</param>
/// <param name="Hired">Places taken.</param>
/// <param name="IsRated">Whether the two questions were answered.</param>
/// <param name="People">Who was sent.</param>
/// <param name="Department">Who sent them.</param>
/// <param name="Phone">The department's phone.</param>
public sealed record EmployerPage(
    string Token, int PostingId, string Title, string Employer, DateTimeOffset? InterviewAt, int Headcount, int Hired, bool IsRated, IReadOnlyList<SentPerson> People,
    string Department, string? Phone)
{
    /// <summary>How many have no result yet.</summary>
    public int Waiting => People.Count(p => p.State == ApplicationState.SentToCompany);

    /// <summary>Whether every result is there.</summary>
    public bool IsComplete => People.Count > 0 && Waiting == 0;
}

/// <summary>What became of a request by link.</summary>
public enum LinkOutcome
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>No such link, or nobody of it.</summary>
    Unknown,

    /// <summary>The link has ended.</summary>
    Over,
}

/// <summary>The result that an employer enters.</summary>
public sealed class EmployerResultInput
{
    /// <summary>Hired or not.</summary>
    [Required]
    public bool? Hired { get; set; }

    /// <summary>Why not.</summary>
    [EnumDataType(typeof(TurnDownReason))]
    public TurnDownReason? Reason { get; set; }

    /// <summary>Why not, in words.</summary>
    [StringLength(300)]
    public string? Words { get; set; }
}

/// <summary>The two questions.</summary>
public sealed class EmployerRatingInput
{
    /// <summary>Suitable people?</summary>
    public int? First { get; set; }

    /// <summary>Well organised?</summary>
    public int? Second { get; set; }

    /// <summary>In words.</summary>
    [StringLength(300)]
    public string? Words { get; set; }
}
