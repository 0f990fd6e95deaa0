namespace Outreach.Domain.Surveys.Answering;

/// <summary>
/// One person's answers. It knows no account, no address and no moment; what it knows of the device and the form is dropped
/// when the survey closes (domain.md, Personal data).
/// </summary>
public sealed class SurveyResponse
{
    private readonly List<SurveyAnswer> answers = [];

    private SurveyResponse()
    {
    }

    internal SurveyResponse(int surveyId, IEnumerable<SurveyAnswer> answers)
    {
        SurveyId = surveyId;
        this.answers.AddRange(answers);
    }

    public int Id { get; private set; }

    public int SurveyId { get; private set; }

    /// <summary>What stands for the device in this survey alone; null where an account answers, and once the survey is closed.</summary>
    public string? DeviceKey { get; private set; }

    /// <summary>Which of the device's answers it is, from 1: with the device unique, so that two at once are not both the first.</summary>
    public int? DeviceNumber { get; private set; }

    /// <summary>The form that it was sent with: the same form sent twice is one response. Null once the survey is closed.</summary>
    public Guid? FormKey { get; private set; }

    public IReadOnlyCollection<SurveyAnswer> Answers => answers;

    public void SentWith(Guid formKey) => FormKey = formKey;

    /// <summary>Counts it for a device; refused when that has answered as often as it may.</summary>
    /// <param name="before">How often it has answered so far.</param>
    public Result OfDevice(string deviceKey, int before, int most)
    {
        if (before >= most)
            return SurveyErrors.Answered;
        (DeviceKey, DeviceNumber) = (deviceKey, before + 1);
        return Result.Success;
    }
}
