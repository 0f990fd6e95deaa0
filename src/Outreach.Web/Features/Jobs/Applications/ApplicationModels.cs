using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Features.Jobs.Profile;

namespace Outreach.Web.Features.Jobs.Applications;

/// <summary>A line of one's own applications.</summary>
/// <param name="Since">Since when.</param>
/// <param name="IsSuspended">Whether the posting is being checked.</param>
/// <param name="HasChanged">Whether another text was published since the student answered.</param>
/// <param name="CanRate">Whether the student is asked how it went.</param>
/// <param name="HasBegun">Whether the first day of work has come.</param>
/// <param name="ScreenedBy">When the screening is told at the latest.</param>
/// <param name="AnswerBy">When the employer’s decision is told at the latest.</param>
public sealed record ApplicationRow(
    int Id, string Title, string Employer, ApplicationState State, DateTimeOffset Since, RejectionReason? Reason, string? ReasonText, bool IsSuspended,
    bool HasChanged, bool CanRate, bool HasBegun, DateOnly ScreenedBy, DateOnly AnswerBy, PostingContent Content)
{
    /// <summary>Whether it has no final answer yet.</summary>
    public bool IsOpen => JobApplication.OpenStates.Contains(State);

    /// <summary>Whether it ended with the job, which is not the student's doing.</summary>
    public bool IsCalledOff => Reason == RejectionReason.CalledOff;
}

/// <summary>One's own applications, those without a final answer first.</summary>
public sealed record ApplicationList(IReadOnlyList<ApplicationRow> Open, IReadOnlyList<ApplicationRow> Answered, bool HasProfile);

public sealed record ApplicationStepRow(ApplicationState State, RejectionReason? Reason, string? ReasonText, bool ByStudent, bool ByEmployer, DateTimeOffset At);

/// <param name="At">When one meets.</param>
public sealed record OwnTrip(DateTimeOffset At, string MeetingPoint, string Escort);

/// <summary>The page of an application.</summary>
/// <param name="IsOnBoard">Whether the job's page can be opened.</param>
/// <param name="CanApplyAgain">Whether it can be sent again after it was withdrawn.</param>
/// <param name="CanAnswerAgain">Whether answers to the new text can be sent.</param>
/// <param name="Steps">What happened, the latest first.</param>
/// <param name="Contact">Whom to ask for at the employer; only for those who are sent there.</param>
/// <param name="Rated">Whether it was rated.</param>
public sealed record ApplicationDetail(
    ApplicationRow Row, int PostingId, bool IsOnBoard, bool CanApplyAgain, bool CanAnswerAgain, IReadOnlyList<ApplicationStepRow> Steps, IReadOnlyList<ApplicationAnswer> Answers,
    string? Motive, int FreeTimes, IReadOnlyList<ContentChange> Changes, string? Contact, bool Rated)
{
    /// <summary>How those who are sent get to the interview; null where nobody has planned it.</summary>
    public OwnTrip? Trip { get; init; }

    /// <summary>Whether an interview is to come or was.</summary>
    public bool HasInterview => Row.State == ApplicationState.SentToCompany && Row.Content.InterviewAt is not null;
}

/// <summary>How it went (S69).</summary>
public sealed class RatingInput
{
    [Display(Name = "Was the work as promised?")]
    public int? First { get; set; }

    [Display(Name = "Were you paid in full and on time?")]
    public int? Second { get; set; }

    [StringLength(300), NoIdentityNumber, DataType(DataType.MultilineText), Display(Name = "Anything else?")]
    public string? Words { get; set; }
}
