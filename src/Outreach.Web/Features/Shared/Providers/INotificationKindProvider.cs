using Outreach.Web.Infrastructure.Notifications;

namespace Outreach.Web.Features.Shared.Providers;

/// <summary>The kinds of notifications that a subject sends, shown where people choose which of them also come as mails.</summary>
public interface INotificationKindProvider
{
    IReadOnlyList<NotificationKind> Kinds { get; }
}
