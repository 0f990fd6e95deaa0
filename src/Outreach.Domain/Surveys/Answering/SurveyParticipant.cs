namespace Outreach.Domain.Surveys.Answering;

/// <summary>That an account has answered a survey, and nothing of what: no key leads from here to a response. Dropped when the survey closes.</summary>
public sealed class SurveyParticipant(int surveyId, int userId)
{
    public int SurveyId { get; private set; } = surveyId;

    public int UserId { get; private set; } = userId;
}
