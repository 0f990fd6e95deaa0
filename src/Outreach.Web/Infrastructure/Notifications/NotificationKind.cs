namespace Outreach.Web.Infrastructure.Notifications;

/// <summary>A kind of notification, about which people choose whether it also comes as a mail.</summary>
/// <param name="Key">What is stored with a choice, such as <c>jobs.applications</c>; never changed, at most 60 characters.</param>
/// <param name="Text">What the person chooses about; an English text, the key of the translation.</param>
/// <param name="Permission">Whoever holds it may be told of this kind, and is asked about it.</param>
/// <param name="MailByDefault">Whether it comes as a mail to those who have chosen nothing.</param>
/// <param name="IsPrivate">Whether it tells of one person what others need not know: nobody is invited to copy it into a group.</param>
public sealed record NotificationKind(string Key, string Text, string Permission, bool MailByDefault = true, bool IsPrivate = false);
