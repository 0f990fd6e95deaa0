using Outreach.Domain.Market.Tips;

namespace Outreach.Web.Features.Market.Tips;

/// <summary>What whoever gave a tip reads of it.</summary>
public static class TipDisplay
{
    /// <summary>What the portal says when no leader says thank you in words of their own; an English text, the key.</summary>
    public const string OwnThanks = "A merchant that you named now works with us. Thank you for looking out for all of us!";

    /// <summary>What a state means to whoever gave it; an English text, the key. A tip that was settled says the same whatever the reason.</summary>
    public static string Meaning(TipState state) => state switch
    {
        TipState.New => "We have it and will look at it soon.",
        TipState.Assigned => "Somebody of the department looks into it.",
        TipState.FollowedUp => "We are getting in touch with the merchant.",
        TipState.Won => "The merchant has become a sponsor. Your tip made it happen!",
        _ => "We have looked into it; nothing comes of it this time. Thank you all the same.",
    };
}
