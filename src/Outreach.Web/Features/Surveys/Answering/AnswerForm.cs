using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Outreach.Domain.Surveys;

namespace Outreach.Web.Features.Surveys.Answering;

/// <summary>What somebody has sent of a survey.</summary>
/// <param name="Sent">By question, as it was typed.</param>
/// <param name="Key">Stands for this form with this content: sent twice, it is one answer.</param>
public sealed record AnswerForm(IReadOnlyDictionary<int, IReadOnlyList<string>> Sent, Guid Key)
{
    /// <summary>The field with the form's own random number.</summary>
    public const string Number = "form";

    private static readonly string Start = SurveyQuestion.FieldOf(0)[..^1];

    public static readonly AnswerForm Empty = new(new Dictionary<int, IReadOnlyList<string>>(), Guid.Empty);

    public static AnswerForm Read(IFormCollection form)
    {
        var sent = new Dictionary<int, IReadOnlyList<string>>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(form[Number].ToString());
        foreach (var field in form.Where(f => f.Key.StartsWith(Start, StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            Add(field.Key);
            foreach (var value in field.Value)
                Add(value ?? "");
            // What is no number names no question: 0 is none either, so that it is refused.
            var id = int.TryParse(field.Key.AsSpan(Start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            sent[id] = [.. field.Value.OfType<string>()];
        }

        return new AnswerForm(sent, new Guid(hash.GetHashAndReset().AsSpan(0, 16)));

        // Lengths before texts, so that no two forms read the same.
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes($"{text.Length}:{text}"));
    }

    /// <summary>Whether an option was chosen.</summary>
    public bool Has(int questionId, int value) => Sent.GetValueOrDefault(questionId)?.Contains(value.ToString(CultureInfo.InvariantCulture)) ?? false;

    /// <summary>What was written; null for nothing.</summary>
    public string? Text(int questionId) => Sent.GetValueOrDefault(questionId) is [var first, ..] ? first : null;
}
