using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Outreach.Web.Infrastructure.Spreadsheets;

/// <summary>The visible sheets of an old .xls, as Excel until 2003 wrote it and WPS still does.</summary>
internal static class XlsSource
{
    private const int ExcelRows = 65_536;
    private const int MostTableSectors = 8;

    static XlsSource() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Adds the rows; the result says why the file is refused, if it is.</summary>
    public static SheetError? ReadInto(SheetBuilder builder, byte[] content)
    {
        if (!IsContainer(content))
            return SheetError.NotASheet;
        try
        {
            using var reader = ExcelReaderFactory.CreateBinaryReader(
                new MemoryStream(content, writable: false), new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding("GB18030") });
            var characters = 0L;
            do
            {
                if (reader.VisibleState != "visible")
                    continue;
                var error = ReadSheet(builder, reader, ref characters);
                if (error == SheetError.TooLarge)
                    return error;
                foreach (var cells in reader.MergeCells ?? [])
                    builder.Merge(cells.FromRow + 1, cells.ToRow + 1, cells.FromColumn, cells.ToColumn);
                builder.End(reader.Name, error);
            }
            while (reader.NextResult());
            return null;
        }
        catch (InvalidPasswordException)
        {
            return SheetError.Encrypted;
        }
        catch (ExcelReaderException e) when (e.GetType() == typeof(ExcelReaderException))
        {
            return SheetError.NotASheet; // the container of an old .doc or .ppt
        }
        // A hostile or broken file can make the reader throw nearly anything; for a person it is one thing.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return SheetError.Corrupt;
        }
    }

    private static SheetError? ReadSheet(SheetBuilder builder, IExcelDataReader reader, ref long characters)
    {
        for (var row = 1; reader.Read(); row++)
        {
            if (row > ExcelRows)
                return SheetError.Corrupt;
            string[]? cells = null; // most rows that a file claims may be blank
            for (var column = 0; column < reader.FieldCount; column++)
            {
                var text = TextOf(reader, column);
                if (text.Length == 0)
                    continue;
                // Thousands of cells may name one long text, and each gets a copy.
                characters += text.Length;
                if (characters > builder.Limits.UnpackedBytes / sizeof(char))
                    return SheetError.TooLarge;
                if (column >= builder.Limits.Columns)
                {
                    if (!string.IsNullOrWhiteSpace(text))
                        return SheetError.TooManyColumns;
                    continue;
                }

                if (cells is null)
                {
                    cells = new string[builder.Limits.Columns];
                    Array.Fill(cells, "");
                }

                cells[column] = text;
            }

            if (cells is not null && builder.Add(row, cells) is { } error)
                return error;
        }

        return null;
    }

    private static string TextOf(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => "", // an error, such as #N/A, too: the reader does not tell which
        string text => text,
        bool truth => truth ? "TRUE" : "FALSE",
        DateTime moment => CellText.Of(moment),
        TimeSpan span => ExcelNumbers.Elapsed(span),
        IFormattable number => ExcelNumbers.Text(
            number.ToString("R", CultureInfo.InvariantCulture), reader.GetNumberFormatIndex(column), reader.GetNumberFormatString(column), from1904: false),
        var other => other.ToString() ?? "",
    };

    /// <summary>
    /// Whether the header is one of an OLE container whose tables fit into a file this small: the reader makes them as long as
    /// the header says.
    /// </summary>
    private static bool IsContainer(byte[] content) =>
        content.Length > 512
        && BinaryPrimitives.ReadUInt16LittleEndian(content.AsSpan(30)) is 9 or 12
        && BinaryPrimitives.ReadUInt16LittleEndian(content.AsSpan(32)) == 6
        && BinaryPrimitives.ReadInt32LittleEndian(content.AsSpan(72)) is >= 0 and <= MostTableSectors;
}
