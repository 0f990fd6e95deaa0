using System.Text.RegularExpressions;
using Outreach.Domain.Places;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Tests.House;

/// <summary>One word for one thing: words that no text of the portal has, and what stands for them.</summary>
public sealed partial class WordingTests
{
    private static readonly Dictionary<string, string> Instead = new(StringComparer.Ordinal)
    {
        ["招聘启示"] = "招聘启事",
        ["拉黑"] = "列入黑名单",
        ["加入黑名单"] = "列入黑名单",
        ["初筛"] = "初试",
        ["待筛选"] = "待初试",
        ["权益套餐"] = "赞助方案",
        ["回报套餐"] = "赞助方案",
        ["体检"] = "检查",
        ["贵方"] = "您",
        ["贵校"] = "你校",
        ["贵部"] = "你们部门",
        ["删去"] = "删除",
        ["移除"] = "删除",
        ["今日"] = "今天",
        ["谢绝"] = "不同意",
        ["作废合同"] = "撤回合同",
        ["管事的"] = "负责人",
        ["好得离谱"] = "夸大待遇",
        ["第二个人"] = "双人复核",
        ["门户"] = "系统",
        ["部长级"] = "部长、副部长",
        ["利害关系"] = "利益关系",
        ["用人单位"] = "商家",
        ["岗位栏"] = "兼职广场",
        ["招聘栏"] = "兼职广场",
        ["印标"] = "印 logo",
        ["已投递"] = "已报名",
        ["举证"] = "上传照片",
        ["学生会看到"] = "同学能看到",
        ["两步登录"] = "两步验证",
        ["审核商家"] = "核验商家",
        ["商家未审核"] = "商家未核验",
        ["审批合同"] = "审核合同",
        ["「"] = "“",
        ["」"] = "”",
    };

    private static readonly Dictionary<string, string> InsteadInEnglish = new(StringComparer.Ordinal)
    {
        ["Take off"] = "Remove",
        ["Take all off"] = "Clear all",
        ["Take away"] = "Delete",
        ["Together"] = "Total",
        ["Lanes"] = "Member progress",
        ["Mend"] = "Fix",
        ["mend"] = "fix",
        ["Make an account"] = "Create account",
        ["said plainly"] = "stated clearly",
        ["of late"] = "recent",
        ["However it is"] = "Any",
    };

    [Fact]
    public void No_Chinese_text_has_a_word_that_another_stands_for() =>
        Nothing(from text in ResourceStringLocalizer.ChineseTexts
                from word in Instead
                where text.Value.Contains(word.Key, StringComparison.Ordinal)
                select $"{text.Value}: {word.Value} instead of {word.Key}");

    [Fact]
    public void No_English_text_has_a_word_that_another_stands_for() =>
        Nothing(from key in ResourceStringLocalizer.ChineseTexts.Keys
                from word in InsteadInEnglish
                where Regex.IsMatch(key, $@"\b{word.Key}\b")
                select $"{key}: {word.Value} instead of {word.Key}");

    [Fact]
    public void Nobody_is_called_two_ways_in_one_text() =>
        Nothing(ResourceStringLocalizer.ChineseTexts.Values.Where(t => t.Contains('您') && t.Contains('你')));

    [Fact]
    public void Quotation_marks_pair() =>
        Nothing(ResourceStringLocalizer.ChineseTexts.SelectMany(t => new[] { t.Key, t.Value }).Where(t => Marks().Replace(t, "").IndexOfAny(['“', '”']) >= 0));

    [Theory]
    [InlineData("“{0}”的履约", "“非唱不可”K歌比赛", "“‘非唱不可’K歌比赛”的履约")]
    [InlineData("洽谈（{0}）", "“非唱不可”K歌比赛", "洽谈（“非唱不可”K歌比赛）")]
    [InlineData("“{0}”已发布", "只有一半“的引号", "“只有一半“的引号”已发布")]
    public void Marks_within_marks_are_single(string format, string title, string shown) =>
        Assert.Equal(shown, TextPolish.Nest(string.Format(null, format, title)));

    [Theory]
    [InlineData("{0} photos, {1} counted", "{0} photo, {1} counted")]
    [InlineData("{0} clauses are open", "{0} clause is open")]
    [InlineData("{0} people have passed.", "{0} person has passed.")]
    [InlineData("{0} more contracts wait for your decision", "{0} more contract waits for your decision")]
    [InlineData("{0} entries", "{0} entry")]
    [InlineData("Row {0}: say what it is.", "Row {0}: say what it is.")]
    [InlineData("Revision {0} is approved and stands until then.", "Revision {0} is approved and stands until then.")]
    public void One_takes_a_noun_in_the_singular(string format, string shown)
    {
        Assert.Equal(shown, TextPolish.ForOne(format, [1, 1]));
        Assert.Equal(shown, TextPolish.ForOne(format, [1d, 1]));
        Assert.Equal(format, TextPolish.ForOne(format, [2, 1]));
    }

    [Theory]
    [InlineData("zh-CN", "海报 4 张", "2026年12月20日至2027年2月27日")]
    [InlineData("en", "Poster × 4", "20 Dec 2026 to 27 Feb 2027")]
    public void Counts_and_spans_are_written_as_the_language_writes_them(string language, string item, string span)
    {
        using var scope = new CultureScope(language);
        Assert.Equal(item, new ResourceStringLocalizer().Item(DeliverableKind.Poster, 4, "张"));
        Assert.Equal(span, new DisplayFormatter(null!).Days(new(2026, 12, 20), new(2027, 2, 27)));
    }

    private static void Nothing(IEnumerable<string> found)
    {
        var list = found.Order(StringComparer.Ordinal).ToList();
        if (list.Count > 0)
            Assert.Fail(string.Join('\n', list));
    }

    [GeneratedRegex("“[^“”]*”")]
    private static partial Regex Marks();
}
