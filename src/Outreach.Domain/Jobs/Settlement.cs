using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Outreach.Domain.Jobs;

public enum Settlement
{
    /// <summary>日结</summary>
    [Display(Name = "Paid daily")] Daily,

    /// <summary>周结</summary>
    [Display(Name = "Paid weekly")] Weekly,

    /// <summary>月结</summary>
    [Display(Name = "Paid monthly")] Monthly,

    /// <summary>完工结</summary>
    [Display(Name = "Paid on completion")] OnCompletion,
}
