using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Sponsors.Records;

/// <summary>Whether a merchant has been vetted.</summary>
public enum VettedState
{
    [Display(Name = "Vetting valid")] Valid,

    /// <summary>Lapsed, rejected, or never checked.</summary>
    [Display(Name = "Vetting lapsed or missing")] Missing,
}

public enum NoVisit
{
    /// <summary>Not for 30 days, or never.</summary>
    [Display(Name = "No visit for 30 days")] Days30,

    /// <summary>Not for 60 days, or never.</summary>
    [Display(Name = "No visit for 60 days")] Days60,

    /// <summary>Not for 90 days, or never.</summary>
    [Display(Name = "No visit for 90 days")] Days90,

    /// <summary>Never.</summary>
    [Display(Name = "Never visited")] Never,
}

public sealed class SponsorFilter
{
    public const string Mine = "mine";

    public const string Nobody = "nobody";

    [StringLength(100), Display(Name = "Search")]
    public string? Q { get; set; }

    /// <summary>Only this line of business.</summary>
    [Display(Name = "Industry")]
    public Industry? Industry { get; set; }

    /// <summary>Only this district, with or without its 区.</summary>
    [StringLength(40), Display(Name = "District")]
    public string? District { get; set; }

    /// <summary>Only this far.</summary>
    [Display(Name = "Distance")]
    public DistanceBand? Distance { get; set; }

    /// <summary>Only this standing.</summary>
    [Display(Name = "Standing")]
    public Standing? Standing { get; set; }

    /// <summary><c>mine</c>, <c>nobody</c> or a member's key.</summary>
    [Display(Name = "Owner")]
    public string? Owner { get; set; }

    /// <summary>Only with this theme tag.</summary>
    [StringLength(20), Display(Name = "Tag")]
    public string? Tag { get; set; }

    /// <summary>Vetted or not.</summary>
    [Display(Name = "Vetting")]
    public VettedState? Vetted { get; set; }

    /// <summary>Not visited for so long.</summary>
    [Display(Name = "Last visit")]
    public NoVisit? NoVisit { get; set; }

    /// <summary>Order: <c>name</c> (default), <c>visit</c>, <c>updated</c>; with a minus in front downwards.</summary>
    public string? Sort { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;

    public bool HasMore => District is not null || Standing is not null || Tag is not null || Vetted is not null || NoVisit is not null;

    public IQueryable<Sponsor> Apply(IQueryable<Sponsor> sponsors, OutreachDbContext db, int me, DateOnly today)
    {
        sponsors = sponsors.SearchBy(db, Q);
        if (Industry is { } industry)
            sponsors = sponsors.Where(s => s.Industry == industry);
        if (District is { } d)
        {
            var forms = DistrictName.FormsOf(d);
            sponsors = sponsors.Where(s => forms.Contains(s.District));
        }

        if (Distance is { } distance)
            sponsors = sponsors.Where(s => s.Distance == distance);
        if (Standing is { } standing)
            sponsors = sponsors.Where(s => s.Standing == standing);
        if (Owner == Mine)
            sponsors = sponsors.Where(s => s.OwnerId == me);
        else if (Owner == Nobody)
            sponsors = sponsors.Where(s => s.OwnerId == null || !db.Users.InDepartment(today).Any(u => u.Id == s.OwnerId));
        else if (int.TryParse(Owner, NumberStyles.None, CultureInfo.InvariantCulture, out var owner))
            sponsors = sponsors.Where(s => s.OwnerId == owner);
        if (Tag is { } tag)
            sponsors = sponsors.Where(s => s.Tags.Any(t => t.Tag == tag));
        sponsors = Vetted switch
        {
            VettedState.Valid => sponsors.Where(s => s.VettedUntil >= today),
            VettedState.Missing => sponsors.Where(s => s.VettedUntil == null || s.VettedUntil < today),
            _ => sponsors,
        };
        if (NoVisit == Records.NoVisit.Never)
            return sponsors.Where(s => s.LastVisitOn == null);
        if (NoVisit is not { } quiet)
            return sponsors;
        var since = today.AddDays(quiet switch { Records.NoVisit.Days30 => -30, Records.NoVisit.Days60 => -60, _ => -90 });
        return sponsors.Where(s => s.LastVisitOn == null || s.LastVisitOn < since);
    }
}
