using Outreach.Domain;

namespace Outreach.Web.Features.Shared;

public static class TagParser
{
    /// <summary>Greatest length of one tag.</summary>
    public const int MaxLength = 20;

    /// <summary>Greatest number of tags.</summary>
    public const int MaxCount = 10;

    public static readonly DomainError Invalid = new("tags.invalid", "Use at most 10 tags of at most 20 characters each.", "Tags");

    /// <summary>The words, each once; null when there are too many or one is too long.</summary>
    public static IReadOnlyList<string>? Parse(string? text)
    {
        var tags = (text ?? "").Split([',', '，', '、', ';', '；', ' ', '　', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return tags.Count > MaxCount || tags.Any(t => t.Length > MaxLength) ? null : tags;
    }

    public static string Join(IEnumerable<string> tags) => string.Join('、', tags);
}
