namespace Outreach.Web.Features.Meetings.Attending;

/// <summary>A field for a few words in one of several forms of a page.</summary>
/// <param name="Refused">What was refused; null when nothing was, or it was another form's.</param>
public sealed record WordsField(string Name, int RecordId, string Label, int Longest, RefusedWords? Refused, bool IsRequired = true)
{
    public string Id => $"{Name}-{RecordId}";

    public RefusedWords? Mine => Refused?.Id == RecordId ? Refused : null;
}
