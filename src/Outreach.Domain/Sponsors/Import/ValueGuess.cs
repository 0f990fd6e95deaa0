using System.Globalization;
using System.Text.RegularExpressions;
using Outreach.Domain.Text;

namespace Outreach.Domain.Sponsors.Import;

/// <summary>What a value that no list knows most likely means; proposed, never taken by itself.</summary>
public static partial class ValueGuess
{
    private const int GateMetres = 500;
    private const int NearMetres = 3000;
    private const int CityMetres = 30_000;
    private const int MetresAMinute = 80;

    // The first that fits. What is sold ready to eat or drink comes before what is cooked, and goods before services.
    private static readonly (string Words, Industry Industry)[] Trades =
    [
        ("奶茶|咖啡|饮品|饮料|茶饮|果汁|甜品|蛋糕|烘焙|面包|零食|超市|便利|水果|食品|酸奶|冰|酒水|tea|coffee|bakery", Industry.FoodAndDrink),
        ("餐|饭|面馆|米粉|粉店|火锅|烧烤|小吃|串|烤|炸|麻辣|冒菜|汉堡|披萨|外卖|食堂|restaurant|food", Industry.Catering),
        // Printing is a trade of its own, and no list has it.
        ("文印|打印|复印|图文|印刷|快印|广告", Industry.Other),
        ("美甲|美发|理发|美容|美睫|化妆|护肤|spa", Industry.Beauty),
        ("服装|服饰|衣|鞋|帽|汉服|饰品|箱包", Industry.Clothing),
        ("手机|电脑|数码|电器|相机|耳机|it", Industry.Electronics),
        ("培训|教育|驾校|考研|考公|留学|语言|英语|辅导|家教|school", Industry.Education),
        ("移动|联通|电信|通信|通讯|宽带|校园卡", Industry.Telecom),
        ("健身|体育|运动|球|文具|书|摄影|照相|ktv|桌游|剧本|密室|影|网吧|电竞|花", Industry.SportAndCulture),
        ("旅|酒店|民宿|宾馆|出行|租车|单车|票", Industry.Travel),
        ("银行|保险|证券|理财|金融", Industry.Finance),
    ];

    private static readonly (string Words, SponsorSource Source)[] Sources =
    [
        ("友校|兄弟院校|外校", SponsorSource.PartnerSchool),
        ("校友|学长|学姐|毕业", SponsorSource.Alumni),
        ("老师|部门|部长|团委|学生会|辅导员", SponsorSource.DepartmentTip),
        ("同学|学生|室友|朋友", SponsorSource.StudentTip),
        ("以前|往年|往届|去年|老商|老客|合作过|续约|历届", SponsorSource.Returning),
        ("主动|来电|自己来|上门找|公众号|网上", SponsorSource.CameByThemselves),
        ("走访|扫街|地推|拜访|自己|外出|跑", SponsorSource.Scouted),
    ];

    public static Industry? IndustryOf(string text) => First(Trades, text);

    public static SponsorSource? SourceOf(string text) => First(Sources, text);

    /// <summary>The band of a distance in figures (2公里, 500米, 步行10分钟) or words.</summary>
    public static DistanceBand? DistanceOf(string text)
    {
        var folded = ChineseText.Fold(text).Text;
        if (Measure().Match(folded) is { Success: true } match && ChineseText.NumberOf(match.Groups["n"].Value) is { } number)
        {
            var metres = number * match.Groups["u"].Value switch
            {
                "米" or "m" => 1,
                "里" => 500,
                "分钟" or "分" => folded.Contains('车') || folded.Contains('驾') ? 400 : MetresAMinute,
                _ => 1000,
            };
            return metres <= GateMetres ? DistanceBand.AtTheGate : metres <= NearMetres ? DistanceBand.WithinThreeKilometres : metres <= CityMetres ? DistanceBand.InTheCity : DistanceBand.Beyond;
        }

        return NearWords().IsMatch(folded) ? DistanceBand.AtTheGate
            : CityWords().IsMatch(folded) ? DistanceBand.InTheCity
            : FarWords().IsMatch(folded) ? DistanceBand.Beyond : null;
    }

    private static T? First<T>((string Words, T Value)[] guesses, string text)
        where T : struct
    {
        var folded = ChineseText.Fold(text).Text;
        foreach (var (words, value) in guesses)
        {
            if (words.Split('|').Any(w => folded.Contains(w, StringComparison.Ordinal)))
                return value;
        }

        return null;
    }

    [GeneratedRegex("(?<n>[0-9]+(?:\\.[0-9]+)?|[零一二两三四五六七八九十百千半]+)(?:个)?(?:多)?(?<u>公里|千米|km|k|米|m|里|分钟|分)")]
    private static partial Regex Measure();

    [GeneratedRegex("门|校内|校园|对面|隔壁|旁|附近|很近|楼下")]
    private static partial Regex NearWords();

    [GeneratedRegex("市|城|区")]
    private static partial Regex CityWords();

    [GeneratedRegex("外地|外省|外市|很远|全国|线上|网")]
    private static partial Regex FarWords();
}
