using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Outreach.Web.Infrastructure.Spreadsheets;

namespace Outreach.Web.Tests.Infrastructure.Spreadsheets;

public class WritingTests
{
    private static readonly string[] Headers = ["名称", "=危险", "备注"];

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("=cmd|'/c calc'!A0", "'=cmd|'/c calc'!A0")]
    [InlineData("+1+1", "'+1+1")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("-", "'-")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\u3000\u200B=1", "'\u3000\u200B=1")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("\nx", "'\nx")]
    [InlineData("＝1", "'＝1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("－1", "'－1")]
    [InlineData("＠x", "'＠x")]
    [InlineData("'=1", "''=1")]
    [InlineData("+8613800001000", "+8613800001000")]
    [InlineData("+86 138-0000-1000", "+86 138-0000-1000")]
    [InlineData("+86 (0791) 8830 0000", "+86 (0791) 8830 0000")]
    [InlineData("+8613800001000\n=1", "'+8613800001000\n=1")]
    [InlineData("+1-1", "'+1-1")]
    [InlineData("+1234567+1", "'+1234567+1")]
    [InlineData("南昌=好", "南昌=好")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("", "")]
    public void Formulas_are_defused_and_restored(string text, string written)
    {
        Assert.Equal(written, FormulaGuard.Defuse(text));
        Assert.Equal(text, FormulaGuard.Restore(written));
    }

    [Fact]
    public void Money_is_summed_and_the_sheet_is_ready_for_paper()
    {
        using var stream = new MemoryStream();
        XlsxWriter.Write(stream, "赞助", ["商家", "金额"], [["甲", 1200.5m], ["乙", 800m], ["丙", null]], new SheetSums("合计", [1]));

        using var document = SpreadsheetDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator().Validate(document));
        var workbook = document.WorkbookPart!;
        var sheet = workbook.WorksheetParts.Single().Worksheet!;
        var formats = workbook.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        var cells = sheet.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!);
        Assert.Equal(4U, formats[(int)cells["B2"].StyleIndex!.Value].NumberFormatId!.Value);
        Assert.Equal(("合计", "SUBTOTAL(109,B2:B4)", "2000.5"), (cells["A5"].InnerText, cells["B5"].CellFormula!.Text, cells["B5"].CellValue!.Text));
        Assert.Equal("A1:B4", sheet.Elements<AutoFilter>().Single().Reference!.Value);
        var paper = sheet.Elements<PageSetup>().Single();
        Assert.Equal((9U, 1U, 0U), (paper.PaperSize!.Value, paper.FitToWidth!.Value, paper.FitToHeight!.Value));
        Assert.Equal("'赞助'!$1:$1", workbook.Workbook!.DefinedNames!.Elements<DefinedName>().Single().Text);
    }

    [Fact]
    public void A_share_is_a_number_shown_as_a_percentage()
    {
        using var stream = new MemoryStream();
        XlsxWriter.Write(stream, "表", ["比例"], [[0.625]]);

        using var document = SpreadsheetDocument.Open(stream, false);
        var workbook = document.WorkbookPart!;
        var cell = workbook.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Last();
        Assert.Equal("0.625", cell.CellValue!.Text);
        var format = workbook.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        Assert.Equal(9U, format.NumberFormatId!.Value);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_written_reads_back_the_same(bool xlsx)
    {
        string[] texts =
        [
            "=1+1", "'=1", "''=1", "-5", "+8613800001000", "13800001000", "007", "2016/4/19", " 前后 ", "a\r\nb\nc\rd", "\"引\"，,;\t",
            "_x0041_x0042_", "a_x0041\u0001", "\u0001\u000B", "𠮷<&>", "#N/A", "TRUE", "\n", "\uFEFFx",
        ];
        var rows = texts.Select((text, i) => new object?[] { $"行{i}", text, "尾" }).ToList();

        var sheet = Read(Write(xlsx, rows));

        Assert.Equal(Headers, sheet.Headers);
        Assert.All(sheet.Rows, row => Assert.Equal(RowShape.Regular, row.Shape));
        Assert.Equal(texts, sheet.Rows.Select(row => row.Cells[1]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Typed_values_read_back_the_same(bool xlsx)
    {
        object?[] values =
        [
            -7, 13_800_001_000L, 913_601_021_234_567_891L, -12.5m, 9_999_999_999.99m, null, new DateOnly(2016, 4, 19),
            new DateTime(2016, 4, 19, 10, 30, 0), new DateTimeOffset(2016, 4, 19, 10, 30, 1, TimeSpan.FromHours(8)), new DateOnly(1899, 1, 1),
        ];
        var sheet = Read(Write(xlsx, values.Select(value => new[] { "行", value, "尾" })));
        Assert.Equal(
            ["-7", "13800001000", "913601021234567891", "-12.5", "9999999999.99", "", "2016-04-19", "2016-04-19 10:30", "2016-04-19 10:30:01", "1899-01-01"],
            sheet.Rows.Select(row => row.Cells[1]));
    }

    [Fact]
    public void Workbook_is_valid_and_easy_to_read()
    {
        var longest = new string('长', 32_766) + "𠮷";
        using var stream = new MemoryStream(Write(true, [["名", longest, new DateOnly(2016, 4, 19)]], "a/b:[c]*?'" + new string('x', 40)));
        using var document = SpreadsheetDocument.Open(stream, false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
        var part = document.WorkbookPart!.WorksheetParts.Single();
        var cells = part.Worksheet!.Descendants<Cell>().ToList();
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        Assert.Equal("'=危险", cells[1].InnerText);
        Assert.Equal(1u, cells[0].StyleIndex!.Value);
        Assert.Equal(new string('长', 32_766) + "…", cells[4].InnerText);
        Assert.Equal("A1:C2", part.Worksheet!.GetFirstChild<AutoFilter>()!.Reference!.Value);
        Assert.Equal(PaneStateValues.Frozen, part.Worksheet!.Descendants<Pane>().Single().State!.Value);
        Assert.Equal(60d, part.Worksheet!.Descendants<Column>().ElementAt(1).Width!.Value);
        Assert.InRange(document.WorkbookPart.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single().Name!.Value!.Length, 1, 31);
    }

    [Fact]
    public void Empty_table_is_a_valid_file()
    {
        Assert.Empty(Read(Write(true, [])).Rows);
        Assert.Empty(Read(Write(false, [])).Rows);
    }

    [Fact]
    public void Csv_opens_in_Excel_with_Chinese()
    {
        var content = Write(false, [["名", "=1", "b\0c"]]);
        Assert.Equal("\uFEFF名称,'=危险,备注\r\n名,'=1,bc\r\n", System.Text.Encoding.UTF8.GetString(content));
    }

    [Fact]
    public void Five_thousand_rows_are_quick()
    {
        var content = Write(true, Enumerable.Range(0, 5_000).Select(i =>
            new object?[] { $"南昌市商家{i}", "91360102MAXAM2TC40", "电子数码", "青云谱区", "北京东路926号", "校门口", "王经理", 15_800_001_000L, "来源", new DateOnly(2016, 4, 19), null }));
        var clock = Stopwatch.StartNew();
        Assert.Equal(5_000, Read(content).Rows.Count);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 5_000);
    }

    private static byte[] Write(bool xlsx, IEnumerable<IReadOnlyList<object?>> rows, string name = "商家")
    {
        using var stream = new MemoryStream();
        if (xlsx)
            XlsxWriter.Write(stream, name, Headers, rows);
        else
            CsvWriter.Write(stream, Headers, rows);
        return stream.ToArray();
    }

    private static Outreach.Web.Infrastructure.Spreadsheets.Sheet Read(byte[] content)
    {
        var result = SheetReader.Read(content);
        Assert.Null(result.Error);
        return result.Sheet!;
    }
}
