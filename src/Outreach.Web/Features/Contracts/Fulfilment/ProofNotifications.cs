using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Contracts.Fulfilment;

/// <summary>What is told of proof that was taken out.</summary>
public sealed class ProofNotifications(
    OutreachDbContext db, Notifier notifier, ContractPeople people, MaterialNotifications promise, CurrentUserAccessor current, IStringLocalizer texts, ActionPaths paths)
{
    /// <summary>Tells who had added it and who owns the contract, but not who took it out.</summary>
    public async Task RemovedAsync(Contract contract, int deliverableId, int addedById, string reason, CancellationToken cancellationToken)
    {
        var (me, owners, deliverable) = (current.Required, people.OwnersOf(contract), contract.Deliverables.Single(d => d.Id == deliverableId));
        var sponsor = await people.SponsorOfAsync(contract, cancellationToken);
        await notifier.NotifyAsync(ContractNotificationKinds.Materials, db.Users.Where(u => u.Id != me.Id && (u.Id == addedById || owners.Any(o => o.Id == u.Id))), _ => new Notification(
            texts["{0}: proof was taken out", sponsor],
            texts["{0} has taken out proof of {1}.\n\nReason: {2}", me.DisplayName, promise.Words(deliverable), reason],
            new NotificationLink(paths.Of("Fulfilment.Deliverable", deliverableId))), cancellationToken);
    }
}
