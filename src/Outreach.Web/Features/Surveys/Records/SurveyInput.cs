using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Surveys;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Surveys.Records;

public sealed class SurveyInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Whose questions a new survey begins with.</summary>
    public SurveyTemplate Template { get; set; }

    [Required, StringLength(60), Display(Name = "Title")]
    public string? Title { get; set; }

    [Required, StringLength(300), DataType(DataType.MultilineText), Display(Name = "What it is for")]
    public string? Purpose { get; set; }

    [Required, Display(Name = "Who answers")]
    public SurveyMode? Mode { get; set; }

    [Required, Range(1, 10), Display(Name = "Answers of one device")]
    public int? AnswersPerDevice { get; set; }

    [Required, Display(Name = "Last day")]
    public DateOnly? ClosesOn { get; set; }

    [Display(Name = "Event")]
    public int? EventId { get; set; }

    public SurveyDetails ToDetails() => new(Title!, Purpose!, Mode!.Value, AnswersPerDevice!.Value, ClosesOn!.Value, EventId);

    public static SurveyInput Of(Survey s) => new()
    {
        Version = s.Version,
        Title = s.Title,
        Purpose = s.Purpose,
        Mode = s.Mode,
        AnswersPerDevice = s.AnswersPerDevice,
        ClosesOn = s.ClosesOn,
        EventId = s.EventId,
    };
}
