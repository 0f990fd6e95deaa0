using System.Globalization;
using Outreach.Web.Infrastructure.Spreadsheets;

namespace Outreach.Web.Tests.Infrastructure.Spreadsheets;

public class ChineseDatesTests
{
    [Theory]
    [InlineData("2016/4/19")]
    [InlineData("2016-04-19")]
    [InlineData("2016.4.19")]
    [InlineData("2016. 4. 19")]
    [InlineData("2016年4月19日")]
    [InlineData("2016年04月19号")]
    [InlineData("20160419")]
    [InlineData(" ２０１６／４／１９ ")]
    [InlineData("２０１６年４月１９日")]
    [InlineData("2016-04-19 10:30")]
    [InlineData("2016-04-19T10:30:59.123")]
    [InlineData("2016/4/19 0:00:00")]
    [InlineData("2016年4月19日 上午10:30")]
    [InlineData("2016年4月19日下午3点")]
    [InlineData("2016年4月19日 15时20分")]
    [InlineData("20160419 10:30")]
    public void Days_are_read(string text)
    {
        Assert.True(ChineseDates.TryParse(text, out var day));
        Assert.Equal(new DateOnly(2016, 4, 19), day);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2016/13/40")]
    [InlineData("去年冬天")]
    [InlineData("2015/2/29")]
    [InlineData("1989/12/31")]
    [InlineData("2101-01-01")]
    [InlineData("16/4/19")]
    [InlineData("2016/4-19")]
    [InlineData("2016/4")]
    [InlineData("2016年4月")]
    [InlineData("2016041")]
    [InlineData("13800001000")]
    [InlineData("2016/4/19 25:00")]
    [InlineData("2016/4/19 10:75")]
    [InlineData("2016/4/19左右")]
    [InlineData("٢٠١٦/٤/١٩")]
    [InlineData("\uD800")]
    public void What_is_no_day_fails(string? text) => Assert.False(ChineseDates.TryParse(text, out _));

    [Fact]
    public void The_culture_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            Assert.True(ChineseDates.TryParse("2016/4/19", out var day));
            Assert.Equal(new DateOnly(2016, 4, 19), day);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
