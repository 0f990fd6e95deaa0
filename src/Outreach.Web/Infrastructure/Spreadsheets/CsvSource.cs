using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Outreach.Web.Infrastructure.Spreadsheets;

internal static class CsvSource
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    // Tried in this order. Chinese Excel saves GB18030 without a mark; text that is valid UTF-8 is almost never anything else.
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static SheetError? ReadInto(SheetBuilder builder, byte[] content)
    {
        if (Decode(content, out var text) is { } error)
            return error;
        if (text.AsSpan().TrimStart().StartsWith('<'))
            return SheetError.NotASheet;

        var delimiter = DelimiterOf(text);
        if (EndsInsideQuotes(text, delimiter))
            return SheetError.UnclosedQuote;
        using var parser = Parser(text, delimiter);
        while (parser.Read())
        {
            if (builder.Add(parser.Row, parser.Record!) is { } refusal)
                return refusal;
        }
        return null;
    }

    private static SheetError? Decode(byte[] content, out string text)
    {
        text = "";
        var utf16 = content.AsSpan().StartsWith(Encoding.Unicode.Preamble) ? new UnicodeEncoding(false, true, true)
            : content.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble) ? new UnicodeEncoding(true, true, true)
            : null;
        var binary = utf16 is null && content.Any(IsControl);
        if (utf16 is null && content.Contains((byte)0))
            return binary ? SheetError.NotASheet : SheetError.ContainsNul;
        foreach (var encoding in utf16 is null ? new[] { Utf8, Gb18030 } : [utf16])
        {
            try
            {
                // Nothing else drops the mark, and it would stick to the first header.
                text = encoding.GetString(content).TrimStart('\uFEFF');
                return null;
            }
            catch (DecoderFallbackException)
            {
            }
        }
        return binary ? SheetError.NotASheet : SheetError.UnknownEncoding;
    }

    private static bool IsControl(byte value) => value is > 0 and < 0x20 and not ((byte)'\t' or (byte)'\r' or (byte)'\n');

    /// <summary>The one that the first line with words has most of, outside quotation marks.</summary>
    private static char DelimiterOf(string text)
    {
        var counts = new int[Delimiters.Length];
        var (inside, words) = (false, false);
        foreach (var c in text)
        {
            if (c is '\r' or '\n' && words && !inside)
                break;
            inside ^= c == '"';
            words |= char.IsLetterOrDigit(c);
            if (!inside && Array.IndexOf(Delimiters, c) is >= 0 and var found)
                counts[found]++;
        }
        return Delimiters[Array.IndexOf(counts, counts.Max())];
    }

    /// <summary>The parser closes an open quotation mark at the end by itself, and all rows since would be one cell.</summary>
    private static bool EndsInsideQuotes(string text, char delimiter)
    {
        var (quotedField, inside, atStart) = (false, false, true);
        foreach (var c in text)
        {
            if (c == '"' && (atStart || quotedField))
                (quotedField, inside, atStart) = (true, !inside, false);
            else if (!inside && (c == delimiter || c is '\r' or '\n'))
                (quotedField, atStart) = (false, true);
            else
                atStart = false;
        }
        return inside;
    }

    private static CsvParser Parser(string text, char delimiter) => new(
        new StringReader(text),
        new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            IgnoreBlankLines = false, // they count in Excel's row numbers
            BadDataFound = null, // a quotation mark amid a cell, as in 5" tube: kept, like Excel does
        });
}
