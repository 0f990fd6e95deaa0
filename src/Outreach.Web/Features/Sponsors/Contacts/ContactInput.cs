using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Sponsors.Contacts;

public sealed class ContactInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(60), Display(Name = "Contact's name")]
    public string? Name { get; set; }

    [StringLength(40), Display(Name = "Function")]
    public string? Title { get; set; }

    /// <summary>One number, or several: each becomes a contact of its own.</summary>
    [StringLength(100), ContactPhone, DataType(DataType.PhoneNumber), Display(Name = "Phone")]
    public string? Phone { get; set; }

    [StringLength(60), Display(Name = "WeChat")]
    public string? WeChat { get; set; }

    [StringLength(256), MailAddressOnly, DataType(DataType.EmailAddress), Display(Name = "E-mail")]
    public string? Email { get; set; }

    /// <summary>Whether this one is asked first.</summary>
    [Display(Name = "Ask this person first")]
    public bool IsPrimary { get; set; }

    public ContactDetails ToDetails() => new(Name!, Title, Phone, WeChat, Email, IsPrimary);

    public static ContactInput Of(Contact c) => new()
    {
        Version = c.Version,
        Name = c.Name,
        Title = c.Title,
        Phone = c.Phone,
        WeChat = c.WeChat,
        Email = c.Email,
        IsPrimary = c.IsPrimary,
    };
}
