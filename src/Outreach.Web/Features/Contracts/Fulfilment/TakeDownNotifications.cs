using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Contracts.Fulfilment;

public sealed class TakeDownNotifications(
    OutreachDbContext db, Notifier notifier, ContractPeople people, MaterialNotifications promise, CurrentUserAccessor current, IStringLocalizer texts, DisplayFormatter show, ActionPaths paths)
{
    /// <summary>Tells who owns the contract, the leaders and the department that takes it down, but not who changed it.</summary>
    /// <param name="before">The plan until now; null: the event's end.</param>
    public async Task MovedAsync(Contract contract, Deliverable deliverable, DateOnly? before, DateOnly? eventEndsOn, CancellationToken cancellationToken)
    {
        var me = current.Required;
        var (leaders, owners, liaisons) = (people.Leaders(), people.OwnersOf(contract), people.LiaisonsOf(contract, deliverable));
        var sponsor = await people.SponsorOfAsync(contract, cancellationToken);
        await notifier.NotifyAsync(
            ContractNotificationKinds.Changes, db.Users.Where(u => u.Id != me.Id && (leaders.Any(l => l.Id == u.Id) || owners.Any(o => o.Id == u.Id) || liaisons.Any(l => l.Id == u.Id))), _ => new Notification(
                texts["{0}: {1} comes down on {2}", sponsor, promise.Words(deliverable), Day(deliverable.TakeDownOn)],
                texts["{0} has changed the planned take-down; until now it was {1}. Its slots are changed with it. The sponsor is not told: no contract says how long something hangs.", me.DisplayName, Day(before)],
                new NotificationLink(paths.Of("Fulfilment.Deliverable", deliverable.Id))), cancellationToken);

        string Day(DateOnly? on) => (on ?? eventEndsOn) is { } day ? show.Day(day) : texts["at the event’s end"].Value;
    }
}
