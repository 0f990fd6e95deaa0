using System.Globalization;

namespace Outreach.Domain.Contracts;

/// <summary>What a person saw who answers for a department: the text, and the word that was given on it by then.</summary>
internal static class AnswerStamp
{
    /// <param name="content">Stamp of the text.</param>
    /// <param name="answeredAt">When the word was given; null while it is waited for.</param>
    public static string Of(string content, DateTimeOffset? answeredAt) =>
        answeredAt is { } at ? string.Create(CultureInfo.InvariantCulture, $"{content}-{at.UtcTicks:x}") : content;

    /// <summary>Whether it was this text, whatever was said of it.</summary>
    public static bool IsOf(string content, string seen) => seen == content || seen.StartsWith(content + "-", StringComparison.Ordinal);
}
