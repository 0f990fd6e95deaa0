using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Contracts.Breaches;

/// <summary>What owner and leaders are told of breaches.</summary>
public sealed class BreachNotifications(OutreachDbContext db, Notifier notifier, ContractPeople people, IStringLocalizer texts, DisplayFormatter show, ActionPaths paths)
{
    public async Task RecordedAsync(Contract contract, BreachDetails breach, int byId, CancellationToken cancellationToken)
    {
        var sponsor = await people.SponsorOfAsync(contract, cancellationToken);
        await TellAsync(contract, byId, () => new Notification(
            breach.Side == BreachSide.Sponsor ? texts["{0} has broken contract {1}", sponsor, contract.Number ?? ""] : texts["We have broken contract {1} with {0}", sponsor, contract.Number ?? ""],
            breach.AnswerBy is { } by ? texts["{0}\n\nTo be answered or made good by {1}.", breach.What ?? "", show.Day(by)] : breach.What ?? "",
            new NotificationLink(paths.Of("Fulfilment.Contract", contract.Id))), cancellationToken);
    }

    public async Task FollowedAsync(Contract contract, Breach breach, int byId, CancellationToken cancellationToken)
    {
        var sponsor = await people.SponsorOfAsync(contract, cancellationToken);
        await TellAsync(contract, byId, () => new Notification(
            texts["{0}: what followed the breach: {1}", sponsor, breach.Compensation is { } sum ? $"{texts.Text(breach.State)} {show.Money(sum)}" : texts.Text(breach.State)],
            breach.Followed ?? "", new NotificationLink(paths.Of("Breaches.Detail", contract.Id, breach.Id))), cancellationToken);
    }

    /// <summary>A deadline has passed and nothing has followed.</summary>
    public async Task<int> OverdueAsync(Contract contract, Breach breach, CancellationToken cancellationToken)
    {
        var sponsor = await people.SponsorOfAsync(contract, cancellationToken);
        return await TellAsync(contract, null, () => new Notification(
            texts["{0}: a breach was to be answered by {1}", sponsor, show.Day(breach.AnswerBy)], breach.What,
            new NotificationLink(paths.Of("Breaches.Detail", contract.Id, breach.Id), texts["Say what followed, or set a new deadline:"])), cancellationToken);
    }

    private Task<int> TellAsync(Contract contract, int? byId, Func<Notification> write, CancellationToken cancellationToken)
    {
        var (owners, leaders) = (people.OwnersOf(contract), people.Leaders());
        return notifier.NotifyAsync(
            ContractNotificationKinds.Breaches, db.Users.Where(u => u.Id != byId && (owners.Any(o => o.Id == u.Id) || leaders.Any(l => l.Id == u.Id))), _ => write(), cancellationToken);
    }
}
