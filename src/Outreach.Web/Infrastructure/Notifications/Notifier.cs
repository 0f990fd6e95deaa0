using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Notifications;
using Outreach.Domain.Search;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Infrastructure.Notifications;

/// <summary>
/// Tells people something: as a notice in the portal and, by their choice or the kind's default, as a mail, each in its
/// reader's language. Both are only added to the context: they are there once what causes them is saved. Links begin with
/// the <see cref="PublicUrl"/>, whatever address a request came by.
/// </summary>
public sealed class Notifier(OutreachDbContext db, IStringLocalizer texts, PublicUrl address, DepartmentTime time, SettingsCache settings)
{
    private const int SubjectLimit = 200;

    private sealed record Recipient(NotificationReader Reader, string? Email, string? Language, bool? ByMail);

    /// <summary>Tells each of the people whose account is open one thing. One command, however many they are.</summary>
    /// <param name="write">Called in the reader's language; null when this one is not to be told.</param>
    /// <returns>How many were told.</returns>
    public Task<int> NotifyAsync(NotificationKind kind, IQueryable<User> people, Func<NotificationReader, Notification?> write, CancellationToken cancellationToken) =>
        NotifyEachAsync(kind, people, reader => write(reader) is { } notification ? [notification] : [], cancellationToken);

    /// <summary>The same, where somebody may be told several things or none.</summary>
    public async Task<int> NotifyEachAsync(NotificationKind kind, IQueryable<User> people, Func<NotificationReader, IEnumerable<Notification>> write, CancellationToken cancellationToken)
    {
        var key = kind.Key;
        var recipients = await people.AsNoTracking().Where(u => u.ClosedAt == null).OrderBy(u => u.Id).Select(u => new Recipient(
            new NotificationReader(u.Id, u.DisplayName), u.Email, u.Language,
            db.NotificationChoices.Where(c => c.UserId == u.Id && c.Kind == key).Select(c => (bool?)c.ByMail).FirstOrDefault())).ToListAsync(cancellationToken);
        var told = 0;
        foreach (var recipient in recipients)
        {
            using var reading = new CultureScope(recipient.Language);
            var notifications = write(recipient.Reader).ToList();
            foreach (var notification in notifications)
            {
                db.Notices.Add(new Notice(recipient.Reader.UserId, notification.Subject, notification.Text.TrimEnd(), notification.Links.Count == 0 ? null : notification.Links[0].Path, time.Now, kind.IsPrivate));
                if (recipient.Email is { } email && (recipient.ByMail ?? kind.MailByDefault))
                    AddMail(email, recipient.Reader.Name, notification);
            }

            if (notifications.Count > 0)
                told++;
        }

        return told;
    }

    /// <summary>Writes to an address: to somebody without an account, or what an account's owner must know. There is no choice about it, and no notice of it.</summary>
    /// <param name="language">The reader's; null, when it is not known, for that of the page which the reader has just used.</param>
    public void Write(string email, string name, string? language, Func<Notification> write)
    {
        using var reading = new CultureScope(language ?? CultureInfo.CurrentUICulture.Name);
        AddMail(email, name, write());
    }

    private void AddMail(string email, string name, Notification notification)
    {
        var paragraphs = notification.Links.Select(l => l.Prompt is null ? address.LinkTo(l.Path) : l.Prompt + "\n" + address.LinkTo(l.Path)).Prepend(notification.Text.TrimEnd());
        if (notification.Closing is { } closing)
            paragraphs = paragraphs.Append(closing);
        // Whose letter it is, once the settings say more than the department's name.
        if (settings.Value is { Site: { } site } us && (site.SchoolName ?? site.UnionName ?? site.Phone ?? site.WeChat) is not null)
            paragraphs = paragraphs.Append(string.Join("\n", new[] { site.NameWith(us.DepartmentName), string.Join(" · ", new[] { site.Phone, site.WeChat, site.Office }.Where(r => r is not null)) }.Where(l => l.Length > 0)));
        db.OutboxMessages.Add(new OutboxMessage(
            email, SearchText.Shorten(notification.Subject, SubjectLimit), texts["Hello {0},\n\n{1}", name, string.Join("\n\n", paragraphs)], time.Now));
    }
}
