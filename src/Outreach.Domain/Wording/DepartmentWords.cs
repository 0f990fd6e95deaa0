namespace Outreach.Domain.Wording;

/// <summary>A department's own words beside those of the files, ready to be found. Made once and used by many checks.</summary>
public sealed class DepartmentWords
{
    /// <summary>No words of one's own.</summary>
    public static readonly DepartmentWords None = new(WordingCatalog.Lexicon);

    private DepartmentWords(Lexicon lexicon) => Lexicon = lexicon;

    internal Lexicon Lexicon { get; }

    /// <summary>These words, each with what it is about.</summary>
    public static DepartmentWords Of(IEnumerable<(WordTopic Topic, string Word)> words)
    {
        var all = words.Select(w => (ConceptOf(w.Topic), w.Word)).ToList();
        return all.Count == 0 ? None : new DepartmentWords(WordingCatalog.Lexicon.With(all));
    }

    /// <summary>Whether one of the words stands in a text as the checks read it: spaced, traditional, in pinyin.</summary>
    public bool StandIn(string text) => Lexicon.HasOwn(TextNormalizer.Normalize(text));

    /// <summary>How the checks read a word: two that are read alike are one word.</summary>
    public static string Read(string word) => TextNormalizer.Normalize(word).Text;

    // The file to whose words it belongs.
    private static string ConceptOf(WordTopic topic) => topic switch
    {
        WordTopic.Fee => "feeother",
        WordTopic.FakedTrade => "fakeother",
        WordTopic.Advance => "advanceother",
        WordTopic.Account => "accounttrickother",
        WordTopic.Pyramid => "pyramidother",
        WordTopic.TooGood => "toogood",
        WordTopic.Stays => "stays",
        WordTopic.Thing => "thing",
        WordTopic.Vague => "vague",
        WordTopic.StudentData => "sensitive",
        WordTopic.Exclusive => "exclusive",
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, null),
    };
}
