using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Schools;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Settings;

public sealed class SchoolSettingsInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, Range(1, 730), Display(Name = "Days between two contacts with a school")]
    public int? CadenceDays { get; set; }

    [Required, Range(30, 1095), Display(Name = "Days without contact after which a school is dormant")]
    public int? DormantDays { get; set; }

    [Required, Range(0, 60), Display(Name = "Days before an event until which invited schools answer")]
    public int? AnswerDaysBefore { get; set; }

    [Required, Range(1, 60), Display(Name = "Days without a visit after which a claim in joint seeking lapses")]
    public int? ClaimDays { get; set; }

    [Required, Range(1, 12), Display(Name = "Months for which former contacts are kept")]
    public int? KeepContactsMonths { get; set; }

    public static SchoolSettingsInput Of(SchoolSettings s) => new()
    {
        Version = s.Version,
        CadenceDays = s.CadenceDays,
        DormantDays = s.DormantDays,
        AnswerDaysBefore = s.AnswerDaysBefore,
        ClaimDays = s.ClaimDays,
        KeepContactsMonths = s.KeepContactsMonths,
    };
}
