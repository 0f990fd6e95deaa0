using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Flow;
using Outreach.Web.Features.Events.Hub;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Events.Flow;

/// <summary>The flow, the duties, what may go wrong, the awards and the attachments of an event.</summary>
/// <param name="Start">Beginning on the department's clocks; null while there is no day.</param>
public sealed record FlowPageModel(
    EventHubModel Hub, DateTime? Start, IReadOnlyList<FlowRowModel> Flow, IReadOnlyList<DutyRow> Duties, IReadOnlyList<EventRiskDetails> Risks, IReadOnlyList<EventAwardDetails> Awards,
    IReadOnlyList<EventFileRow> Files, int? PosterId);

/// <param name="Finding">What does not go together, in words; null when all does.</param>
public sealed record FlowRowModel(FlowPhase Phase, string Time, int? Minutes, string Item, string? Content, string? InCharge, string? Props, string? Note, string? Finding);

public sealed record DutyRow(int Key, string Group, string? Leader, IReadOnlyList<string> Members, string Duty, DateOnly? DueOn);

public sealed record EventFileRow(int Id, string Name, long Size, bool IsImage);

public sealed record SectionChoices(IReadOnlyList<SelectListItem> People, IReadOnlyList<SelectListItem> Departments, string Title, bool NeedsReason)
{
    public const string Key = "SectionChoices";
}

public sealed class FlowRowInput
{
    [Display(Name = "Phase")]
    public FlowPhase? Phase { get; set; }

    [Display(Name = "Day")]
    public int? Day { get; set; }

    [StringLength(10), Display(Name = "Time")]
    public string? Time { get; set; }

    [Display(Name = "Minutes")]
    public int? Minutes { get; set; }

    [StringLength(60), Display(Name = "What happens")]
    public string? Item { get; set; }

    [StringLength(500), DataType(DataType.MultilineText), Display(Name = "Content")]
    public string? Content { get; set; }

    [Display(Name = "In charge")]
    public int? PersonId { get; set; }

    [Display(Name = "Department in charge")]
    public int? DepartmentId { get; set; }

    [StringLength(60), Display(Name = "Or in words")]
    public string? InCharge { get; set; }

    [StringLength(200), Display(Name = "People and props")]
    public string? Props { get; set; }

    [StringLength(200), Display(Name = "Note")]
    public string? Note { get; set; }

    public bool IsBlank() => Time is null && Minutes is null && Item is null && Content is null && PersonId is null && DepartmentId is null && InCharge is null && Props is null && Note is null;
}

public sealed class FlowInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    public List<FlowRowInput> Rows { get; set; } = [];

    [StringLength(500), Display(Name = "Why it changes")]
    public string? Reason { get; set; }
}

public sealed class DutyRowInput
{
    public int? Key { get; set; }

    [StringLength(40), Display(Name = "Duty group")]
    public string? Group { get; set; }

    [Display(Name = "Leader")]
    public int? LeaderId { get; set; }

    [Display(Name = "Members")]
    public List<int> MemberIds { get; set; } = [];

    [StringLength(500), DataType(DataType.MultilineText), Display(Name = "Duty")]
    public string? Duty { get; set; }

    [Display(Name = "Due")]
    public DateOnly? DueOn { get; set; }

    public bool IsBlank() => Group is null && LeaderId is null && MemberIds.Count == 0 && Duty is null && DueOn is null;
}

public sealed class DutiesInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    public List<DutyRowInput> Rows { get; set; } = [];
}

public sealed class RiskRowInput
{
    [StringLength(200), Display(Name = "What may happen")]
    public string? Risk { get; set; }

    [StringLength(500), DataType(DataType.MultilineText), Display(Name = "What is done then")]
    public string? Action { get; set; }

    [StringLength(60), Display(Name = "Who does it")]
    public string? Who { get; set; }

    public bool IsBlank() => Risk is null && Action is null && Who is null;
}

public sealed class RisksInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    public List<RiskRowInput> Rows { get; set; } = [];
}

public sealed class AwardRowInput
{
    [StringLength(60), Display(Name = "Award")]
    public string? Name { get; set; }

    [Display(Name = "How many")]
    public int? Count { get; set; }

    [StringLength(100), Display(Name = "Prize")]
    public string? Prize { get; set; }

    public bool IsBlank() => Name is null && Count is null && Prize is null;
}

public sealed class AwardsInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    public List<AwardRowInput> Rows { get; set; } = [];
}
