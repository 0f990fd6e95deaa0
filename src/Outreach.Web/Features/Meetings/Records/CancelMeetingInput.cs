using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Meetings;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Meetings.Records;

public sealed class CancelMeetingInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(Meeting.LongestReason), Display(Name = "Why it is cancelled")]
    public string? Reason { get; set; }
}
