namespace Outreach.Domain.Notifications;

/// <summary>A person's choice whether a kind of notification also comes as a mail. Without one the kind's default holds.</summary>
public sealed class NotificationChoice
{
    public const int KindLength = 60;

    private NotificationChoice()
    {
    }

    public NotificationChoice(int userId, string kind, bool byMail)
    {
        UserId = userId;
        Kind = kind;
        ByMail = byMail;
    }

    public int UserId { get; private set; }

    /// <summary>Key of the kind; at most <see cref="KindLength"/> characters.</summary>
    public string Kind { get; private set; } = "";

    public bool ByMail { get; private set; }

    public void Choose(bool byMail) => ByMail = byMail;
}
