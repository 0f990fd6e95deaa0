using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Surveys;

namespace Outreach.Web.Features.Surveys.Records;

/// <summary>A row of the form; one without a text is none.</summary>
public sealed class OptionInput
{
    [StringLength(40), Display(Name = "Answer to choose")]
    public string? Text { get; set; }

    [Display(Name = "Industry")]
    public Industry? Industry { get; set; }

    [Display(Name = "Kind of offer")]
    public WantedOffer? Wanted { get; set; }

    /// <summary>Whether something was chosen for an answer that was not written.</summary>
    public bool LacksText => Text is null && (Industry is not null || Wanted is not null);

    /// <summary>In words, for what differs between two versions of the form.</summary>
    public override string ToString() => Text ?? "";
}
