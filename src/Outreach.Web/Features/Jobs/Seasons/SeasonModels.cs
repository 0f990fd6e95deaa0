using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Seasons;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Jobs.Seasons;

public enum LeadSource
{
    Set,

    Learned,

    Usual,

    /// <summary>The summer: 1 June.</summary>
    June,
}

/// <summary>A sector in a season.</summary>
/// <param name="Employers">Whose they are, each once.</param>
public sealed record SectorRow(Industry Sector, int Postings, int Published, IReadOnlyList<string> Employers, string? Who, int? WhoId);

public sealed record SeasonRow(int Id, JobSeason Season, DateOnly StartsOn, DateOnly ContactFrom, int Weeks, LeadSource Source, DateTimeOffset? RemindedAt, IReadOnlyList<SectorRow> Sectors)
{
    /// <summary>Sectors without an employer.</summary>
    public IReadOnlyList<SectorRow> Missing => [.. Sectors.Where(s => s.Postings == 0)];

    /// <summary>Whether contacting should have begun and sectors have no employer yet.</summary>
    public bool IsLateOn(DateOnly today) => ContactFrom <= today && StartsOn >= today && Missing.Count > 0;
}

public sealed record SeasonsModel(IReadOnlyList<SeasonRow> Coming, IReadOnlyList<SeasonRow> Over, DateOnly Today);

public sealed class SeasonInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

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

    public static IReadOnlyList<Industry> Sectors { get; } = Enum.GetValues<Industry>();

    public static SeasonInput Of(SeasonPlan plan) => new()
    {
        Version = plan.Version,
        Season = plan.Season,
        StartsOn = plan.StartsOn,
        LeadWeeks = plan.LeadWeeks,
        Covers = [.. Sectors.Select(s => plan.Covers.FirstOrDefault(c => c.Sector == s)?.MemberId)],
    };
}

public sealed record SeasonForm(IReadOnlyList<SelectListItem> People, IReadOnlyDictionary<JobSeason, int> Learned)
{
    public const string Key = "SeasonForm";
}
