namespace Outreach.Domain.Surveys;

/// <summary>What a person types of a survey.</summary>
/// <param name="Title">At most 60 characters.</param>
/// <param name="Purpose">What it is for, as those who answer read it; at most 300 characters.</param>
/// <param name="AnswersPerDevice">1 to 10; counts in anonymous surveys alone.</param>
/// <param name="ClosesOn">The last day on which it can be answered.</param>
/// <param name="EventId">For which event; null for none.</param>
public sealed record SurveyDetails(string Title, string Purpose, SurveyMode Mode, int AnswersPerDevice, DateOnly ClosesOn, int? EventId);
