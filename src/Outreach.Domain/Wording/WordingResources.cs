using System.Reflection;

namespace Outreach.Domain.Wording;

/// <summary>The word lists and rules, which are files in this assembly.</summary>
internal static class WordingResources
{
    private static readonly Assembly Assembly = typeof(WordingResources).Assembly;

    /// <summary>All word lists, of both checks.</summary>
    public static IReadOnlyCollection<WordList> Lists() =>
        [.. Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".words", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(n => WordList.Parse(n[(n.LastIndexOf('/') + 1)..^".words".Length], Text(n)))];

    /// <summary>The file of this name, wherever it lies.</summary>
    public static string File(string name) => Text(Assembly.GetManifestResourceNames().Single(n => n.EndsWith("/" + name, StringComparison.Ordinal)));

    private static string Text(string resource)
    {
        using var stream = Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r", "", StringComparison.Ordinal);
    }
}
