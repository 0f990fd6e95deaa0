using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Shared.Providers;

/// <summary>What an item of the start page asks of a person; the most urgent first.</summary>
public enum DashboardUrgency
{
    /// <summary>正在进行: in this hour, whatever else waits.</summary>
    [Display(Name = "Going on now")] Now,

    /// <summary>逾期: whatever its day has passed for, before all that is in time. The start page puts it there, no subject does.</summary>
    [Display(Name = "Overdue")] Late,

    /// <summary>决定: somebody cannot go on until the person has decided.</summary>
    [Display(Name = "To decide")] Decide,

    /// <summary>确认: a department is asked to agree.</summary>
    [Display(Name = "To confirm")] Confirm,

    /// <summary>核验: a merchant, a posting or an applicant is to be looked at.</summary>
    [Display(Name = "To check")] Vet,

    /// <summary>回答: a question waits.</summary>
    [Display(Name = "To answer")] Answer,

    /// <summary>完成: one's own work that is due or late.</summary>
    [Display(Name = "To finish")] Finish,

    /// <summary>接下来: due within a week.</summary>
    [Display(Name = "Next, within a week")] Next,
}
