using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Surveys.Demand;

/// <summary>How many answers of a survey named a line of business that could be named there.</summary>
/// <param name="Answers">All answers of the survey.</param>
public sealed record IndustryCount(int SurveyId, Industry Industry, int Named, int Answers);
