using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Records;

/// <summary>What a school lacks.</summary>
public enum SchoolNeed
{
    [Display(Name = "Contact overdue")] Contact,

    /// <summary>Nobody whose term runs.</summary>
    [Display(Name = "No contact person this term")] Person,

    [Display(Name = "Promises to be kept")] Promise,

    /// <summary>No longer offered in forms.</summary>
    [Display(Name = "Retired")] Retired,
}

public sealed class SchoolFilter
{
    public const string Mine = "mine";

    [StringLength(100), Display(Name = "Search")]
    public string? Q { get; set; }

    [Display(Name = "Kind of school")]
    public SchoolKind? Kind { get; set; }

    [Display(Name = "Standing of the school")]
    public SchoolStanding? Standing { get; set; }

    /// <summary><c>mine</c> or a member's key.</summary>
    [Display(Name = "Owner")]
    public string? Owner { get; set; }

    [Display(Name = "What is to be done")]
    public SchoolNeed? Need { get; set; }

    /// <summary>Order: <c>name</c> (default) or <c>contact</c>; with a minus in front downwards.</summary>
    public string? Sort { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;

    public IQueryable<School> Apply(IQueryable<School> schools, OutreachDbContext db, int me, int usualDays, DateOnly today)
    {
        schools = schools.SearchBy(db, Q);
        if (Kind is { } kind)
            schools = schools.Where(s => s.Kind == kind);
        if (Standing is { } standing)
            schools = schools.Where(s => s.Standing == standing);
        if (Owner == Mine)
            schools = schools.Where(s => s.OwnerId == me);
        else if (int.TryParse(Owner, NumberStyles.None, CultureInfo.InvariantCulture, out var owner))
            schools = schools.Where(s => s.OwnerId == owner);
        return Need switch
        {
            SchoolNeed.Contact => schools.Where(s => s.IsOverdue(usualDays, today)),
            SchoolNeed.Person => WithoutContact(schools, today),
            SchoolNeed.Promise => schools.Where(s => db.SchoolPromises.Any(p => p.SchoolId == s.Id && p.State == Domain.Schools.Exchanges.PromiseState.Open)),
            SchoolNeed.Retired => schools.Where(s => s.IsRetired),
            _ => schools,
        };
    }

    /// <summary>Those in use that have nobody whose term runs.</summary>
    public static IQueryable<School> WithoutContact(IQueryable<School> schools, DateOnly today) => schools.Where(s => !s.IsRetired && !s.Contacts.Any(c => c.TermEndsOn >= today));
}
