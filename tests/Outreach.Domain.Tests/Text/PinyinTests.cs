using Outreach.Domain.Text;

namespace Outreach.Domain.Tests.Text;

public sealed class PinyinTests
{
    [Theory]
    [InlineData("赵一鸣", "zhaoyiming zym")]
    [InlineData("外联部", "wailianbu wlb")]
    [InlineData("校园歌手大赛 2026", "xiaoyuangeshoudasai2026 xygsds2026")]
    [InlineData("Amy 李", "amyli amyl")]
    [InlineData("", "")]
    [InlineData("·", "")]
    public void What_one_types_for_a_name(string text, string keys) => Assert.Contains(keys, Pinyin.Keys(text) + " ", StringComparison.Ordinal);

    [Theory]
    [InlineData("单晓", "shanxiao")]
    [InlineData("曾文", "zengwen")]
    [InlineData("重庆", "chongqing")]
    [InlineData("吕洋", "lvyang")]
    public void Characters_with_several_readings_are_found_by_each(string text, string typed) => Assert.Contains(typed, Pinyin.Keys(text).Split(' '));
}
