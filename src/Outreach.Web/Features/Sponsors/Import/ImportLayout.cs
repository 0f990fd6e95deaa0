using System.Globalization;
using System.Text.RegularExpressions;

namespace Outreach.Web.Features.Sponsors.Import;

/// <summary>Which worksheets of a file are taken, and in which row each has its headings: 0@3,1 (from 0; the row from 1, left out to be found).</summary>
public sealed partial record ImportLayout(IReadOnlyList<(int Tab, int? Heading)> Tabs)
{
    private const int MostTabs = 50;

    /// <summary>Reads what <see cref="Text"/> wrote; null for nothing or anything else.</summary>
    public static ImportLayout? Parse(IEnumerable<string?> texts)
    {
        var tabs = new List<(int, int?)>();
        foreach (var part in texts.SelectMany(t => (t ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)).Distinct().Take(MostTabs))
        {
            if (Part().Match(part) is not { Success: true } match)
                return null;
            tabs.Add((Number(match.Groups[1].Value), match.Groups[2].Success ? Number(match.Groups[2].Value) : null));
        }

        return tabs.Count == 0 ? null : new ImportLayout([.. tabs.DistinctBy(t => t.Item1).OrderBy(t => t.Item1)]);
    }

    public string Text => string.Join(',', Tabs.Select(t => t.Heading is { } row ? string.Create(CultureInfo.InvariantCulture, $"{t.Tab}@{row}") : t.Tab.ToString(CultureInfo.InvariantCulture)));

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("^([0-9]{1,4})(?:@([0-9]{1,7}))?$")]
    private static partial Regex Part();
}
