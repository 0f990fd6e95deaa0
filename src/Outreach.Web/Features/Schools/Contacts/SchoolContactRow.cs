namespace Outreach.Web.Features.Schools.Contacts;

public sealed record SchoolContactRow(int Id, string Name, string? Position, string? Phone, string? WeChat, string? Email, DateOnly TermEndsOn, bool IsPrimary, bool IsAnonymized)
{
    /// <summary>What a phone dials; null where the number has too few digits.</summary>
    public string? Dial => Phone is null ? null : new string([.. Phone.Normalize(System.Text.NormalizationForm.FormKC).Where(c => char.IsAsciiDigit(c) || c == '+')]) is { Length: >= 5 } digits ? digits : null;
}
