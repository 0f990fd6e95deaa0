using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Jobs;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Seasons;

/// <summary>Where a lead comes from.</summary>
public enum LeadSource
{
    /// <summary>Leaders have set it.</summary>
    Set,

    /// <summary>Learned from past postings.</summary>
    Learned,

    /// <summary>Nothing is known: the usual four weeks.</summary>
    Usual,

    /// <summary>The summer: 1 June.</summary>
    June,
}

/// <summary>A sector in a season.</summary>
/// <param name="Sector">The merchants' industry.</param>
/// <param name="Postings">Postings of merchants of it for the season.</param>
/// <param name="Published">Of these, how many have been published.</param>
/// <param name="Employers">Whose they are, each once.</param>
/// <param name="Who">Who covers it.</param>
/// <param name="WhoId">Who covers it.</param>
public sealed record SectorRow(Industry Sector, int Postings, int Published, IReadOnlyList<string> Employers, string? Who, int? WhoId);

/// <summary>A season's plan.</summary>
public sealed record SeasonRow(int Id, JobSeason Season, DateOnly StartsOn, DateOnly ContactFrom, int Weeks, LeadSource Source, DateTimeOffset? RemindedAt, IReadOnlyList<SectorRow> Sectors)
{
    /// <summary>Sectors without an employer.</summary>
    public IReadOnlyList<SectorRow> Missing => [.. Sectors.Where(s => s.Postings == 0)];

    /// <summary>Whether contacting should have begun and sectors have no employer yet.</summary>
    public bool IsLateOn(DateOnly today) => ContactFrom <= today && StartsOn >= today && Missing.Count > 0;
}

/// <summary>The page.</summary>
public sealed record SeasonsModel(IReadOnlyList<SeasonRow> Coming, IReadOnlyList<SeasonRow> Over, DateOnly Today);

/// <summary>A plan's form.</summary>
public sealed class SeasonInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Season.</summary>
    [Required, EnumDataType(typeof(JobSeason)), Display(Name = "Season")]
    public JobSeason? Season { get; set; }

    /// <summary>First day.</summary>
    [Required, Display(Name = "First day of the season")]
    public DateOnly? StartsOn { get; set; }

    /// <summary>Weeks of lead; null for the rule.</summary>
    [Display(Name = "Weeks of lead")]
    public int? LeadWeeks { get; set; }

    /// <summary>Who covers which sector, in the order of <see cref="Sectors"/>.</summary>
    [Display(Name = "Who covers which sector")]
    public List<int?> Covers { get; set; } = [];

    /// <summary>All sectors.</summary>
    public static IReadOnlyList<Industry> Sectors { get; } = Enum.GetValues<Industry>();

    /// <summary>The form as it stands for a stored plan.</summary>
    public static SeasonInput Of(SeasonPlan plan) => new()
    {
        Version = plan.Version,
        Season = plan.Season,
        StartsOn = plan.StartsOn,
        LeadWeeks = plan.LeadWeeks,
        Covers = [.. Sectors.Select(s => plan.Covers.FirstOrDefault(c => c.Sector == s)?.MemberId)],
    };
}

/// <summary>What the form shows around the input.</summary>
public sealed record SeasonForm(IReadOnlyList<SelectListItem> People, IReadOnlyDictionary<JobSeason, int> Learned)
{
    /// <summary>Key in the view data.</summary>
    public const string Key = "SeasonForm";
}
