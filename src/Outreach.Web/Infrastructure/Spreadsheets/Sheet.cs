using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Outreach.Web.Infrastructure.Spreadsheets;

/// <summary>A table as text: one header row and the rows below it that are not blank.</summary>
/// <param name="Headers">Header cells as written, without the blank ones at the end.</param>
/// <param name="Rows">May be empty: a sheet with only a header is a sheet.</param>
public sealed record Sheet(string[] Headers, IReadOnlyList<SheetRow> Rows);

/// <summary>One row as a person sees it; cells are never trimmed.</summary>
/// <param name="Number">The number that Excel shows at the left of this row, from 1.</param>
/// <param name="Cells">As many as there are headers, unless <paramref name="Shape"/> says otherwise.</param>
/// <param name="Shape">Whether the row has as many cells as the header.</param>
public sealed record SheetRow(int Number, string[] Cells, RowShape Shape);

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

    /// <summary>Neither .xlsx nor .xls nor text: a program, a picture, a web page, an .xlsb.</summary>
    [Display(Name = "This is not a table. Choose an .xlsx, .xls or .csv file.")] NotASheet,

    [Display(Name = "This file is too large. Split it into several.")] TooLarge,

    [Display(Name = "This file has more than 20,000 rows. Split it into several.")] TooManyRows,

    [Display(Name = "This file has more than 200 columns. Delete those that are not needed.")] TooManyColumns,

    [Display(Name = "This file holds characters that no text has; it seems to be damaged. Save it again from Excel or WPS.")] ContainsNul,

    /// <summary>A text in neither UTF-8 nor GB18030 nor UTF-16 with a byte order mark.</summary>
    [Display(Name = "The characters of this file cannot be read. Save it as .xlsx, or as .csv in UTF-8.")] UnknownEncoding,

    [Display(Name = "This file asks for a password. Save it without one.")] Encrypted,

    [Display(Name = "This file is damaged. Save it again from Excel or WPS.")] Corrupt,

    /// <summary>The first row has numbers or signs only, so it names no column.</summary>
    [Display(Name = "The first row names no columns. Put a row with headings above the data.")] NoHeader,

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
