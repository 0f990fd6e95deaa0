using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Fulfilment;

/// <summary>
/// Reminds of clauses that are due within two days or late, and of instalments that are late: each at most once in three
/// days, everything for one person at once.
/// </summary>
public sealed class FulfilmentReminderProvider(OutreachDbContext db, Notifier notifier, IStringLocalizer texts, DisplayFormatter show, DepartmentTime time, ActionPaths paths) : IReminderProvider
{
    public const int DaysAhead = 2;

    public const int DaysBetween = 3;

    private const int AtOnce = 200;
    private static readonly Role[] Leaders = [Role.Minister, Role.ViceMinister];

    private sealed record Person(int Id, IReadOnlyList<Role> Roles, IReadOnlyList<int?> SpeaksFor);

    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var (now, today) = (time.Now, time.Today);
        var (soon, before) = (today.AddDays(DaysAhead), now.AddDays(-DaysBetween));
        var contracts = await db.Contracts.Include(c => c.Deliverables).Include(c => c.Instalments).AsSplitQuery()
            .Where(c => (c.State == ContractState.Fulfilling && c.Deliverables.Any(d => d.Fulfilment == FulfilmentState.Open
                    && d.StartsOn <= soon && (d.RemindedAt == null || d.RemindedAt <= before)))
                || (c.State == ContractState.Fulfilling && c.Instalments.Any(i => i.IsOpen() && i.DueOn < today && (i.RemindedAt == null || i.RemindedAt <= before))))
            .OrderBy(c => c.SignedOn).ThenBy(c => c.Id).Take(AtOnce).ToListAsync(cancellationToken);
        if (contracts.Count == 0)
            return 0;
        var sponsorIds = contracts.Select(c => c.SponsorId).Distinct().ToList();
        var sponsors = await db.Sponsors.IgnoreQueryFilters().Where(s => sponsorIds.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        var negotiatorIds = contracts.Select(c => c.NegotiatorId).Distinct().ToList();
        var people = await db.Users.Where(u => u.ClosedAt == null && u.Email != null).Where(u => negotiatorIds.Contains(u.Id) || u.Positions.Any(p =>
                (p.Role == Role.DepartmentLiaison || Leaders.Contains(p.Role)) && p.IsHeldOn(today)))
            .Select(u => new
            {
                u.Id,
                Held = u.Positions.Where(p => p.IsHeldOn(today)).Select(p => new { p.Role, p.DepartmentId }).ToList(),
            }).ToListAsync(cancellationToken);
        var known = people.Select(u => new Person(
            u.Id, [.. u.Held.Select(p => p.Role)], [.. u.Held.Where(p => p.Role == Role.DepartmentLiaison).Select(p => p.DepartmentId)])).ToList();
        var leaders = known.Where(p => p.Roles.Any(Leaders.Contains)).ToList();

        // Made where they are read: kinds and days are words of the reader's language.
        var told = new Dictionary<int, List<Func<string>>>();
        void Tell(IEnumerable<Person> to, Func<string> line)
        {
            var readers = to.Distinct().ToList();
            // Somebody must hear of it when the negotiator has left and the department has no liaison.
            foreach (var person in readers.Count > 0 ? readers : leaders)
                (told.TryGetValue(person.Id, out var lines) ? lines : told[person.Id] = []).Add(line);
        }

        foreach (var contract in contracts)
        {
            var sponsor = sponsors.GetValueOrDefault(contract.SponsorId, "");
            // Whoever has left the department no longer hears of its contracts.
            var negotiator = known.Where(p => p.Id == contract.NegotiatorId && p.Roles.Any(r => r is Role.Officer || Leaders.Contains(r)));
            if (contract.State == ContractState.Fulfilling)
            {
                foreach (var clause in contract.Deliverables.OrderBy(d => d.Position)
                    .Where(d => d.Fulfilment == FulfilmentState.Open && d.StartsOn <= soon && (d.RemindedAt is null || d.RemindedAt <= before)))
                {
                    contract.RemindOf(clause.Id, now);
                    Tell(negotiator.Concat(known.Where(p => clause.DepartmentId is not null && p.SpeaksFor.Contains(clause.DepartmentId))), () =>
                    {
                        var what = texts.Item(clause.Kind, clause.Count, clause.Unit);
                        return clause.StartsOn < today
                            ? texts["{0}: {1} was due on {2}", sponsor, what, show.Day(clause.StartsOn)]
                            : texts["{0}: {1} is due on {2}", sponsor, what, show.Day(clause.StartsOn)];
                    });
                }
            }

            foreach (var instalment in contract.Instalments.OrderBy(i => i.Position)
                .Where(i => !i.IsClosed && i.DueOn < today && (i.RemindedAt is null || i.RemindedAt <= before)))
            {
                contract.RemindOfInstalment(instalment.Id, now);
                var outstanding = instalment.Outstanding();
                Tell(negotiator.Concat(leaders), () => texts[
                    "{0}: {1} was due on {2}", sponsor, show.Money(outstanding), show.Day(instalment.DueOn)]);
            }
        }

        var ids = told.Keys.ToList();
        return await notifier.NotifyAsync(ContractNotificationKinds.Due, db.Users.Where(u => ids.Contains(u.Id)), reader => new Notification(
            texts["{0} promises or payments are due", told[reader.UserId].Count],
            texts["This is due or overdue:\n{0}", string.Join('\n', told[reader.UserId].Select(line => "- " + line()))],
            new NotificationLink(paths.Of("Fulfilment.Index"), texts["Add the proof, or say what became of it, on the page “Fulfilment”:"])), cancellationToken);
    }
}
