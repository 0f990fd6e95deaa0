using System.Globalization;
using Outreach.Domain.Search;
using Outreach.Domain.Surveys.Answering;
using Outreach.Domain.Text;

namespace Outreach.Domain.Surveys;

/// <summary>A question of a survey.</summary>
public sealed class SurveyQuestion : Entity
{
    public const int MostOptions = 12;

    /// <summary>Characters of an answer in words.</summary>
    public const int LongestAnswer = 100;

    public const int LowestScale = 1;

    public const int HighestScale = 5;

    private readonly List<SurveyOption> options = [];

    private SurveyQuestion()
    {
    }

    internal SurveyQuestion(int number, SurveyQuestionDetails details)
    {
        Number = number;
        Set(details);
    }

    public int SurveyId { get; private set; }

    /// <summary>Its place among the survey's, from 1.</summary>
    public int Number { get; private set; }

    public QuestionKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    public bool IsRequired { get; private set; }

    /// <summary>How many may be chosen; null unless several may.</summary>
    public int? MostChoices { get; private set; }

    public IReadOnlyCollection<SurveyOption> Options => options;

    /// <summary>The field of the form that answers it.</summary>
    public string Field => FieldOf(Id);

    public static string FieldOf(int id) => "q-" + id.ToString(CultureInfo.InvariantCulture);

    internal static DomainError? Check(SurveyQuestionDetails details)
    {
        if (!HasOptions(details.Kind))
            return null;
        var texts = details.Options.Select(o => SearchText.Normalize(o.Text)).ToList();
        if (texts.Count > MostOptions)
            return SurveyErrors.TooManyOptions;
        if (texts.GroupBy(t => t).FirstOrDefault(g => g.Count() > 1) is { } same)
            return SurveyErrors.SameOption.WithArguments(details.Options[texts.IndexOf(same.Key)].Text);
        if (texts.Count < 2)
            return SurveyErrors.TooFewOptions;
        return details.Kind == QuestionKind.Several && (details.MostChoices is not { } most || most < 2 || most > texts.Count) ? SurveyErrors.MostChoices : null;
    }

    internal void Set(SurveyQuestionDetails details)
    {
        (Kind, Text, IsRequired) = (details.Kind, details.Text, details.IsRequired);
        MostChoices = Kind == QuestionKind.Several ? details.MostChoices : null;
        var wanted = HasOptions(Kind) ? details.Options : [];
        // Those that stay keep their rows, so that the trail says what changed and no more.
        var kept = options.OrderBy(o => o.Number).ToList();
        for (var i = 0; i < wanted.Count; i++)
        {
            if (i < kept.Count)
                kept[i].Set(i + 1, wanted[i]);
            else
                options.Add(new SurveyOption(i + 1, wanted[i]));
        }

        foreach (var gone in kept.Skip(wanted.Count))
            options.Remove(gone);
    }

    internal void MoveTo(int number) => Number = number;

    /// <summary>Reads what was sent for it; adds to the answers, or to the errors.</summary>
    internal void Read(IReadOnlyList<string> sent, List<SurveyAnswer> answers, List<DomainError> errors)
    {
        var given = sent.Select(TypedText.Clean).OfType<string>().Distinct().ToList();
        if (given.Count == 0)
        {
            if (IsRequired)
                errors.Add(SurveyErrors.Missing.WithArguments(Number).ForField(Field));
            return;
        }

        switch (Kind)
        {
            case QuestionKind.Text:
                var text = string.Join(' ', given[0].Split(['\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
                if (given.Count > 1)
                    errors.Add(SurveyErrors.Forged);
                else if (text.Length > LongestAnswer)
                    errors.Add(SurveyErrors.TextTooLong.WithArguments(Number, LongestAnswer, text.Length).ForField(Field));
                else
                    answers.Add(SurveyAnswer.InWords(Id, text));
                return;
            case QuestionKind.Scale:
                if (given.Count > 1)
                    errors.Add(SurveyErrors.OneOnly.WithArguments(Number).ForField(Field));
                else if (NumberOf(given[0]) is { } rating and >= LowestScale and <= HighestScale)
                    answers.Add(SurveyAnswer.OnScale(Id, rating));
                else
                    errors.Add(SurveyErrors.Forged);
                return;
        }

        var chosen = given.ConvertAll(g => options.Find(o => o.Id == NumberOf(g)));
        if (chosen.Contains(null))
            errors.Add(SurveyErrors.Forged);
        else if (Kind == QuestionKind.One && chosen.Count > 1)
            errors.Add(SurveyErrors.OneOnly.WithArguments(Number).ForField(Field));
        else if (chosen.Count > (MostChoices ?? 1))
            errors.Add(SurveyErrors.TooManyChosen.WithArguments(Number, MostChoices ?? 1).ForField(Field));
        else
            answers.AddRange(chosen.Select((o, i) => SurveyAnswer.Choice(Id, o!.Id, isFirst: i == 0)));
    }

    private static bool HasOptions(QuestionKind kind) => kind is QuestionKind.One or QuestionKind.Several;

    private static int? NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
