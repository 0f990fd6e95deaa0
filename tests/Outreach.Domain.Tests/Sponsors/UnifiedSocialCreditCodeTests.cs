using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Tests.Sponsors;

public sealed class UnifiedSocialCreditCodeTests
{
    [Theory]
    [InlineData("91350100M000100Y43", true)]
    [InlineData("91440101MA5CJQ4N59", true)]
    [InlineData("91350100M000100Y4Z", false)]
    [InlineData("91350100M000100Y44", false)]
    [InlineData("91350100M000100Y4", false)]
    [InlineData("91350100M000100Y430", false)]
    [InlineData("91350100M000100Y4I", false)]
    [InlineData("91350100m000100y43", false)]
    [InlineData("", false)]
    public void The_check_character_must_fit(string code, bool valid) => Assert.Equal(valid, UnifiedSocialCreditCode.IsValid(code));

    [Theory]
    [InlineData("91350100m000100y43")]
    [InlineData(" 9135 0100 M000 100Y43 ")]
    [InlineData("９１３５０１００Ｍ０００１００Ｙ４３")]
    [InlineData("91350100-M000100Y4-3")]
    [InlineData("91350100M000100Y43\u3000")]
    public void Every_writing_of_a_code_is_the_same_code(string typed) => Assert.Equal("91350100M000100Y43", UnifiedSocialCreditCode.Normalize(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u3000- ")]
    public void Nothing_typed_is_no_code(string? typed) => Assert.Null(UnifiedSocialCreditCode.Normalize(typed));

    [Fact]
    public void Any_single_wrong_digit_is_noticed()
    {
        const string code = "91440101MA5CJQ4N59";
        for (var i = 0; i < 17; i++)
            Assert.False(UnifiedSocialCreditCode.IsValid(code[..i] + (code[i] == '0' ? '1' : '0') + code[(i + 1)..]), $"place {i}");
    }
}
