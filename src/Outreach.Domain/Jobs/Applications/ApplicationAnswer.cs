using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Outreach.Domain.Jobs.Applications;

/// <summary>What a student answered to a question, with the question as it was asked.</summary>
/// <param name="Expected">The answer that was demanded; null for one in words.</param>
/// <param name="Text">The answer in words; at most 200 characters.</param>
public sealed record ApplicationAnswer(int QuestionId, string Question, bool? Expected, bool? Yes, string? Text)
{
    /// <summary>Whether a must-have is missed.</summary>
    public bool IsMissed => Expected is { } expected && Yes != expected;

    /// <summary>Answers as they are stored; none for null.</summary>
    public static IReadOnlyList<ApplicationAnswer> Read(string? json) => json is null ? [] : JsonSerializer.Deserialize<List<ApplicationAnswer>>(json)!;
}
