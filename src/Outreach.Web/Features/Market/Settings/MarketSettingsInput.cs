using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Market;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Market.Settings;

public sealed class MarketSettingsInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, Range(1, 30), Display(Name = "Days within which an enquiry is answered")]
    public int? AnswerDays { get; set; }

    [Required, Range(1, 100), Display(Name = "Tips that an account may leave in a day")]
    public int? TipsPerDay { get; set; }

    [Required, Range(1, 30), Display(Name = "Days after which the portal says thank you for a tip by itself")]
    public int? ThankDays { get; set; }

    [Required, Range(1, 36), Display(Name = "Months for which names in tips and enquiries are kept after their last use")]
    public int? KeepMonths { get; set; }

    public MarketNumbers ToNumbers() => new(AnswerDays!.Value, TipsPerDay!.Value, ThankDays!.Value, KeepMonths!.Value);

    public static MarketSettingsInput Of(MarketSettings s) => new() { Version = s.Version, AnswerDays = s.AnswerDays, TipsPerDay = s.TipsPerDay, ThankDays = s.ThankDays, KeepMonths = s.KeepMonths };
}
