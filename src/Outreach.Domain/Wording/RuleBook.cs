using System.Globalization;

namespace Outreach.Domain.Wording;

/// <summary>
/// The rules of a check, as their file says them. A rule is "[name]", or "[name/part]" where one rule has parts with other
/// contexts, and lines below it, read in their order:
/// <list type="bullet">
/// <item><c>reason</c> and <c>source</c>: why it is there.</item>
/// <item><c>find</c>: a pattern of what it is about. <c>find hangs:</c> only where the text is about something that
/// hangs (any word may stand there; the check says which hold).</item>
/// <item><c>unless</c>: a pattern; what overlaps it is not found.</item>
/// <item><c>claim length|day:</c> a pattern to which such marks belong, so that nothing below finds them.</item>
/// <item><c>extend 8</c>: the quote begins up to so many characters earlier within its part of the sentence.</item>
/// <item><c>context</c>: sections of the <see cref="NegationAnalyzer"/> that can take the meaning away.</item>
/// </list>
/// "#" begins a remark; patterns are those of <see cref="Pattern"/>.
/// </summary>
internal sealed class RuleBook
{
    // A text made of nothing but bad words needs no more of them.
    private const int MostMatches = 2000;

    private readonly List<Rule> _rules = [];
    private readonly Lexicon _lexicon;
    private readonly NegationAnalyzer _context;

    /// <param name="content">The file.</param>
    /// <param name="lexicon">The concepts that it names.</param>
    /// <param name="context">What takes the meaning away.</param>
    public RuleBook(string content, Lexicon lexicon, NegationAnalyzer context)
    {
        (_lexicon, _context) = (lexicon, context);
        foreach (var line in Lines(content))
        {
            if (line[0] == '[')
                _rules.Add(new Rule(line[1..^1]));
            else
                Read(line, _rules[^1]);
        }

        foreach (var rule in _rules)
            rule.Seal();
    }

    private enum StepKind
    {
        Find,
        Unless,
        Claim,
    }

    /// <summary>The names of the rules.</summary>
    public IEnumerable<string> Rules => _rules.Select(r => r.Name);

    /// <summary>The lines of a file without remarks.</summary>
    public static IEnumerable<string> Lines(string content) => content.Split('\n')
        .Select(l => l.IndexOf('#', StringComparison.Ordinal) is >= 0 and var remark ? l[..remark].Trim() : l.Trim())
        .Where(l => l.Length > 0);

    /// <summary>The words in quotation marks within a file's patterns.</summary>
    public static IEnumerable<string> Literals(string content) =>
        Lines(content).Where(l => l.Split(' ')[0] is "find" or "unless" or "claim" or "clean" or "keep").SelectMany(Pattern.Literals);

    /// <summary>
    /// Everything in the text that a rule finds and that means what it says, in the order of the text; of one rule, words
    /// that overlap are one. <paramref name="holds"/>: the conditions that hold of the text.
    /// </summary>
    public List<PhraseMatch> Find(string text, DepartmentWords words, params ReadOnlySpan<string> holds)
    {
        var passage = new Passage(text, words.Lexicon);
        var found = new List<(string Rule, Found Match)>();
        foreach (var rule in _rules)
        {
            if (!rule.IsPossible(passage))
                continue;
            List<(int Start, int End)>? matches = null;
            foreach (var step in rule.Steps)
            {
                if (!step.Pattern.IsPossible(passage) || (step.Condition is not null && !holds.Contains(step.Condition)))
                    continue;
                if (step.Kind == StepKind.Claim)
                    Claim(passage, step);
                else if (step.Kind == StepKind.Find)
                {
                    foreach (var match in step.Pattern.FindAll(passage).Take(MostMatches))
                        (matches ??= []).Add(match);
                }
            }

            if (matches is null)
                continue;
            var left = Without(matches, [.. rule.Steps.Where(s => s.Kind == StepKind.Unless).SelectMany(s => s.Pattern.FindAll(passage).Take(MostMatches))]);
            var merged = Merged(left.ConvertAll(m => (Extended(passage, m.Start, rule.Extension), m.End)));
            foreach (var match in _context.Meant(passage, merged, rule.Contexts))
                found.Add((rule.Name, match));
        }

        return Joined(passage, found);
    }

    /// <summary>Each pattern that stands in the text, whatever the context makes of it: for whoever mends a rule.</summary>
    public IEnumerable<string> Explain(string text)
    {
        var passage = new Passage(text, _lexicon);
        foreach (var rule in _rules)
        {
            foreach (var step in rule.Steps)
            {
                foreach (var (start, end) in step.Pattern.FindAll(passage))
                    yield return $"[{rule.Name}] {step.Line}: {passage.Text.Quote(start, end)}";
            }
        }
    }

    /// <summary>
    /// What a text says beside the words that the rules find: its characters, of which two make a word in Chinese and five in
    /// Latin letters, and how often it names a concept.
    /// </summary>
    public (int Characters, int Named) Said(string text, string concept)
    {
        var passage = new Passage(text, _lexicon);
        var covered = new bool[passage.Text.Text.Length];
        foreach (var (start, end) in _rules.SelectMany(r => r.Steps).SelectMany(s => s.Pattern.FindAll(passage)))
            covered.AsSpan(start..end).Fill(true);
        int ideographs = 0, letters = 0, named = 0;
        for (var i = 0; i < covered.Length; i++)
        {
            if (covered[i])
                continue;
            ideographs += TextNormalizer.IsIdeograph(passage.Text.Text[i]) ? 1 : 0;
            letters += char.IsLetter(passage.Text.Text[i]) && !TextNormalizer.IsIdeograph(passage.Text.Text[i]) ? 1 : 0;
        }

        foreach (var mark in passage.Of(_lexicon.Number(concept)))
            named += covered[mark.Start] ? 0 : 1;
        return (ideographs + letters * 2 / 5, named);
    }

    // What parts of one rule find in the same words is one.
    private static List<PhraseMatch> Joined(Passage passage, List<(string Rule, Found Match)> found)
    {
        var joined = new List<(string Rule, int Start, int End)>();
        var last = new Dictionary<string, int>();
        foreach (var (rule, match) in found.OrderBy(f => f.Match.Start).ThenByDescending(f => f.Match.End))
        {
            var name = PhraseMatch.NameOf(rule);
            if (last.TryGetValue(name, out var at) && match.Start < joined[at].End)
            {
                joined[at] = joined[at] with { End = Math.Max(joined[at].End, match.End) };
                continue;
            }

            last[name] = joined.Count;
            joined.Add((rule, match.Start, match.End));
        }

        return joined.ConvertAll(j => new PhraseMatch(j.Rule, passage.Text.OriginalIndex(j.Start), passage.Text.Quote(j.Start, j.End)));
    }

    private static void Claim(Passage passage, Step step)
    {
        var spans = step.Pattern.FindAll(passage).OrderBy(m => m.Start).ToList();
        if (spans.Count == 0)
            return;
        foreach (var concept in step.Claimed)
            passage.Remove(concept, m => Covers(spans, m));
    }

    // Spans come by their starts and may overlap; one that begins long before is at most a sentence away.
    private static bool Covers(List<(int Start, int End)> spans, Mark mark)
    {
        var (low, high) = (0, spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].Start <= mark.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (var i = low - 1; i >= 0 && i > low - 12; i--)
        {
            if (spans[i].End >= mark.End)
                return true;
        }

        return false;
    }

    private static List<(int Start, int End)> Without(List<(int Start, int End)> matches, List<(int Start, int End)> unless)
    {
        if (unless.Count == 0)
            return matches;
        var spans = Merged(unless);
        matches.Sort();
        var at = 0;
        return matches.FindAll(m =>
        {
            while (at < spans.Count && spans[at].End <= m.Start)
                at++;
            return at == spans.Count || spans[at].Start >= m.End;
        });
    }

    private static int Extended(Passage passage, int start, int most)
    {
        for (; most > 0 && !passage.StartsPart(start); most--)
            start--;
        return start;
    }

    private static List<(int Start, int End)> Merged(List<(int Start, int End)> matches)
    {
        matches.Sort();
        var merged = new List<(int Start, int End)>();
        foreach (var match in matches)
        {
            if (merged.Count > 0 && match.Start < merged[^1].End)
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, match.End));
            else
                merged.Add(match);
        }

        return merged;
    }

    private void Read(string line, Rule rule)
    {
        var (keyword, rest) = Split(line);
        switch (keyword)
        {
            case "reason":
                rule.Reason = rest;
                break;
            case "source":
                rule.Source = rest;
                break;
            case "extend":
                rule.Extension = int.Parse(rest, CultureInfo.InvariantCulture);
                break;
            case "context":
                rule.Contexts.AddRange(rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(_context.Section));
                break;
            case "find" or "unless" or "claim":
                // The name of a condition, or what is claimed, stands before a colon that belongs to no words.
                var colon = rest.IndexOf(':', StringComparison.Ordinal);
                var quote = rest.IndexOf('\'', StringComparison.Ordinal);
                var head = colon > 0 && (quote < 0 || colon < quote) ? rest[..colon].Trim() : null;
                var pattern = Pattern.Parse(head is null ? rest : rest[(colon + 1)..], _lexicon);
                rule.Steps.Add(keyword switch
                {
                    "claim" => new Step(line, StepKind.Claim, pattern, null, [.. (head ?? throw new FormatException(line)).Split('|').Select(_lexicon.Number)]),
                    "unless" => new Step(line, StepKind.Unless, pattern, head, []),
                    _ => new Step(line, StepKind.Find, pattern, head, []),
                });
                break;
            default:
                throw new FormatException(line);
        }
    }

    private static (string Keyword, string Line) Split(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? throw new FormatException(line) : (line[..space], line[(space + 1)..].Trim());
    }

    private sealed class Rule(string name)
    {
        private ConceptBits[]? _first;

        public string Name => name;

        public string? Reason { get; set; }

        public string? Source { get; set; }

        public int Extension { get; set; }

        public List<Step> Steps { get; } = [];

        public List<ContextSection> Contexts { get; } = [];

        // Which concepts begin what it looks for: most rules have nothing to do with most sentences.
        public void Seal()
        {
            var first = Steps.Where(s => s.Kind == StepKind.Find).Select(s => s.Pattern.First).ToList();
            _first = first.Contains(null) ? null : Passage.Bits(first.SelectMany(f => f!).Distinct());
        }

        public bool IsPossible(Passage passage) => _first is null || passage.HasAny(_first);
    }

    private readonly record struct Step(string Line, StepKind Kind, Pattern Pattern, string? Condition, int[] Claimed);
}
