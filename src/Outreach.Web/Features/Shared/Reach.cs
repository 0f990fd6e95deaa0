namespace Outreach.Web.Features.Shared;

/// <summary>How somebody is reached, for <c>_Reach</c>: one tap calls, one copies.</summary>
public sealed record Reach(string Name, string? Title, string? Phone, string? WeChat)
{
    /// <summary>The number as a phone dials it; null when it is too short to be one.</summary>
    public string? Dial => Phone is null ? null : new string([.. Phone.Normalize(System.Text.NormalizationForm.FormKC).Where(c => char.IsAsciiDigit(c) || c == '+')]) is { Length: >= 5 } digits ? digits : null;
}
