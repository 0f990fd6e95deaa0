using System.Collections.Frozen;
using System.Globalization;

namespace Outreach.Domain.Events.Periods;

/// <summary>
/// The State Council's published arrangements that the portal comes with. They are taken over into an empty database; from
/// then on the database is the truth. A year that is not here was not published when this was built, and nothing is guessed.
/// </summary>
public static class HolidayData
{
    public static FrozenDictionary<int, HolidayYear> Years { get; } = Read();

    private static FrozenDictionary<int, HolidayYear> Read()
    {
        var assembly = typeof(HolidayData).Assembly;
        var years = new Dictionary<int, HolidayYear>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".holidays", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var year = int.Parse(Path.GetFileNameWithoutExtension(name), CultureInfo.InvariantCulture);
            years[year] = Parse(year, reader.ReadToEnd());
        }

        return years.ToFrozenDictionary();
    }

    // paper|title|day, then off|name|first|last and work|name|day
    private static HolidayYear Parse(int year, string text)
    {
        var (paper, publishedOn) = ("", default(DateOnly));
        List<PeriodDetails> periods = [];
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => l[0] != '#'))
        {
            var p = line.Split('|');
            switch (p[0])
            {
                case "paper":
                    (paper, publishedOn) = (p[1], Day(p[2]));
                    break;
                case "off":
                    periods.Add(new PeriodDetails(PeriodKind.Holiday, p[1], Day(p[2]), Day(p[3])));
                    break;
                default:
                    periods.Add(new PeriodDetails(PeriodKind.MakeUpDay, p[1], Day(p[2]), Day(p[2])));
                    break;
            }
        }

        return new HolidayYear(year, paper, publishedOn, periods);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
