using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Places;

public static class DeliverableKinds
{
    /// <summary>Whether it hangs, stands or is handed out somewhere, so that a place must be said (S32).</summary>
    public static bool NeedsPlace(this DeliverableKind kind) => kind is
        DeliverableKind.Banner or DeliverableKind.Poster or DeliverableKind.DisplayBoard or DeliverableKind.Leaflet
        or DeliverableKind.Booth or DeliverableKind.LedScreen;

    /// <summary>The unit that contracts count it in, such as 条 for banners.</summary>
    public static string UsualUnit(this DeliverableKind kind) => kind switch
    {
        DeliverableKind.Banner => "条",
        DeliverableKind.Poster => "张",
        DeliverableKind.DisplayBoard => "块",
        DeliverableKind.Leaflet or DeliverableKind.PrintedPrize => "份",
        DeliverableKind.Booth => "个",
        DeliverableKind.WeChatPost => "篇",
        DeliverableKind.JerseyPrint => "件",
        DeliverableKind.HostMention or DeliverableKind.LedScreen or DeliverableKind.CampusRadio => "次",
        _ => "项",
    };

    /// <summary>
    /// How many slots of a campus place's day <paramref name="count"/> of it take: one for each piece that fills a spot of
    /// its own or each broadcast, one in all for what shares a spot (500 leaflets are handed out at one).
    /// </summary>
    public static int SlotsFor(this DeliverableKind kind, int count) => kind is
        DeliverableKind.Banner or DeliverableKind.Poster or DeliverableKind.DisplayBoard or DeliverableKind.Booth
        or DeliverableKind.LedScreen or DeliverableKind.CampusRadio ? count : 1;
}
