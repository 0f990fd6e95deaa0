using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Settings;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Contracts.Settings;

public sealed class ContractSettingsInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [StringLength(100), Display(Name = "Full name in contracts")]
    public string? PartyName { get; set; }

    [StringLength(200), Display(Name = "Address")]
    public string? PartyAddress { get; set; }

    [StringLength(30), Display(Name = "Phone")]
    public string? PartyPhone { get; set; }

    [StringLength(200), Display(Name = "Account to pay to")]
    public string? PayTo { get; set; }

    /// <summary>CNY from which the advisor decides too.</summary>
    [Required, Display(Name = "The advisor decides too from")]
    public decimal? AdvisorThreshold { get; set; }

    /// <summary>Largest share of the cash due after the event.</summary>
    [Required, Display(Name = "Share of the cash that may be due after the event")]
    public int? AfterEventPercent { get; set; }

    /// <summary>Days until a department is reminded.</summary>
    [Required, Display(Name = "Departments are reminded of unanswered clauses after")]
    public int? CosignReminderDays { get; set; }

    /// <summary>Days for which an ended interest bars.</summary>
    [Required, Display(Name = "An ended interest still bars from deciding for")]
    public int? InterestBarDays { get; set; }

    /// <summary>Whether vice ministers sign.</summary>
    [Display(Name = "Vice ministers may sign")]
    public bool ViceMinistersSign { get; set; }

    /// <summary>Whether the advisor signs.</summary>
    [Display(Name = "The advisor may sign")]
    public bool AdvisorSigns { get; set; }

    public static ContractSettingsInput Of(DepartmentSettings s) => new()
    {
        Version = s.Version,
        PartyName = s.PartyName,
        PartyAddress = s.PartyAddress,
        PartyPhone = s.PartyPhone,
        PayTo = s.PayTo,
        AdvisorThreshold = s.AdvisorThreshold,
        AfterEventPercent = s.AfterEventPercent,
        CosignReminderDays = s.CosignReminderDays,
        InterestBarDays = s.InterestBarDays,
        ViceMinistersSign = s.ViceMinistersSign,
        AdvisorSigns = s.AdvisorSigns,
    };

    public ContractSettings ToSettings() => new(
        PartyName, PartyAddress, PartyPhone, AdvisorThreshold!.Value, AfterEventPercent!.Value, CosignReminderDays!.Value, ViceMinistersSign, AdvisorSigns, InterestBarDays!.Value)
    {
        PayTo = PayTo,
    };
}
