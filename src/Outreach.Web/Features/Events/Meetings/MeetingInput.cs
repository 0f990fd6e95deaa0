using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Events;

namespace Outreach.Web.Features.Events.Meetings;

public sealed class MeetingInput
{
    [Required, EnumDataType(typeof(EventMeetingKind)), Display(Name = "Which meeting")]
    public EventMeetingKind? Kind { get; set; } = EventMeetingKind.Coordination;

    [Required, Display(Name = "Held on")]
    public DateOnly? On { get; set; }

    [Display(Name = "Who was there")]
    public List<int> AttendeeIds { get; set; } = [];

    [StringLength(200), Display(Name = "Others who were there")]
    public string? Others { get; set; }

    [StringLength(2000), DataType(DataType.MultilineText), Display(Name = "What was agreed")]
    public string? Notes { get; set; }
}
