using System.Globalization;
using Outreach.Domain.Text;

namespace Outreach.Domain.Tests.Text;

public sealed class ChineseTextTests
{
    [Theory]
    [InlineData("懸掛一週", "悬挂一周")]
    [InlineData("張貼１５天", "张贴15天")]
    [InlineData("悬 挂\u3000一\u200b周", "悬挂一周")]
    [InlineData("悬·挂*一_周", "悬挂一周")]
    [InlineData("悬.挂", "悬挂")]
    [InlineData("1.5米", "1.5米")]
    [InlineData("10－15天", "10-15天")]
    [InlineData("“尽量”", "尽量")]
    [InlineData("⽇", "日")]
    [InlineData("Ｂａｎｎｅｒ", "banner")]
    [InlineData("儘可能、適量", "尽可能、适量")]
    [InlineData("悬\ufe0f挂😀一周", "悬挂一周")]
    [InlineData("", "")]
    public void Reads_the_same_however_it_is_typed(string text, string folded) => Assert.Equal(folded, ChineseText.Fold(text).Text);

    [Fact]
    public void Quotes_the_original_words()
    {
        var folded = ChineseText.Fold("横幅懸 掛（一　週）");
        var at = folded.Text.IndexOf("悬挂(一周", StringComparison.Ordinal);
        Assert.Equal("懸 掛（一　週", folded.Quote(at, 5));
    }

    [Fact]
    public void A_lone_surrogate_does_no_harm() => Assert.Contains("周", ChineseText.Fold("a\ud800周").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("15", "15")]
    [InlineData("１５", "15")]
    [InlineData("一", "1")]
    [InlineData("两", "2")]
    [InlineData("俩", "2")]
    [InlineData("十", "10")]
    [InlineData("十五", "15")]
    [InlineData("二十", "20")]
    [InlineData("廿", "20")]
    [InlineData("廿五", "25")]
    [InlineData("卅", "30")]
    [InlineData("一百零五", "105")]
    [InlineData("壹佰", "100")]
    [InlineData("三万五千", "35000")]
    [InlineData("一万二", "12000")]
    [InlineData("一万零二", "10002")]
    [InlineData("三千五", "3500")]
    [InlineData("一百二", "120")]
    [InlineData("二十三", "23")]
    [InlineData("二〇二六", "2026")]
    [InlineData("半", "0.5")]
    [InlineData("1.5", "1.5")]
    [InlineData("条", null)]
    [InlineData("", null)]
    public void Numbers(string text, string? value) =>
        Assert.Equal(value is null ? null : decimal.Parse(value, CultureInfo.InvariantCulture), ChineseText.NumberOf(text));

    [Theory]
    [InlineData(0, "零")]
    [InlineData(10, "十")]
    [InlineData(15, "十五")]
    [InlineData(20, "二十")]
    [InlineData(105, "一百零五")]
    [InlineData(110, "一百一十")]
    [InlineData(2026, "二千零二十六")]
    [InlineData(10005, "一万零五")]
    public void Everyday_numerals(int number, string text) => Assert.Equal(text, ChineseText.Numerals(number));

    [Fact]
    public void Numerals_read_back()
    {
        for (var number = 0; number < 30000; number += 7)
            Assert.Equal(number, ChineseText.NumberOf(ChineseText.Numerals(number)));
    }
}
