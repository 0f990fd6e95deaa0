using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Outreach.Web.Infrastructure.Spreadsheets;

/// <summary>A table as text: one header row and the rows below it that are not blank.</summary>
/// <param name="Headers">Header cells as written, without the blank ones at the end; a heading of two lines joined.</param>
/// <param name="Rows">May be empty: a sheet with only a header is a sheet.</param>
public sealed record Sheet(string[] Headers, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>Number of the row that holds the headings, the first of two.</summary>
    public int HeadingRow { get; init; } = 1;

    /// <summary>Rows that are no data, such as a title above, a total and a signature below.</summary>
    public IReadOnlyList<LeftOutRow> LeftOut { get; init; } = [];

    /// <summary>Whether the headings were found by their words, the first column's among them.</summary>
    public bool IsRecognised { get; init; }
}

/// <summary>One row as a person sees it; cells are never trimmed.</summary>
/// <param name="Number">The number that Excel shows at the left of this row, from 1.</param>
/// <param name="Cells">As many as there are headers, unless <paramref name="Shape"/> says otherwise.</param>
/// <param name="Shape">Whether the row has as many cells as the header.</param>
public sealed record SheetRow(int Number, string[] Cells, RowShape Shape)
{
    private const int RowsOfATab = 1_100_000; // more than Excel has

    /// <summary>Place of its worksheet in the file, from 0.</summary>
    public int Tab { get; init; }

    /// <summary>The worksheet's name where rows of several are taken together, else null.</summary>
    public string? TabName { get; init; }

    /// <summary>What tells it from all rows of the file.</summary>
    public int Key => (Tab * RowsOfATab) + Number;
}

/// <summary>A row that is no data.</summary>
/// <param name="Text">What stands in it.</param>
public sealed record LeftOutRow(int Number, string Text, LeftOutReason Why)
{
    public string? TabName { get; init; }
}

public enum LeftOutReason
{
    [Display(Name = "above the headings")] Above,

    [Display(Name = "a total")] Total,

    [Display(Name = "a note")] Note,

    [Display(Name = "a signature or date")] Signature,

    [Display(Name = "the headings again")] Heading,

    [Display(Name = "a running number only")] NumberOnly,
}

/// <summary>One worksheet as it stands, before anything is known of its columns.</summary>
/// <param name="Rows">Those that are not blank; merged cells are filled down.</param>
/// <param name="Across">Cells merged over several columns: row, first and last column from 0.</param>
/// <param name="Error">Why it cannot be read; null when it can.</param>
public sealed record SheetTab(string Name, IReadOnlyList<TabRow> Rows, IReadOnlyList<(int Row, int First, int Last)> Across, SheetError? Error);

/// <param name="Cells">Without blank ones at the end.</param>
/// <param name="Width">Cells that the file has, blank ones too.</param>
public sealed record TabRow(int Number, string[] Cells, int Width);

/// <summary>Whether a row fits its header. Rows that do not fit are kept, so that an import can name them.</summary>
public enum RowShape
{
    Regular,

    /// <summary>The line of a csv ends before the last header.</summary>
    [Display(Name = "The row has fewer cells than there are columns, so values may stand in the wrong one.")] TooFewCells,

    /// <summary>There is text beyond the last header.</summary>
    [Display(Name = "The row has text beyond the last column, so values may stand in the wrong one.")] TooManyCells,
}

/// <summary>Why a file could not be read as a table.</summary>
public enum SheetError
{
    [Display(Name = "There is nothing in this file.")] Empty,

    /// <summary>Neither .xlsx nor .xls nor text: a program, a picture.</summary>
    [Display(Name = "This is not a table. Choose an .xlsx, .xls or .csv file.")] NotASheet,

    [Display(Name = "This is a web page with the name of a table. Open it in Excel or WPS and save it as .xlsx.")] WebPage,

    /// <summary>.xlsb, .ods, .numbers, or the XML of Excel 2003.</summary>
    [Display(Name = "This kind of workbook (.xlsb, .ods, .numbers, XML) cannot be read. Open it in Excel, WPS or LibreOffice and save it as .xlsx.")] OtherWorkbook,

    [Display(Name = "This file is too large. Split it into several.")] TooLarge,

    [Display(Name = "This file has more than 20,000 rows. Split it into several.")] TooManyRows,

    [Display(Name = "This file has more than 200 columns. Delete those that are not needed.")] TooManyColumns,

    [Display(Name = "This file holds characters that no text has; it seems to be damaged. Save it again from Excel or WPS.")] ContainsNul,

    /// <summary>A text in neither UTF-8 nor GB18030, Big5 or UTF-16.</summary>
    [Display(Name = "The characters of this file cannot be read. Save it as .xlsx, or as .csv in UTF-8.")] UnknownEncoding,

    [Display(Name = "This file asks for a password. Save it without one.")] Encrypted,

    [Display(Name = "This file is damaged. Save it again from Excel or WPS.")] Corrupt,

    /// <summary>The first row has numbers or signs only, so it names no column.</summary>
    [Display(Name = "No row names columns. Put a row with headings above the data.")] NoHeader,

    /// <summary>A quotation mark in a csv is opened and never closed, so rows would run together.</summary>
    [Display(Name = "A quotation mark in this file is opened and never closed, so rows would run together. Save it as .xlsx and try again.")] UnclosedQuote,
}

/// <summary>How much a file may hold. The defaults fit a department's lists with much to spare.</summary>
public sealed record SheetLimits
{
    public static readonly SheetLimits Default = new();

    public int Bytes { get; init; } = 10 * 1024 * 1024;

    public long UnpackedBytes { get; init; } = 100L * 1024 * 1024;

    /// <summary>XML tags of an .xlsx, since each may become an object many times its size.</summary>
    public int Tags { get; init; } = 5_000_000;

    public int Parts { get; init; } = 1_000;

    /// <summary>Rows below the header that are not blank.</summary>
    public int Rows { get; init; } = 20_000;

    public int Columns { get; init; } = 200;
}

public sealed record SheetReadResult
{
    private SheetReadResult(Sheet? sheet, SheetError? error) => (Sheet, Error) = (sheet, error);

    public Sheet? Sheet { get; }

    /// <summary>The reason, if it could not.</summary>
    public SheetError? Error { get; }

    /// <summary>Whether there is a sheet.</summary>
    [MemberNotNullWhen(true, nameof(Sheet))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Sheet is not null;

    internal static SheetReadResult Read(Sheet sheet) => new(sheet, null);

    internal static SheetReadResult Refused(SheetError error) => new(null, error);
}

/// <summary>All worksheets of a file that are visible and not empty, or why it cannot be read.</summary>
/// <param name="Part">The worksheet that cannot be read, where it is one.</param>
public sealed record BookReadResult(IReadOnlyList<SheetTab> Tabs, SheetError? Error, string? Part = null);
