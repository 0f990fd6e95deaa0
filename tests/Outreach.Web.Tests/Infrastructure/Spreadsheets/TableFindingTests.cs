using System.Text;
using Outreach.Web.Infrastructure.Spreadsheets;
using static Outreach.Web.Tests.Infrastructure.Spreadsheets.TestWorkbook;

namespace Outreach.Web.Tests.Infrastructure.Spreadsheets;

public sealed class TableFindingTests
{
    private static readonly ColumnDefinition[] Columns =
        [new("name", "商家名称", "店名"), new("contact", "联系人", "联系人姓名"), new("phone", "电话", "联系电话", "联系人电话"), new("industry", "行业"), new("notes", "备注")];

    [Fact]
    public void Rows_above_the_headings_and_below_the_data_are_named_and_left_out()
    {
        var sheet = Read("""
            2026年外联部商家名单,,,
            填表人：小王,填表日期：2026年11月3日,,
            ,,,
            店名,联系电话,行业,备注
            （必填）,（手机）,,
            甲店,13800000001,餐饮,
            小计,,1家,
            店名,联系电话,行业,备注
            乙店,13800000002,,好说话
            丙店,,,
            合  计,,3家,
            注：金额单位为元,,,
            以上名单仅供内部使用，请勿外传。,,,
            部长签字：,,,
            """);
        Assert.Equal(["店名", "联系电话", "行业", "备注"], sheet.Headers);
        Assert.Equal((4, true), (sheet.HeadingRow, sheet.IsRecognised));
        Assert.Equal(["甲店", "乙店", "丙店"], sheet.Rows.Select(r => r.Cells[0]));
        Assert.Equal(
            [(1, LeftOutReason.Above), (2, LeftOutReason.Above), (5, LeftOutReason.Note), (7, LeftOutReason.Total), (8, LeftOutReason.Heading), (11, LeftOutReason.Total), (12, LeftOutReason.Note), (13, LeftOutReason.Note), (14, LeftOutReason.Signature)],
            sheet.LeftOut.Select(r => (r.Number, r.Why)));
        Assert.Equal("填表人：小王 · 填表日期：2026年11月3日", sheet.LeftOut[1].Text);
    }

    [Theory]
    [InlineData("備註來的店,,,")]
    [InlineData("注册商标店,,,")]
    [InlineData("总部咖啡,,,")]
    [InlineData("合计划餐厅,,,")]
    [InlineData("日期烘焙,13800000001,,")]
    [InlineData("统计学书店,,,")]
    public void A_merchant_with_such_a_word_in_its_name_stays(string row) =>
        Assert.Single(Read("商家名称,电话,行业,备注\n" + row).Rows);

    [Fact]
    public void A_running_number_alone_is_no_row()
    {
        var sheet = Read("序号,商家名称,电话\n1,甲店,13800000001\n2,,\n3,,");
        Assert.Single(sheet.Rows);
        Assert.All(sheet.LeftOut, r => Assert.Equal(LeftOutReason.NumberOnly, r.Why));
    }

    [Fact]
    public void Traditional_headings_and_a_list_of_one_column_are_known()
    {
        Assert.True(Read("商家名稱,電話,備註\n甲店,1,").IsRecognised);
        Assert.Equal(["甲店", "乙店"], Read("店名\n甲店\n乙店").Rows.Select(r => r.Cells[0]));
    }

    [Fact]
    public void Headings_of_two_lines_are_joined_whether_cells_are_merged_or_not()
    {
        foreach (var merges in new[] { "<mergeCells><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"A1:A2\"/></mergeCells>", "" })
        {
            var upper = merges == "" ? Row(1, Text("A1", "商家名称"), Text("B1", "联系人"), Text("C1", "联系人")) : Row(1, Text("A1", "商家名称"), Text("B1", "联系人"));
            var sheet = SheetReader.Read(Merged(upper + Row(2, Text("B2", "姓名"), Text("C2", "电话")) + Row(3, Text("A3", "甲店"), Text("B3", "王"), Text("C3", "13800000001")), merges), null, Columns).Sheet!;
            Assert.Equal(["商家名称", "联系人姓名", "联系人电话"], sheet.Headers);
            Assert.Equal("甲店", Assert.Single(sheet.Rows).Cells[0]);
        }
    }

    [Fact]
    public void Merged_cells_hold_for_every_row_and_no_further()
    {
        var sheet = SheetReader.Read(Merged(
            Row(1, Text("A1", "商家名称"), Text("B1", "行业")) + Row(2, Text("A2", "甲"), Text("B2", "餐饮")) + Row(3, Text("A3", "乙")) + Row(4, Text("A4", "丙")),
            "<mergeCells><mergeCell ref=\"b2:B3\"/><mergeCell ref=\"A1:XFD1048576\"/><mergeCell ref=\"nonsense\"/><mergeCell/></mergeCells>"), null, Columns).Sheet!;
        Assert.Equal(["餐饮", "餐饮", ""], sheet.Rows.Select(r => r.Cells[1]));
    }

    [Fact]
    public void Many_merged_cells_take_bounded_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var rows = string.Concat(Enumerable.Range(1, 5000).Select(i => Row(i, Text("A" + i, "店"))));
        Assert.True(SheetReader.Read(Merged(rows, "<mergeCells>" + string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:A5000\"/>", 50_000)) + "</mergeCells>"), null, Columns).Succeeded);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void A_broken_worksheet_does_not_hide_the_others()
    {
        var book = SheetReader.ReadBook(Sheets([("visible", "<row><c><x"), ("hidden", Row(1, Text("A1", "密"))), ("visible", Row(1, Text("A1", "商家名称")) + Row(2, Text("A2", "甲")))]));
        Assert.Equal([("S0", SheetError.Corrupt), ("S2", (SheetError?)null)], book.Tabs.Select(t => (t.Name, t.Error)));
        Assert.Equal(("S0", SheetError.Corrupt), (SheetReader.ReadBook(Sheets([("visible", "<row><c><x")])).Part, SheetReader.ReadBook(Sheets([("visible", "<row><c><x")])).Error!.Value));
    }

    [Theory]
    [InlineData("<c r=\"A2\" t=\"s\"/>", "")]
    [InlineData("<c r=\"A2\" t=\"s\"><v></v></c>", "")]
    [InlineData("<c r=\"A2\" t=\"s\"><v>99</v></c>", "")]
    [InlineData("<c r=\"A2\" t=\"d\"><v>2026-04-19T00:00:00</v></c>", "2026-04-19")]
    [InlineData("<c r=\"A2\" t=\"d\"><v>PT1H30M</v></c>", "1:30:00")]
    [InlineData("<c r=\"A2\" t=\"d\"><v>soon</v></c>", "soon")]
    [InlineData("<c r=\"$a$2\" t=\"str\"><v>甲</v></c>", "甲")]
    [InlineData("<c t=\"inlineStr\"/>", "")]
    [InlineData("<c r=\"2\" t=\"str\"><v>甲</v></c>", "甲")]
    public void Careless_cells_are_read_as_Excel_reads_them(string cell, string text)
    {
        var tab = Assert.Single(SheetReader.ReadBook(OneSheet(Row(1, Text("A1", "列"), Text("B1", "二")) + $"<row r=\"2\">{cell}{Text("B2", "值")}</row>")).Tabs);
        Assert.Null(tab.Error);
        Assert.Equal([text, "值"], tab.Rows[1].Cells);
    }

    [Theory]
    [InlineData("sep=;\r\n商家名称;电话\r\n甲,乙店;138", 1)]
    [InlineData("\"sep=|\"\n商家名称|电话\n甲,乙店|138", 1)]
    [InlineData("SEP=\t\r\n商家名称\t电话\r\n甲,乙店\t138", 1)]
    public void The_line_that_names_the_separator_is_no_row(string text, int heading)
    {
        var sheet = Read(text);
        Assert.Equal(["商家名称", "电话"], sheet.Headers);
        Assert.Equal((heading, "甲,乙店"), (sheet.HeadingRow, sheet.Rows[0].Cells[0]));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("big5")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Encodings_are_found_with_and_without_a_mark(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        var text = name is "gb18030" ? "商家名称,电话,行业\r\n龙门书局,13800000001,教育\r\n" : "商家名稱,電話,行業\r\n龍門書局,13800000001,教育\r\n";
        foreach (var bytes in new[] { encoding.GetBytes(text), [.. encoding.GetPreamble(), .. encoding.GetBytes(text)] })
        {
            var sheet = SheetReader.Read(bytes, null, Columns).Sheet;
            Assert.Equal(name is "gb18030" ? "龙门书局" : "龍門書局", sheet?.Rows[0].Cells[0]);
        }
    }

    [Theory]
    [InlineData("<html><body><table><tr><td>商家名称</td></tr></table>", SheetError.WebPage)]
    [InlineData("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", SheetError.OtherWorkbook)]
    [InlineData("<svg/>", SheetError.NotASheet)]
    public void What_cannot_be_read_is_named(string text, SheetError error) => Assert.Equal(error, SheetReader.Read(Encoding.UTF8.GetBytes(text)).Error);

    [Theory]
    [InlineData("xl/workbook.bin")]
    [InlineData("content.xml")]
    [InlineData("Index/Document.iwa")]
    public void Other_workbooks_are_named(string part) => Assert.Equal(SheetError.OtherWorkbook, SheetReader.Read(Zip([(part, [1])])).Error);

    private static Sheet Read(string text) => SheetReader.Read(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")), null, Columns).Sheet!;

    private static byte[] Merged(string rows, string merges) => OneSheet(rows + "</sheetData>" + merges + "<sheetData>");
}
