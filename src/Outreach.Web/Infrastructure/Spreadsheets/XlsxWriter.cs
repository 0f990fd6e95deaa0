using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetEntry = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace Outreach.Web.Infrastructure.Spreadsheets;

/// <summary>
/// Writes a table as .xlsx: header in bold, frozen and with filters; columns as wide as their text; printed on A4 as wide as the
/// page, with the header on each.
/// </summary>
public static partial class XlsxWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestCell = 32_767; // Excel refuses to open a file with more
    private const int RowsMeasured = 200;
    private const long TooManyDigits = 1_000_000_000_000_000; // Excel keeps 15

    // Indices into the cell formats of Styles().
    private const uint Plain = 0, Bold = 1, Day = 2, Moment = 3, Percent = 4, Money = 5, Sum = 6;
    private const int UprightColumns = 6; // more are read on a page that lies

    /// <summary>Writes the table; rows are pulled one by one and not kept.</summary>
    /// <param name="stream">A stream that can read and seek, such as a MemoryStream; it is left open.</param>
    /// <param name="sheetName">Shown on the tab; what Excel does not allow there is replaced.</param>
    /// <param name="headers">The first row.</param>
    /// <param name="rows">
    /// Cells: string, int, long, decimal (shown as money), double (a share, 0 to 1, shown as a percentage), DateOnly, DateTime or DateTimeOffset
    /// in local time, null.
    /// </param>
    /// <param name="sums">A last row with the sums of columns; null for none.</param>
    public static void Write(
        Stream stream, string sheetName, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows, SheetSums? sums = null)
    {
        ArgumentNullException.ThrowIfNull(headers);
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var part = workbook.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(part))
            WriteSheet(writer, headers, rows, sums);
        var tab = TabName(sheetName);
        workbook.Workbook = new Workbook(
            new Sheets(new SheetEntry { Name = tab, SheetId = 1, Id = workbook.GetIdOfPart(part) }),
            new DefinedNames(new DefinedName($"'{tab.Replace("'", "''", StringComparison.Ordinal)}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
    }

    private static void WriteSheet(OpenXmlWriter writer, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows, SheetSums? sums)
    {
        using var source = rows.GetEnumerator();
        var measured = new List<IReadOnlyList<object?>>();
        while (measured.Count < RowsMeasured && source.MoveNext())
            measured.Add(source.Current);

        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        var frozen = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        writer.WriteElement(new SheetViews(new SheetView(frozen) { WorkbookViewId = 0 }));
        if (headers.Count > 0)
            writer.WriteElement(new Columns(headers.Select((header, i) => Column(i, header, measured))));
        writer.WriteStartElement(new SheetData());
        var number = 1;
        var totals = sums?.Columns.ToDictionary(c => c, _ => 0m) ?? [];
        WriteRow(writer, number, headers, Bold);
        foreach (var row in measured)
            Next(row);
        while (source.MoveNext())
            Next(source.Current);
        if (sums is not null && number > 1)
            WriteSums(writer, number, sums.Label, totals);
        writer.WriteEndElement();
        if (headers.Count > 0)
            writer.WriteElement(new AutoFilter { Reference = $"A1:{Address(headers.Count - 1, number)}" });
        writer.WriteElement(new PageMargins { Left = .4, Right = .4, Top = .5, Bottom = .6, Header = .3, Footer = .3 });
        writer.WriteElement(new PageSetup
        {
            PaperSize = 9, // A4
            Orientation = headers.Count > UprightColumns ? OrientationValues.Landscape : OrientationValues.Portrait,
            FitToWidth = 1,
            FitToHeight = 0,
        });
        writer.WriteElement(new HeaderFooter(new OddFooter("&C&P / &N")));
        writer.WriteEndElement();

        void Next(IReadOnlyList<object?> row)
        {
            foreach (var column in (sums?.Columns ?? []).Where(c => c < row.Count && row[c] is decimal or int or long))
                totals[column] += Convert.ToDecimal(row[column], CultureInfo.InvariantCulture);
            WriteRow(writer, ++number, row, Plain);
        }
    }

    /// <summary>Sums of what the sheet's filters show, with the number for programs that do not reckon.</summary>
    private static void WriteSums(OpenXmlWriter writer, int last, string label, Dictionary<int, decimal> totals)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)last + 1 });
        if (!totals.ContainsKey(0))
            writer.WriteElement(Cell(label, Address(0, last + 1), Bold));
        foreach (var (column, total) in totals.OrderBy(t => t.Key))
        {
            writer.WriteElement(new Cell
            {
                CellReference = Address(column, last + 1),
                StyleIndex = Sum,
                CellFormula = new CellFormula($"SUBTOTAL(109,{Address(column, 2)}:{Address(column, last)})"),
                CellValue = new CellValue(total),
            });
        }
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
        decimal money when Math.Abs(money) < TooManyDigits => new Cell { CellReference = address, StyleIndex = Money, CellValue = new CellValue(CellText.Of(money)) },
        int or long when Math.Abs(Convert.ToDecimal(value, CultureInfo.InvariantCulture)) < TooManyDigits =>
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
            new CellFormat { NumberFormatId = 9, ApplyNumberFormat = true }, // Excel's own 0%
            new CellFormat { NumberFormatId = 4, ApplyNumberFormat = true }, // #,##0.00
            new CellFormat { NumberFormatId = 4, FontId = 1, ApplyNumberFormat = true, ApplyFont = true }));
}

/// <summary>A last row with sums.</summary>
/// <param name="Label">What stands before them.</param>
/// <param name="Columns">Which columns, from 0.</param>
public sealed record SheetSums(string Label, IReadOnlyCollection<int> Columns);
