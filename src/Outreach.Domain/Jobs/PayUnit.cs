using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Outreach.Domain.Jobs;

public enum PayUnit
{
    /// <summary>元/小时</summary>
    [Display(Name = "Per hour")] Hour,

    /// <summary>元/天</summary>
    [Display(Name = "Per day")] Day,

    /// <summary>元/件</summary>
    [Display(Name = "Per piece")] Piece,

    /// <summary>元/月</summary>
    [Display(Name = "Per month")] Month,
}
