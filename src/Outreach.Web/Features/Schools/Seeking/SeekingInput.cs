using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Schools.Seeking;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Seeking;

public sealed class SeekingInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>On the form of a new one alone.</summary>
    [Display(Name = "Event")]
    public int? EventId { get; set; }

    [Required, Display(Name = "Who of ours leads it")]
    public int? HeadId { get; set; }

    [StringLength(1000), DataType(DataType.MultilineText), Display(Name = "What is agreed")]
    public string? Note { get; set; }

    public SeekingDetails ToDetails() => new(HeadId!.Value, Note);

    public static SeekingInput Of(JointSeeking s) => new() { Version = s.Version, EventId = s.EventId, HeadId = s.HeadId, Note = s.Note };
}
