using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Settings;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Administration.Settings;

public sealed class SettingsInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(60), Display(Name = "Name of the department")]
    public string? DepartmentName { get; set; }

    [Required, StringLength(60), Display(Name = "Time zone")]
    public string? TimeZone { get; set; }

    /// <summary>Days after which a deal is cold.</summary>
    [Required, Range(1, 365), Display(Name = "Deals go cold after")]
    public int? ColdDealDays { get; set; }

    /// <summary>Days after which a merchant is nobody's again; 0 for never.</summary>
    [Required, Range(0, 365), Display(Name = "Merchants fall back after")]
    public int? FallBackDays { get; set; }

    /// <summary>Links are passed on by hand.</summary>
    [Display(Name = "We do without a mail server")]
    public bool WorksWithoutMail { get; set; }

    public static SettingsInput Of(DepartmentSettings s) => new() { Version = s.Version, DepartmentName = s.DepartmentName, TimeZone = s.TimeZone, ColdDealDays = s.ColdDealDays, FallBackDays = s.FallBackDays, WorksWithoutMail = s.WorksWithoutMail };
}
