namespace Outreach.Domain.Wording;

/// <summary>
/// One concept's words, as its file says them. A line is an entry; "|" parts variants, "(a|b|)" inside an entry stands for
/// each of its alternatives, "!" before an entry names a longer word that holds one of the concept's words and means
/// something else, "+" takes in all of another concept, "#" begins a remark. Spaces within English words make no
/// difference. <c>@disguised</c>: people hide these words, so they are also looked for with the characters, pinyin and
/// figures of disguises.txt. <c>@cut</c>: and with a sentence mark in every gap (押，金).
/// </summary>
internal sealed class WordList
{
    private const int MostVariants = 4000;

    private WordList(string concept) => Concept = concept;

    /// <summary>Name of the concept.</summary>
    public string Concept { get; }

    /// <summary>Whether the words are also looked for in disguise.</summary>
    public bool IsDisguised { get; private set; }

    /// <summary>Whether the words are also looked for cut up by sentence marks.</summary>
    public bool IsCutUp { get; private set; }

    /// <summary>Words that mean the concept.</summary>
    public List<string> Words { get; } = [];

    /// <summary>Longer words that do not.</summary>
    public List<string> Exceptions { get; } = [];

    /// <summary>Concepts whose words mean this one too.</summary>
    public List<string> Included { get; } = [];

    /// <summary>Reads a file. Throws <see cref="FormatException"/> with the line that cannot be read.</summary>
    public static WordList Parse(string concept, string content)
    {
        var list = new WordList(concept);
        foreach (var raw in content.Split('\n'))
        {
            var remark = raw.IndexOf('#', StringComparison.Ordinal);
            var line = (remark < 0 ? raw : raw[..remark]).Trim();
            if (line.Length == 0)
                continue;
            if (line == "@disguised")
                list.IsDisguised = true;
            else if (line == "@cut")
                list.IsCutUp = true;
            else if (line[0] == '@')
                throw new FormatException($"{concept}: {line}");
            else if (line[0] == '+')
                list.Included.Add(line[1..].Trim());
            else if (line[0] == '!')
                list.Exceptions.AddRange(Expand(concept, line[1..]));
            else
                list.Words.AddRange(Expand(concept, line));
        }

        return list;
    }

    /// <summary>All texts that an entry stands for, as <see cref="TextNormalizer"/> writes them.</summary>
    internal static IEnumerable<string> Expand(string concept, string entry)
    {
        var position = 0;
        var texts = Alternatives(entry, ref position);
        if (position < entry.Length)
            throw new FormatException($"{concept}: {entry}");
        if (texts.Count > MostVariants)
            throw new FormatException($"{concept}: {entry}: {texts.Count} variants, at most {MostVariants}; split the line");
        return texts.Select(t => TextNormalizer.Normalize(t).Text).Where(t => t.Length > 0).Distinct();
    }

    private static List<string> Alternatives(string entry, ref int position)
    {
        var all = new List<string>();
        var current = new List<string> { "" };
        while (position < entry.Length && entry[position] != ')')
        {
            switch (entry[position])
            {
                case '|':
                    all.AddRange(current);
                    current = [""];
                    position++;
                    break;
                case '(':
                    position++;
                    var inner = Alternatives(entry, ref position);
                    if (position >= entry.Length || entry[position] != ')')
                        throw new FormatException(entry);
                    position++;
                    current = [.. current.SelectMany(c => inner.Select(i => c + i))];
                    break;
                default:
                    var end = entry.AsSpan(position).IndexOfAny("|()");
                    var text = end < 0 ? entry[position..] : entry.Substring(position, end);
                    position += text.Length;
                    current = [.. current.Select(c => c + text)];
                    break;
            }
        }

        all.AddRange(current);
        return all;
    }
}
