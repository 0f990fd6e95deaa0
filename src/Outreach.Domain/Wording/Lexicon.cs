namespace Outreach.Domain.Wording;

/// <summary>
/// All concepts and their words, ready to be found. Besides those of files there are the concepts of
/// <see cref="NumberTokenizer"/> and, as <c>'words'</c>, those that rules write in place of a name.
/// </summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, int> _numbers;
    private readonly IReadOnlyList<string> _names;
    private readonly Vocabulary _words;
    private readonly Vocabulary _cutUp;
    private readonly Vocabulary? _own;

    private Lexicon(Lexicon other, Vocabulary own) =>
        (_numbers, _names, _words, _cutUp, _own) = (other._numbers, other._names, other._words, other._cutUp, own);

    /// <param name="lists">The files.</param>
    /// <param name="literals">What rules write in quotation marks: alternatives parted by "|".</param>
    /// <param name="disguises">How words are hidden.</param>
    public Lexicon(IReadOnlyCollection<WordList> lists, IEnumerable<string> literals, Disguises disguises)
    {
        var all = lists.Concat(literals.Distinct().Select(l => WordList.Parse(Literal(l), l))).ToList();
        _names = [.. NumberTokenizer.Concepts, .. all.Select(l => l.Concept)];
        _numbers = _names.Select((name, number) => (name, number)).ToDictionary(p => p.name, p => p.number);
        _words = new Vocabulary(disguises);
        _cutUp = new Vocabulary(disguises);
        foreach (var list in all)
        {
            foreach (var from in WithIncluded(list, all))
            {
                var concept = Number(list.Concept);
                foreach (var word in from.Words)
                {
                    _words.Add(concept, word, from.IsDisguised);
                    if (from.IsCutUp)
                        _cutUp.Add(concept, word, isDisguised: false);
                }

                foreach (var word in from.Exceptions)
                {
                    _words.AddException(concept, word, from.IsDisguised);
                    _cutUp.AddException(concept, word, isDisguised: false);
                }
            }
        }
    }

    /// <summary>The name of the concept of words in quotation marks.</summary>
    public static string Literal(string words) => $"'{words}'";

    /// <summary>The number of a concept. Throws <see cref="FormatException"/> when there is none of this name.</summary>
    public int Number(string concept) => _numbers.TryGetValue(concept, out var number) ? number : throw new FormatException($"No concept {concept}");

    /// <summary>How many concepts there are.</summary>
    public int Count => _names.Count;

    /// <summary>The same with a department's own words.</summary>
    public Lexicon With(IEnumerable<(string Concept, string Word)> words)
    {
        var own = new Vocabulary(_words.Disguises);
        foreach (var (concept, word) in words)
            own.Add(Number(concept), TextNormalizer.Normalize(word).Text, isDisguised: true);
        return new Lexicon(this, own);
    }

    /// <summary>Whether one of a department's own words stands in the text, in whatever disguise.</summary>
    public bool HasOwn(NormalizedText text)
    {
        var own = new MarkTable(_names.Count);
        _own?.Read(text, own);
        return own.All().Any();
    }

    /// <summary>Everything in the text that means a concept.</summary>
    public MarkTable Read(NormalizedText text)
    {
        var marks = new MarkTable(_names.Count);
        _words.Read(text, marks);
        NumberTokenizer.Read(text, marks);
        if (_own is not null)
        {
            var own = new MarkTable(_names.Count);
            _own.Read(text, own);
            marks.Merge(own);
        }

        ReadCutUp(text, marks);
        return marks;
    }

    // 押，金 and 押。金: marks in the gaps, which nobody writes by chance.
    private void ReadCutUp(NormalizedText text, MarkTable marks)
    {
        var places = new List<int>(text.Text.Length);
        for (var i = 0; i < text.Text.Length; i++)
        {
            if (TextNormalizer.IsWord(text.Text[i]))
                places.Add(i);
        }

        if (places.Count == text.Text.Length)
            return;
        MarkTable? cutUp = null;
        foreach (var mark in _cutUp.Read(string.Create(places.Count, (text.Text, places), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = state.Text[state.places[i]];
        })))
        {
            var cuts = 0;
            for (var i = mark.Start + 1; i < mark.End; i++)
                cuts += places[i] > places[i - 1] + 1 ? 1 : 0;
            // A longer word may stay whole in one place: 发展、下、线.
            if (cuts >= Math.Max(mark.End - mark.Start - 2, Math.Min(2, mark.End - mark.Start - 1)))
                (cutUp ??= new MarkTable(_names.Count)).Add(mark with { Start = places[mark.Start], End = places[mark.End - 1] + 1 });
        }

        if (cutUp is not null)
            marks.Merge(cutUp);
    }

    private static IEnumerable<WordList> WithIncluded(WordList list, List<WordList> all)
    {
        var seen = new HashSet<WordList> { list };
        var open = new Queue<WordList>([list]);
        while (open.TryDequeue(out var next))
        {
            yield return next;
            foreach (var name in next.Included)
            {
                var included = all.Find(l => l.Concept == name) ?? throw new FormatException($"{list.Concept}: no concept {name}");
                if (seen.Add(included))
                    open.Enqueue(included);
            }
        }
    }

    /// <summary>Words with what they mean, and one automaton over them.</summary>
    private sealed class Vocabulary
    {
        private readonly Disguises _disguises;
        private readonly Dictionary<string, List<Sense>> _senses = [];
        private readonly Lazy<(PhraseAutomaton Automaton, Sense[][] Senses)> _compiled;

        public Vocabulary(Disguises disguises)
        {
            _disguises = disguises;
            _compiled = new(Compile);
        }

        public Disguises Disguises => _disguises;

        public void Add(int concept, string word, bool isDisguised)
        {
            Add(word, new Sense(concept, false, []));
            if (!isDisguised)
                return;
            foreach (var (text, parts) in _disguises.Of(word))
                Add(text, new Sense(concept, false, parts));
        }

        // What is hidden in a word may as well be hidden in the longer one: 刷单词 is one word as 唰单词 too.
        public void AddException(int concept, string word, bool isDisguised)
        {
            Add(word, new Sense(concept, true, []));
            if (!isDisguised)
                return;
            foreach (var (text, _) in _disguises.Of(word).Where(d => d.Parts.Length == 1))
                Add(text, new Sense(concept, true, []));
        }

        public void Read(NormalizedText text, MarkTable marks)
        {
            var (automaton, senses) = _compiled.Value;
            MarkTable? exceptions = null;
            automaton.Search(text.Text, (phrase, end) =>
            {
                var start = end - senses[phrase][0].Length;
                if (!text.IsWordBoundary(start) || !text.IsWordBoundary(end))
                    return;
                foreach (var sense in senses[phrase])
                {
                    if (sense.IsException)
                        (exceptions ??= new MarkTable(marks.Count)).Keep(new Mark(sense.Concept, start, end));
                    else if (!Array.Exists(sense.Disguised, p => _disguises.IsOrdinary(text.Text, start + p.At, p.Form)))
                        marks.Keep(new Mark(sense.Concept, start, end));
                }
            });
            if (exceptions is not null)
                marks.RemoveWithin(exceptions);
        }

        // Without regard to Latin words' boundaries, which a text without marks no longer has.
        public List<Mark> Read(string text)
        {
            var (automaton, senses) = _compiled.Value;
            var found = new List<Mark>();
            // Where they end, and the first place where one of those begins.
            var exceptions = new Dictionary<(int Concept, int End), int>();
            var longest = 0;
            automaton.Search(text, (phrase, end) =>
            {
                foreach (var sense in senses[phrase])
                {
                    var mark = new Mark(sense.Concept, end - sense.Length, end);
                    if (!sense.IsException)
                    {
                        found.Add(mark);
                        continue;
                    }

                    longest = Math.Max(longest, sense.Length);
                    exceptions[(mark.Concept, end)] = Math.Min(exceptions.GetValueOrDefault((mark.Concept, end), end), mark.Start);
                }
            });
            return exceptions.Count == 0 ? found : found.FindAll(f => !IsExcepted(f));

            bool IsExcepted(Mark mark)
            {
                for (var end = mark.End; end < mark.Start + longest + 1; end++)
                {
                    if (exceptions.TryGetValue((mark.Concept, end), out var start) && start <= mark.Start)
                        return true;
                }

                return false;
            }
        }

        private (PhraseAutomaton, Sense[][]) Compile()
        {
            var words = _senses.Keys.ToArray();
            return (new PhraseAutomaton(words), [.. words.Select(w => _senses[w].Select(s => s with { Length = w.Length }).ToArray())]);
        }

        private void Add(string text, Sense sense)
        {
            if (text.Length == 0)
                return;
            if (!_senses.TryGetValue(text, out var list))
                _senses.Add(text, list = []);
            if (!list.Exists(s => s.Concept == sense.Concept && s.IsException == sense.IsException))
                list.Add(sense);
        }

        private readonly record struct Sense(int Concept, bool IsException, (int At, string Form)[] Disguised, int Length = 0);
    }
}
