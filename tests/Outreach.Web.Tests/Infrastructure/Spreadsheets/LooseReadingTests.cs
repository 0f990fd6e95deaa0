using Outreach.Web.Infrastructure.Spreadsheets;

namespace Outreach.Web.Tests.Infrastructure.Spreadsheets;

public sealed class LooseReadingTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    [Theory]
    [InlineData("2026/4/19", "2026-04-19", true)]
    [InlineData("46131", "2026-04-19", true)]
    [InlineData("46131.5", "2026-04-19", true)]
    [InlineData("10月8日", "2026-10-08", false)]
    [InlineData("12月8日", "2025-12-08", false)]
    [InlineData("１０月８号", "2026-10-08", false)]
    [InlineData("10/8", "2026-10-08", false)]
    [InlineData("2月29日", "2024-02-29", false)]
    [InlineData("2026年11月", "2026-11-01", false)]
    [InlineData("2026.9", "2026-09-01", false)]
    [InlineData("去年冬天", null, false)]
    [InlineData("2016/13/40", null, false)]
    [InlineData("13月1日", null, false)]
    [InlineData("123", null, false)]
    [InlineData("", null, false)]
    [InlineData("\ud83c", null, false)]
    public void Days_of_sheets(string text, string? day, bool exact)
    {
        var read = LooseDates.Read(text, Today);
        Assert.Equal(day, read?.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(exact, read?.IsExact ?? false);
    }

    [Theory]
    [InlineData("5000", 5000)]
    [InlineData("￥5,000.00元整", 5000)]
    [InlineData("1.2万", 12000)]
    [InlineData("约3000元左右", 3000)]
    [InlineData("3k", 3000)]
    [InlineData("伍仟元", 5000)]
    [InlineData("两千", 2000)]
    [InlineData("0", 0)]
    [InlineData("3000-5000", null)]
    [InlineData("看情况", null)]
    [InlineData("-5", null)]
    [InlineData("999999999999999999999", null)]
    public void Amounts_of_sheets(string text, int? amount) => Assert.Equal(amount, LooseAmounts.Read(text));
}
