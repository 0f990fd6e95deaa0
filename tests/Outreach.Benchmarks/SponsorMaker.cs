using System.Globalization;
using Outreach.Domain.Sponsors;

namespace Outreach.Benchmarks;

/// <summary>
/// Makes merchants as a Chinese university town has them. The same number gives the same merchant in every run, and
/// the names hold frequent parts (有限公司, 火锅) beside rare ones (a shop's own two characters).
/// </summary>
internal static class SponsorMaker
{
    public static readonly string[] Districts =
        ["红谷滩区", "青山湖区", "东湖区", "西湖区", "青云谱区", "新建区", "南昌县", "高新区", "经开区", "安义县", "进贤县", "湾里"];

    private const string FirstCharacters = "悦鑫瑞祥福宏锦华嘉泰隆盛恒源永和顺达益康明德文博雅韵清逸云星月晨曦朗润泽沐禾谷原野山川海天宇航凌风飞跃卓越领先智慧创未来新时";
    private const string SecondCharacters = "来悦丰盈庆安宁和美佳尚品味鲜香醇厚道轩阁居坊苑庭园林森竹梅兰菊荷莲枫桐杉柏松鹤鹿麒麟凤龙虎豹鹰鸿雁燕鸥帆舟桥岸港湾岛屿";
    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private const string GivenCharacters = "伟芳娜敏静丽强磊军洋勇艳杰涛明超霞平刚桂英华玉兰萍红波辉斌健";

    private static readonly string[] Places =
        ["南昌", "红谷滩", "青山湖", "滕王阁", "学府大道", "师大南路", "艾溪湖", "瑶湖", "前湖", "昌北", "九龙湖", "八一广场", "中山路", "象湖", "梅岭", "赣江", "丁公路", "洪都", "江西", "万寿宫"];

    private static readonly (string Word, Industry Industry)[] Trades =
    [
        ("火锅", Industry.Catering), ("川菜馆", Industry.Catering), ("烤肉", Industry.Catering), ("拌粉", Industry.Catering), ("小炒", Industry.Catering),
        ("奶茶", Industry.FoodAndDrink), ("咖啡", Industry.FoodAndDrink), ("烘焙", Industry.FoodAndDrink), ("水果", Industry.FoodAndDrink), ("饮料", Industry.FoodAndDrink),
        ("服饰", Industry.Clothing), ("鞋业", Industry.Clothing), ("汉服", Industry.Clothing), ("电脑", Industry.Electronics), ("手机维修", Industry.Electronics),
        ("数码科技", Industry.Electronics), ("教育咨询", Industry.Education), ("驾校", Industry.Education), ("考研培训", Industry.Education), ("外语学校", Industry.Education),
        ("通信", Industry.Telecom), ("体育用品", Industry.SportAndCulture), ("健身", Industry.SportAndCulture), ("书店", Industry.SportAndCulture), ("琴行", Industry.SportAndCulture),
        ("旅行社", Industry.Travel), ("酒店", Industry.Travel), ("单车", Industry.Travel), ("保险", Industry.Finance), ("美容美发", Industry.Beauty),
        ("摄影", Industry.Other), ("打印图文", Industry.Other), ("文化传媒", Industry.Other), ("鲜花", Industry.Other), ("眼镜", Industry.Other),
    ];

    private static readonly string[] Forms = ["有限公司", "店", "有限责任公司", "（师大店）", "工作室", "", "连锁", "商行", "（旗舰店）", "经营部"];
    private static readonly string[] Streets = ["学府大道", "北京西路", "紫阳大道", "解放西路", "昌东大道", "阳明路", "洪城路", "丹霞路", "庐山南大道", "枫林大道"];
    private static readonly string[] TagWords = ["美食", "运动", "音乐", "互联网", "公益", "文艺", "考研", "毕业季", "开学季", "女生节"];
    private static readonly string[] Titles = ["经理", "店长", "老板", "市场部"];

    public static SponsorDetails Details(int number, Random random, IReadOnlyList<int> owners)
    {
        var (trade, industry) = Pick(random, Trades);
        var word = $"{FirstCharacters[random.Next(FirstCharacters.Length)]}{SecondCharacters[random.Next(SecondCharacters.Length)]}";
        var name = Pick(random, Places) + word + trade + Pick(random, Forms);
        // A chain's shops and namesakes are told apart by a number, as in the sheets of real departments.
        if (random.Next(20) == 0)
            name += (number % 97).ToString(CultureInfo.InvariantCulture) + "号店";
        return new SponsorDetails(
            name,
            random.Next(4) == 0 ? word + trade : null,
            industry,
            Pick(random, Districts),
            random.Next(5) == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{Pick(random, Streets)}{random.Next(1, 999)}号"),
            random.Next(10) == 0 ? null : Weighted(random, (DistanceBand.AtTheGate, 45), (DistanceBand.WithinThreeKilometres, 30), (DistanceBand.InTheCity, 20), (DistanceBand.Beyond, 5)),
            random.Next(3) == 0 ? null : Weighted(random, (SponsorSize.SingleShop, 75), (SponsorSize.LocalChain, 20), (SponsorSize.NationalBrand, 5)),
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => Pick(random, TagWords)).Distinct()],
            random.Next(4) == 0 ? null : Pick(random, Enum.GetValues<SponsorSource>()),
            random.Next(3) == 0 ? null : owners[random.Next(owners.Count)],
            null);
    }

    public static ContactDetails Contact(Random random) => new(
        $"{Surnames[random.Next(Surnames.Length)]}{GivenCharacters[random.Next(GivenCharacters.Length)]}{GivenCharacters[random.Next(GivenCharacters.Length)]}",
        Pick(random, Titles),
        string.Create(CultureInfo.InvariantCulture, $"1{random.Next(30, 100)}{random.Next(0, 10_000):D4}{random.Next(0, 10_000):D4}"),
        null, null, false);

    public static string Person(Random random) =>
        $"{Surnames[random.Next(Surnames.Length)]}{GivenCharacters[random.Next(GivenCharacters.Length)]}{GivenCharacters[random.Next(GivenCharacters.Length)]}";

    public static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    public static T Weighted<T>(Random random, params (T Value, int Weight)[] choices)
    {
        var left = random.Next(choices.Sum(c => c.Weight));
        foreach (var (value, weight) in choices)
        {
            left -= weight;
            if (left < 0)
                return value;
        }

        return choices[^1].Value;
    }
}
