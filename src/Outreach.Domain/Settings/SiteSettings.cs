namespace Outreach.Domain.Settings;

/// <summary>Whose site it is and how to reach them: public pages, letters and papers say so.</summary>
/// <param name="SchoolName">The school, at most 100 characters.</param>
/// <param name="UnionName">The student union, at most 100 characters.</param>
/// <param name="Office">Where the office is and when it is open, at most 200 characters.</param>
/// <param name="Phone">At most 30 characters.</param>
/// <param name="WeChat">WeChat or the name of the official account (公众号), at most 60 characters.</param>
/// <param name="RecordNumber">The site's record with the authorities (备案号), at most 60 characters.</param>
/// <param name="PrivacyText">What is done with personal data, in the department's own words, at most 4,000 characters; null for the portal's.</param>
public sealed record SiteSettings(string? SchoolName, string? UnionName, string? Office, string? Phone, string? WeChat, string? RecordNumber, string? PrivacyText)
{
    /// <summary>School, union and department in one line.</summary>
    public string NameWith(string department) => string.Join(" ", new[] { SchoolName, UnionName, department }.Where(n => !string.IsNullOrEmpty(n)).Distinct());
}
