using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Jobs;
using Outreach.Web.Features.Profile;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Apply;

/// <summary>What a student sends to apply, with the profile in the same form.</summary>
public sealed class ApplyInput : StudentProfileInput
{
    /// <summary>The posting's text that was read.</summary>
    public int Revision { get; set; }

    /// <summary>Answers to its questions.</summary>
    public List<AnswerInput>? Answers { get; set; }

    /// <summary>Why this job.</summary>
    [StringLength(500), NoIdentityNumber, DataType(DataType.MultilineText), Display(Name = "Why would you like this job?")]
    public string? Motive { get; set; }

    /// <summary>Whether the student agrees to the use of the data.</summary>
    public bool Consent { get; set; }

    /// <summary>To which version of the text.</summary>
    [StringLength(20)]
    public string? ConsentVersion { get; set; }

    /// <summary>What was typed for a question.</summary>
    public AnswerInput? AnswerTo(int questionId) => Answers?.FirstOrDefault(a => a.QuestionId == questionId);

    /// <summary>What the domain reads.</summary>
    public ApplicationLetter ToLetter() => new(
        Motive, Week.Sum(FreeTimes),
        [.. (Answers ?? []).Select(a => new GivenAnswer(a.QuestionId, a.Yes, a.Text))],
        Consent ? ConsentVersion : null);
}

/// <summary>An answer in the form.</summary>
public sealed class AnswerInput
{
    /// <summary>To which question.</summary>
    public int QuestionId { get; set; }

    /// <summary>Yes or no.</summary>
    public bool? Yes { get; set; }

    /// <summary>In words.</summary>
    [StringLength(200), NoIdentityNumber]
    public string? Text { get; set; }
}

/// <summary>The job as the form shows it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Title">Title.</param>
/// <param name="Employer">Employer.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IsFull">Whether all places are taken.</param>
/// <param name="ApplyBy">Last day.</param>
/// <param name="Revision">The text's number.</param>
/// <param name="PublishedRevision">The published text's.</param>
/// <param name="PayAmount">Pay.</param>
/// <param name="PayUnit">For what.</param>
/// <param name="Settlement">Paid when.</param>
/// <param name="Times">Times of work.</param>
/// <param name="TimesAreFixed">Whether all of them are worked.</param>
/// <param name="Hours">Hours in words.</param>
/// <param name="Questions">What is asked.</param>
/// <param name="Mine">The student's own application, if there is one.</param>
public sealed record ApplyJob(
    int Id, string Title, string Employer, JobState State, bool IsFull, DateOnly ApplyBy, int Revision, int? PublishedRevision, decimal PayAmount, PayUnit PayUnit,
    Settlement Settlement, int Times, bool TimesAreFixed, string? Hours, IReadOnlyList<QuestionContent> Questions, OwnApplication? Mine)
{
    /// <summary>Whether it takes applications on a day.</summary>
    public bool IsOpenOn(DateOnly today) => State == JobState.Published && today <= ApplyBy && !IsFull;
}

/// <summary>A student's application as the form needs it.</summary>
public sealed record OwnApplication(int Id, ApplicationState State, int Revision, string? Motive, int FreeTimes, string? AnswersJson);

/// <summary>What the form stands on.</summary>
/// <param name="Job">For what.</param>
/// <param name="Card">Who.</param>
/// <param name="Again">Whether answers are given anew.</param>
/// <param name="ForgetMonths">After how many months the data is forgotten.</param>
public sealed record ApplyModel(ApplyJob Job, StudentCard Card, bool Again, int ForgetMonths);
