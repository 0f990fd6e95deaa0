using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Contracts.Cosign;

/// <summary>What departments are asked about clauses, and what the negotiator is told of their answers.</summary>
public sealed class CosignNotifications(OutreachDbContext db, Notifier notifier, DepartmentReaders speakers, IStringLocalizer texts, DisplayFormatter show, ActionPaths paths)
{
    /// <summary>What a contract is about: its merchant, its event and that event's day; and who negotiates it or once did.</summary>
    private sealed record Matter(string Sponsor, string? Event, DateTimeOffset? StartsAt, IReadOnlyList<int> Negotiators, string? Amends);

    /// <summary>Tells the departments of the clauses that they are asked about since <paramref name="askedAt"/>; call it after the contract was submitted.</summary>
    public async Task AskedAsync(Contract contract, DateTimeOffset askedAt, CancellationToken cancellationToken)
    {
        var asked = contract.State != ContractState.Confirming ? [] : contract.Deliverables.Where(d => d.Confirmation == ConfirmationState.Waiting && d.AskedAt == askedAt).OrderBy(d => d.Position).ToList();
        if (asked.Count == 0)
            return;
        await ToDepartmentsAsync(asked, (sponsors, departments, list) => new Notification(
            texts["Clauses for {0} wait for your department’s answer", sponsors],
            texts["The outreach department asks {0} whether it can carry these clauses out:\n{1}", departments, list],
            new NotificationLink(paths.Of("Cosign.Index"), texts["Confirm or decline them here:"])), cancellationToken);
    }

    /// <summary>Reminds the departments of clauses that they have not answered.</summary>
    public Task RemindAsync(IReadOnlyList<Deliverable> waiting, CancellationToken cancellationToken) => ToDepartmentsAsync(waiting, (sponsors, departments, list) => new Notification(
        texts["A reminder: clauses for {0} still wait for your department’s answer", sponsors],
        texts["These clauses still wait for {0}:\n{1}", departments, list],
        new NotificationLink(paths.Of("Cosign.Index"), texts["Confirm or decline them here:"])), cancellationToken);

    public async Task AnsweredAsync(Contract contract, int? declinedId, CancellationToken cancellationToken)
    {
        var declined = contract.Deliverables.SingleOrDefault(d => d.Id == declinedId);
        if (declined is null && contract.State != ContractState.InReview)
            return;
        var negotiator = contract.NegotiatorId;
        var (matter, page) = ((await MattersAsync([contract.Id], cancellationToken))[contract.Id], paths.Of("Contracts.Detail", contract.Id));
        if (declined is null)
        {
            await notifier.NotifyAsync(ContractNotificationKinds.Answers, db.Users.Where(u => u.Id == negotiator), _ => new Notification(
                texts["{0}: all departments have confirmed", matter.Sponsor],
                texts["Every clause of the contract with {0} is confirmed. It now waits for the review.", Words(matter)],
                new NotificationLink(page)), cancellationToken);
            return;
        }

        var (places, departmentId) = (await PlacesAsync([declined], cancellationToken), declined.DepartmentId);
        var department = await db.Departments.Where(d => d.Id == departmentId).Select(d => d.Name).FirstOrDefaultAsync(cancellationToken);
        await notifier.NotifyAsync(ContractNotificationKinds.Answers, db.Users.Where(u => u.Id == negotiator), _ => new Notification(
            texts["{0}: a department has declined a clause", matter.Sponsor],
            texts["{0} has declined a clause of the contract with {1}:\n{2}\n\nReason: {3}", department ?? "", Words(matter), Words(declined, places), declined.ConfirmationNote ?? ""],
            new NotificationLink(page, texts["Talk it over and ask again, or take the contract back and change it:"])), cancellationToken);
    }

    private async Task ToDepartmentsAsync(IReadOnlyList<Deliverable> clauses, Func<string, string, string, Notification> write, CancellationToken cancellationToken)
    {
        var matters = await MattersAsync([.. clauses.Select(c => c.ContractId).Distinct()], cancellationToken);
        var before = await RestatedAsync(clauses, cancellationToken);
        var places = await PlacesAsync([.. clauses, .. before.Values], cancellationToken);
        var readers = (await speakers.OfAsync([.. clauses.Select(c => c.DepartmentId).OfType<int>().Distinct()], cancellationToken)).ToLookup(r => r.UserId);
        var ids = readers.Select(r => r.Key).ToList();
        await notifier.NotifyEachAsync(ContractNotificationKinds.Cosign, db.Users.Where(u => ids.Contains(u.Id)), reader =>
            readers[reader.UserId].GroupBy(r => r.InStead).Select(asked => Of(asked.Key, reader.UserId, [.. asked])).OfType<Notification>(), cancellationToken);

        string Before(Deliverable d) => matters[d.ContractId].Amends is null ? ""
            : d.RestatesId is { } id && before.TryGetValue(id, out var was) ? texts[" (until now: {0})", Words(was, places)] : texts[" (new)"];

        // Nobody answers in a department's stead for a contract that they negotiate, or once did.
        Notification? Of(bool inStead, int userId, List<DepartmentReader> asked)
        {
            var theirs = clauses.Where(c => asked.Any(r => r.DepartmentId == c.DepartmentId) && !(inStead && matters[c.ContractId].Negotiators.Contains(userId))).ToList();
            if (theirs.Count == 0)
                return null;
            var contracts = theirs.GroupBy(c => c.ContractId).ToList();
            var sponsors = string.Join(texts[", "], contracts.Select(c => matters[c.Key].Sponsor).Distinct());
            var named = string.Join(texts[", "], asked.Where(r => theirs.Any(c => c.DepartmentId == r.DepartmentId)).Select(r => r.Department));
            var list = string.Join('\n', contracts.SelectMany(c => c.Select(d => "· " + Words(d, places) + Before(d)).Prepend(Words(matters[c.Key]))));
            return !inStead ? write(sponsors, named, list) : new Notification(
                texts["Clauses for {0} wait for an answer in a department’s stead", sponsors],
                texts["Nobody speaks for {0} yet, so these clauses wait for a leader of ours:\n{1}", named, list],
                new NotificationLink(paths.Of("Cosign.Index"), texts["Talk to the department and answer in its stead, or have its liaison invited:"]));
        }
    }

    // What clauses of an amendment say instead of.
    private async Task<Dictionary<int, Deliverable>> RestatedAsync(IReadOnlyList<Deliverable> clauses, CancellationToken cancellationToken)
    {
        var ids = clauses.Select(c => c.RestatesId).OfType<int>().ToList();
        return ids.Count == 0 ? [] : await db.Deliverables.AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellationToken);
    }

    private async Task<Dictionary<int, string>> PlacesAsync(IReadOnlyList<Deliverable> clauses, CancellationToken cancellationToken)
    {
        var ids = clauses.Select(c => c.PlaceId).OfType<int>().Distinct().ToList();
        return ids.Count == 0 ? [] : await db.CampusPlaces.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
    }

    private Task<Dictionary<int, Matter>> MattersAsync(IReadOnlyList<int> contractIds, CancellationToken cancellationToken) => db.Contracts.AsNoTracking().Where(c => contractIds.Contains(c.Id))
        .Select(c => new
        {
            c.Id,
            Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
            Event = db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(),
            StartsAt = db.Events.Where(e => e.Id == c.EventId).Select(e => e.StartsAt).FirstOrDefault(),
            c.NegotiatorId,
            Earlier = c.Negotiators.Select(n => n.UserId).ToList(),
            Amends = db.Contracts.Where(o => o.Id == c.AmendsId).Select(o => o.Number).FirstOrDefault(),
        }).ToDictionaryAsync(c => c.Id, c => new Matter(c.Sponsor, c.Event, c.StartsAt, [c.NegotiatorId, .. c.Earlier], c.Amends), cancellationToken);

    private string Words(Matter matter) => string.Join(" · ", new[]
    {
        matter.Sponsor,
        matter.Event ?? texts["The term as a whole"],
        matter.StartsAt is { } starts ? show.Day(starts) : null,
        matter.Amends is { } amends ? texts["Amendment of contract {0}", amends].Value : null,
    }.OfType<string>());

    private string Words(Deliverable d, Dictionary<int, string> places)
    {
        var parts = new[]
        {
            texts.Item(d.Kind, d.Count, d.Unit),
            d.PlaceId is { } place ? places.GetValueOrDefault(place) : d.Place,
            show.Day(d.StartsOn),
            d.Note,
        };
        return string.Join(texts[", "], parts.Where(p => !string.IsNullOrEmpty(p)));
    }
}
