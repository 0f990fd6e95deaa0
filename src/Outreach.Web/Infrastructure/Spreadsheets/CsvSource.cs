using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;

namespace Outreach.Web.Infrastructure.Spreadsheets;

internal static partial class CsvSource
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    // Tried in this order. Chinese Excel saves GB18030 without a mark; text that is valid UTF-8 is almost never anything else.
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
    private static readonly Encoding Big5 = CodePagesEncodingProvider.Instance.GetEncoding(
        "Big5", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static SheetError? ReadInto(SheetBuilder builder, byte[] content)
    {
        if (Decode(content, out var text) is { } error)
            return error;
        if (text.AsSpan().TrimStart().StartsWith('<'))
            return text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<table", StringComparison.OrdinalIgnoreCase) ? SheetError.WebPage
                : text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal) ? SheetError.OtherWorkbook : SheetError.NotASheet;

        // Excel takes a first line such as sep=; for what it is, and does not count it.
        var named = Separator().Match(text);
        text = text[named.Length..];
        var delimiter = named.Success ? named.Groups[1].Value[0] : DelimiterOf(text);
        if (EndsInsideQuotes(text, delimiter))
            return SheetError.UnclosedQuote;
        using var parser = Parser(text, delimiter);
        while (parser.Read())
        {
            if (builder.Add(parser.Row, parser.Record!) is { } refusal)
                return refusal;
        }
        builder.End("", null);
        return null;
    }

    private static SheetError? Decode(byte[] content, out string text)
    {
        text = "";
        var utf16 = Utf16Of(content);
        var binary = utf16 is null && content.Any(IsControl);
        if (utf16 is null && content.Contains((byte)0))
            return binary ? SheetError.NotASheet : SheetError.ContainsNul;
        Encoding[] encodings = utf16 is not null ? [utf16] : LooksLikeBig5(content) ? [Utf8, Big5, Gb18030] : [Utf8, Gb18030, Big5];
        foreach (var encoding in encodings)
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

    // By its mark; without one by its many zeros, all on one side, since delimiters and digits have one each.
    private static UnicodeEncoding? Utf16Of(byte[] content)
    {
        if (content.AsSpan().StartsWith(Encoding.Unicode.Preamble))
            return new UnicodeEncoding(false, true, true);
        if (content.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble))
            return new UnicodeEncoding(true, true, true);
        if (content.Length % 2 != 0)
            return null;
        var zeros = new int[2];
        for (var i = 0; i < content.Length; i++)
            zeros[i % 2] += content[i] == 0 ? 1 : 0;
        if (zeros.Max() * 12 < content.Length || zeros.Min() > 0)
            return null;
        var encoding = new UnicodeEncoding(zeros[0] > 0, false, false);
        return encoding.GetString(content).Any(c => c == '\uFFFD' || (char.IsControl(c) && c is not ('\t' or '\r' or '\n'))) ? null : encoding;
    }

    /// <summary>
    /// Whether its pairs of bytes are the everyday characters of Big5 rather than those of GB 2312, which share most codes. The
    /// detectors in libraries want some hundred characters for that; a department's sheet may have thirty.
    /// </summary>
    private static bool LooksLikeBig5(byte[] content)
    {
        var (big5, gb) = (0, 0);
        for (var i = 0; i + 1 < content.Length; i++)
        {
            if (content[i] < 0x81)
                continue;
            var (lead, trail) = (content[i], content[++i]);
            big5 += lead is >= 0xA4 and <= 0xC6 && trail is (>= 0x40 and <= 0x7E) or (>= 0xA1 and <= 0xFE) ? 1 : 0;
            gb += lead is >= 0xB0 and <= 0xD7 && trail is >= 0xA1 and <= 0xFE ? 1 : 0;
        }
        return big5 > gb;
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

    [GeneratedRegex("""\A"?sep=(.)"?(?:\r\n|\r|\n)""", RegexOptions.IgnoreCase)]
    private static partial Regex Separator();
}
