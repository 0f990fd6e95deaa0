using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Outreach.Domain.Jobs.Applications;

public enum RejectionReason
{
    /// <summary>不符合硬性要求</summary>
    [Display(Name = "A requirement is not met")] MissesMustHave,

    /// <summary>时间对不上</summary>
    [Display(Name = "The free times do not fit")] Times,

    /// <summary>联系不上</summary>
    [Display(Name = "Could not be reached")] Unreachable,

    /// <summary>没来面试</summary>
    [Display(Name = "Did not come to the interview")] NoShow,

    /// <summary>其他同学更合适</summary>
    [Display(Name = "Others fit better")] OthersFitBetter,

    /// <summary>名额已满</summary>
    [Display(Name = "All places are taken")] PlacesTaken,

    /// <summary>岗位取消</summary>
    [Display(Name = "The job was called off")] CalledOff,

    /// <summary>其他</summary>
    [Display(Name = "Another reason")] Other,
}
