using System.Globalization;
using Outreach.Domain.Contracts;

namespace Outreach.Domain.Tests.Contracts;

public sealed class ChineseAmountTests
{
    [Theory]
    [InlineData("0.01", "壹分")]
    [InlineData("0.05", "伍分")]
    [InlineData("0.10", "壹角整")]
    [InlineData("0.50", "伍角整")]
    [InlineData("0.99", "玖角玖分")]
    [InlineData("1", "壹元整")]
    [InlineData("1.01", "壹元零壹分")]
    [InlineData("1.10", "壹元壹角整")]
    [InlineData("1.11", "壹元壹角壹分")]
    [InlineData("9", "玖元整")]
    [InlineData("10", "壹拾元整")]
    [InlineData("10.05", "壹拾元零伍分")]
    [InlineData("15", "壹拾伍元整")]
    [InlineData("20", "贰拾元整")]
    [InlineData("99.99", "玖拾玖元玖角玖分")]
    [InlineData("100", "壹佰元整")]
    [InlineData("100.10", "壹佰元壹角整")]
    [InlineData("101", "壹佰零壹元整")]
    [InlineData("110", "壹佰壹拾元整")]
    [InlineData("500", "伍佰元整")]
    [InlineData("1000", "壹仟元整")]
    [InlineData("1001", "壹仟零壹元整")]
    [InlineData("1010", "壹仟零壹拾元整")]
    [InlineData("1100", "壹仟壹佰元整")]
    [InlineData("1409.50", "壹仟肆佰零玖元伍角整")]
    [InlineData("1680.32", "壹仟陆佰捌拾元叁角贰分")]
    [InlineData("5000", "伍仟元整")]
    [InlineData("6007.14", "陆仟零柒元壹角肆分")]
    [InlineData("10000", "壹万元整")]
    [InlineData("10001", "壹万零壹元整")]
    [InlineData("10010", "壹万零壹拾元整")]
    [InlineData("10500.05", "壹万零伍佰元零伍分")]
    [InlineData("16409.02", "壹万陆仟肆佰零玖元零贰分")]
    [InlineData("20000.30", "贰万元叁角整")]
    [InlineData("100000", "壹拾万元整")]
    [InlineData("107000.53", "壹拾万零柒仟元伍角叁分")]
    [InlineData("325.04", "叁佰贰拾伍元零肆分")]
    [InlineData("1000000", "壹佰万元整")]
    [InlineData("1000001", "壹佰万零壹元整")]
    [InlineData("10000000", "壹仟万元整")]
    [InlineData("10203040", "壹仟零贰拾万零叁仟零肆拾元整")]
    [InlineData("100000000", "壹亿元整")]
    [InlineData("100000001", "壹亿零壹元整")]
    [InlineData("100010000", "壹亿零壹万元整")]
    [InlineData("100001000", "壹亿零壹仟元整")]
    [InlineData("1000000000", "壹拾亿元整")]
    [InlineData("1234567890.12", "壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分")]
    [InlineData("9999999999.99", "玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分")]
    public void Amounts_in_capitals(string amount, string capitals) =>
        Assert.Equal(capitals, ChineseAmount.Of(decimal.Parse(amount, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("0.001")]
    [InlineData("1.005")]
    [InlineData("10000000000")]
    public void What_is_no_amount_is_refused(string amount) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ChineseAmount.Of(decimal.Parse(amount, CultureInfo.InvariantCulture)));
}
