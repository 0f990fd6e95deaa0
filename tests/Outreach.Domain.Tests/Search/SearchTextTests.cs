using Outreach.Domain.Search;

namespace Outreach.Domain.Tests.Search;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("   \t\u3000", "")]
    [InlineData("沙县小吃", "沙县小吃")]
    [InlineData("ＫＦＣ肯德基", "kfc肯德基")]
    [InlineData("Coco 都可", "coco都可")]
    [InlineData("（师大店）", "师大店")]
    [InlineData("１３８－００００", "1380000")]
    [InlineData("ｶﾌｪ", "カフェ")]
    [InlineData("㈱", "株")]
    [InlineData("一\u200b点\u200f点\ufeff", "一点点")]
    [InlineData("a\u0000b\u0007c", "abc")]
    [InlineData("奶\u3000茶\u00a0店", "奶茶店")]
    [InlineData("龍門書局", "龙门书局")]
    [InlineData("老王烧烤·大学城店", "老王烧烤大学城店")]
    [InlineData("0791-8888 9405", "079188889405")]
    [InlineData("(0791)88889405", "079188889405")]
    [InlineData("C#、A&B、50%", "c#a&b50%")]
    [InlineData("甲\n乙", "甲\n乙")]
    [InlineData("甲\r\n乙", "甲\n乙")]
    [InlineData("🍜面馆", "🍜面馆")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("e\u0301cole", "école")]
    public void A_text_is_found_however_it_was_typed(string? typed, string expected) => Assert.Equal(expected, SearchText.Normalize(typed));

    [Theory]
    [InlineData("\ud83c")]
    [InlineData("a\udf5cb")]
    [InlineData("\udf5c\ud83c")]
    public void Half_a_surrogate_pair_does_no_harm(string broken)
    {
        var normal = SearchText.Normalize(broken);
        Assert.Contains('\ufffd', normal);
        Assert.DoesNotContain(normal, char.IsSurrogate);
    }

    [Fact]
    public void Normalising_twice_changes_nothing()
    {
        foreach (var text in new[] { "ＫＦＣ（师大店）", "İstanbul", "ΟΔΟΣ", "㍿　㎏", "🍜 A\u200bb" })
            Assert.Equal(SearchText.Normalize(text), SearchText.Normalize(SearchText.Normalize(text)));
    }

    [Fact]
    public void Pieces_are_joined_once_each_without_empty_ones() =>
        Assert.Equal("蜜雪冰城\n东湖区", SearchText.Join("蜜雪冰城", null, " ", "蜜雪 冰城", "东湖区"));

    [Fact]
    public void A_line_break_within_a_piece_does_not_split_it() => Assert.Equal("东湖区中山路\n甲", SearchText.Join("东湖区\r\n中山路", "甲"));

    [Fact]
    public void No_pair_spans_two_pieces()
    {
        var pairs = SearchText.PairsOf("甲乙\n丙丁");
        Assert.DoesNotContain("乙丙", pairs);
        Assert.Equal(["甲乙", "乙" + SearchText.End, "丙丁", "丁" + SearchText.End], pairs);
    }

    [Fact]
    public void A_single_character_is_paired_with_the_end() => Assert.Equal(["店" + SearchText.End], SearchText.PairsOf("店"));

    [Fact]
    public void A_pair_that_occurs_twice_is_kept_once() => Assert.Single(SearchText.PairsOf("哈哈哈"), p => p == "哈哈");

    [Fact]
    public void Characters_beyond_the_basic_plane_make_no_pairs()
    {
        Assert.Empty(SearchText.PairsOf("🍜"));
        var pairs = SearchText.PairsOf("好🍜吃面");
        Assert.All(pairs, p => Assert.DoesNotContain(p, char.IsSurrogate));
        Assert.Contains("吃面", pairs);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("店", 0)]
    [InlineData("火锅", 1)]
    [InlineData("火锅店", 2)]
    [InlineData("🍜", 0)]
    public void A_search_must_have_the_pairs_within_it_but_not_the_end(string word, int expected)
    {
        var pairs = SearchText.PairsToFind(word);
        Assert.Equal(expected, pairs.Count);
        Assert.All(pairs, p => Assert.NotEqual(SearchText.End, p[1]));
    }

    [Theory]
    [InlineData("师大沙县小吃(南门店)")]
    [InlineData("a火🍜锅b")]
    [InlineData("1388888")]
    public void Every_part_of_a_text_has_only_pairs_of_the_text(string text)
    {
        // Otherwise a search for the part would miss the record.
        var all = SearchText.PairsOf(text);
        for (var from = 0; from < text.Length; from++)
        {
            for (var length = 1; from + length <= text.Length; length++)
                Assert.Empty(SearchText.PairsToFind(text.Substring(from, length)).Except(all));
        }
    }

    [Theory]
    [InlineData("火锅", "%火锅%")]
    [InlineData("100%", @"%100\%%")]
    [InlineData("a_b", @"%a\_b%")]
    [InlineData("[x]", @"%\[x]%")]
    [InlineData(@"c:\d", @"%c:\\d%")]
    [InlineData(@"\%", @"%\\\%%")]
    public void Wildcards_stand_for_themselves(string text, string expected) => Assert.Equal(expected, SearchText.LikePattern(text));
}
