using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Schools;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Contacts;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Schools.Contacts;

public sealed class SchoolContactInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(60), Display(Name = "Contact's name")]
    public string? Name { get; set; }

    [StringLength(40), Display(Name = "Position at the school")]
    public string? Position { get; set; }

    [StringLength(100), ContactPhone, DataType(DataType.PhoneNumber), Display(Name = "Phone")]
    public string? Phone { get; set; }

    [StringLength(60), Display(Name = "WeChat")]
    public string? WeChat { get; set; }

    [StringLength(256), MailAddressOnly, DataType(DataType.EmailAddress), Display(Name = "E-mail")]
    public string? Email { get; set; }

    [Required, Display(Name = "Last day of the term")]
    public DateOnly? TermEndsOn { get; set; }

    /// <summary>Whether this one is asked first.</summary>
    [Display(Name = "Ask this person first")]
    public bool IsPrimary { get; set; }

    public SchoolContactDetails ToDetails() => new(Name!, Position, Phone, WeChat, Email, TermEndsOn!.Value, IsPrimary);

    public static SchoolContactInput Of(SchoolContact c) => new()
    {
        Version = c.Version,
        Name = c.Name,
        Position = c.Position,
        Phone = c.Phone,
        WeChat = c.WeChat,
        Email = c.Email,
        TermEndsOn = c.TermEndsOn,
        IsPrimary = c.IsPrimary,
    };
}
