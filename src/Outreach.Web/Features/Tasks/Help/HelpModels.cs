using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Tasks.Help;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Tasks.Help;

public sealed class HelpFilter
{
    [Display(Name = "State")]
    public HelpState? State { get; set; }

    [Display(Name = "Who asks")]
    public HelpDirection? Direction { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;
}

/// <summary>A request for help as both sides see it.</summary>
/// <param name="Department">The other department.</param>
/// <param name="AnsweredBy">Who accepted or declined; null while it waits.</param>
/// <param name="InStead">Whether it was answered in the department's stead.</param>
/// <param name="Came">How many people came; null until it was done.</param>
public sealed record HelpRow(
    int Id, HelpDirection Direction, string Department, HelpKind Kind, string What, string? Note, DateOnly On, TimeOnly? From, TimeOnly? Until, int People, string? Place,
    DateOnly AnswerBy, int? EventId, string? Event, string AskedBy, DateOnly AskedOn, HelpState State, string? Answer, string? AnsweredBy, DateTimeOffset? AnsweredAt,
    bool InStead, int? Came, string? Thanks, string? WithdrawReason)
{
    /// <summary>How many days before the need it was asked.</summary>
    public int LeadDays => On.DayNumber - AskedOn.DayNumber;

    public bool IsShortNotice => LeadDays < HelpRequest.UsualLeadDays;
}

/// <param name="Departments">Those that the person speaks for as a liaison; empty for our own people.</param>
/// <param name="Waiting">What waits for the person's answer, the most urgent first.</param>
/// <param name="InStead">Keys of those among them that would be answered in a department's stead.</param>
public sealed record HelpListModel(
    HelpFilter Filter, bool IsOurs, IReadOnlyList<string> Departments, IReadOnlyList<HelpRow> Waiting, IReadOnlySet<int> InStead, Paged<HelpRow> List, DateOnly Today);

/// <param name="CanAnswer">Whether the person answers for the side that was asked.</param>
/// <param name="IsInStead">Whether that would be in the department's stead.</param>
/// <param name="IsAsking">Whether the person is of the side that asked.</param>
public sealed record HelpDetailModel(HelpRow Request, bool CanAnswer, bool IsInStead, bool IsAsking, bool IsOurs, IReadOnlyList<TimelineItem> Trail, DateOnly Today);

/// <summary>What the form shows beside its input.</summary>
/// <param name="IsOurs">Whether we ask; else the person asks us as a liaison.</param>
public sealed record HelpFormModel(bool IsOurs, IReadOnlyList<SelectListItem> Departments, IReadOnlyList<SelectListItem> Events)
{
    public const string Key = "HelpForm";
}

/// <summary>What we and another department did for each other in a period.</summary>
public sealed record HelpBalanceRow(string Department, int Received, int PeopleReceived, int DeclinedUs, int Given, int PeopleGiven, int WeDeclined);

public sealed record HelpBalanceModel(DateOnly From, DateOnly To, IReadOnlyList<HelpBalanceRow> Rows);

/// <summary>The field of a note.</summary>
/// <param name="Typed">What was typed and refused; null when nothing was.</param>
public sealed record HelpNote(string Id, string Label, string? Typed, bool IsRequired = true);

public sealed class HelpInput
{
    /// <summary>The other department; a liaison's own where it speaks for one alone.</summary>
    [Display(Name = "Department")]
    public int? DepartmentId { get; set; }

    [Required, Display(Name = "Kind of help")]
    public HelpKind? Kind { get; set; }

    [Required, StringLength(100), Display(Name = "What is to be done")]
    public string? What { get; set; }

    [StringLength(1000), DataType(DataType.MultilineText), Display(Name = "Details")]
    public string? Note { get; set; }

    [Required, Display(Name = "Day of need")]
    public DateOnly? On { get; set; }

    [Display(Name = "From what time")]
    public TimeOnly? From { get; set; }

    [Display(Name = "To what time")]
    public TimeOnly? Until { get; set; }

    [Required, Display(Name = "How many people")]
    public int? People { get; set; }

    [StringLength(100), Display(Name = "Place")]
    public string? Place { get; set; }

    [Required, Display(Name = "Answer by")]
    public DateOnly? AnswerBy { get; set; }

    [Display(Name = "Event")]
    public int? EventId { get; set; }

    public HelpDetails ToDetails() => new(Kind!.Value, What!, Note, On!.Value, From, Until, People!.Value, Place, AnswerBy!.Value, EventId);
}
