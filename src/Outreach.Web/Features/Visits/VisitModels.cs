using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Visits;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Visits;

/// <summary>How far back the list reaches.</summary>
public enum VisitPeriod
{
    /// <summary>Today and the six days before.</summary>
    [Display(Name = "Last 7 days")] Week,

    /// <summary>30 days.</summary>
    [Display(Name = "Last 30 days")] Month,

    /// <summary>90 days.</summary>
    [Display(Name = "Last 90 days")] Quarter,
}

/// <summary>The filters of the list, as they stand in its address.</summary>
public sealed class VisitFilter
{
    /// <summary>Part of the merchant's name, contact or phone.</summary>
    [StringLength(100), Display(Name = "Search")]
    public string? Q { get; set; }

    /// <summary><c>mine</c> or a member's key.</summary>
    [Display(Name = "Who went")]
    public string? Who { get; set; }

    /// <summary>What came of it.</summary>
    [Display(Name = "Outcome")]
    public VisitOutcome? Outcome { get; set; }

    /// <summary>How far back.</summary>
    [Display(Name = "Period")]
    public VisitPeriod? Period { get; set; }

    /// <summary>Only those with a lesson.</summary>
    [Display(Name = "With a lesson only")]
    public bool Lesson { get; set; }

    /// <summary>Only of this merchant.</summary>
    public int? SponsorId { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;
}

/// <summary>A row of the list.</summary>
public sealed record VisitRow(
    int Id, DateOnly On, int SponsorId, string Sponsor, VisitChannel Channel, VisitOutcome Outcome, string? Said, string? NextStep,
    DateOnly? NextStepOn, string? Lesson, int? PhotoId, IReadOnlyList<string> Who, bool MayEdit);

/// <summary>The list.</summary>
public sealed record VisitListModel(VisitFilter Filter, Paged<VisitRow> List, IReadOnlyList<SelectListItem> People, string? Sponsor);

/// <summary>Choosing the merchant that was visited.</summary>
public sealed record ChooseSponsorModel(string? Q, IReadOnlyList<SponsorChoice> Found);

/// <summary>A merchant to choose.</summary>
public sealed record SponsorChoice(int Id, string Name, string? District, Standing Standing, DateOnly? LastVisitOn);

/// <summary>What the form shows beside its fields.</summary>
/// <param name="SponsorId">The merchant.</param>
/// <param name="Sponsor">Its name.</param>
/// <param name="Blacklisted">Whether it is on the blacklist.</param>
/// <param name="Deals">Deals that the visit can be for.</param>
/// <param name="People">Who can have gone.</param>
/// <param name="PhotoId">The photo that is stored.</param>
/// <param name="FromSheet">Whether the visit stands out of an imported sheet, so that nobody need have gone.</param>
public sealed record VisitFormModel(
    int SponsorId, string Sponsor, bool Blacklisted, IReadOnlyList<SelectListItem> Deals, IReadOnlyList<SelectListItem> People, int? PhotoId, bool FromSheet)
{
    /// <summary>Key in the view data.</summary>
    public const string Key = "VisitForm";
}

/// <summary>The form.</summary>
public sealed class VisitInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>For which deal.</summary>
    [Display(Name = "For the deal")]
    public int? DealId { get; set; }

    /// <summary>Day.</summary>
    [Required, Display(Name = "Day")]
    public DateOnly? On { get; set; }

    /// <summary>How.</summary>
    [Required, Display(Name = "How")]
    public VisitChannel? Channel { get; set; }

    /// <summary>What came of it.</summary>
    [Required, Display(Name = "Outcome")]
    public VisitOutcome? Outcome { get; set; }

    /// <summary>Who went.</summary>
    [Display(Name = "Who went")]
    public List<int> ParticipantIds { get; set; } = [];

    /// <summary>What was said.</summary>
    [StringLength(2000), DataType(DataType.MultilineText), Display(Name = "What was said")]
    public string? Said { get; set; }

    /// <summary>What is to be done next.</summary>
    [StringLength(200), Display(Name = "Next step")]
    public string? NextStep { get; set; }

    /// <summary>By which day.</summary>
    [Display(Name = "Next step by")]
    public DateOnly? NextStepOn { get; set; }

    /// <summary>A lesson worth sharing.</summary>
    [StringLength(1000), DataType(DataType.MultilineText), Display(Name = "A lesson worth sharing")]
    public string? Lesson { get; set; }

    /// <summary>A photo.</summary>
    [Display(Name = "Photo")]
    public IFormFile? Photo { get; set; }

    /// <summary>What the domain takes.</summary>
    public VisitDetails ToDetails() => new(On!.Value, Channel!.Value, Outcome!.Value, Said, NextStep, NextStepOn, Lesson);

    /// <summary>The form as it stands for a stored visit.</summary>
    public static VisitInput Of(Visit v) => new()
    {
        Version = v.Version,
        DealId = v.DealId,
        On = v.On,
        Channel = v.Channel,
        Outcome = v.Outcome,
        ParticipantIds = [.. v.Participants.Select(p => p.UserId).Order()],
        Said = v.Said,
        NextStep = v.NextStep,
        NextStepOn = v.NextStepOn,
        Lesson = v.Lesson,
    };
}
