using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Fulfilment;

/// <summary>
/// Reminds, before something goes up, of what is not there or not approved: owner and liaison of what is to be uploaded,
/// leaders of what waits for them. Each at most once in two days.
/// </summary>
public sealed class MaterialReminderProvider(
    OutreachDbContext db, Notifier notifier, MaterialNotifications materials, ContractPeople people, IStringLocalizer texts, DisplayFormatter show, DepartmentTime time, ActionPaths paths) : IReminderProvider
{
    private const int DaysBetween = 2;
    private const int AtOnce = 100;

    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var (now, soon) = (time.Now, time.Today.AddDays(MaterialQueries.DaysAhead));
        var before = now.AddDays(-DaysBetween);
        var contracts = await db.Contracts.Include(c => c.Deliverables).ThenInclude(d => d.Materials).AsSplitQuery()
            .Where(c => c.State == ContractState.Fulfilling && c.Deliverables.Any(d => d.Fulfilment == FulfilmentState.Open && d.StartsOn <= soon
                && (d.MaterialRemindedAt == null || d.MaterialRemindedAt <= before)
                && (d.MaterialState == null ? d.Kind != null && !MaterialQueries.WithoutMaterial.Contains(d.Kind.Value) : d.MaterialState != MaterialState.Approved)))
            .OrderBy(c => c.SignedOn).ThenBy(c => c.Id).Take(AtOnce).ToListAsync(cancellationToken);
        var told = 0;
        foreach (var contract in contracts)
        {
            var sponsor = await people.SponsorOfAsync(contract, cancellationToken);
            foreach (var due in contract.Deliverables.OrderBy(d => d.Position)
                .Where(d => d.Fulfilment == FulfilmentState.Open && d.StartsOn <= soon && !d.MayBeShown && (d.MaterialRemindedAt is null || d.MaterialRemindedAt <= before)))
            {
                contract.RemindOfMaterial(due.Id, now);
                var link = paths.Of("Fulfilment.Deliverable", due.Id);
                if (due.MaterialState == MaterialState.Waiting)
                {
                    var uploader = due.Material!.ById;
                    told += await notifier.NotifyAsync(ContractNotificationKinds.Materials, people.Leaders().Where(u => u.Id != uploader), _ => new Notification(
                        texts["{0}: what {1} shows still waits for approval", sponsor, materials.Words(due)],
                        texts["It goes up on {0}. Read it, then approve it as true, lawful and safe, or reject it.", show.Day(due.StartsOn)], new NotificationLink(link)), cancellationToken);
                }
                else
                {
                    var (owners, liaisons) = (people.OwnersOf(contract), people.LiaisonsOf(contract, due));
                    told += await notifier.NotifyAsync(ContractNotificationKinds.Materials, db.Users.Where(u => owners.Any(o => o.Id == u.Id) || liaisons.Any(l => l.Id == u.Id)), _ => new Notification(
                        due.MaterialState is null ? texts["{0}: upload what {1} shows", sponsor, materials.Words(due)] : texts["{0}: upload another version of what {1} shows", sponsor, materials.Words(due)],
                        texts["It goes up on {0}, and cannot be proven before a leader has approved what it shows.", show.Day(due.StartsOn)],
                        new NotificationLink(link, texts["Upload its words, picture or product here:"])), cancellationToken);
                }
            }
        }

        return told;
    }
}
