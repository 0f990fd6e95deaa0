using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Meetings.Times;

/// <summary>What the form of a meeting says so far.</summary>
public sealed class TimesInput
{
    [MaxLength(100)]
    public List<string> Must { get; set; } = [];

    [MaxLength(100)]
    public List<int> MustPeople { get; set; } = [];

    public DateTime? StartsAt { get; set; }

    public DateTime? EndsAt { get; set; }
}
