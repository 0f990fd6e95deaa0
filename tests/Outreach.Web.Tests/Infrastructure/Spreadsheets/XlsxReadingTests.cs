using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Outreach.Web.Infrastructure.Spreadsheets;
using static Outreach.Web.Tests.Infrastructure.Spreadsheets.TestWorkbook;

namespace Outreach.Web.Tests.Infrastructure.Spreadsheets;

public class XlsxReadingTests
{
    private const string Styles = """
        <numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="0000"/><numFmt numFmtId="178" formatCode="[Red]#,##0.0&quot;days&quot;_d"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="31"/><xf numFmtId="22"/><xf numFmtId="177"/><xf numFmtId="20"/><xf numFmtId="46"/><xf numFmtId="178"/><xf numFmtId="9"/></cellXfs>
        """;

    [Theory]
    [InlineData("13800001000", 0, "13800001000")]
    [InlineData("1.38E+10", 0, "13800000000")]
    [InlineData("9.1360102000000004E+17", 0, "913601020000000000")]
    [InlineData("913601021234567891", 0, "913601021234567891")]
    [InlineData("0.30000000000000004", 0, "0.3")]
    [InlineData("1E-7", 0, "0.0000001")]
    [InlineData("-12.5", 0, "-12.5")]
    [InlineData("791", 5, "0791")]
    [InlineData("42479", 1, "2016-04-19")]
    [InlineData("42479", 2, "2016-04-19")]
    [InlineData("42479", 3, "2016-04-19")]
    [InlineData("42479.4375", 4, "2016-04-19 10:30")]
    [InlineData("42479.437511574077", 4, "2016-04-19 10:30:01")]
    [InlineData("0.4375", 6, "10:30")]
    [InlineData("1.0625", 7, "25:30:00")]
    [InlineData("13800001000", 1, "13800001000")]
    [InlineData("32", 1, "1900-02-01")]
    [InlineData("1234.5", 8, "1234.5")]
    [InlineData("0.5", 9, "0.5")]
    public void Numbers_are_read_as_people_see_them(string stored, int style, string seen) =>
        Assert.Equal(seen, Assert.Single(Read(OneSheet(Row(1, Text("A1", "列")) + Row(2, Value("A2", stored, style)), Styles)).Rows).Cells[0]);

    [Fact]
    public void Days_of_the_old_Macintosh_calendar_are_right()
    {
        var sheet = Read(OneSheet(
            Row(1, Text("A1", "列"), Text("B1", "列")) + Row(2, Value("A2", "41017", 1), Value("B2", "41017", 3)),
            Styles,
            properties: "<workbookPr date1904=\"1\"/>"));
        Assert.Equal(["2016-04-19", "2016-04-19"], sheet.Rows[0].Cells);
    }

    [Fact]
    public void Text_booleans_errors_and_formulas_are_read()
    {
        var sheet = Read(OneSheet(
            Row(2, Text("A2", "一"), Text("C2", "三"), Text("E2", "五"))
            + Row(4, Value("A4", "0", type: "s"), Value("B4", "1", type: "s"), Value("C4", "1", type: "b"), Value("D4", "#N/A", type: "e"), "<c r=\"E4\"><f>6*7</f><v>42</v></c>")
            + Row(5, "<c r=\"A5\" t=\"str\"><f>A1&amp;\"x\"</f><v>甲x</v></c>", Text("B5", "a_x000D_\nb"), Value("F5", "7")),
            sharedStrings: "<si><r><rPr><b/></rPr><t>富</t></r><r><t xml:space=\"preserve\"> 文本</t></r><rPh sb=\"0\" eb=\"1\"><t>fu</t></rPh></si><si><t xml:space=\"preserve\">  前</t></si>"));

        Assert.Equal(["一", "", "三", "", "五"], sheet.Headers);
        Assert.Equal((4, RowShape.Regular), (sheet.Rows[0].Number, sheet.Rows[0].Shape));
        Assert.Equal(["富 文本", "  前", "TRUE", "#N/A", "42"], sheet.Rows[0].Cells);
        Assert.Equal((5, RowShape.TooManyCells), (sheet.Rows[1].Number, sheet.Rows[1].Shape));
        Assert.Equal(["甲x", "a\r\nb", "", "", "", "7"], sheet.Rows[1].Cells);
    }

    [Fact]
    public void First_visible_sheet_with_content_counts()
    {
        var content = Row(1, Text("A1", "列")) + Row(2, Text("A2", "值"));
        var sheet = Read(Sheets([("hidden", Row(1, Text("A1", "密"))), ("veryHidden", Row(1, Text("A1", "密"))), ("visible", ""), ("visible", content)]));
        Assert.Equal("列", sheet.Headers[0]);
        Assert.Equal(SheetError.Empty, SheetReader.Read(Sheets([("hidden", content)])).Error);
    }

    [Theory]
    [InlineData("xl\\{0}", "A")]
    [InlineData("XL/{0}", "A")]
    [InlineData("xl/{0}", "a")]
    public void Files_of_careless_programs_are_read(string parts, string column)
    {
        using var plain = new ZipArchive(new MemoryStream(OneSheet(Row(1, Text(column + "1", "列")) + Row(2, Text(column + "2", "值")))));
        var file = Zip(plain.Entries.Select(e =>
        {
            using var copy = new MemoryStream();
            using var part = e.Open();
            part.CopyTo(copy);
            return (e.FullName.StartsWith("xl/", StringComparison.Ordinal) ? string.Format(System.Globalization.CultureInfo.InvariantCulture, parts, e.FullName[3..]) : e.FullName, copy.ToArray());
        }).ToList());
        Assert.Equal("值", Assert.Single(Read(file).Rows).Cells[0]);
    }

    [Fact]
    public void An_escaped_NUL_is_refused() =>
        Assert.Equal(SheetError.ContainsNul, SheetReader.Read(OneSheet(Row(1, Text("A1", "列_x0000_")))).Error);

    [Fact]
    public void Cells_with_only_a_format_do_not_count()
    {
        var sheet = Read(OneSheet(Row(1, Text("A1", "列"), "<c r=\"XFD1\" s=\"1\"/>") + Row(2, Text("A2", "值")) + Row(30_000, "<c r=\"A30000\" s=\"1\"/>"), Styles));
        Assert.Single(sheet.Headers);
        Assert.Single(sheet.Rows);
    }

    [Fact]
    public void Other_files_are_refused_by_kind()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];
        Assert.Equal(SheetError.NotASheet, SheetReader.Read(ole).Error);
        Assert.Equal(SheetError.Encrypted, SheetReader.Read([.. ole, .. Encoding.Unicode.GetBytes("EncryptedPackage"), 0, 0]).Error);
        Assert.Equal(SheetError.OtherWorkbook, SheetReader.Read(Zip([("xl/workbook.bin", [1])])).Error);
        Assert.Equal(SheetError.NotASheet, SheetReader.Read(Zip([("word/document.xml", [1])])).Error);
        Assert.Equal(SheetError.Corrupt, SheetReader.Read(Zip([("xl/workbook.xml", "<workbook"u8.ToArray())])).Error);
        var whole = OneSheet(Row(1, Text("A1", "列")));
        Assert.Equal(SheetError.Corrupt, SheetReader.Read(whole[..(whole.Length / 2)]).Error);
    }

    [Fact]
    public void Outside_entities_are_refused()
    {
        const string Attack = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        var book = OneSheet(Row(1, Text("A1", "列")));
        using var file = new MemoryStream();
        file.Write(book);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/s0.xml")!.Delete();
            using var part = zip.CreateEntry("xl/worksheets/s0.xml").Open();
            part.Write(Encoding.UTF8.GetBytes(
                Attack + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + Row(1, Text("A1", "列&e;")) + "</sheetData></worksheet>"));
        }
        Assert.Equal(SheetError.Corrupt, SheetReader.Read(file.ToArray()).Error);
    }

    [Fact]
    public void Zip_bomb_is_refused_quickly_in_little_memory()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("xl/workbook.xml");
            using var part = zip.CreateEntry("xl/worksheets/s0.xml", CompressionLevel.Fastest).Open();
            var block = new byte[1_000_000];
            Array.Fill(block, (byte)' ');
            for (var i = 0; i < 500; i++)
                part.Write(block);
        }
        var bomb = file.ToArray();
        var (clock, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());

        Assert.Equal(SheetError.TooLarge, SheetReader.Read(bomb).Error);

        Assert.InRange(clock.ElapsedMilliseconds, 0, 5_000);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    [Fact]
    public void Limits_hold()
    {
        static byte[] Book(int rows) => OneSheet(string.Concat(Enumerable.Range(1, rows + 1).Select(i => Row(i, Text($"A{i}", "列")))));
        Assert.Equal(20_000, Read(Book(20_000)).Rows.Count);
        Assert.Equal(SheetError.TooManyRows, SheetReader.Read(Book(20_001)).Error);
        Assert.Equal(SheetError.TooManyColumns, SheetReader.Read(OneSheet(Row(1, Text("A1", "列"), Text("GS1", "列")))).Error);
        Assert.Equal(SheetError.TooLarge, SheetReader.Read(Zip(Enumerable.Range(0, 1_001).Select(i => (i == 0 ? "xl/workbook.xml" : $"x{i}", new byte[1])))).Error);
    }

    [Fact]
    public void A_cell_or_row_beyond_Excels_ends_is_refused_quickly()
    {
        var clock = Stopwatch.StartNew();
        Assert.False(SheetReader.Read(OneSheet(Row(1, Text("A1", "列"), Text("ZZZZZZ1", "远")))).Succeeded);
        Assert.False(SheetReader.Read(OneSheet(Row(1, Text("A1", "列"), Text("GR1", "远")) + Row(2_000_000_000, Text("A2000000000", "远")))).Succeeded);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 5_000);
    }

    [Fact]
    public void Needless_tags_are_refused_in_bounded_time()
    {
        var clock = Stopwatch.StartNew();
        Assert.Equal(SheetError.Corrupt, SheetReader.Read(OneSheet("<row>" + string.Concat(Enumerable.Repeat("<c/>", 100_000)) + "</row>")).Error);
        var deep = string.Concat(Enumerable.Repeat("<x>", 100_000)) + string.Concat(Enumerable.Repeat("</x>", 100_000));
        Assert.Equal(SheetError.Corrupt, SheetReader.Read(OneSheet($"<row><c>{deep}</c></row>")).Error);
        Assert.Equal(SheetError.Corrupt, SheetReader.Read(OneSheet("", sharedStrings: $"<si><r>{deep}</r></si>")).Error);
        Assert.Equal(SheetError.Corrupt, SheetReader.Read(OneSheet("", properties: deep)).Error);
        Assert.Equal(SheetError.TooLarge, SheetReader.Read(OneSheet(deep), new SheetLimits { Tags = 100_000 }).Error);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 10_000);
    }

    private static Sheet Read(byte[] content)
    {
        var result = SheetReader.Read(content);
        Assert.Null(result.Error);
        return result.Sheet!;
    }
}
