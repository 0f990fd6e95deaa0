using Outreach.Web.Infrastructure.Spreadsheets;

namespace Outreach.Web.Tests.Infrastructure.Spreadsheets;

public class ColumnMatcherTests
{
    private static readonly ColumnDefinition[] Columns =
    [
        new("Name", "商家名称", "名称", "Name"),
        new("Code", "统一社会信用代码", "信用代码", "credit_code"),
        new("Contact", "联系人"),
        new("Phone", "联系电话", "电话", "手机"),
        new("Note", "备注"),
    ];

    [Theory]
    [InlineData("商家名称|统一社会信用代码|联系人|电话|备注", "0|1|2|3|4")]
    [InlineData("备注|＊商家 名称（必填）|联系人电话", "1|||2|0")]
    [InlineData("Credit Code|NAME|联系人姓名|手机号", "1|0|2|3|")]
    [InlineData("店铺名称|商家名称|名称", "1||||")]
    [InlineData("电话|电话||代码", "|3||0|")]
    [InlineData("", "||||")]
    [InlineData("\uD800电话", "|||0|")]
    public void Headers_are_recognised(string headers, string expected)
    {
        var guess = ColumnMatcher.Guess(headers.Split('|'), Columns);
        Assert.Equal(expected, string.Join('|', Columns.Select(column => guess[column.Key])));
    }
}
