using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Jobs.CompanyList;

public sealed class SendInput
{
    public string[] Chosen { get; set; } = [];

    /// <summary>Why more than the cap, or somebody who misses a must-have.</summary>
    [StringLength(300), Display(Name = "Why all the same")]
    public string? Reason { get; set; }
}
