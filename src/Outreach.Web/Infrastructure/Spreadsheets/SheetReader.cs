using System.Text;

namespace Outreach.Web.Infrastructure.Spreadsheets;

/// <summary>
/// Reads an uploaded .xlsx, .xls or .csv as text, row by row. The kind is found by content, never by name.
/// One apostrophe that <see cref="FormulaGuard"/> put before a dangerous cell is taken off again,
/// so that what the portal exported comes back unchanged.
/// </summary>
public static class SheetReader
{
    private static readonly byte[] OleSignature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Reads a stream to its end, or until it is longer than the limit, and finds its table by the words of its headings.</summary>
    public static SheetReadResult Read(Stream content, IReadOnlyList<ColumnDefinition> columns, SheetLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        limits ??= SheetLimits.Default;
        using var copy = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; copy.Length <= limits.Bytes && (read = content.Read(buffer)) > 0;)
            copy.Write(buffer, 0, read);
        return Read(copy.ToArray(), limits, columns);
    }

    /// <summary>
    /// The table of the first worksheet whose headings are known by their words; where none is, of the first with content,
    /// with its first row as headings.
    /// </summary>
    public static SheetReadResult Read(byte[] content, SheetLimits? limits = null, IReadOnlyList<ColumnDefinition>? columns = null)
    {
        limits ??= SheetLimits.Default;
        var book = ReadBook(content, limits);
        if (book.Error is { } error)
            return SheetReadResult.Refused(error);
        SheetReadResult? first = null;
        foreach (var tab in book.Tabs)
        {
            var read = tab.Error is { } broken ? SheetReadResult.Refused(broken) : TableFinder.Find(tab, columns ?? [], limits);
            if (columns is null || read.Sheet is { IsRecognised: true })
                return read;
            if (first is null || !first.Succeeded)
                first = read;
        }

        return first!;
    }

    /// <summary>All worksheets as they stand.</summary>
    public static BookReadResult ReadBook(byte[] content, SheetLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        var builder = new SheetBuilder(limits ?? SheetLimits.Default);
        return ReadInto(builder, content) is { } error ? new BookReadResult([], error) : builder.Build();
    }

    /// <summary>Whether it is the container of an old .xls, or of another document from before 2007.</summary>
    public static bool IsXls(ReadOnlySpan<byte> content) => content.StartsWith(OleSignature);

    private static SheetError? ReadInto(SheetBuilder builder, byte[] content)
    {
        if (content.Length == 0)
            return SheetError.Empty;
        if (content.Length > builder.Limits.Bytes)
            return SheetError.TooLarge;
        var start = content.AsSpan();
        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8))
            return XlsxSource.ReadInto(builder, content);
        if (IsXls(start))
        {
            // Excel wraps a workbook with a password in the container of the old .xls; this names the wrapped stream.
            return start.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? SheetError.Encrypted
                : XlsSource.ReadInto(builder, content);
        }
        return CsvSource.ReadInto(builder, content);
    }
}
