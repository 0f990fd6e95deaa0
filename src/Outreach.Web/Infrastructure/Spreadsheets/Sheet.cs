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
    /// <summary>One cell for each header.</summary>
    Regular,

    /// <summary>The line of a csv ends before the last header.</summary>
    TooFewCells,

    /// <summary>There is text beyond the last header.</summary>
    TooManyCells,
}

/// <summary>Why a file could not be read as a table.</summary>
public enum SheetError
{
    /// <summary>No bytes, or nothing but blank rows.</summary>
    Empty,

    /// <summary>Neither .xlsx nor text: a program, a picture, a web page, an old .xls, an .xlsb.</summary>
    NotASheet,

    /// <summary>More bytes than allowed, packed or unpacked.</summary>
    TooLarge,

    /// <summary>More rows than allowed.</summary>
    TooManyRows,

    /// <summary>More columns than allowed.</summary>
    TooManyColumns,

    /// <summary>A text with a NUL character, which no database takes.</summary>
    ContainsNul,

    /// <summary>A text in neither UTF-8 nor GB18030 nor UTF-16 with a byte order mark.</summary>
    UnknownEncoding,

    /// <summary>The workbook asks for a password.</summary>
    Encrypted,

    /// <summary>A workbook that is cut off or malformed.</summary>
    Corrupt,

    /// <summary>The first row has numbers or signs only, so it names no column.</summary>
    NoHeader,

    /// <summary>A quotation mark in a csv is opened and never closed, so rows would run together.</summary>
    UnclosedQuote,
}

/// <summary>How much a file may hold. The defaults fit a department's lists with much to spare.</summary>
public sealed record SheetLimits
{
    /// <summary>The limits for people's uploads.</summary>
    public static readonly SheetLimits Default = new();

    /// <summary>Bytes of the file.</summary>
    public int Bytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Bytes of all parts of an .xlsx when unpacked, counted as they come out.</summary>
    public long UnpackedBytes { get; init; } = 100L * 1024 * 1024;

    /// <summary>XML tags of an .xlsx, since each may become an object many times its size.</summary>
    public int Tags { get; init; } = 5_000_000;

    /// <summary>Parts in an .xlsx.</summary>
    public int Parts { get; init; } = 1_000;

    /// <summary>Rows below the header that are not blank.</summary>
    public int Rows { get; init; } = 20_000;

    /// <summary>Columns with text.</summary>
    public int Columns { get; init; } = 200;
}

/// <summary>Either a sheet or the reason why there is none.</summary>
public sealed record SheetReadResult
{
    private SheetReadResult(Sheet? sheet, SheetError? error) => (Sheet, Error) = (sheet, error);

    /// <summary>The table, if the file could be read.</summary>
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
