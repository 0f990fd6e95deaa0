using System.ComponentModel.DataAnnotations;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Meetings.Agenda;

public sealed class MemberReportInput : IVersionedInput
{
    /// <summary>0 while there is none.</summary>
    public int Version { get; set; }

    [StringLength(1000), DataType(DataType.MultilineText), Display(Name = "Last week")]
    public string? LastWeek { get; set; }

    [StringLength(1000), DataType(DataType.MultilineText), Display(Name = "Going on now")]
    public string? Now { get; set; }

    [StringLength(1000), DataType(DataType.MultilineText), Display(Name = "Stuck")]
    public string? Stuck { get; set; }

    [StringLength(1000), DataType(DataType.MultilineText), Display(Name = "Where I need help")]
    public string? NeedHelp { get; set; }

    [StringLength(1000), DataType(DataType.MultilineText), Display(Name = "What comes next")]
    public string? Next { get; set; }

    public bool IsEmpty => LastWeek is null && Now is null && Stuck is null && NeedHelp is null && Next is null;
}
