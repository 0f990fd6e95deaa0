using System.Buffers.Binary;
using System.Diagnostics;
using Outreach.Web.Infrastructure.Spreadsheets;
using static Outreach.Web.Tests.Infrastructure.Spreadsheets.TestXls;

namespace Outreach.Web.Tests.Infrastructure.Spreadsheets;

public class XlsReadingTests
{
    private static readonly ushort[] Formats = [0, 14, 164, 31, 22, 165, 20, 46, 9];
    private static readonly (ushort, string)[] Codes = [(164, "yyyy\"年\"m\"月\"d\"日\";@"), (165, "0000")];

    [Theory]
    [InlineData(13_800_001_000, 0, "13800001000")]
    [InlineData(9.1360102E+17, 0, "913601020000000000")]
    [InlineData(0.30000000000000004, 0, "0.3")]
    [InlineData(-12.5, 0, "-12.5")]
    [InlineData(791, 5, "0791")]
    [InlineData(42479, 1, "2016-04-19")]
    [InlineData(42479, 2, "2016-04-19")]
    [InlineData(42479, 3, "2016-04-19")]
    [InlineData(42479.4375, 4, "2016-04-19 10:30")]
    [InlineData(0.4375, 6, "10:30")]
    [InlineData(1.0625, 7, "25:30:00")]
    [InlineData(0.5, 8, "0.5")]
    public void Numbers_are_read_as_people_see_them(double stored, int style, string seen) =>
        Assert.Equal(seen, Assert.Single(Read(OneSheet([Label(0, 0, "列"), Number(1, 0, stored, (ushort)style)], Formats, Codes)).Rows).Cells[0]);

    [Fact]
    public void Text_and_truths_are_read_errors_are_blank_and_blank_rows_counted()
    {
        var sheet = Read(OneSheet(
            [Label(1, 0, "商家"), Label(1, 2, "电话"), Label(3, 0, "  𠮷野家"), Truth(3, 1, 1), Truth(3, 2, 42, isError: true), Label(5, 0, "'=1+1"), Label(5, 4, "远")]));
        Assert.Equal(["商家", "", "电话"], sheet.Headers);
        Assert.Equal(["  𠮷野家", "TRUE", ""], sheet.Rows[0].Cells);
        Assert.Equal((4, RowShape.Regular), (sheet.Rows[0].Number, sheet.Rows[0].Shape));
        Assert.Equal(["=1+1", "", "", "", "远"], sheet.Rows[1].Cells);
        Assert.Equal((6, RowShape.TooManyCells), (sheet.Rows[1].Number, sheet.Rows[1].Shape));
    }

    [Fact]
    public void First_visible_sheet_with_content_counts()
    {
        var sheet = Read(Sheets([(1, [Label(0, 0, "密")]), (2, [Label(0, 0, "密")]), (0, []), (0, [Label(0, 0, "列"), Label(1, 0, "值")])]));
        Assert.Equal("列", sheet.Headers[0]);
        Assert.Equal(SheetError.Empty, SheetReader.Read(Sheets([(1, [Label(0, 0, "列")])])).Error);
    }

    [Fact]
    public void Other_documents_and_limits_are_refused()
    {
        Assert.Equal(SheetError.NotASheet, SheetReader.Read(Container("WordDocument", [1])).Error);
        Assert.Equal(SheetError.TooManyColumns, SheetReader.Read(OneSheet([Label(0, 0, "列"), Label(0, 200, "列")])).Error);
        var rows = Enumerable.Range(0, 40).Select(i => Label(i, 0, "列")).ToArray();
        Assert.Equal(SheetError.TooManyRows, SheetReader.Read(OneSheet(rows), new SheetLimits { Rows = 38 }).Error);
        Assert.Equal(SheetError.TooLarge, SheetReader.Read(OneSheet(rows), new SheetLimits { UnpackedBytes = 60 }).Error);
    }

    [Fact]
    public void A_header_that_claims_endless_tables_is_refused_at_once()
    {
        var bomb = OneSheet([Label(0, 0, "列")]);
        BinaryPrimitives.WriteInt32LittleEndian(bomb.AsSpan(68), 0);
        BinaryPrimitives.WriteInt32LittleEndian(bomb.AsSpan(72), int.MaxValue);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(SheetError.NotASheet, SheetReader.Read(bomb).Error);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void Damaged_files_are_refused_or_read_but_never_break_the_portal()
    {
        var whole = OneSheet([Label(0, 0, "列"), Label(1, 0, "值"), Number(2, 0, 42479, 1)], Formats, Codes);
        var random = new Random(1);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 150; i++)
        {
            var broken = whole[..(i % 3 == 0 ? random.Next(600, whole.Length) : whole.Length)];
            for (var j = 0; j < 8; j++)
                broken[random.Next(24, broken.Length)] = (byte)random.Next(256);
            Assert.True(SheetReader.Read(broken) is { Succeeded: true } or { Error: not null });
        }

        Assert.InRange(clock.ElapsedMilliseconds, 0, 60_000);
    }

    private static Sheet Read(byte[] content)
    {
        var result = SheetReader.Read(content);
        Assert.Null(result.Error);
        return result.Sheet!;
    }
}
