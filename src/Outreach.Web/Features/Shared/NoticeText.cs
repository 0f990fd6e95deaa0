namespace Outreach.Web.Features.Shared;

/// <summary>A notice as people paste it into the group chat.</summary>
public static class NoticeText
{
    /// <summary>Subject, text and full link, each on lines of their own; a text that only repeats the subject is left out.</summary>
    /// <param name="link">The full address; null for none.</param>
    public static string ForGroup(string subject, string text, string? link) =>
        string.Join('\n', new[] { subject, text.Trim() == subject.Trim() ? null : text.Trim(), link }.Where(line => !string.IsNullOrEmpty(line)));
}
