using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.OldWords;
using Outreach.Web.Features.Events;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Moves;

/// <summary>What is told of a moved event to those who have signed for it: each negotiator decides whether the sponsor is told.</summary>
public sealed class MoveNotifications(
    OutreachDbContext db, Notifier notifier, CurrentUserAccessor current, ContractWordsLoader words, EventDisplay display, IStringLocalizer texts, ActionPaths paths, DepartmentTime time)
{
    /// <inheritdoc cref="IEventPart.MovedAsync"/>
    /// <remarks>The departments are told with everybody concerned; of an idea, which tells nobody else of its changes, they are told here.</remarks>
    public async Task<IReadOnlyCollection<int>> MovedAsync(EventMoved move, CancellationToken cancellationToken)
    {
        var e = move.Moved;
        var now = words.Of(e.Title, e.StartsAt, e.EndsAt, e.Venue);
        var signed = await db.Contracts.AsNoTracking().Speaking(db).Where(c => c.EventId == e.Id).OrderBy(c => c.Id).Select(c => new
        {
            c.Id,
            c.Number,
            Sponsor = c.SignedSponsorName,
            c.NegotiatorId,
            Words = c.Revisions.Where(r => r.Revision == c.Revision).Select(r => r.Words).FirstOrDefault(),
            Last = c.Moves.OrderByDescending(m => m.At).Select(m => new { m.FromDay, m.ToDay, m.Venue }).FirstOrDefault(),
            Departments = c.Deliverables.Where(d => d.DepartmentId != null).Select(d => d.DepartmentId!.Value).ToList(),
        }).ToListAsync(cancellationToken);
        var me = current.Required;
        var toDecide = signed.Where(c => c.NegotiatorId != me.Id && (c.Last is { } last ? now.IsMovedFrom(new OccasionWords(now.Name, last.FromDay, last.ToDay, last.Venue))
            : c.Words is { } said && now.IsMovedFrom(ContractWords.FromJson(said).Occasion))).ToLookup(c => c.NegotiatorId);
        var ids = toDecide.Select(g => g.Key).ToList();
        if (ids.Count > 0)
        {
            await notifier.NotifyEachAsync(ContractNotificationKinds.Moves, db.Users.Where(u => ids.Contains(u.Id)), reader => toDecide[reader.UserId].Select(c => new Notification(
                texts["“{0}” has moved: is {1} told?", e.Title, c.Sponsor ?? c.Number!],
                texts["{0} has moved the event:\n{1}\n\nThe signed contract {2} still says the old day and venue; its text stays.", me.DisplayName, InWords(move), c.Number!]
                    + (move.Change is { } change ? "\n\n" + texts["Reason: {0}", change.Reason] : ""),
                new NotificationLink(paths.Of("Moves.Show", c.Id), texts["Look at it and decide whether the sponsor is told:"]))), cancellationToken);
        }

        if (move.Change is null)
            await TellDepartmentsAsync(move, [.. signed.SelectMany(c => c.Departments).Distinct()], cancellationToken);
        return ids;
    }

    private async Task TellDepartmentsAsync(EventMoved move, List<int> departments, CancellationToken cancellationToken)
    {
        var (today, me) = (time.Today, current.Required);
        if (departments.Count == 0)
            return;
        await notifier.NotifyAsync(EventNotificationKinds.Changes, db.Users.Where(u => u.Id != me.Id && u.Positions.Any(p =>
            p.Role == Role.DepartmentLiaison && p.IsHeldOn(today) && p.DepartmentId != null && departments.Contains(p.DepartmentId.Value))), _ => new Notification(
            texts["The event “{0}” has changed", move.Moved.Title],
            texts["{0} has moved the event:\n{1}", me.DisplayName, InWords(move)],
            new NotificationLink(paths.Of("Events.Detail", move.Moved.Id), texts["The event:"])), cancellationToken);
    }

    private string InWords(EventMoved move)
    {
        var e = move.Moved;
        var lines = new List<string>();
        if (move.WasFrom != e.StartsAt || move.WasTo != e.EndsAt)
            lines.Add(texts["{0}: {1} → {2}", texts["Day"], display.When(move.WasFrom, move.WasTo), display.When(e.StartsAt, e.EndsAt)]);
        if (move.WasVenue != e.Venue)
            lines.Add(texts["{0}: {1} → {2}", texts["Venue"], move.WasVenue ?? "—", e.Venue ?? "—"]);
        return string.Join('\n', lines);
    }
}
