using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Surveys;

/// <summary>An answer to choose.</summary>
public sealed class SurveyOption : Entity
{
    private SurveyOption()
    {
    }

    internal SurveyOption(int number, SurveyOptionDetails details) => Set(number, details);

    public int QuestionId { get; private set; }

    /// <summary>Its place among the question's, from 1.</summary>
    public int Number { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Which line of business whoever chooses it wants; null for none.</summary>
    public Industry? Industry { get; private set; }

    /// <summary>Which kind of offer whoever chooses it wants; null for none.</summary>
    public WantedOffer? Wanted { get; private set; }

    internal void Set(int number, SurveyOptionDetails details) => (Number, Text, Industry, Wanted) = (number, details.Text, details.Industry, details.Wanted);
}
