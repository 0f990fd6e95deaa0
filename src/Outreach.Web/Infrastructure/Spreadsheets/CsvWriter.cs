using System.Globalization;
using System.Text;
using CsvHelper.Configuration;

namespace Outreach.Web.Infrastructure.Spreadsheets;

/// <summary>Writes a table as .csv that Excel opens by double click: UTF-8 with a byte order mark.</summary>
public static class CsvWriter
{
    /// <summary>Writes the table and leaves the stream open.</summary>
    /// <param name="headers">The first line.</param>
    /// <param name="rows">Cells: string, int, long, decimal, DateOnly, DateTime or DateTimeOffset in local time, null.</param>
    public static void Write(Stream stream, IEnumerable<string> headers, IEnumerable<IEnumerable<object?>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\r\n",
            // Semicolon and tab too, so that no reader takes them for the delimiter.
            ShouldQuote = args => ConfigurationFunctions.ShouldQuote(args) || args.Field.AsSpan().ContainsAny(";\t\r\n"),
        };
        using var writer = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true);
        using var csv = new CsvHelper.CsvWriter(writer, configuration);
        foreach (var row in rows.Prepend(headers))
        {
            foreach (var cell in row)
                csv.WriteField(cell is string text ? FormulaGuard.Defuse(text.Replace("\0", "", StringComparison.Ordinal)) : CellText.Of(cell));
            csv.NextRecord();
        }
    }
}
