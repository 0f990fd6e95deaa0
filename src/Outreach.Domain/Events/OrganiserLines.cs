namespace Outreach.Domain.Events;

/// <summary>Organisers as lines that people write: 主办：校学生会, one a line; a line without a role is a host first, then organisers.</summary>
public static class OrganiserLines
{
    private static readonly (string Word, OrganiserRole Role)[] Words =
    [
        ("主办", OrganiserRole.Host), ("承办", OrganiserRole.Organiser), ("协办", OrganiserRole.CoOrganiser), ("赞助", OrganiserRole.Sponsor),
        ("host", OrganiserRole.Host), ("organiser", OrganiserRole.Organiser), ("co-organiser", OrganiserRole.CoOrganiser), ("sponsor", OrganiserRole.Sponsor),
    ];

    public static IReadOnlyList<EventOrganiserDetails> Parse(string? text)
    {
        var organisers = new List<EventOrganiserDetails>();
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = line.IndexOfAny(['：', ':']);
            var word = at < 0 ? "" : line[..at].Trim().Replace("单位", "", StringComparison.Ordinal);
            var role = Words.Where(w => string.Equals(w.Word, word, StringComparison.OrdinalIgnoreCase)).Select(w => (OrganiserRole?)w.Role).FirstOrDefault();
            var names = role is null ? line : line[(at + 1)..];
            foreach (var name in names.Split(['、', '，', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                organisers.Add(new EventOrganiserDetails(role ?? (organisers.Count == 0 ? OrganiserRole.Host : OrganiserRole.Organiser), name));
            }
        }

        return organisers;
    }

    public static string? Text(IEnumerable<(OrganiserRole Role, string Name)> organisers) =>
        string.Join('\n', organisers.GroupBy(o => o.Role).Select(g => $"{Words.First(w => w.Role == g.Key).Word}：{string.Join('、', g.Select(o => o.Name))}")) is { Length: > 0 } text ? text : null;
}
