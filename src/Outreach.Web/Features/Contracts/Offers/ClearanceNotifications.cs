using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Data;
using Outreach.Web.Features.Contracts.Cosign;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Contracts.Offers;

/// <summary>What departments are asked about lines of offers, and what who looks after one is told of their answers.</summary>
public sealed class ClearanceNotifications(OutreachDbContext db, Notifier notifier, DepartmentReaders speakers, IStringLocalizer texts, DisplayFormatter show, ActionPaths paths)
{
    /// <summary>An offer as departments are told of it: its name, its event and that event's day; null for the term as a whole.</summary>
    private sealed record Matter(string Name, string? Event, DateTimeOffset? StartsAt, int OwnerId);

    /// <summary>Tells the departments of the lines that they are asked about since <paramref name="askedAt"/>; call it after they were asked.</summary>
    public async Task AskedAsync(EventOffer offer, DateTimeOffset askedAt, CancellationToken cancellationToken)
    {
        var asked = offer.Lines.Where(l => l.Confirmation == ConfirmationState.Waiting && l.AskedAt == askedAt).OrderBy(l => l.Number).ToList();
        if (asked.Count > 0)
        {
            await ToDepartmentsAsync(asked, (events, departments, list) => new Notification(
                texts["An offer for {0} waits for your department’s answer", events],
                texts["Before anybody goes out to merchants, the outreach department asks {0} whether it can give this:\n{1}", departments, list],
                new NotificationLink(paths.Of("Cosign.Index"), texts["Confirm or decline them here:"])), cancellationToken);
        }
    }

    /// <summary>Reminds the departments of lines that they have not answered.</summary>
    public Task RemindAsync(IReadOnlyList<EventOfferLine> waiting, CancellationToken cancellationToken) => ToDepartmentsAsync(waiting, (events, departments, list) => new Notification(
        texts["A reminder: an offer for {0} still waits for your department’s answer", events],
        texts["These lines still wait for {0}, and nobody goes out before:\n{1}", departments, list],
        new NotificationLink(paths.Of("Cosign.Index"), texts["Confirm or decline them here:"])), cancellationToken);

    /// <summary>Tells who looks after an offer that it is cleared, or that a line of it was declined.</summary>
    public async Task AnsweredAsync(EventOffer offer, int? declinedId, CancellationToken cancellationToken)
    {
        var declined = offer.Lines.SingleOrDefault(l => l.Id == declinedId);
        if (declined is null && offer.State != EventOfferState.Cleared)
            return;
        var (owner, page) = (db.Users.Where(u => u.Id == offer.OwnerId), paths.Of("EventOffers.Detail", offer.Id));
        var matter = (await MattersAsync([offer.Id], cancellationToken))[offer.Id];
        if (declined is null)
        {
            await notifier.NotifyAsync(ContractNotificationKinds.OfferAnswers, owner, _ => new Notification(
                texts["The offer “{0}” is cleared", matter.Name],
                texts["Every department has agreed to {0}. You may go out with it now.", Words(matter)], new NotificationLink(page)), cancellationToken);
            return;
        }

        var places = await PlacesAsync([declined], cancellationToken);
        var departmentId = declined.DepartmentId;
        var department = await db.Departments.Where(d => d.Id == departmentId).Select(d => d.Name).FirstOrDefaultAsync(cancellationToken);
        await notifier.NotifyAsync(ContractNotificationKinds.OfferAnswers, owner, _ => new Notification(
            texts["The offer “{0}”: a department has declined a line", matter.Name],
            texts["{0} has declined a line of {1}:\n{2}\n\nReason: {3}", department ?? "", Words(matter), Words(declined, places), declined.ConfirmationNote ?? ""],
            new NotificationLink(page, texts["Talk it over and ask again, or change the line:"])), cancellationToken);
    }

    private async Task ToDepartmentsAsync(IReadOnlyList<EventOfferLine> lines, Func<string, string, string, Notification> write, CancellationToken cancellationToken)
    {
        var matters = await MattersAsync([.. lines.Select(l => l.OfferId).Distinct()], cancellationToken);
        var places = await PlacesAsync(lines, cancellationToken);
        var readers = (await speakers.OfAsync([.. lines.Select(l => l.DepartmentId).OfType<int>().Distinct()], cancellationToken)).ToLookup(r => r.UserId);
        var ids = readers.Select(r => r.Key).ToList();
        await notifier.NotifyEachAsync(ContractNotificationKinds.Cosign, db.Users.Where(u => ids.Contains(u.Id)), reader =>
            readers[reader.UserId].GroupBy(r => r.InStead).Select(group => Of(group.Key, reader.UserId, [.. group])).OfType<Notification>(), cancellationToken);

        // Nobody answers in a department's stead for an offer that they look after.
        Notification? Of(bool inStead, int userId, List<DepartmentReader> asked)
        {
            var theirs = lines.Where(l => asked.Exists(r => r.DepartmentId == l.DepartmentId) && !(inStead && matters[l.OfferId].OwnerId == userId)).ToList();
            if (theirs.Count == 0)
                return null;
            var offers = theirs.GroupBy(l => l.OfferId).ToList();
            var events = string.Join(texts[", "], offers.Select(o => matters[o.Key].Event ?? texts["The term as a whole"]).Distinct());
            var named = string.Join(texts[", "], asked.Where(r => theirs.Exists(l => l.DepartmentId == r.DepartmentId)).Select(r => r.Department));
            var list = string.Join('\n', offers.SelectMany(o => o.Select(l => "· " + Words(l, places)).Prepend(Words(matters[o.Key]))));
            return !inStead ? write(events, named, list) : new Notification(
                texts["An offer for {0} waits for an answer in a department’s stead", events],
                texts["Nobody speaks for {0} yet, so these lines wait for a leader of ours:\n{1}", named, list],
                new NotificationLink(paths.Of("Cosign.Index"), texts["Talk to the department and answer in its stead, or have its liaison invited:"]));
        }
    }

    private async Task<Dictionary<int, string>> PlacesAsync(IReadOnlyList<EventOfferLine> lines, CancellationToken cancellationToken)
    {
        var ids = lines.Select(l => l.PlaceId).OfType<int>().Distinct().ToList();
        return ids.Count == 0 ? [] : await db.CampusPlaces.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
    }

    private Task<Dictionary<int, Matter>> MattersAsync(IReadOnlyList<int> offerIds, CancellationToken cancellationToken) => db.EventOffers.AsNoTracking().Where(o => offerIds.Contains(o.Id))
        .Select(o => new
        {
            o.Id,
            o.Name,
            o.OwnerId,
            Event = db.Events.Where(e => e.Id == o.EventId).Select(e => e.Title).FirstOrDefault(),
            StartsAt = db.Events.Where(e => e.Id == o.EventId).Select(e => e.StartsAt).FirstOrDefault(),
        }).ToDictionaryAsync(o => o.Id, o => new Matter(o.Name, o.Event, o.StartsAt, o.OwnerId), cancellationToken);

    private string Words(Matter matter) => string.Join(" · ", new[]
    {
        matter.Event ?? texts["The term as a whole"],
        matter.StartsAt is { } starts ? show.Day(starts) : null,
        matter.Name,
    }.OfType<string>());

    private string Words(EventOfferLine l, Dictionary<int, string> places)
    {
        var parts = new[]
        {
            texts.Item(l.Kind, l.Count, l.Unit),
            l.PlaceId is { } place ? places.GetValueOrDefault(place) : l.PlaceWords,
            l.DaysBefore is { } days ? days == 0 ? texts["on the day of the event"].Value : texts["{0} days before", days].Value : null,
            l.Note,
        };
        return string.Join(texts[", "], parts.Where(p => !string.IsNullOrEmpty(p)));
    }
}
