using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Outreach.Web.Infrastructure.Files;

/// <summary>Whether a PDF is one that can be opened, by its frame alone: nothing in it is unpacked or run.</summary>
public static partial class PdfFile
{
    // Where a reader looks for the end; some programs write a little behind it.
    private const int Tail = 2048;

    /// <summary>Whether it is whole: an end mark, a catalogue or the table that leads to it, and objects. What only begins like one is none.</summary>
    public static bool IsReadable(byte[] bytes)
    {
        // Latin-1 keeps each byte a character, so that what is packed disturbs nothing.
        var text = Encoding.Latin1.GetString(bytes);
        var end = text.LastIndexOf("%%EOF", StringComparison.Ordinal);
        if (end < 0 || text.Length - end > Tail || !Object().IsMatch(text))
            return false;
        return LeadsToTable(text, end) || Catalogue().IsMatch(text);
    }

    private static bool LeadsToTable(string text, int end)
    {
        var start = text.LastIndexOf("startxref", end, StringComparison.Ordinal);
        return start >= 0 && Offset().Match(text, start) is { Success: true } match
            && int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) && offset < text.Length
            && Table().IsMatch(text, offset);
    }

    [GeneratedRegex(@"\b[0-9]{1,9}\s+[0-9]{1,5}\s+obj\b")]
    private static partial Regex Object();

    [GeneratedRegex(@"/Type\s*/Catalog\b")]
    private static partial Regex Catalogue();

    [GeneratedRegex(@"\Gstartxref\s+([0-9]{1,9})\s")]
    private static partial Regex Offset();

    [GeneratedRegex(@"\G\s*(?:xref\s|[0-9]{1,9}\s+[0-9]{1,5}\s+obj\b)")]
    private static partial Regex Table();
}
