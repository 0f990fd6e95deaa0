namespace Outreach.Domain.Wording;

/// <summary>A word that the department's leaders taught the checks, such as the name of a new trick.</summary>
public sealed class DepartmentWord : Entity
{
    /// <summary>Longest word.</summary>
    public const int LongestWord = 40;

    /// <summary>Longest note.</summary>
    public const int LongestNote = 200;

    private DepartmentWord()
    {
    }

    public WordTopic Topic { get; private set; }

    public string Word { get; private set; } = "";

    /// <summary>How the checks read it (<see cref="DepartmentWords.Read"/>); unique within its topic.</summary>
    public string ComparableWord { get; private set; } = "";

    /// <summary>Where it came up; null when nothing was said.</summary>
    public string? Note { get; private set; }

    /// <summary>A word of at least two characters that the checks can tell from others.</summary>
    public static Result<DepartmentWord> Create(WordTopic topic, string word, string? note)
    {
        var read = DepartmentWords.Read(word);
        if (word.Length > LongestWord || read.Length is < 2 or > LongestWord || !read.All(char.IsLetterOrDigit) || read.All(char.IsAsciiDigit))
            return WordingErrors.Word;
        if (note?.Length > LongestNote)
            return WordingErrors.Note;
        return new DepartmentWord { Topic = topic, Word = word.Trim(), ComparableWord = read, Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim() };
    }
}
