using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Visits;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Sponsors.Visits;

public enum VisitPeriod
{
    [Display(Name = "Last 7 days")] Week,

    /// <summary>30 days.</summary>
    [Display(Name = "Last 30 days")] Month,

    /// <summary>90 days.</summary>
    [Display(Name = "Last 90 days")] Quarter,
}

public sealed class VisitFilter
{
    [StringLength(100), Display(Name = "Search")]
    public string? Q { get; set; }

    /// <summary><c>mine</c> or a member's key.</summary>
    [Display(Name = "Who went")]
    public string? Who { get; set; }

    [Display(Name = "Outcome")]
    public VisitOutcome? Outcome { get; set; }

    [Display(Name = "Period")]
    public VisitPeriod? Period { get; set; }

    /// <summary>Only those with a lesson.</summary>
    [Display(Name = "With a lesson only")]
    public bool Lesson { get; set; }

    /// <summary>Those that were withdrawn, for leaders.</summary>
    [Display(Name = "Withdrawn ones")]
    public bool Withdrawn { get; set; }

    /// <summary>Only of this merchant.</summary>
    public int? SponsorId { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;
}

public sealed record VisitRow(
    int Id, DateOnly On, int SponsorId, string Sponsor, VisitChannel Channel, VisitOutcome Outcome, string? Said, string? NextStep,
    DateOnly? NextStepOn, string? Lesson, int? PhotoId, IReadOnlyList<string> Who, bool CanEdit)
{
    /// <summary>Who took it back, when and why; null for one that counts.</summary>
    public VisitWithdrawal? Withdrawal { get; init; }
}

public sealed record VisitWithdrawal(string By, DateTimeOffset At, string? Reason);

public sealed record VisitListModel(VisitFilter Filter, Paged<VisitRow> List, IReadOnlyList<SelectListItem> People, string? Sponsor)
{
    /// <summary>Lessons from elsewhere than visits, on the first page of the library.</summary>
    public IReadOnlyList<SharedLesson> Shared { get; init; } = [];
}

public sealed record ChooseVisitSponsorModel(string? Q, IReadOnlyList<VisitSponsorChoice> Found);

public sealed record VisitSponsorChoice(int Id, string Name, string? District, Standing Standing, DateOnly? LastVisitOn);

/// <summary>What the form shows beside its fields.</summary>
/// <param name="Blacklisted">Whether it is on the blacklist.</param>
/// <param name="FromSheet">Whether the visit stands out of an imported sheet, so that nobody need have gone.</param>
public sealed record VisitFormModel(
    int SponsorId, string Sponsor, bool Blacklisted, IReadOnlyList<SelectListItem> Deals, IReadOnlyList<SelectListItem> People, int? PhotoId, bool FromSheet)
{
    public const string Key = "VisitForm";

    /// <summary>The next step of each open deal, in words, by the deal's key; deals without one are left out.</summary>
    public IReadOnlyDictionary<string, string> Steps { get; init; } = new Dictionary<string, string>();

    /// <summary>What the person may do about a visit that was logged by mistake.</summary>
    public VisitWithdrawing Withdrawing { get; init; }

    /// <summary>The visit that is corrected; 0 for a new one.</summary>
    public int VisitId { get; init; }
}

public enum VisitWithdrawing
{
    /// <summary>Ask a leader, or there is nothing to withdraw yet.</summary>
    Not,

    /// <summary>One's own, of today: no reason is asked for.</summary>
    Own,

    /// <summary>As a leader, with a reason.</summary>
    WithReason,
}

public sealed class VisitInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Display(Name = "For the deal")]
    public int? DealId { get; set; }

    [Required, Display(Name = "Day")]
    public DateOnly? On { get; set; }

    [Required, Display(Name = "How")]
    public VisitChannel? Channel { get; set; }

    [Required, Display(Name = "Outcome")]
    public VisitOutcome? Outcome { get; set; }

    [Display(Name = "Who went")]
    public List<int> ParticipantIds { get; set; } = [];

    [StringLength(2000), DataType(DataType.MultilineText), Display(Name = "What was said")]
    public string? Said { get; set; }

    [StringLength(200), Display(Name = "Next step")]
    public string? NextStep { get; set; }

    [Display(Name = "Next step by")]
    public DateOnly? NextStepOn { get; set; }

    /// <summary>A lesson worth sharing.</summary>
    [StringLength(1000), DataType(DataType.MultilineText), Display(Name = "A lesson worth sharing")]
    public string? Lesson { get; set; }

    [Display(Name = "Photo")]
    public IFormFile? Photo { get; set; }

    [Display(Name = "It is another visit, log it too")]
    public bool IsAnother { get; set; }

    public VisitDetails ToDetails() => new(On!.Value, Channel!.Value, Outcome!.Value, Said, NextStep, NextStepOn, Lesson);

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
