using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Meetings;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Meetings.Records;

public sealed class MoveMeetingInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, DataType(DataType.DateTime), Display(Name = "Begins")]
    public DateTime? StartsAt { get; set; }

    [Required, DataType(DataType.DateTime), Display(Name = "Ends")]
    public DateTime? EndsAt { get; set; }

    [Required, StringLength(100), Display(Name = "Place")]
    public string? Place { get; set; }

    [Required, StringLength(Meeting.LongestReason), Display(Name = "Why it is moved")]
    public string? Reason { get; set; }
}
