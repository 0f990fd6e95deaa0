namespace Outreach.Domain.Wording;

/// <summary>
/// A finding that somebody holds to be wrong, with the reason. It changes nothing about the finding: the list of these is what
/// the words and rules are mended by.
/// </summary>
public sealed class FalseAlarm : Entity
{
    /// <summary>Longest reason.</summary>
    public const int LongestReason = 500;

    private const int LongestQuote = 300;

    private FalseAlarm()
    {
    }

    public CheckKind Check { get; private set; }

    /// <summary>The contract or posting that it was found in; the record may be gone.</summary>
    public int RecordId { get; private set; }

    /// <summary>Name of the rule, a member of the check's own enumeration.</summary>
    public string Rule { get; private set; } = "";

    /// <summary>The words that were found, cut short; null where nothing was quoted.</summary>
    public string? Quote { get; private set; }

    /// <summary>Names the finding; unique within the record.</summary>
    public string Fingerprint { get; private set; } = "";

    public string Reason { get; private set; } = "";

    /// <summary>A mark with a reason.</summary>
    public static Result<FalseAlarm> Mark(CheckKind check, int recordId, string rule, string? quote, string fingerprint, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
            return WordingErrors.Reason;
        return new FalseAlarm
        {
            Check = check,
            RecordId = recordId,
            Rule = rule,
            Quote = quote?.Length > LongestQuote ? quote[..LongestQuote] : quote,
            Fingerprint = fingerprint,
            Reason = reason.Trim(),
        };
    }
}
