using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Settings;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Jobs.Settings;

public sealed class JobSettingsInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    /// <inheritdoc cref="DepartmentSettings.TooGoodFactor"/>
    [Required, Display(Name = "Pay seems too good from")]
    public decimal? TooGoodFactor { get; set; }

    /// <inheritdoc cref="DepartmentSettings.ShortlistFactor"/>
    [Required, Display(Name = "Sent to the employer for each place")]
    public decimal? ShortlistFactor { get; set; }

    /// <inheritdoc cref="DepartmentSettings.AnswerDays"/>
    [Required, Display(Name = "Everybody has a final answer within")]
    public int? AnswerDays { get; set; }

    /// <inheritdoc cref="DepartmentSettings.ForgetApplicationsMonths"/>
    [Required, Display(Name = "Personal data of applications is forgotten after")]
    public int? ForgetApplicationsMonths { get; set; }

    /// <inheritdoc cref="DepartmentSettings.PublishesVettedOnly"/>
    [Display(Name = "Publish jobs of vetted employers only")]
    public bool PublishesVettedOnly { get; set; }

    public static JobSettingsInput Of(DepartmentSettings s) => new()
    {
        Version = s.Version,
        TooGoodFactor = s.TooGoodFactor,
        ShortlistFactor = s.ShortlistFactor,
        AnswerDays = s.AnswerDays,
        ForgetApplicationsMonths = s.ForgetApplicationsMonths,
        PublishesVettedOnly = s.PublishesVettedOnly,
    };
}
