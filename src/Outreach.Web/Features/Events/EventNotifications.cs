using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events;

/// <summary>What is told of events: to everybody who has something to do for them (S11).</summary>
public sealed class EventNotifications(
    OutreachDbContext db, Notifier notifier, IEnumerable<IEventPart> parts, IStringLocalizer texts, EventDisplay display, DepartmentTime time, CurrentUserAccessor current, ActionPaths paths)
{
    /// <summary>A change after it was planned, with its reason.</summary>
    /// <param name="told">Whom a part has told of it already, with what they have to do about it.</param>
    public async Task ChangedAsync(Event e, EventChange change, IReadOnlyCollection<int> told, CancellationToken cancellationToken)
    {
        var by = current.Required.DisplayName;
        await TellAsync(EventNotificationKinds.Changes, e, [.. (await ConcernedAsync(e, cancellationToken)).Except(told)], () => (
            texts["The event “{0}” has changed", e.Title],
            texts["{0} has changed the event:\n{1}\n\nReason: {2}", by, string.Join('\n', change.Fields.Select(display.InWords)), change.Reason]), cancellationToken);
        foreach (var part in parts)
            await part.ChangedAsync(e, change, cancellationToken);
    }

    /// <summary>Has the parts tell those who have to act on a move.</summary>
    /// <returns>Whom they told.</returns>
    public async Task<IReadOnlyCollection<int>> MovedAsync(EventMoved move, CancellationToken cancellationToken)
    {
        var told = new HashSet<int>();
        foreach (var part in parts)
            told.UnionWith(await part.MovedAsync(move, cancellationToken));
        return told;
    }

    public async Task CancelledAsync(Event e, CancellationToken cancellationToken)
    {
        var by = current.Required.DisplayName;
        var postponed = e.State == EventState.Postponed;
        await TellAsync(EventNotificationKinds.Changes, e, await ConcernedAsync(e, cancellationToken), () => (
            postponed ? texts["“{0}” is put off", e.Title] : texts["“{0}” is cancelled", e.Title],
            postponed ? texts["{0} has put the event off; there is no new day yet.\n\nReason: {1}", by, e.CancelReason!] : texts["{0} has cancelled the event.\n\nReason: {1}", by, e.CancelReason!]), cancellationToken);
        if (postponed)
            await TellPutOffAsync(e, cancellationToken);
    }

    public async Task ResumedAsync(Event e, CancellationToken cancellationToken)
    {
        await TellAsync(EventNotificationKinds.Changes, e, await ConcernedAsync(e, cancellationToken), () => (
            texts["The event “{0}” goes on", e.Title], texts["The event has a new day: {0}.", display.When(e.StartsAt, e.EndsAt)]), cancellationToken);
        await TellPutOffAsync(e, cancellationToken);
    }

    /// <summary>Tells who decides between plan A and B, and by when.</summary>
    public async Task ToDecideAsync(Event e, Event alternative, CancellationToken cancellationToken) =>
        await TellAsync(EventNotificationKinds.Decisions, e, [e.DeciderId!.Value], () => (
            texts["You decide between plan A and B"],
            texts["Plan A: {0}\nPlan B: {1}\nTo be decided by {2}.", e.Title, alternative.Title, display.Day(e.DecideOn!.Value)]), cancellationToken);

    public async Task DecidedAsync(Event e, Event alternative, CancellationToken cancellationToken)
    {
        var concerned = (await ConcernedAsync(e, cancellationToken)).Concat(await ConcernedAsync(alternative, cancellationToken)).ToList();
        await TellAsync(EventNotificationKinds.Decisions, e.Choice == PlanChoice.A ? e : alternative, concerned, () => (
            e.Choice == PlanChoice.A ? texts["Plan A takes place: {0}", e.Title] : texts["Plan B takes place: {0}", alternative.Title],
            texts["Instead of: {0}\n\nReason: {1}", e.Choice == PlanChoice.A ? alternative.Title : e.Title, e.ChoiceReason!]), cancellationToken);
    }

    /// <summary>Reminds of a decision that is near, due or late.</summary>
    public async Task RemindAsync(Event e, string alternative, CancellationToken cancellationToken) =>
        await TellAsync(EventNotificationKinds.Decisions, e, [e.DeciderId!.Value], () => (
            e.DecideOn < time.Today ? texts["The decision between plan A and B is late"] : texts["Plan A or B is to be decided soon"],
            texts["Plan A: {0}\nPlan B: {1}\nTo be decided by {2}.", e.Title, alternative, display.Day(e.DecideOn!.Value)]), cancellationToken, alsoMe: true);

    public async Task CommentedAsync(Event plan, string text, CancellationToken cancellationToken)
    {
        var by = current.Required.DisplayName;
        await TellAsync(EventNotificationKinds.Practice, plan, [plan.PracticeById!.Value], () => (
            texts["{0} has said something about your practice plan", by], texts["“{0}”\n\n{1}", plan.Title, text]), cancellationToken, link: paths.Of("PracticePlans.Detail", plan.Id));
    }

    public async Task AdoptedAsync(Event plan, CancellationToken cancellationToken) =>
        await TellAsync(EventNotificationKinds.Practice, plan, [plan.PracticeById!.Value], () => (
            texts["Your practice plan becomes an event"], texts["“{0}” was adopted as an idea of the department. You stay named as its author.", plan.Title]), cancellationToken);

    private async Task TellPutOffAsync(Event e, CancellationToken cancellationToken)
    {
        foreach (var part in parts)
            await part.PutOffAsync(e, cancellationToken);
    }

    /// <summary>Everybody who has something to do for it; one command for each part and one for the partner departments.</summary>
    private async Task<IReadOnlyList<int>> ConcernedAsync(Event e, CancellationToken cancellationToken)
    {
        var people = new List<int?> { e.OwnerId, e.SafetyPersonId, e.DeciderId };
        people.AddRange(e.Helpers.Select(h => (int?)h.UserId));
        people.AddRange(e.Flow.Select(f => f.PersonId));
        people.AddRange(e.Duties.Select(d => d.LeaderId));
        people.AddRange(e.Duties.SelectMany(d => d.Members).Select(m => (int?)m.UserId));
        foreach (var part in parts)
            people.AddRange((await part.ConcernedAsync(e.Id, cancellationToken)).Select(id => (int?)id));
        var departments = e.Partners.Select(p => p.DepartmentId).Concat(e.Flow.Select(f => f.DepartmentId).OfType<int>()).Distinct().ToList();
        if (departments.Count > 0)
        {
            var today = time.Today;
            people.AddRange(await db.Positions.Where(p => p.Role == Role.DepartmentLiaison && p.IsHeldOn(today) && p.DepartmentId != null && departments.Contains(p.DepartmentId.Value))
                .Select(p => (int?)p.UserId).ToListAsync(cancellationToken));
        }

        return [.. people.OfType<int>().Distinct()];
    }

    private async Task TellAsync(
        NotificationKind kind, Event e, IReadOnlyCollection<int> people, Func<(LocalizedString Subject, LocalizedString Text)> write, CancellationToken cancellationToken, bool alsoMe = false, string? link = null)
    {
        var me = current.User?.Id;
        var ids = people.Where(id => alsoMe || id != me).Distinct().ToList();
        if (ids.Count == 0)
            return;
        var path = link ?? paths.Of("Events.Detail", e.Id);
        await notifier.NotifyAsync(kind, db.Users.Where(u => ids.Contains(u.Id)), _ =>
        {
            var (subject, text) = write();
            return new Notification(subject, text, new NotificationLink(path, texts["The event:"]));
        }, cancellationToken);
    }
}
