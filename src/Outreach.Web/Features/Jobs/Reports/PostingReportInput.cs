using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Jobs.Reports;

public sealed class PostingReportInput
{
    [Required, StringLength(1000), DataType(DataType.MultilineText), Display(Name = "What is wrong?")]
    public string? What { get; set; }
}
