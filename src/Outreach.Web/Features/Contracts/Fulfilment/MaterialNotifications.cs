using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Contracts.Fulfilment;

/// <summary>What leaders are told of what waits for their approval, and uploader and liaison of what became of it.</summary>
public sealed class MaterialNotifications(OutreachDbContext db, Notifier notifier, ContractPeople people, IStringLocalizer texts, DisplayFormatter show, ActionPaths paths)
{
    public async Task SubmittedAsync(Contract contract, int deliverableId, CancellationToken cancellationToken)
    {
        var (deliverable, sponsor) = (contract.Deliverables.Single(d => d.Id == deliverableId), await people.SponsorOfAsync(contract, cancellationToken));
        var uploader = deliverable.Material!.ById;
        await notifier.NotifyAsync(ContractNotificationKinds.Materials, people.Leaders().Where(u => u.Id != uploader), _ => new Notification(
            texts["{0}: what {1} shows waits for approval", sponsor, Words(deliverable)],
            deliverable.StartsOn is { } day ? texts["It goes up on {0}. Read it, then approve it as true, lawful and safe, or reject it.", show.Day(day)] : texts["Read it, then approve it as true, lawful and safe, or reject it."],
            new NotificationLink(paths.Of("Fulfilment.Deliverable", deliverableId))), cancellationToken);
    }

    public async Task DecidedAsync(Contract contract, int deliverableId, CancellationToken cancellationToken)
    {
        var (deliverable, sponsor) = (contract.Deliverables.Single(d => d.Id == deliverableId), await people.SponsorOfAsync(contract, cancellationToken));
        var (material, liaisons) = (deliverable.Material!, people.LiaisonsOf(contract, deliverable));
        var (uploader, decider) = (material.ById, material.DecidedById);
        await notifier.NotifyAsync(ContractNotificationKinds.Materials, db.Users.Where(u => u.Id != decider && (u.Id == uploader || liaisons.Any(l => l.Id == u.Id))), _ => material.State == MaterialState.Approved
            ? new Notification(
                texts["{0}: what {1} shows is approved", sponsor, Words(deliverable)],
                deliverable.StartsOn is { } day ? texts["It may go up on {0}.", show.Day(day)] : texts["It may go up."],
                new NotificationLink(paths.Of("Fulfilment.Deliverable", deliverableId)))
            : new Notification(
                texts["{0}: what {1} shows is rejected", sponsor, Words(deliverable)],
                texts["Do not put it up. Reason: {0}", material.Reason ?? ""],
                new NotificationLink(paths.Of("Fulfilment.Deliverable", deliverableId), texts["Upload another version here:"])), cancellationToken);
    }

    /// <summary>A promise in words, in the reader's language.</summary>
    public string Words(Deliverable deliverable) => texts.Item(deliverable.Kind, deliverable.Count, deliverable.Unit);
}
