namespace Outreach.Domain.Surveys;

/// <summary>What a person types of a question.</summary>
/// <param name="Text">At most 100 characters.</param>
/// <param name="MostChoices">How many may be chosen; counts where several may.</param>
/// <param name="Options">2 to 12 where something is chosen; else none are kept.</param>
public sealed record SurveyQuestionDetails(QuestionKind Kind, string Text, bool IsRequired, int? MostChoices, IReadOnlyList<SurveyOptionDetails> Options);
