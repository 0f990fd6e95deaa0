using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Accounts;
using Outreach.Domain.Jobs.Applications;

namespace Outreach.Web.Features.Jobs.EmployerPage;

/// <summary>Somebody who was sent: a name and what the employer said, nothing else but what tells two of one name apart.</summary>
public sealed record SentPerson(int Id, string Name, string? College, ApplicationState State);

/// <summary>What an employer sees behind its link.</summary>
/// <param name="Token">The link's secret, for the forms' addresses.</param>
/// <param name="IsRated">Whether the two questions were answered.</param>
public sealed record EmployerPageModel(
    string Token, int PostingId, string Title, string Employer, DateTimeOffset? InterviewAt, int Headcount, int Hired, bool IsRated, IReadOnlyList<SentPerson> People,
    string Department, string? Phone)
{
    public int Waiting => People.Count(p => p.State == ApplicationState.SentToCompany);

    /// <summary>Whether every result is there.</summary>
    public bool IsComplete => People.Count > 0 && Waiting == 0;
}

public sealed class EmployerResultInput
{
    /// <summary>Hired or not.</summary>
    [Required]
    public bool? Hired { get; set; }

    /// <summary>Why not.</summary>
    [EnumDataType(typeof(RejectionReason))]
    public RejectionReason? Reason { get; set; }

    /// <summary>Why not, in words.</summary>
    [StringLength(300)]
    public string? Words { get; set; }
}

public sealed class EmployerRatingInput
{
    public int? First { get; set; }

    public int? Second { get; set; }

    [StringLength(300)]
    public string? Words { get; set; }
}
