using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Exchanges;

public sealed class ExchangeInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Whether it is only planned.</summary>
    public bool Plan { get; set; }

    [Required, Display(Name = "School")]
    public int? SchoolId { get; set; }

    [Required, Display(Name = "What it was")]
    public ExchangeKind? Kind { get; set; }

    [Required, Display(Name = "Day")]
    public DateOnly? On { get; set; }

    [StringLength(2000), DataType(DataType.MultilineText), Display(Name = "What was said")]
    public string? Said { get; set; }

    [StringLength(200), Display(Name = "Who of theirs")]
    public string? Theirs { get; set; }

    [StringLength(1000), DataType(DataType.MultilineText), Display(Name = "What we learned")]
    public string? Lesson { get; set; }

    [Display(Name = "Who of ours")]
    public List<int> ParticipantIds { get; set; } = [];

    [Display(Name = "Event")]
    public int? EventId { get; set; }

    /// <summary>A promise given at it, on the form of a new one alone; its keeper is whoever logs it.</summary>
    [StringLength(200), Display(Name = "We promised")]
    public string? OurPromise { get; set; }

    [Display(Name = "To be kept by")]
    public DateOnly? OurPromiseDueOn { get; set; }

    /// <inheritdoc cref="OurPromise"/>
    [StringLength(200), Display(Name = "They promised")]
    public string? TheirPromise { get; set; }

    [Display(Name = "To be kept by")]
    public DateOnly? TheirPromiseDueOn { get; set; }

    public ExchangeDetails ToDetails() => new(Kind!.Value, On!.Value, Said, Theirs, Lesson, EventId);

    public static ExchangeInput Of(Exchange e) => new()
    {
        Version = e.Version,
        SchoolId = e.SchoolId,
        Kind = e.Kind,
        On = e.On,
        Said = e.Said,
        Theirs = e.Theirs,
        Lesson = e.Lesson,
        ParticipantIds = [.. e.Participants.Select(p => p.UserId)],
        EventId = e.EventId,
    };
}
