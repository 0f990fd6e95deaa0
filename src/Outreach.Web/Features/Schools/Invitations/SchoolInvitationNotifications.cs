using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Schools.Invitations;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Invitations;

/// <summary>Who is told what of an invitation: the school's partners, and whoever of ours looks after the event or meets them. Nobody is told of what they did themselves.</summary>
public sealed class SchoolInvitationNotifications(
    OutreachDbContext db, Notifier notifier, IStringLocalizer texts, DisplayFormatter format, EventDisplay display, DepartmentTime time, CurrentUserAccessor current, ActionPaths paths)
{
    /// <summary>Invites the partners of the schools. Two commands.</summary>
    /// <returns>The schools that somebody has an account for.</returns>
    public Task<IReadOnlySet<int>> InvitedAsync(InvitingEvent to, IReadOnlyCollection<SchoolInvitation> invitations, CancellationToken cancellationToken) => TellPartnersAsync(
        invitations, i => new Notification(
            texts["You are invited: {0}", to.Title], Facts(to, i), new NotificationLink(paths.Of("Partner.Index"), texts["Answer here:"])), cancellationToken);

    public Task<IReadOnlySet<int>> ChangedAsync(InvitingEvent to, IReadOnlyCollection<SchoolInvitation> invitations, CancellationToken cancellationToken) => TellPartnersAsync(
        invitations, i => new Notification(
            texts["The invitation to “{0}” has changed", to.Title], Facts(to, i), new NotificationLink(paths.Of("Partner.Index"), i.Answer == InvitationAnswer.Waiting ? texts["Answer here:"].Value : null)), cancellationToken);

    /// <param name="reason">Why the event does not take place; null when the invitation alone is taken back.</param>
    public Task<IReadOnlySet<int>> WithdrawnAsync(InvitingEvent to, IReadOnlyCollection<SchoolInvitation> invitations, string? reason, CancellationToken cancellationToken) => TellPartnersAsync(
        invitations, _ => new Notification(
            reason is null ? texts["The invitation to “{0}” was taken back", to.Title] : texts["“{0}” does not take place", to.Title],
            reason is null ? texts["The outreach department has taken the invitation back. Call them if that surprises you."] : texts["The invitation is taken back. Reason: {0}", reason],
            new NotificationLink(paths.Of("Partner.Index"))), cancellationToken);

    /// <summary>The event has another day or place, is put off, or goes on: tells the schools that are invited and those that hold it with us. Two commands.</summary>
    /// <param name="reason">Why; null for an event that goes on.</param>
    /// <param name="open">The invitations that still stand.</param>
    public Task EventChangedAsync(Event e, string? reason, IReadOnlyCollection<SchoolInvitation> open, CancellationToken cancellationToken)
    {
        var to = new InvitingEvent(e.Id, e.Title, e.State, e.StartsAt, e.EndsAt, e.Venue, e.OwnerId, null, e.Purpose);
        var invited = open.ToDictionary(i => i.SchoolId);
        return TellPartnersAsync([.. invited.Keys.Union(e.Schools.Select(s => s.SchoolId)).Union(new[] { e.HostSchoolId }.OfType<int>())], schoolId =>
        {
            var invitation = invited.GetValueOrDefault(schoolId);
            var isPutOff = e.State == EventState.Postponed;
            return new Notification(
                isPutOff ? texts["“{0}” is put off", e.Title] : reason is null ? texts["The event “{0}” goes on", e.Title] : texts["The event “{0}” has changed", e.Title],
                string.Join('\n', new[] { isPutOff ? texts["There is no new day yet. You are told as soon as there is one."].Value : Facts(to, invitation), reason is null ? null : texts["Reason: {0}", reason].Value }.OfType<string>()),
                new NotificationLink(paths.Of("Partner.Index"), !isPutOff && invitation is { Answer: InvitationAnswer.Waiting } ? texts["Answer here:"].Value : null));
        }, cancellationToken);
    }

    public async Task AnsweredAsync(InvitingEvent to, SchoolInvitation invitation, CancellationToken cancellationToken)
    {
        var (me, owner, escort, schoolId) = (current.User?.Id, to.OwnerId, invitation.EscortId, invitation.SchoolId);
        var school = await db.Schools.IgnoreQueryFilters().Where(s => s.Id == schoolId).Select(s => s.Name).SingleAsync(cancellationToken);
        await notifier.NotifyAsync(SchoolNotificationKinds.Answered, db.Users.Where(u => u.Id != me && (u.Id == owner || u.Id == escort)), _ => new Notification(
            invitation.Answer == InvitationAnswer.Accepted ? texts["{0} comes to “{1}”: {2} people", school, to.Title, invitation.Coming!] : texts["{0} cannot come to “{1}”", school, to.Title],
            invitation.Words ?? "", new NotificationLink(paths.Of("SchoolInvitations.Index", to.Id))), cancellationToken);
    }

    /// <summary>Tells the event's owner once that an answer is missing.</summary>
    public Task RemindAsync(string title, int eventId, int? ownerId, string school, DateOnly answerBy, CancellationToken cancellationToken) => notifier.NotifyAsync(
        SchoolNotificationKinds.Answered, db.Users.Where(u => u.Id == ownerId), _ => new Notification(
            texts["{0} has not answered the invitation to “{1}”", school, title], texts["The answer was due on {0}. Call them.", format.Day(answerBy)],
            new NotificationLink(paths.Of("SchoolInvitations.Index", eventId))), cancellationToken);

    private string Facts(InvitingEvent to, SchoolInvitation? invitation) => string.Join('\n', new[]
    {
        display.When(to.StartsAt, to.EndsAt),
        to.Venue,
        invitation is null ? null : texts["{0} seats are kept for you.", invitation.Seats].Value,
        invitation?.Note,
        invitation?.Answer == InvitationAnswer.Waiting ? texts["Answer by {0}", format.Day(invitation.AnswerBy)].Value : null,
    }.OfType<string>());

    private Task<IReadOnlySet<int>> TellPartnersAsync(IReadOnlyCollection<SchoolInvitation> invitations, Func<SchoolInvitation, Notification> write, CancellationToken cancellationToken)
    {
        var ofSchool = invitations.ToDictionary(i => i.SchoolId);
        return TellPartnersAsync([.. ofSchool.Keys], schoolId => write(ofSchool[schoolId]), cancellationToken);
    }

    private async Task<IReadOnlySet<int>> TellPartnersAsync(IReadOnlyCollection<int> ids, Func<int, Notification> write, CancellationToken cancellationToken)
    {
        var (today, me) = (time.Today, current.User?.Id);
        var partners = await db.Positions.AsNoTracking().Where(p => p.Role == Role.SchoolPartner && p.SchoolId != null && ids.Contains(p.SchoolId.Value) && p.IsHeldOn(today)
            && db.Users.Any(u => u.Id == p.UserId && u.ClosedAt == null)).Select(p => new { p.UserId, SchoolId = p.SchoolId!.Value }).ToListAsync(cancellationToken);
        var people = partners.ConvertAll(p => p.UserId);
        if (people.Count > 0)
        {
            await notifier.NotifyEachAsync(SchoolNotificationKinds.Invited, db.Users.Where(u => people.Contains(u.Id) && u.Id != me), reader =>
                partners.Where(p => p.UserId == reader.UserId).Select(p => p.SchoolId).Distinct().Select(write), cancellationToken);
        }

        return partners.Select(p => p.SchoolId).ToHashSet();
    }
}
