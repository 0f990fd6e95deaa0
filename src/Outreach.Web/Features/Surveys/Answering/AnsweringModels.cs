using Outreach.Domain.Surveys;

namespace Outreach.Web.Features.Surveys.Answering;

public sealed record PublicOption(int Id, string Text);

public sealed record PublicQuestion(int Id, int Number, QuestionKind Kind, string Text, bool IsRequired, int? MostChoices, IReadOnlyList<PublicOption> Options);

/// <summary>What everybody may read of a survey: how many have answered is not among it.</summary>
/// <param name="IsOver">Whether answering is over.</param>
public sealed record PublicSurvey(int Id, string Code, string Title, string Purpose, SurveyMode Mode, int AnswersPerDevice, DateOnly ClosesOn, bool IsOver, IReadOnlyList<PublicQuestion> Questions);

/// <param name="Form">What was typed.</param>
/// <param name="Number">The form's own random number.</param>
public sealed record AnswerPage(PublicSurvey Survey, AnswerForm Form, Guid Number);
