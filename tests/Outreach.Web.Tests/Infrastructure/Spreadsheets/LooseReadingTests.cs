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
    [InlineData("2026.12.1", "2026-12-01")]
    [InlineData("2026年12月1日", "2026-12-01")]
    [InlineData("2026年12月1日（周二）", "2026-12-01")]
    [InlineData("12/1", "2026-12-01")]
    [InlineData("2026-12-01", "2026-12-01")]
    [InlineData("２０２６／１２／１", "2026-12-01")]
    [InlineData("1月5日", "2027-01-05")]
    [InlineData("10月8日", "2026-10-08")]
    [InlineData("1 Dec 2026", "2026-12-01")]
    [InlineData("2月30日", null)]
    [InlineData("2027-02-30", null)]
    [InlineData("46131", null)]
    [InlineData("明天", "2026-12-01")]
    [InlineData("后天", "2026-12-02")]
    [InlineData("大后天", "2026-12-03")]
    [InlineData("今天", "2026-11-30")]
    [InlineData("昨天", "2026-11-29")]
    [InlineData("tomorrow", "2026-12-01")]
    [InlineData("周一", "2026-11-30")]
    [InlineData("周五", "2026-12-04")]
    [InlineData("本周五", "2026-12-04")]
    [InlineData("下周三", "2026-12-09")]
    [InlineData("下星期天", "2026-12-13")]
    [InlineData("下下周一", "2026-12-14")]
    [InlineData("上周五", "2026-11-27")]
    [InlineData("下周二", "2026-12-08")]
    [InlineData("3天后", "2026-12-03")]
    [InlineData("三天后", "2026-12-03")]
    [InlineData("两周后", "2026-12-14")]
    [InlineData("半个月后", "2026-12-15")]
    [InlineData("一个月以后", "2026-12-30")]
    [InlineData("2天前", "2026-11-28")]
    [InlineData("下月5号", "2026-12-05")]
    [InlineData("5号", "2026-12-05")]
    [InlineData("月底", "2026-11-30")]
    [InlineData("下月底", "2026-12-31")]
    [InlineData("下月31号", "2026-12-31")]
    [InlineData("底", null)]
    [InlineData("下周", null)]
    [InlineData("下周八", null)]
    [InlineData("年底", null)]
    [InlineData("改天", null)]
    [InlineData("\ud83c", null)]
    public void Days_typed_into_a_form(string text, string? day) =>
        Assert.Equal(day, LooseDates.ReadTyped(text, Today)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-12-01T19:00", "2026-12-01 19:00")]
    [InlineData("2026-12-01 19:00:30", "2026-12-01 19:00")]
    [InlineData("2026年12月1日 19:00", "2026-12-01 19:00")]
    [InlineData("2026年12月1日19点", "2026-12-01 19:00")]
    [InlineData("2026年12月1日（周二）19：30", "2026-12-01 19:30")]
    [InlineData("2026.12.1 9:05", "2026-12-01 09:05")]
    [InlineData("12/1 晚上7点半", "2026-12-01 19:30")]
    [InlineData("12月1日下午2点15分", "2026-12-01 14:15")]
    [InlineData("2026-12-01 7:00 PM", "2026-12-01 19:00")]
    [InlineData("2026-12-01 12:00 AM", "2026-12-01 00:00")]
    [InlineData("2026-12-01", null)]
    [InlineData("2026-12-01 25:00", null)]
    [InlineData("明天晚上7点", "2026-12-01 19:00")]
    [InlineData("下周三 14:30", "2026-12-09 14:30")]
    [InlineData("19:00", null)]
    public void Moments_typed_into_a_form(string text, string? moment) =>
        Assert.Equal(moment, LooseDates.ReadTypedMoment(text, Today)?.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("5000元整", 5000)]
    [InlineData("一万二", 12000)]
    [InlineData("两千八", 2800)]
    [InlineData("一百二", 120)]
    [InlineData("一万零二", 10002)]
    [InlineData("1万2", 12000)]
    [InlineData("1万2千", 12000)]
    [InlineData("3千5", 3500)]
    [InlineData("1万20", null)]
    [InlineData("伍仟元", 5000)]
    [InlineData("1.2万", 12000)]
    [InlineData("约5000", null)]
    [InlineData("5000左右", null)]
    public void An_amount_of_a_form_is_exact(string text, int? amount) => Assert.Equal(amount, LooseAmounts.ReadExact(text));

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
