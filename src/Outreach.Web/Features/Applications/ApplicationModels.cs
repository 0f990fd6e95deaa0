using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Jobs;
using Outreach.Web.Features.Postings;
using Outreach.Web.Features.Profile;

namespace Outreach.Web.Features.Applications;

/// <summary>A line of one's own applications.</summary>
/// <param name="Id">Key.</param>
/// <param name="Title">Title, as published.</param>
/// <param name="Employer">Employer.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Since">Since when.</param>
/// <param name="Reason">Why it was turned down.</param>
/// <param name="ReasonText">Why in words.</param>
/// <param name="IsSuspended">Whether the posting is being checked.</param>
/// <param name="HasChanged">Whether another text was published since the student answered.</param>
/// <param name="MayRate">Whether the student is asked how it went.</param>
/// <param name="AnswerBy">The day by which there is a final answer.</param>
/// <param name="Content">The published text.</param>
public sealed record ApplicationRow(
    int Id, string Title, string Employer, ApplicationState State, DateTimeOffset Since, TurnDownReason? Reason, string? ReasonText, bool IsSuspended,
    bool HasChanged, bool MayRate, DateOnly AnswerBy, JobContent Content)
{
    /// <summary>Whether it has no final answer yet.</summary>
    public bool IsOpen => JobApplication.OpenStates.Contains(State);

    /// <summary>Whether it ended with the job, which is not the student's doing.</summary>
    public bool IsCalledOff => Reason == TurnDownReason.CalledOff;
}

/// <summary>One's own applications, those without a final answer first.</summary>
public sealed record ApplicationList(IReadOnlyList<ApplicationRow> Open, IReadOnlyList<ApplicationRow> Answered, bool HasProfile);

/// <summary>A state that it came to.</summary>
public sealed record StepRow(ApplicationState State, TurnDownReason? Reason, string? ReasonText, bool ByStudent, bool ByEmployer, DateTimeOffset At);

/// <summary>The page of an application.</summary>
/// <param name="Row">Its line.</param>
/// <param name="PostingId">The job.</param>
/// <param name="IsOnBoard">Whether the job's page can be opened.</param>
/// <param name="MayApplyAgain">Whether it can be sent again after it was withdrawn.</param>
/// <param name="MayAnswerAgain">Whether answers to the new text can be sent.</param>
/// <param name="Steps">What happened, the latest first.</param>
/// <param name="Answers">What was answered.</param>
/// <param name="Motive">Why this job.</param>
/// <param name="FreeTimes">When free.</param>
/// <param name="Changes">Where the published text differs from the one that was answered.</param>
/// <param name="Contact">Whom to ask for at the employer; only for those who are sent there.</param>
/// <param name="Rated">Whether it was rated.</param>
public sealed record ApplicationDetail(
    ApplicationRow Row, int PostingId, bool IsOnBoard, bool MayApplyAgain, bool MayAnswerAgain, IReadOnlyList<StepRow> Steps, IReadOnlyList<JobAnswer> Answers,
    string? Motive, int FreeTimes, IReadOnlyList<ContentChange> Changes, string? Contact, bool Rated)
{
    /// <summary>Whether an interview is to come or was.</summary>
    public bool HasInterview => Row.State == ApplicationState.SentToCompany && Row.Content.InterviewAt is not null;
}

/// <summary>How it went (S69).</summary>
public sealed class RatingInput
{
    /// <summary>As promised?</summary>
    [Display(Name = "Was the work as promised?")]
    public int? First { get; set; }

    /// <summary>Paid?</summary>
    [Display(Name = "Were you paid in full and on time?")]
    public int? Second { get; set; }

    /// <summary>In words.</summary>
    [StringLength(300), NoIdentityNumber, DataType(DataType.MultilineText), Display(Name = "Anything else?")]
    public string? Words { get; set; }
}
