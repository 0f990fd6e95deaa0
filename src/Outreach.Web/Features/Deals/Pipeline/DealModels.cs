using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Visits;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Visits;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Deals.Pipeline;

public sealed class DealFilter
{
    public const string Mine = "me";

    public const string Every = "all";

    [StringLength(100), Display(Name = "Search")]
    public string? Q { get; set; }

    /// <summary>A stage's name, <c>all</c>, or nothing for every open stage.</summary>
    [Display(Name = "Stage")]
    public string? Stage { get; set; }

    /// <summary>Only this event; 0 for the term as a whole.</summary>
    [Display(Name = "Event")]
    public int? EventId { get; set; }

    /// <summary><c>me</c> or a person's key.</summary>
    [Display(Name = "Owner")]
    public string? Owner { get; set; }

    /// <summary>Only cold ones.</summary>
    [Display(Name = "Cold only")]
    public bool? Cold { get; set; }

    /// <summary>Only those that wait for the minister's answer.</summary>
    [Display(Name = "Help wanted")]
    public bool? Help { get; set; }

    /// <summary>Only with a next step by this day.</summary>
    [Display(Name = "Next step by")]
    public DateOnly? DueBy { get; set; }

    /// <summary>Order: <c>-activity</c> (default), <c>activity</c>, <c>step</c>, <c>-step</c>, <c>cash</c>, <c>-cash</c>.</summary>
    public string? Sort { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>Whether anything narrows it.</summary>
    public bool IsSet => Q is not null || Stage is not null || EventId is not null || Owner is not null || Cold == true || Help == true || DueBy is not null;

    public Dictionary<string, string?> ToQuery(string? stage) => new()
    {
        ["q"] = Q,
        ["stage"] = stage,
        ["eventId"] = EventId?.ToString(CultureInfo.InvariantCulture),
        ["owner"] = Owner,
        ["cold"] = Cold == true ? "true" : null,
        ["help"] = Help == true ? "true" : null,
        ["dueBy"] = DueBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}

public sealed record DealRow(
    int Id, int Version, DealStage Stage, int SponsorId, string Sponsor, string? Event, int OwnerId, string Owner, decimal? ExpectedCash,
    string? ExpectedGoods, string? NextStep, DateOnly? NextStepOn, DateTimeOffset LastActivityAt, DateTimeOffset StageSince,
    bool HelpWanted, string? LostReason, int? EventId)
{
    /// <summary>Whether it can still be worked on.</summary>
    public bool IsOpen => Stage < DealStage.Won;
}

/// <summary>Which deal a form is about.</summary>
/// <param name="Event">The event; null for the term as a whole.</param>
public sealed record DealTitle(int Id, string Sponsor, string? Event)
{
    public const string Key = "DealTitle";
}

/// <summary>A column of the board.</summary>
/// <param name="Cards">At most <see cref="DealQueries.CardsPerColumn"/>.</param>
/// <param name="Cash">CNY expected of those counted.</param>
public sealed record BoardColumn(DealStage Stage, IReadOnlyList<DealRow> Cards, int Count, decimal Cash);

public sealed record DealChoices(IReadOnlyList<SelectListItem> Events, IReadOnlyList<SelectListItem> People);

public sealed record DealBoardModel(DealFilter Filter, DealChoices Choices, IReadOnlyList<BoardColumn> Columns, DateTimeOffset ColdBefore, DateOnly Today)
{
    /// <summary>Of the targets' events, by <see cref="DealReadinessQueries.Term"/> or event.</summary>
    public IReadOnlyDictionary<int, DealReadiness> Readiness { get; init; } = new Dictionary<int, DealReadiness>();

    public IReadOnlyList<DealLack> MissingOf(DealRow deal) =>
        deal.Stage == DealStage.Target && Readiness.TryGetValue(deal.EventId ?? DealReadinessQueries.Term, out var readiness) ? readiness.Missing : [];
}

/// <summary>What keeps a deal among the targets, each with the link to where it is put right.</summary>
/// <param name="EventId">Null for the term as a whole.</param>
public sealed record DealLacks(int? EventId, IReadOnlyList<DealLack> Missing);

public sealed record DealListModel(DealFilter Filter, DealChoices Choices, Paged<DealRow> List, DateTimeOffset ColdBefore, DateOnly Today);

/// <summary>The next steps due.</summary>
/// <param name="All">Everybody's, not only one's own.</param>
/// <param name="Visits">Of visits at merchants without a deal; on the first page only.</param>
public sealed record StepsModel(bool All, Paged<DealRow> List, IReadOnlyList<VisitStep> Visits, DateOnly Today);

/// <summary>One stage that a deal went through.</summary>
/// <param name="Days">Days spent there, up to now for the present one; null for won and lost.</param>
/// <param name="MedianDays">The department's median (S18); null when nobody has left that stage yet.</param>
/// <param name="By">Who moved it; null when a visit did.</param>
/// <param name="Overruled">What was missing when a leader let it leave the targets.</param>
public sealed record StageLine(DealStage Stage, DateTimeOffset Since, double? Days, double? MedianDays, string? By, string? Reason, IReadOnlyList<DealLack> Overruled)
{
    /// <summary>Whether it was clearly longer there than usual: half as long again, and two days at least.</summary>
    public bool IsLong => MedianDays is { } median && Days >= Math.Max(median * 1.5, median + 2);
}

public sealed record DealVisit(int Id, DateOnly On, VisitChannel Channel, VisitOutcome Outcome, string? Said, string? Lesson, IReadOnlyList<string> Who);

public sealed record DealDetailModel(
    DealRow Deal, Standing SponsorStanding, int? EventId, string? Notes, string? HelpQuestion, DateTimeOffset? HelpWantedAt, string? HelpAnswer,
    IReadOnlyList<StageLine> Stages, IReadOnlyList<DealVisit> Visits, IReadOnlyList<SelectListItem> People,
    IReadOnlyList<DealContractRow> Contracts, bool HasLivingContract, bool CanWork, bool CanLead, bool CanGuide, bool CanDraft, bool IsCold, DateOnly Today)
{
    /// <summary>Whether it is open though its event is over.</summary>
    public bool IsEventOver { get; init; }

    /// <summary>Events still to come that it can be moved to.</summary>
    public IReadOnlyList<SelectListItem> OtherEvents { get; init; } = [];

    /// <summary>What keeps it among the targets; empty when nothing does.</summary>
    public IReadOnlyList<DealLack> Missing { get; init; } = [];

    /// <summary>Whom one reaches at the merchant, the first to ask first.</summary>
    public IReadOnlyList<Reach> Contacts { get; init; } = [];

    /// <summary>Latest first.</summary>
    public IReadOnlyList<DealRemarkRow> Remarks { get; init; } = [];

    public bool CanRemark { get; init; }
}

/// <param name="File">Its name; null without one.</param>
public sealed record DealRemarkRow(int Id, string? Text, int? FileId, string? File, bool IsPicture, string? By, DateTimeOffset At, bool CanRemove);

public sealed class DealRemarkInput
{
    [StringLength(DealRemark.TextLimit), DataType(DataType.MultilineText), Display(Name = "Remark")]
    public string? Text { get; set; }

    [Display(Name = "File")]
    public IFormFile? File { get; set; }
}

public sealed record DealSponsorChoice(int Id, string Name, Industry Industry, string? District, Standing Standing)
{
    /// <summary>The open deal with it for the event in question, if there is one.</summary>
    public int? OpenDealId { get; init; }
}

public sealed record ChooseDealSponsorModel(string? Q, int? EventId, string? Event, IReadOnlyList<DealSponsorChoice> Found);

public class DealInput : IVersionedInput
{
    public const int LongestGoods = 200;

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>CNY expected.</summary>
    [Money, Display(Name = "Expected cash")]
    public decimal? ExpectedCash { get; set; }

    [StringLength(LongestGoods), Display(Name = "Expected goods")]
    public string? ExpectedGoods { get; set; }

    [StringLength(200), Display(Name = "Next step")]
    public string? NextStep { get; set; }

    [Display(Name = "By which day")]
    public DateOnly? NextStepOn { get; set; }

    [StringLength(2000), DataType(DataType.MultilineText), Display(Name = "Notes")]
    public string? Notes { get; set; }

    public DealDetails ToDetails() => new(ExpectedCash, ExpectedGoods, NextStep, NextStepOn, Notes);

    public static DealInput Of(Deal d) => new()
    {
        Version = d.Version,
        ExpectedCash = d.ExpectedCash,
        ExpectedGoods = d.ExpectedGoods,
        NextStep = d.NextStep,
        NextStepOn = d.NextStepOn,
        Notes = d.Notes,
    };
}

public sealed class NewDealInput : DealInput
{
    [Required, Display(Name = "Merchant")]
    public int? SponsorId { get; set; }

    /// <summary>Over which event; nothing for the term as a whole.</summary>
    [Display(Name = "Event")]
    public int? EventId { get; set; }

    /// <summary>Who negotiates; only leaders choose.</summary>
    [Display(Name = "Owner")]
    public int? OwnerId { get; set; }
}

public sealed class LoseInput
{
    public int Version { get; set; }

    [StringLength(500), DataType(DataType.MultilineText), Display(Name = "Reason")]
    public string? Reason { get; set; }
}
