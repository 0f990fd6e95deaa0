using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Schools.Clubs;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Contacts;

namespace Outreach.Web.Features.Schools.Clubs;

public sealed class ClubContactInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, Display(Name = "Office in the club")]
    public ClubOffice? Office { get; set; }

    [Required, StringLength(60), Display(Name = "Contact's name")]
    public string? Name { get; set; }

    [StringLength(100), ContactPhone, DataType(DataType.PhoneNumber), Display(Name = "Phone")]
    public string? Phone { get; set; }

    [StringLength(60), Display(Name = "WeChat")]
    public string? WeChat { get; set; }

    [Required, Display(Name = "Last day of the term")]
    public DateOnly? TermEndsOn { get; set; }

    public ClubContactDetails ToDetails() => new(Office!.Value, Name!, Phone, WeChat, TermEndsOn!.Value);

    public static ClubContactInput Of(ClubContact c) => new() { Version = c.Version, Office = c.Office, Name = c.Name, Phone = c.Phone, WeChat = c.WeChat, TermEndsOn = c.TermEndsOn };
}
