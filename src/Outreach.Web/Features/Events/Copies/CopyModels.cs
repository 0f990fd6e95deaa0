using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Events;

namespace Outreach.Web.Features.Events.Copies;

public sealed class CopyInput
{
    [Required, StringLength(100), Display(Name = "Title")]
    public string? Title { get; set; }

    [DataType(DataType.DateTime), Display(Name = "Begins")]
    public DateTime? StartsAt { get; set; }

    [DataType(DataType.DateTime), Display(Name = "Ends")]
    public DateTime? EndsAt { get; set; }
}

public sealed class SeriesInput
{
    [Required, StringLength(EventSeries.LongestTitle), Display(Name = "Title")]
    public string? Title { get; set; }

    [Required, DataType(DataType.DateTime), Display(Name = "The first one begins")]
    public DateTime? StartsAt { get; set; }

    [DataType(DataType.DateTime), Display(Name = "The first one ends")]
    public DateTime? EndsAt { get; set; }

    [Required, EnumDataType(typeof(EventRhythm)), Display(Name = "How often")]
    public EventRhythm? Rhythm { get; set; } = EventRhythm.Weekly;

    [Required, Display(Name = "How many times")]
    public int? Count { get; set; } = 4;
}

/// <summary>The event that is copied, beside the form.</summary>
/// <param name="HasDay">Whether it says how long a copy lasts.</param>
public sealed record CopySource(int Id, string Title, bool HasDay)
{
    public const string Key = "CopySource";
}
