using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Contracts.Reviews;

public enum ReviewLevel
{
    /// <summary>部长</summary>
    [Display(Name = "Minister's review")] Minister,

    /// <summary>指导老师</summary>
    [Display(Name = "Advisor's decision")] Advisor,
}
