namespace Outreach.Domain.Wording;

/// <summary>
/// Finds all of many phrases in one pass over a text (Aho and Corasick 1975). The time grows with the length of the text
/// and the number of hits, not with the number of phrases.
/// </summary>
internal sealed class PhraseAutomaton
{
    // Node 0 is the start; most characters lead from it or nowhere, so its children are an array.
    private readonly int[] _first = new int[char.MaxValue + 1];
    private readonly Dictionary<long, int> _next = [];
    private readonly List<int> _fail = [0];
    private readonly List<int> _phrase = [-1];
    private readonly List<int> _shorter = [0];

    /// <param name="phrases">The phrases, each once and none empty.</param>
    public PhraseAutomaton(IReadOnlyList<string> phrases)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            var node = 0;
            foreach (var character in phrases[i])
            {
                var child = Child(node, character);
                if (child == 0)
                {
                    child = _fail.Count;
                    _fail.Add(0);
                    _phrase.Add(-1);
                    _shorter.Add(0);
                    if (node == 0)
                        _first[character] = child;
                    else
                        _next.Add(Key(node, character), child);
                }

                node = child;
            }

            _phrase[node] = i;
        }

        Link(phrases);
    }

    /// <summary>Calls <paramref name="found"/> with the number of a phrase and where it ends, for each time it stands in the text.</summary>
    public void Search(ReadOnlySpan<char> text, Action<int, int> found)
    {
        var node = 0;
        for (var i = 0; i < text.Length; i++)
        {
            node = Step(node, text[i]);
            for (var hit = _phrase[node] < 0 ? _shorter[node] : node; hit != 0; hit = _shorter[hit])
                found(_phrase[hit], i + 1);
        }
    }

    // By length, so that the failure of a node, the longest proper suffix that begins a phrase, is known before its own.
    private void Link(IReadOnlyList<string> phrases)
    {
        var longest = phrases.Count == 0 ? 0 : phrases.Max(p => p.Length);
        var nodes = new int[phrases.Count];
        for (var length = 0; length < longest; length++)
        {
            for (var i = 0; i < phrases.Count; i++)
            {
                if (phrases[i].Length <= length)
                    continue;
                var (parent, character) = (nodes[i], phrases[i][length]);
                var child = nodes[i] = Child(parent, character);
                var fail = parent == 0 ? 0 : Step(_fail[parent], character);
                _fail[child] = fail;
                _shorter[child] = _phrase[fail] < 0 ? _shorter[fail] : fail;
            }
        }
    }

    private int Step(int node, char character)
    {
        while (true)
        {
            var child = Child(node, character);
            if (child != 0 || node == 0)
                return child;
            node = _fail[node];
        }
    }

    private int Child(int node, char character) => node == 0 ? _first[character] : _next.GetValueOrDefault(Key(node, character));

    private static long Key(int node, char character) => ((long)node << 16) | character;
}
