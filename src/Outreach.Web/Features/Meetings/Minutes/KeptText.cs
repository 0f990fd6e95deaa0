namespace Outreach.Web.Features.Meetings.Minutes;

/// <summary>Which of two writers' texts is to stand.</summary>
public enum KeptText
{
    Mine,

    Theirs,

    Both,
}
