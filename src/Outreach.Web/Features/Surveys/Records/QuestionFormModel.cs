namespace Outreach.Web.Features.Surveys.Records;

/// <summary>What the form of a question shows beside its input.</summary>
/// <param name="QuestionId">Null for a new one.</param>
public sealed record QuestionFormModel(int SurveyId, string Survey, int? QuestionId)
{
    public const string Key = "QuestionForm";
}
