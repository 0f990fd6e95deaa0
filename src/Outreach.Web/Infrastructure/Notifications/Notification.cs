namespace Outreach.Web.Infrastructure.Notifications;

/// <summary>What one reader is told, in that reader's language. The notice leads to the first link, the mail shows them all.</summary>
/// <param name="Subject">One line; longer ones are cut to 200 characters.</param>
/// <param name="Text">Without greeting and links. The notice keeps the first 1,000 characters.</param>
/// <param name="Links">Pages that it leads to.</param>
public sealed record Notification(string Subject, string Text, params IReadOnlyList<NotificationLink> Links)
{
    /// <summary>What the mail says below its links; null for nothing.</summary>
    public string? Closing { get; init; }
}

/// <summary>A page that a notification leads to.</summary>
/// <param name="Path">A path of the portal, with its slash: the notifier puts the public address before it.</param>
/// <param name="Prompt">What the mail says above the address, such as “Answer here:”; null for nothing.</param>
public sealed record NotificationLink(string Path, string? Prompt = null);

/// <summary>Who is told.</summary>
public sealed record NotificationReader(int UserId, string Name);
