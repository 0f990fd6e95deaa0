using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Features.Jobs.Profile;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Jobs.Apply;

public sealed class ApplyInput : StudentProfileInput
{
    public int Revision { get; set; }

    public List<AnswerInput>? Answers { get; set; }

    [StringLength(500), NoIdentityNumber, DataType(DataType.MultilineText), Display(Name = "Why would you like this job?")]
    public string? Motive { get; set; }

    /// <summary>Whether the student agrees to the use of the data.</summary>
    public bool Consent { get; set; }

    [StringLength(20)]
    public string? ConsentVersion { get; set; }

    public AnswerInput? AnswerTo(int questionId) => Answers?.FirstOrDefault(a => a.QuestionId == questionId);

    public ApplicationLetter ToLetter() => new(
        Motive, WeeklyAvailability.Sum(FreeTimes),
        [.. (Answers ?? []).Select(a => new GivenAnswer(a.QuestionId, a.Yes, a.Text))],
        Consent ? ConsentVersion : null);
}

public sealed class AnswerInput
{
    public int QuestionId { get; set; }

    public bool? Yes { get; set; }

    [StringLength(200), NoIdentityNumber]
    public string? Text { get; set; }
}

/// <summary>The job as the form shows it.</summary>
/// <param name="IsFull">Whether all places are taken.</param>
/// <param name="ApplyBy">Last day.</param>
/// <param name="TimesAreFixed">Whether all of them are worked.</param>
/// <param name="Hours">Hours in words.</param>
public sealed record ApplyJob(
    int Id, string Title, string Employer, PostingState State, bool IsFull, DateOnly ApplyBy, int Revision, int? PublishedRevision, decimal PayAmount, PayUnit PayUnit,
    Settlement Settlement, int Times, bool TimesAreFixed, string? Hours, IReadOnlyList<QuestionContent> Questions, OwnApplication? Mine)
{
    /// <summary>Whether it takes applications on a day.</summary>
    public bool IsOpenOn(DateOnly today) => State == PostingState.Published && today <= ApplyBy && !IsFull;
}

public sealed record OwnApplication(int Id, ApplicationState State, int Revision, string? Motive, int FreeTimes, string? AnswersJson);

/// <summary>What the form stands on.</summary>
/// <param name="Again">Whether answers are given anew.</param>
public sealed record ApplyModel(ApplyJob Job, StudentCard Card, bool Again, int ForgetMonths);
