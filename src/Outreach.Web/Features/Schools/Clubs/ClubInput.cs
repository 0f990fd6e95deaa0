using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Schools.Clubs;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Contacts;

namespace Outreach.Web.Features.Schools.Clubs;

public sealed class ClubInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(60), Display(Name = "Name")]
    public string? Name { get; set; }

    [Required, Display(Name = "Kind of club")]
    public ClubField? Field { get; set; }

    [StringLength(60), Display(Name = "Teacher who advises it")]
    public string? Advisor { get; set; }

    [Range(0, 9999), Display(Name = "How many members")]
    public int? MemberCount { get; set; }

    [StringLength(2000), DataType(DataType.MultilineText), Display(Name = "Notes")]
    public string? Notes { get; set; }

    /// <summary>The head; on the form of a new one alone.</summary>
    [StringLength(60), Display(Name = "Name of the head")]
    public string? HeadName { get; set; }

    [StringLength(100), ContactPhone, DataType(DataType.PhoneNumber), Display(Name = "Phone")]
    public string? HeadPhone { get; set; }

    [StringLength(60), Display(Name = "WeChat")]
    public string? HeadWeChat { get; set; }

    [Display(Name = "It is a different club, save anyway")]
    public bool IsDifferent { get; set; }

    public ClubDetails ToDetails() => new(Name!, Field!.Value, Advisor, MemberCount, Notes);

    public static ClubInput Of(Club c) => new() { Version = c.Version, Name = c.Name, Field = c.Field, Advisor = c.Advisor, MemberCount = c.MemberCount, Notes = c.Notes };
}
