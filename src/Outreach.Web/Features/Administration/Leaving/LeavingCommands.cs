using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Features.Administration.Users;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Administration.Leaving;

/// <summary>Lets somebody leave: what is open in their hands goes to others first, then the account closes or the position ends, in one save.</summary>
public sealed class LeavingCommands(
    OutreachDbContext db, LeavingQueries queries, UserCommands users, IEnumerable<IHandoverProvider> providers, Notifier notifier, IStringLocalizer texts, DepartmentTime time)
{
    /// <returns>How much changed hands.</returns>
    public async Task<Result<int>> LeaveAsync(int userId, LeavingInput input, CancellationToken cancellationToken)
    {
        if (await db.Users.AsNoTracking().Where(u => u.Id == userId && u.ClosedAt == null).Select(u => u.DisplayName).SingleOrDefaultAsync(cancellationToken) is not { } name)
            return Result.NotFound;
        var given = (await queries.OpenAsync(userId, cancellationToken))
            .SelectMany(a => a.Items.Select(i => (Area: a, Item: i, To: input.ReceiverOf(a.Key, i.Id))))
            .Where(g => g.To is not null).ToList();
        var receivers = given.Select(g => g.To!.Value).Distinct().ToList();
        if (receivers.Contains(userId)
            || await db.Users.InDepartment(time.Today).CountAsync(u => receivers.Contains(u.Id), cancellationToken) != receivers.Count)
            return MemberErrors.ReceiverNotMember;
        var count = 0;
        foreach (var part in given.GroupBy(g => (g.Area.Key, g.To)))
        {
            count += await providers.Single(p => p.Key == part.Key.Key)
                .GiveAsync(userId, part.Key.To!.Value, [.. part.Select(g => g.Item.Id)], cancellationToken);
        }

        foreach (var theirs in given.GroupBy(g => g.To!.Value))
        {
            var receiver = theirs.Key;
            await notifier.NotifyAsync(AdministrationNotificationKinds.Handover, db.Users.Where(u => u.Id == receiver), _ => new Notification(
                texts["You take over from {0}", name],
                texts["{0} leaves. This is in your hands now:", name] + "\n\n" + string.Join('\n', theirs.GroupBy(g => g.Area.Heading).Select(g => $"{texts[g.Key].Value}: {string.Join(texts["; "], g.Select(x => x.Item.Title))}")),
                new NotificationLink(theirs.First().Item.Url)), cancellationToken);
        }

        // Either saves what stands above with it, or refuses and saves nothing.
        var left = input.PositionId is { } position
            ? await users.EndPositionAsync(userId, position, input.LastDay ?? time.Today, cancellationToken)
            : await users.CloseAsync(userId, cancellationToken);
        return left.With(count);
    }
}
