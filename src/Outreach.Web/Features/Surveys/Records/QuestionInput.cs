using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Surveys;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Surveys.Records;

public sealed class QuestionInput : IVersionedInput
{
    /// <summary>The survey's: a question is a part of it.</summary>
    public int Version { get; set; }

    [Required, Display(Name = "Kind of question")]
    public QuestionKind? Kind { get; set; }

    [Required, StringLength(100), Display(Name = "Question")]
    public string? Text { get; set; }

    [Display(Name = "It must be answered")]
    public bool IsRequired { get; set; }

    [Range(2, SurveyQuestion.MostOptions), Display(Name = "How many may be chosen")]
    public int? MostChoices { get; set; }

    [Display(Name = "Answers to choose from")]
    public List<OptionInput> Options { get; set; } = [];

    public SurveyQuestionDetails ToDetails() => new(
        Kind!.Value, Text!, IsRequired, MostChoices, [.. Options.Where(o => o.Text is not null).Select(o => new SurveyOptionDetails(o.Text!, o.Industry, o.Wanted))]);

    public static QuestionInput Of(SurveyQuestion question, int version) => new()
    {
        Version = version,
        Kind = question.Kind,
        Text = question.Text,
        IsRequired = question.IsRequired,
        MostChoices = question.MostChoices,
        Options = [.. question.Options.OrderBy(o => o.Number).Select(o => new OptionInput { Text = o.Text, Industry = o.Industry, Wanted = o.Wanted })],
    };
}
