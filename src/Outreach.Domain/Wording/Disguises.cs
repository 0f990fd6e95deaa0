using System.Text;

namespace Outreach.Domain.Wording;

/// <summary>
/// What people write in place of a character to hide a word: 押筋, yajin, dep0sit. Read from disguises.txt: a character,
/// then what stands for it, then after "!" the ordinary words in which that is no disguise (今天).
/// </summary>
internal sealed class Disguises
{
    // Longer words are not hidden in every character at once; this bounds what one word becomes.
    private const int MostForms = 1500;

    private readonly Dictionary<char, string[]> _forms = [];
    private readonly Dictionary<string, string[]> _ordinary = [];

    /// <param name="content">The file.</param>
    public Disguises(string content)
    {
        foreach (var line in content.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts[0].Length != 1)
                throw new FormatException(line);
            var forms = parts.Skip(1).Where(p => p[0] != '!').ToArray();
            _forms.Add(parts[0][0], forms);
            var ordinary = parts.Where(p => p[0] == '!').SelectMany(p => WordList.Expand("disguises", p[1..])).ToArray();
            foreach (var form in forms)
                _ordinary[form] = [.. (_ordinary.GetValueOrDefault(form) ?? []).Concat(ordinary.Where(o => o.Contains(form, StringComparison.Ordinal))).Distinct()];
        }
    }

    /// <summary>The characters that have disguises, and the disguises.</summary>
    public IReadOnlyDictionary<char, string[]> Forms => _forms;

    /// <summary>The word in its disguises, without itself; each with its disguised parts.</summary>
    public IEnumerable<(string Text, (int At, string Form)[] Parts)> Of(string word)
    {
        var forms = new List<(string Text, (int At, string Form)[] Parts)> { ("", []) };
        foreach (var character in word)
        {
            var alternatives = _forms.GetValueOrDefault(character) ?? [];
            if (forms.Count * (alternatives.Length + 1) > MostForms)
                alternatives = [];
            forms = [.. forms.SelectMany(f => alternatives
                .Select(a => (f.Text + a, f.Parts.Append((f.Text.Length, a)).ToArray()))
                .Prepend((f.Text + character, f.Parts)))];
        }

        return forms.Where(f => f.Parts.Length > 0);
    }

    /// <summary>Whether what would be a disguise is an ordinary word there: 服装非常.</summary>
    public bool IsOrdinary(string text, int at, string form)
    {
        foreach (var word in _ordinary.GetValueOrDefault(form) ?? [])
        {
            var offset = word.IndexOf(form, StringComparison.Ordinal);
            if (at - offset >= 0 && string.CompareOrdinal(text, at - offset, word, 0, word.Length) == 0)
                return true;
        }

        return false;
    }
}
