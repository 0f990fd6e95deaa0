using System.Diagnostics;
using System.Text;
using Outreach.Web.Infrastructure.Spreadsheets;

namespace Outreach.Web.Tests.Infrastructure.Spreadsheets;

public class CsvReadingTests
{
    [Theory]
    [InlineData("merchants-utf8.csv")]
    [InlineData("merchants-gb18030.csv")]
    public void Real_sheet_is_read_whole(string file)
    {
        var sheet = Sample(file);

        Assert.Equal(11, sheet.Headers.Length);
        Assert.Equal("商家名称", sheet.Headers[0]);
        Assert.Equal(60, sheet.Rows.Count);
        Assert.Equal(Enumerable.Range(2, 60), sheet.Rows.Select(row => row.Number));
        Assert.All(sheet.Rows, row => Assert.Equal(RowShape.Regular, row.Shape));
        var dirty = sheet.Rows.Single(row => row.Cells[7] == "13900006001").Cells;
        Assert.Equal("南昌市换行\n备注店", dirty[0]);
        Assert.Equal("含\"引号\"、逗号,和换行\n的备注", dirty[10]);
        Assert.Equal("  南昌市老街米粉有限公司", sheet.Rows[49].Cells[0]);
    }

    [Fact]
    public void Both_encodings_give_the_same_sheet()
    {
        var (utf8, gb18030) = (Sample("merchants-utf8.csv"), Sample("merchants-gb18030.csv"));
        Assert.Equal(utf8.Headers, gb18030.Headers);
        Assert.Equal(utf8.Rows.Select(row => row.Cells), gb18030.Rows.Select(row => row.Cells));
    }

    [Fact]
    public void Encoding_is_found_by_itself()
    {
        const string Text = "名称\t备注\r\n𠮷野家\t㐂€\r\n";
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(Text),
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)],
            gb18030.GetBytes(Text),
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)],
            [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)],
        ];
        foreach (var sheet in files.Select(Read))
        {
            Assert.Equal(["名称", "备注"], sheet.Headers);
            Assert.Equal(["𠮷野家", "㐂€"], Assert.Single(sheet.Rows).Cells);
        }
    }

    [Theory]
    [InlineData("名称,\"a;b;c\"\n1,2")]
    [InlineData("名称;\"a,b,c\"\n1;2")]
    [InlineData("\n名称\t\"备,;,注\"\n1\t2\n")]
    public void Delimiter_is_found_by_itself(string text)
    {
        var sheet = Read(text);
        Assert.Equal(2, sheet.Headers.Length);
        Assert.Equal(["1", "2"], Assert.Single(sheet.Rows).Cells);
    }

    [Fact]
    public void Blank_rows_are_skipped_but_counted_and_ragged_rows_are_named()
    {
        var sheet = Read("\r\n名称,电话,\r\n,,\r\na,1,,,\r\n\r\nb\r\n\"c\nc\",2,,x\r\nd,\r\n");
        Assert.Equal(["名称", "电话"], sheet.Headers);
        Assert.Equal(
            [(4, "a|1", RowShape.Regular), (6, "b", RowShape.TooFewCells), (7, "c\nc|2||x", RowShape.TooManyCells), (8, "d|", RowShape.Regular)],
            sheet.Rows.Select(row => (row.Number, string.Join('|', row.Cells), row.Shape)));
    }

    [Theory]
    [InlineData("名,称\n\"5寸\"\"屏\",x", "5寸\"屏", "x")]
    [InlineData("名,称\n5\" 屏,x \"y\"", "5\" 屏", "x \"y\"")]
    [InlineData("名,称\n\"\r\n\",' x ", "\r\n", "' x ")]
    [InlineData("名,称\n'=1+1,'ok", "=1+1", "'ok")]
    public void Cells_come_exactly(string text, string first, string second) =>
        Assert.Equal([first, second], Assert.Single(Read(text).Rows).Cells);

    [Theory]
    [InlineData("", SheetError.Empty)]
    [InlineData(" \r\n,,\r\n", SheetError.Empty)]
    [InlineData("13800001000,2016\na,b", SheetError.NoHeader)]
    [InlineData("名称,备注\na\0,b", SheetError.ContainsNul)]
    [InlineData("名称,备注\n\"a,b\nc,d\n", SheetError.UnclosedQuote)]
    [InlineData("名称,备注\na,\"b\"\"", SheetError.UnclosedQuote)]
    [InlineData("<!DOCTYPE html><table><tr><td>名称</td></tr></table>", SheetError.WebPage)]
    [InlineData("MZ\u0090\0\u0003\0\0\0\u0004\0", SheetError.NotASheet)]
    public void What_is_no_table_is_refused(string text, SheetError error) =>
        Assert.Equal(error, SheetReader.Read(Encoding.UTF8.GetBytes(text)).Error);

    [Fact]
    public void Random_bytes_and_other_encodings_are_refused()
    {
        var noise = new byte[50_000];
        new Random(1).NextBytes(noise);
        Assert.Equal(SheetError.NotASheet, SheetReader.Read(noise).Error);
        Assert.Equal(SheetError.UnknownEncoding, SheetReader.Read(Encoding.Latin1.GetBytes("Café ,ÿ\nÿ,é ")).Error);
        Assert.Equal(SheetError.ContainsNul, SheetReader.Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("名\0,b")]).Error);
        Assert.Equal(SheetError.UnknownEncoding, SheetReader.Read([.. Encoding.Unicode.Preamble, 0x41]).Error);
    }

    [Fact]
    public void Header_only_is_a_sheet_without_rows() => Assert.Empty(Read("名称,电话\r\n").Rows);

    [Fact]
    public void Limits_hold()
    {
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i},b\n"));
        Assert.Equal(20_000, Read("名称,备注\n" + rows).Rows.Count);
        Assert.Equal(SheetError.TooManyRows, SheetReader.Read(Encoding.UTF8.GetBytes("名称,备注\n" + rows + "x,y")).Error);
        Assert.Equal(SheetError.TooManyColumns, SheetReader.Read(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Repeat("列", 201)))).Error);
        using var endless = new MemoryStream(new byte[SheetLimits.Default.Bytes + 1]);
        Assert.Equal(SheetError.TooLarge, SheetReader.Read(endless, []).Error);
    }

    [Fact]
    public void Five_thousand_rows_are_quick()
    {
        var text = Encoding.UTF8.GetBytes("名称,a,b,c,d,e,f,g,h,i,j\n" + string.Concat(
            Enumerable.Range(0, 5_000).Select(i => $"南昌市商家{i},91360102MAXAM2TC40,\"电子,数码\",青云谱区,地址,校门口,王经理,15800001000,来源,2016/4/19,备注\n")));
        var clock = Stopwatch.StartNew();
        Assert.Equal(5_000, Read(text).Rows.Count);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 5_000);
    }

    private static Sheet Sample(string file) => Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", file)));

    private static Sheet Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static Sheet Read(byte[] content)
    {
        var result = SheetReader.Read(content);
        Assert.Null(result.Error);
        return result.Sheet!;
    }
}
