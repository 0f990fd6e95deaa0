using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Contracts.Receipts;

public sealed class ReceiptNotifications(OutreachDbContext db, Notifier notifier, ContractPeople people, IStringLocalizer texts, DisplayFormatter show, ActionPaths paths)
{
    /// <summary>Tells who negotiates the contract, who may not take its money.</summary>
    public async Task ReceivedAsync(Contract contract, Receipt receipt, CancellationToken cancellationToken)
    {
        var (receiver, owners) = (receipt.ReceiverId, people.OwnersOf(contract));
        var sponsor = await people.SponsorOfAsync(contract, cancellationToken);
        var by = await db.Users.Where(u => u.Id == receiver).Select(u => u.DisplayName).FirstAsync(cancellationToken);
        await notifier.NotifyAsync(ContractNotificationKinds.Receipts, db.Users.Where(u => u.Id != receiver && owners.Any(o => o.Id == u.Id)), _ => new Notification(
            texts["{0}: {1} came in", sponsor, receipt.Amount is { } amount ? show.Money(amount) : receipt.Goods ?? ""],
            texts["{0} received it on {1}.", by, show.Day(receipt.ReceivedOn)],
            new NotificationLink(paths.Of("Fulfilment.Contract", contract.Id))), cancellationToken);
    }

    /// <summary>Tells who had received it and who owns the contract.</summary>
    public async Task ReversedAsync(Contract contract, Receipt receipt, string reason, int byId, CancellationToken cancellationToken)
    {
        var (receiver, owners) = (receipt.ReceiverId, people.OwnersOf(contract));
        var sponsor = await people.SponsorOfAsync(contract, cancellationToken);
        var by = await db.Users.Where(u => u.Id == byId).Select(u => u.DisplayName).FirstAsync(cancellationToken);
        await notifier.NotifyAsync(ContractNotificationKinds.Reversals, db.Users.Where(u => u.Id != byId && (u.Id == receiver || owners.Any(o => o.Id == u.Id))), _ => new Notification(
            texts["{0}: a receipt is reversed: {1}", sponsor, receipt.Amount is { } amount ? show.Money(amount) : receipt.Goods ?? ""],
            texts["{0} has reversed what was received on {1}. It is waited for again.\n\nReason: {2}", by, show.Day(receipt.ReceivedOn), reason],
            new NotificationLink(paths.Of("Fulfilment.Contract", contract.Id))), cancellationToken);
    }
}
