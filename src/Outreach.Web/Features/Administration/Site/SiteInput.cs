using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Settings;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Administration.Site;

public sealed class SiteInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [StringLength(100), Display(Name = "School")]
    public string? SchoolName { get; set; }

    [StringLength(100), Display(Name = "Student union")]
    public string? UnionName { get; set; }

    [StringLength(200), Display(Name = "Office")]
    public string? Office { get; set; }

    [StringLength(30), RegularExpression(@"^[0-9+\-() ]{5,30}$", ErrorMessage = "Enter a phone number."), DataType(DataType.PhoneNumber), Display(Name = "Phone")]
    public string? SitePhone { get; set; }

    [StringLength(60), Display(Name = "WeChat or official account")]
    public string? SiteWeChat { get; set; }

    [StringLength(60), Display(Name = "Record number")]
    public string? RecordNumber { get; set; }

    [StringLength(4000), DataType(DataType.MultilineText), Display(Name = "What is done with personal data")]
    public string? PrivacyText { get; set; }

    public SiteSettings ToSettings() => new(SchoolName, UnionName, Office, SitePhone, SiteWeChat, RecordNumber, PrivacyText);

    public static SiteInput Of(DepartmentSettings s) => new()
    {
        Version = s.Version,
        SchoolName = s.SchoolName,
        UnionName = s.UnionName,
        Office = s.Office,
        SitePhone = s.SitePhone,
        SiteWeChat = s.SiteWeChat,
        RecordNumber = s.RecordNumber,
        PrivacyText = s.PrivacyText,
    };
}
