using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Surveys;

/// <summary>An answer to choose.</summary>
/// <param name="Text">At most 40 characters.</param>
/// <param name="Industry">Which line of business whoever chooses it wants; null for none.</param>
/// <param name="Wanted">Which kind of offer; null for none.</param>
public sealed record SurveyOptionDetails(string Text, Industry? Industry = null, WantedOffer? Wanted = null);
