using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Search;

namespace Outreach.Domain.Notifications;

/// <summary>A message in the portal, in its reader's language; written in the transaction of what causes it, beside the mail.</summary>
public sealed class Notice
{
    private Notice()
    {
    }

    /// <summary>A message to a person.</summary>
    /// <param name="subject">At most 200 characters.</param>
    /// <param name="text">At most 1,000 characters; longer ones are cut.</param>
    /// <param name="link">Where it leads, a path of the portal; at most 200 characters.</param>
    /// <param name="isPrivate">Whether it is for its reader alone.</param>
    public Notice(int userId, string subject, string text, string? link, DateTimeOffset now, bool isPrivate = false)
    {
        IsPrivate = isPrivate;
        UserId = userId;
        Subject = Search.SearchText.Shorten(subject, 200);
        Text = Search.SearchText.Shorten(text, 1000);
        Link = link;
        At = now;
    }

    public int Id { get; private set; }

    public int UserId { get; private set; }

    public string Subject { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string? Link { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When it was read, UTC.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Whether it tells of one person what others need not know.</summary>
    public bool IsPrivate { get; private set; }

    public void Read(DateTimeOffset now) => ReadAt ??= now;
}
