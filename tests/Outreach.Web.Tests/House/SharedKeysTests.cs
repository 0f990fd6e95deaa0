using System.Text.RegularExpressions;

namespace Outreach.Web.Tests.House;

/// <summary>
/// One key, one meaning: a text that more than one subject uses stands in shared-keys.txt, where somebody has looked that it
/// means the same on each page. A key that would mean two things in Chinese becomes two keys.
/// </summary>
public sealed partial class SharedKeysTests
{
    private const string List = "tests/Outreach.Web.Tests/House/shared-keys.txt";

    [Fact]
    public void A_text_that_more_than_one_subject_uses_was_looked_at()
    {
        var shared = Shared();
        var file = Path.Combine(Checkout.Root, List);
        if (Environment.GetEnvironmentVariable("OUTREACH_UPDATE_KEYS") == "1")
            File.WriteAllLines(file, shared);
        var confirmed = File.ReadAllLines(file);
        var unseen = shared.Except(confirmed).ToList();
        var gone = confirmed.Except(shared).ToList();
        Assert.True(unseen.Count + gone.Count == 0, "Not in " + List + ", or there without need:\n" + string.Join('\n', unseen.Concat(gone)));
    }

    private static List<string> Shared()
    {
        var subjects = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var file in Checkout.Files("src/Outreach.Web/Features", "*.cs*"))
        {
            var path = file.Replace('\\', '/');
            var parts = path[(path.IndexOf("/Features/", StringComparison.Ordinal) + "/Features/".Length)..].Split('/');
            if (parts.Length < 2 || parts[0] == "Shared")
                continue;
            foreach (Match match in Key().Matches(File.ReadAllText(file)))
            {
                var key = match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value;
                if (!subjects.TryGetValue(key, out var found))
                    subjects[key] = found = [];
                found.Add(parts[0]);
            }
        }

        return [.. subjects.Where(s => s.Value.Count > 1).Select(s => s.Key).Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex("(?:\\bT|[tT]exts)\\[\\s*\"((?:[^\"\\\\]|\\\\.)*)\"|Display\\(Name = \"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Key();
}
