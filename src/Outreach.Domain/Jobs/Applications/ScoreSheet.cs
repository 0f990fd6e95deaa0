using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Outreach.Domain.Jobs.Applications;

/// <summary>What the screener found (score sheet, 初试评分表).</summary>
/// <param name="Checked">Questions whose answer was checked, with whether it holds.</param>
/// <param name="Reliability">1 to 5, or null.</param>
/// <param name="Communication">1 to 5, or null.</param>
/// <param name="Motivation">1 to 5, or null.</param>
/// <param name="Note">For colleagues; at most 300 characters.</param>
public sealed record ScoreSheet(IReadOnlyDictionary<int, bool> Checked, int? Reliability, int? Communication, int? Motivation, string? Note)
{
    public static readonly ScoreSheet Empty = new(new Dictionary<int, bool>(), null, null, null, null);

    /// <summary>The mean of the marks given in percent, 0 to 100; null without any.</summary>
    public int? Score
    {
        get
        {
            int[] marks = [.. new[] { Reliability, Communication, Motivation }.OfType<int>().Select(m => Math.Clamp(m, 1, 5))];
            return marks.Length == 0 ? null : (int)Math.Round(marks.Average() * 20, MidpointRounding.AwayFromZero);
        }
    }
}
