using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Outreach.Web.Infrastructure.Localization;

/// <summary>What a filled-in text needs beside its words: a noun that goes with one, and quotation marks that nest.</summary>
public static partial class TextPolish
{
    // What follows a number that is no count: “Revision 1 is approved”.
    private static readonly string[] NoCounts = ["is", "was", "has", "of", "to", "in", "at", "or", "and", "by", "on", "takes", "says", "does"];

    private static readonly string[] NoNouns = ["is", "was", "has", "does", "its", "this", "us", "as", "always", "besides"];

    private static readonly Dictionary<string, string> Verbs = new(StringComparer.Ordinal)
    {
        ["are"] = "is",
        ["were"] = "was",
        ["have"] = "has",
        ["wait"] = "waits",
        ["need"] = "needs",
        ["stay"] = "stays",
        ["go"] = "goes",
        ["come"] = "comes",
        ["say"] = "says",
        ["count"] = "counts",
        ["stand"] = "stands",
        ["want"] = "wants",
        ["lack"] = "lacks",
        ["take"] = "takes",
        ["ask"] = "asks",
    };

    /// <summary>“{0} photos” for one: “{0} photo”; “{0} clauses are open”: “{0} clause is open”.</summary>
    public static string ForOne(string format, object[] arguments) => !arguments.Any(IsOne) ? format : Counted().Replace(format, m =>
    {
        if (int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) is var at && (at >= arguments.Length || !IsOne(arguments[at])))
            return m.Value;
        var words = m.Groups[3].Value.Split(' ');
        if (NoCounts.Contains(words[1]))
            return m.Value;
        var noun = Array.FindIndex(words, 1, w => w == "people" || (w.Length > 2 && w.EndsWith('s') && !w.Contains('’') && !w.EndsWith("ss", StringComparison.Ordinal) && !NoNouns.Contains(w)));
        if (noun < 0)
            return m.Value;
        words[noun] = Singular(words[noun]);
        for (var i = noun + 1; i < words.Length; i++)
        {
            if (!Verbs.TryGetValue(words[i], out var verb))
                continue;
            words[i] = verb;
            break;
        }

        return string.Concat(m.Groups[2].Value, string.Join(' ', words));
    });

    /// <summary>“ ” within “ ” become ‘ ’. A text whose marks do not pair stays as it is.</summary>
    public static string Nest(string text)
    {
        if (text.Count(c => c == '“') < 2)
            return text;
        var (depth, nests) = (0, false);
        var nested = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var inner = (c == '“' && depth % 2 == 1) || (c == '”' && depth % 2 == 0 && depth > 0);
            nests |= inner;
            depth += c switch { '“' => 1, '”' => -1, _ => 0 };
            if (depth < 0)
                return text;
            nested.Append(inner ? c == '“' ? '‘' : '’' : c);
        }

        return nests && depth == 0 ? nested.ToString() : text;
    }

    private static bool IsOne(object? argument) => argument is 1 or 1L or 1d or 1m or "1";

    private static string Singular(string noun) => noun switch
    {
        "people" => "person",
        _ when noun.EndsWith("ies", StringComparison.Ordinal) => noun[..^3] + "y",
        _ when noun.EndsWith("ches", StringComparison.Ordinal) || noun.EndsWith("shes", StringComparison.Ordinal) || noun.EndsWith("xes", StringComparison.Ordinal) => noun[..^2],
        _ => noun[..^1],
    };

    // A place to fill and the words after it, up to a mark.
    [GeneratedRegex(@"(?<=^|[\s(“])(?=\{(\d+)[^}]*\})(\{\d+[^}]*\})((?: [A-Za-z’'-]+){1,6})")]
    private static partial Regex Counted();
}
