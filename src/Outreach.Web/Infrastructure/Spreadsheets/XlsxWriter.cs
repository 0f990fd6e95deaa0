using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetEntry = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace Outreach.Web.Infrastructure.Spreadsheets;

/// <summary>Writes a table as .xlsx: header in bold, frozen and with filters; columns as wide as their text.</summary>
public static partial class XlsxWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestCell = 32_767; // Excel refuses to open a file with more
    private const int RowsMeasured = 200;
    private const long TooManyDigits = 1_000_000_000_000_000; // Excel keeps 15

    // Indices into the cell formats of Styles().
    private const uint Plain = 0, Bold = 1, Day = 2, Moment = 3, Percent = 4;

    /// <summary>Writes the table; rows are pulled one by one and not kept.</summary>
    /// <param name="stream">A stream that can read and seek, such as a MemoryStream; it is left open.</param>
    /// <param name="sheetName">Shown on the tab; what Excel does not allow there is replaced.</param>
    /// <param name="headers">The first row.</param>
    /// <param name="rows">
    /// Cells: string, int, long, decimal, double (a share, 0 to 1, shown as a percentage), DateOnly, DateTime or DateTimeOffset
    /// in local time, null.
    /// </param>
    public static void Write(
        Stream stream, string sheetName, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows)
    {
        ArgumentNullException.ThrowIfNull(headers);
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var part = workbook.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(part))
            WriteSheet(writer, headers, rows);
        workbook.Workbook = new Workbook(new Sheets(
            new SheetEntry { Name = TabName(sheetName), SheetId = 1, Id = workbook.GetIdOfPart(part) }));
    }

    private static void WriteSheet(OpenXmlWriter writer, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var source = rows.GetEnumerator();
        var measured = new List<IReadOnlyList<object?>>();
        while (measured.Count < RowsMeasured && source.MoveNext())
            measured.Add(source.Current);

        writer.WriteStartElement(new Worksheet());
        var frozen = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        writer.WriteElement(new SheetViews(new SheetView(frozen) { WorkbookViewId = 0 }));
        if (headers.Count > 0)
            writer.WriteElement(new Columns(headers.Select((header, i) => Column(i, header, measured))));
        writer.WriteStartElement(new SheetData());
        var number = 1;
        WriteRow(writer, number, headers, Bold);
        foreach (var row in measured)
            WriteRow(writer, ++number, row, Plain);
        while (source.MoveNext())
            WriteRow(writer, ++number, source.Current, Plain);
        writer.WriteEndElement();
        if (headers.Count > 0)
            writer.WriteElement(new AutoFilter { Reference = $"A1:{Address(headers.Count - 1, number)}" });
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, int number, IReadOnlyList<object?> cells, uint textStyle)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number });
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is not null)
                writer.WriteElement(Cell(cells[i], Address(i, number), textStyle));
        }
        writer.WriteEndElement();
    }

    private static Cell Cell(object? value, string address, uint textStyle) => value switch
    {
        int or long or decimal when Math.Abs(Convert.ToDecimal(value, CultureInfo.InvariantCulture)) < TooManyDigits =>
            new Cell { CellReference = address, CellValue = new CellValue(CellText.Of(value)) },
        double share => new Cell { CellReference = address, StyleIndex = Percent, CellValue = new CellValue(CellText.Of(share)) },
        DateOnly { Year: > 1900 } day => DateCell(day.ToDateTime(TimeOnly.MinValue), Day, address),
        DateTime { Year: > 1900 } moment => DateCell(moment, Moment, address),
        DateTimeOffset { Year: > 1900 } moment => DateCell(moment.DateTime, Moment, address),
        _ => new Cell
        {
            CellReference = address,
            StyleIndex = textStyle,
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(Storable(CellText.Of(value))) { Space = SpaceProcessingModeValues.Preserve }),
        },
    };

    private static Cell DateCell(DateTime moment, uint style, string address) => new()
    {
        CellReference = address,
        StyleIndex = style,
        CellValue = new CellValue(moment.ToOADate().ToString(CultureInfo.InvariantCulture)),
    };

    /// <summary>Defused, not longer than Excel takes, and with what XML cannot hold written Excel's way: _x0001_.</summary>
    private static string Storable(string text)
    {
        text = FormulaGuard.Defuse(text.Replace("\0", "", StringComparison.Ordinal));
        if (text.Length > LongestCell)
            text = text[..(char.IsHighSurrogate(text[LongestCell - 2]) ? LongestCell - 2 : LongestCell - 1)] + "…";
        return NeedsEscape().Replace(text, match => $"_x{(int)match.Value[0]:X4}_");
    }

    // XML parsers turn a carriage return into a line feed; an underscore is escaped where it would look like an escape.
    [GeneratedRegex(@"[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4})|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex NeedsEscape();

    private static Column Column(int index, string header, List<IReadOnlyList<object?>> rows)
    {
        var widest = rows.Where(row => row.Count > index)
            .Select(row => Width(CellText.Of(row[index])))
            .Append(Width(header) + 3) // room for the filter's arrow
            .Max();
        return new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = Math.Clamp(widest + 2, 8, 60), CustomWidth = true };
    }

    private static int Width(string text) =>
        text.Split('\n').Max(line => line.Sum(c => c >= '\u1100' ? 2 : 1)); // Chinese, Japanese and Korean start about there

    private static string Address(int column, int row)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    private static string TabName(string name)
    {
        var allowed = NotInTabName().Replace(name, " ").Trim(' ', '\'');
        return allowed == "" ? "Sheet1" : allowed[..Math.Min(allowed.Length, 31)];
    }

    [GeneratedRegex(@"[\[\]:*?/\\\p{C}]")]
    private static partial Regex NotInTabName();

    private static Stylesheet Styles() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy-mm-dd" },
            new NumberingFormat { NumberFormatId = 165, FormatCode = "yyyy-mm-dd hh:mm" }),
        new Fonts(new Font(), new Font(new Bold())),
        // Excel keeps the first two fills for itself.
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 9, ApplyNumberFormat = true })); // Excel's own 0%
}
