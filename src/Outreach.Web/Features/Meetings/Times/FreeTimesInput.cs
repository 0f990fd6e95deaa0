using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Meetings.Times;

public sealed class FreeTimesInput
{
    /// <summary>Numbers of <see cref="Domain.Jobs.WeekTimes"/>.</summary>
    [MaxLength(21), Display(Name = "When are you usually free?")]
    public List<int> FreeTimes { get; set; } = [];
}
