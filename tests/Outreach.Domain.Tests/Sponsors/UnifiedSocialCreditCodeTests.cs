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

    [Theory]
    [InlineData("91350100M000100Y43", CreditCodeFault.None)]
    [InlineData("000000000000000000", CreditCodeFault.Beginning)]
    [InlineData("99350100M000100Y43", CreditCodeFault.Beginning)]
    [InlineData("81350100M000100Y4", CreditCodeFault.Malformed)]
    [InlineData("11010519491231002X", CreditCodeFault.IdentityCard)]
    [InlineData("440524188001010014", CreditCodeFault.Beginning)]
    [InlineData("91350100M000100Y44", CreditCodeFault.Check)]
    public void What_is_wrong_is_named(string code, CreditCodeFault fault) => Assert.Equal(fault, UnifiedSocialCreditCode.FaultOf(code));

    [Fact]
    public void No_number_of_an_identity_card_passes_whatever_its_check()
    {
        // Numbers that happen to pass the check of a credit code, of places that begin as one.
        var found = Enumerable.Range(0, 5000).Select(i => $"1101051990{i / 100 % 12 + 1:00}{i % 28 + 1:00}{i % 1000:000}").Distinct()
            .Select(body => body + "10X98765432"[Enumerable.Range(0, 17).Sum(j => (body[j] - '0') * (1 << (17 - j))) % 11]);
        Assert.All(found, code => Assert.False(UnifiedSocialCreditCode.IsValid(code)));
    }

    [Theory]
    [InlineData("统一社会信用代码：91350100M000100Y43（副本）")]
    [InlineData("信用代码 9135 0100 M000 100Y43 (副本)(1-1)")]
    [InlineData("代码:91350100m000100y43。")]
    public void A_code_is_taken_out_of_the_words_it_was_pasted_with(string pasted) => Assert.Equal("91350100M000100Y43", UnifiedSocialCreditCode.Normalize(pasted));
}
