namespace Outreach.Domain.Wording;

/// <summary>The marks of one text by concept, those of each in the order of the text.</summary>
internal sealed class MarkTable(int concepts)
{
    // A sentence names a few of a thousand concepts, and a contract has thousands of sentences: room is made in pieces, where
    // something stands.
    private const int Piece = 64;

    private readonly List<Mark>?[]?[] _marks = new List<Mark>?[(concepts + Piece - 1) / Piece][];

    /// <summary>All of a concept; null where there is none.</summary>
    public List<Mark>? this[int concept] => _marks[concept / Piece]?[concept % Piece];

    /// <summary>How many concepts there are.</summary>
    public int Count => concepts;

    /// <summary>The concepts that have marks, as bits.</summary>
    public ulong[] Present()
    {
        var present = new ulong[_marks.Length];
        for (var i = 0; i < _marks.Length; i++)
        {
            for (var j = 0; _marks[i] is { } piece && j < Piece; j++)
                present[i] |= piece[j] is { Count: > 0 } ? 1UL << j : 0;
        }

        return present;
    }

    /// <summary>All marks, by concept.</summary>
    public IEnumerable<Mark> All() => Lists().SelectMany(l => l.Marks);

    /// <summary>Adds one that begins behind those of its concept.</summary>
    public void Add(Mark mark) => ListOf(mark.Concept).Add(mark);

    /// <summary>Adds those of a concept where none begins yet.</summary>
    public void Merge(int concept, List<Mark> marks)
    {
        if (marks.Count == 0)
            return;
        var known = ListOf(concept);
        List<Mark> merged = [.. known.Concat(marks).OrderBy(m => m.Start).DistinctBy(m => m.Start)];
        known.Clear();
        known.AddRange(merged);
    }

    /// <summary>Adds all of another table where none of the concept begins yet.</summary>
    public void Merge(MarkTable others)
    {
        foreach (var (concept, marks) in others.Lists())
            Merge(concept, marks);
    }

    /// <summary>Adds one that ends at or behind those of its concept: a longer word takes the place of those within it.</summary>
    public void Keep(Mark mark)
    {
        var list = ListOf(mark.Concept);
        while (list.Count > 0 && list[^1].Start >= mark.Start)
            list.RemoveAt(list.Count - 1);
        if (list.Count == 0 || list[^1].End < mark.End)
            list.Add(mark);
    }

    /// <summary>Takes away those that lie within others, such as 挂 in 挂号.</summary>
    public void RemoveWithin(MarkTable others)
    {
        foreach (var (concept, without) in others.Lists())
        {
            var first = 0;
            this[concept]?.RemoveAll(mark =>
            {
                while (first < without.Count && without[first].End <= mark.Start)
                    first++;
                for (var i = first; i < without.Count && without[i].Start <= mark.Start; i++)
                {
                    if (without[i].End >= mark.End)
                        return true;
                }

                return false;
            });
        }
    }

    private IEnumerable<(int Concept, List<Mark> Marks)> Lists()
    {
        for (var i = 0; i < _marks.Length; i++)
        {
            for (var j = 0; _marks[i] is { } piece && j < Piece; j++)
            {
                if (piece[j] is { Count: > 0 } list)
                    yield return (i * Piece + j, list);
            }
        }
    }

    private List<Mark> ListOf(int concept) => (_marks[concept / Piece] ??= new List<Mark>?[Piece])[concept % Piece] ??= [];
}
