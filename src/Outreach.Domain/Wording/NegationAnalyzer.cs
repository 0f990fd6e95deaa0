namespace Outreach.Domain.Wording;

/// <summary>Words found by a rule, by their place in the normalized text.</summary>
internal readonly record struct Found(int Start, int End, bool HasAmount);

/// <summary>One way in which words around others take their meaning away, and what keeps it all the same.</summary>
internal sealed class ContextSection(string name)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Where one of these stands around the words, they are not meant.</summary>
    public List<Pattern> Clean { get; } = [];

    /// <summary>Where one of these stands around the words, they are meant in spite of it.</summary>
    public List<Pattern> Keep { get; } = [];

    /// <summary>Whether it also holds of words with an amount of money: 不收 200元押金 is rare, 公司承担200元体检费 is not.</summary>
    public bool HoldsForAmounts { get; set; }
}

/// <summary>
/// The one place where negation, exception and who does it are judged: 不收押金, 押金全免, 为顾客退押金, 如遇收取押金请举报. A negation
/// is no hole: 不收押金吗, 不退押金, 不交押金不得上岗 and 无押金只收保证金 are none. Read from context.rules: "[name]", then
/// <c>clean</c> and <c>keep</c> with patterns around "@", and <c>amounts</c> where it also holds of amounts of money.
/// </summary>
internal sealed class NegationAnalyzer
{
    // No honest text says so many doubtful words: beyond these, none is excused.
    private const int MostLookedAt = 1000;

    private readonly List<ContextSection> _sections = [];
    private readonly int[] _joiners;
    private readonly int[] _breaks;

    /// <param name="content">The file.</param>
    /// <param name="lexicon">The concepts that it names; "joiner" are the words between the items of a list, "listbreak" those that end one.</param>
    public NegationAnalyzer(string content, Lexicon lexicon)
    {
        _joiners = [lexicon.Number("joiner")];
        _breaks = [lexicon.Number("listbreak")];
        foreach (var line in RuleBook.Lines(content))
        {
            if (line[0] == '[')
            {
                _sections.Add(new ContextSection(line[1..^1]));
                continue;
            }

            if (line == "amounts")
            {
                _sections[^1].HoldsForAmounts = true;
                continue;
            }

            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var pattern = Pattern.Parse(line[(space + 1)..], lexicon);
            if (!pattern.HasAnchor)
                throw new FormatException($"{line}: no @");
            (line[..space] switch
            {
                "clean" => _sections[^1].Clean,
                "keep" => _sections[^1].Keep,
                _ => throw new FormatException(line),
            }).Add(pattern);
        }
    }

    /// <summary>The section of a name. Throws <see cref="FormatException"/> when there is none.</summary>
    public ContextSection Section(string name) => _sections.Find(s => s.Name == name) ?? throw new FormatException($"No context {name}");

    /// <summary>Those of the found words that mean what they say. What holds of one item of a list holds of all.</summary>
    public List<Found> Meant(Passage passage, List<(int Start, int End)> found, List<ContextSection> sections)
    {
        var all = found.ConvertAll(f => new Found(f.Start, f.End, passage.HasMoney(f.Start, f.End)));
        if (sections.Count == 0)
            return all;
        var meant = new List<Found>();
        for (var i = 0; i < all.Count;)
        {
            var last = i;
            while (last + 1 < all.Count && !all[last].HasAmount && !all[last + 1].HasAmount && IsListed(passage, all[last], all[last + 1]))
                last++;
            var list = new Found(all[i].Start, all[last].End, all[i].HasAmount);
            if (i >= MostLookedAt || !sections.Exists(s => IsClean(passage, list, s)))
                meant.AddRange(all.GetRange(i, last - i + 1));
            i = last + 1;
        }

        return meant;
    }

    private static bool IsClean(Passage passage, Found words, ContextSection section) => (section.HoldsForAmounts || !words.HasAmount)
        && section.Clean.Exists(c => c.Surrounds(passage, words.Start, words.End))
        && !section.Keep.Exists(k => k.Surrounds(passage, words.Start, words.End));

    // 押金、服装费和培训费: nothing but a word that joins stands between.
    private bool IsListed(Passage passage, Found item, Found next)
    {
        var (from, to) = (item.End, next.Start);
        // 不收押金，服装费，培训费。
        if (to == from + 1 && passage.Text.Text[from] == ',')
            return (passage.EndsPart(next.End) || passage.HasAny(_joiners, next.End, next.End + 1)) && !passage.LineEndsBetween(from, to);
        if (to - from is < 1 or > 8 || passage.HasAny(_breaks, from, to))
            return to == from;
        var joiners = passage.Of(_joiners[0]);
        for (var i = Passage.FirstFrom(joiners, from); i < joiners.Length && joiners[i].Start < to; i++)
        {
            var joiner = joiners[i];
            if (joiner.End <= to && (joiner.End == to || to - joiner.End <= 4) && joiner.Start - from <= 2)
                return !passage.LineEndsBetween(from, to);
        }

        return false;
    }
}
