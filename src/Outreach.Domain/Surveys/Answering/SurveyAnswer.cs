namespace Outreach.Domain.Surveys.Answering;

/// <summary>What a response says to a question: one row for each option chosen.</summary>
public sealed class SurveyAnswer
{
    private SurveyAnswer()
    {
    }

    public int Id { get; private set; }

    public int ResponseId { get; private set; }

    public int QuestionId { get; private set; }

    /// <summary>The option chosen; null for a text and a point of the scale.</summary>
    public int? OptionId { get; private set; }

    /// <summary>1 to 5; null unless it is asked for.</summary>
    public int? Rating { get; private set; }

    /// <summary>In words; null unless they are asked for, and once they are dropped.</summary>
    public string? Text { get; private set; }

    /// <summary>Whether it is the first row of its response to the question: there are as many as people who answered it.</summary>
    public bool IsFirst { get; private set; }

    /// <summary>The leader who hid an offensive text; null while it shows.</summary>
    public int? HiddenById { get; private set; }

    internal static SurveyAnswer Choice(int questionId, int optionId, bool isFirst) => new() { QuestionId = questionId, OptionId = optionId, IsFirst = isFirst };

    internal static SurveyAnswer OnScale(int questionId, int rating) => new() { QuestionId = questionId, Rating = rating, IsFirst = true };

    internal static SurveyAnswer InWords(int questionId, string text) => new() { QuestionId = questionId, Text = text, IsFirst = true };

    public Result Hide(int byId)
    {
        if (Text is null)
            return SurveyErrors.NoText;
        HiddenById ??= byId;
        return Result.Success;
    }

    public Result Unhide()
    {
        if (Text is null)
            return SurveyErrors.NoText;
        HiddenById = null;
        return Result.Success;
    }
}
