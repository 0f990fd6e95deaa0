using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Contracts.Signing;

public sealed class SigningNotifications(OutreachDbContext db, Notifier notifier, ContractPeople people, CurrentUserAccessor current, IStringLocalizer texts, ActionPaths paths)
{
    /// <summary>Tells the leaders, who decided on the contract and who owns it that another scan took the place of the signed one.</summary>
    public async Task ScanReplacedAsync(Contract contract, string reason, CancellationToken cancellationToken)
    {
        var me = current.Required;
        var (reviewers, leaders, owners) = (contract.Decisions.Select(d => d.ById).Distinct().ToList(), people.Leaders(), people.OwnersOf(contract));
        var sponsor = await people.SponsorOfAsync(contract, cancellationToken);
        await notifier.NotifyAsync(
            ContractNotificationKinds.Changes, db.Users.Where(u => u.Id != me.Id && (reviewers.Contains(u.Id) || leaders.Any(l => l.Id == u.Id) || owners.Any(o => o.Id == u.Id))), _ => new Notification(
                texts["{0}: the signed scan of {1} was replaced", sponsor, contract.Number ?? "—"],
                texts["{0} has stored another scan of the signed paper. The former one is kept.\n\nReason: {1}", me.DisplayName, reason],
                new NotificationLink(paths.Of("Contracts.Detail", contract.Id))), cancellationToken);
    }
}
