using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Features.Contracts.Cosign;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Amendments;

/// <summary>Tells the negotiator, the leaders and the departments what has become of a contract: an amendment took over, or it was terminated.</summary>
public sealed class AmendmentNotifications(
    OutreachDbContext db, Notifier notifier, DepartmentReaders speakers, IStringLocalizer texts, DisplayFormatter show, DepartmentTime time, ActionPaths paths)
{
    private static readonly Role[] Leaders = [Role.Minister, Role.ViceMinister];

    /// <param name="carried">Clauses that were open in the contract until now.</param>
    public async Task TookOverAsync(Contract amendment, Contract original, IReadOnlyList<Deliverable> carried, CancellationToken cancellationToken)
    {
        var open = amendment.Deliverables.Where(d => d.Fulfilment == Domain.Contracts.Fulfilment.FulfilmentState.Open).OrderBy(d => d.Position).ToList();
        var money = show.Money(amendment.Instalments.Sum(i => i.Outstanding()));
        var sponsor = await SponsorAsync(amendment.SponsorId, cancellationToken);
        await TellAsync(amendment, [.. carried, .. open], (reads, departments) => new Notification(
            texts["{0}: the amendment {1} now counts", sponsor, amendment.Number!],
            reads
                ? texts["The signed scan of amendment {0} is in. It takes the place of what was open in contract {1}: {2} clauses and {3} still to come.", amendment.Number!, original.Number!, open.Count, money]
                : texts["The signed scan of amendment {0} is in. For your department it says from now on:\n{1}", amendment.Number!, Lines(open, departments)],
            new NotificationLink(reads ? paths.Of("Fulfilment.Contract", amendment.Id) : paths.Of("Fulfilment.Index"))), cancellationToken);
    }

    /// <param name="open">Clauses that were open until now.</param>
    public async Task TerminatedAsync(Contract contract, IReadOnlyList<Deliverable> open, CancellationToken cancellationToken)
    {
        var termination = contract.Termination!;
        var sponsor = await SponsorAsync(contract.SponsorId, cancellationToken);
        await TellAsync(contract, open, (reads, departments) => new Notification(
            texts["{0}: contract {1} is terminated", sponsor, contract.Number!],
            reads
                ? texts[
                    "It ended on {0} ({1}): {2}\nReceived {3}, not owed any more {4}, to be paid back {5}.", show.Day(termination.EndedOn), texts.Text(termination.By), contract.EndReason!,
                    show.Money(termination.Received), show.Money(termination.WrittenOff), show.Money(termination.PayBack)]
                : texts["It ended on {0}. Your department need not do this any more:\n{1}", show.Day(termination.EndedOn), Lines(open, departments)],
            new NotificationLink(reads ? paths.Of("Fulfilment.Contract", contract.Id) : paths.Of("Fulfilment.Index"))), cancellationToken);
    }

    private Task<string> SponsorAsync(int id, CancellationToken cancellationToken) =>
        db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == id).Select(s => s.Name).SingleAsync(cancellationToken);

    // Who reads contracts is told of the whole, a department of its clauses.
    private async Task TellAsync(Contract contract, IReadOnlyList<Deliverable> clauses, Func<bool, IReadOnlyCollection<int>, Notification> write, CancellationToken cancellationToken)
    {
        var (today, negotiator) = (time.Today, contract.NegotiatorId);
        var asked = (await speakers.OfAsync([.. clauses.Select(d => d.DepartmentId).OfType<int>().Distinct()], cancellationToken)).Where(r => !r.InStead).ToLookup(r => r.UserId, r => r.DepartmentId);
        var liaisons = asked.Select(r => r.Key).ToList();
        var readers = await db.Users.AsNoTracking().Where(u => u.Id == negotiator || u.Positions.Any(p => Leaders.Contains(p.Role) && p.IsHeldOn(today))).Select(u => u.Id).ToListAsync(cancellationToken);
        await notifier.NotifyAsync(ContractNotificationKinds.Changes, db.Users.Where(u => readers.Contains(u.Id) || liaisons.Contains(u.Id)), reader =>
            write(readers.Contains(reader.UserId), [.. asked[reader.UserId]]), cancellationToken);
    }

    private string Lines(IEnumerable<Deliverable> clauses, IReadOnlyCollection<int> departments)
    {
        var own = clauses.Where(d => d.DepartmentId is { } id && departments.Contains(id)).Select(d => $"· {texts.Item(d.Kind, d.Count, d.Unit)} {show.Day(d.StartsOn)}".TrimEnd()).ToList();
        return own.Count == 0 ? "· " + texts["nothing any more"].Value : string.Join('\n', own);
    }
}
