using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Clubs;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Clubs;

/// <summary>What is to be done about a club, or sets it apart.</summary>
public enum ClubMatter
{
    [Display(Name = "In the joint body")] Body,

    [Display(Name = "Not in the joint body")] NoBody,

    /// <summary>Nobody whose term runs.</summary>
    [Display(Name = "Nobody known this term")] Person,

    [Display(Name = "Lacks something")] Lacks,

    /// <summary>No longer offered in forms.</summary>
    [Display(Name = "Retired club")] Retired,
}

public sealed class ClubFilter
{
    [StringLength(100), Display(Name = "Search")]
    public string? Q { get; set; }

    [Display(Name = "Kind of club")]
    public ClubField? Field { get; set; }

    [Display(Name = "What it is about")]
    public ClubMatter? Matter { get; set; }

    /// <summary>Order: <c>name</c> (default) or <c>size</c>; with a minus in front downwards.</summary>
    public string? Sort { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;

    public IQueryable<Club> Apply(IQueryable<Club> clubs, OutreachDbContext db, DateOnly today)
    {
        clubs = clubs.SearchBy(db, Q);
        if (Field is { } field)
            clubs = clubs.Where(c => c.Field == field);
        return Matter switch
        {
            ClubMatter.Body => clubs.Where(c => c.IsInJointBody),
            ClubMatter.NoBody => clubs.Where(c => !c.IsInJointBody && !c.IsRetired),
            ClubMatter.Person => clubs.Where(c => !c.IsRetired && !c.Contacts.Any(x => x.TermEndsOn >= today)),
            ClubMatter.Lacks => clubs.Where(c => db.ClubNeeds.Any(n => n.ClubId == c.Id && n.State == ClubNeedState.Open)),
            ClubMatter.Retired => clubs.Where(c => c.IsRetired),
            _ => clubs,
        };
    }
}
