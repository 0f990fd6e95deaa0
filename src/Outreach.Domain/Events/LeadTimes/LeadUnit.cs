using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events.LeadTimes;

public enum LeadUnit
{
    [Display(Name = "Days")] Days,

    [Display(Name = "Working days")] WorkingDays,
}
