using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Notifications;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Accounts.Account;

/// <param name="Text">An English text, the key of the translation.</param>
public sealed record NotificationChoiceRow(string Key, string Text, bool ByMail);

/// <summary>Which of the notifications that somebody may get also come as mails.</summary>
public sealed class NotificationChoices(OutreachDbContext db, IEnumerable<INotificationKindProvider> subjects)
{
    /// <summary>One command.</summary>
    public async Task<IReadOnlyList<NotificationChoiceRow>> OfAsync(CurrentUser person, CancellationToken cancellationToken)
    {
        var id = person.Id;
        var chosen = await db.NotificationChoices.AsNoTracking().Where(c => c.UserId == id).ToDictionaryAsync(c => c.Kind, c => c.ByMail, cancellationToken);
        return [.. KindsOf(person).Select(k => new NotificationChoiceRow(k.Key, k.Text, chosen.TryGetValue(k.Key, out var byMail) ? byMail : k.MailByDefault))];
    }

    /// <summary>Stores what differs from the defaults; kinds that are not the person's stay as they are.</summary>
    /// <param name="byMail">Keys of the kinds that are to come as mails too; unknown ones are left out.</param>
    public Task SaveAsync(CurrentUser person, IReadOnlyCollection<string> byMail, CancellationToken cancellationToken) => db.ExecuteWithRetryAsync(
        async () =>
        {
            var id = person.Id;
            var stored = await db.NotificationChoices.Where(c => c.UserId == id).ToDictionaryAsync(c => c.Kind, cancellationToken);
            foreach (var kind in KindsOf(person))
            {
                var wanted = byMail.Contains(kind.Key);
                if (stored.TryGetValue(kind.Key, out var choice))
                    choice.Choose(wanted);
                else if (wanted != kind.MailByDefault)
                    db.NotificationChoices.Add(new NotificationChoice(id, kind.Key, wanted));
            }

            return Result.Success;
        },
        cancellationToken, e => e.IsUniqueViolation("PK_NotificationChoices"));

    private IEnumerable<NotificationKind> KindsOf(CurrentUser person) => subjects.SelectMany(s => s.Kinds).Where(k => person.HasPermission(k.Permission));
}
