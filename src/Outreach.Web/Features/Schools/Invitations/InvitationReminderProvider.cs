using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Schools.Invitations;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Invitations;

/// <summary>Tells an event's owner once that an invited school has not answered.</summary>
public sealed class InvitationReminderProvider(OutreachDbContext db, SchoolInvitationNotifications notifications, DepartmentTime time) : IReminderProvider
{
    private const int AtOnce = 50;

    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        var missing = await db.SchoolInvitations.Where(i => i.Answer == InvitationAnswer.Waiting && !i.IsReminded && i.AnswerBy < today
                && db.Events.Any(e => e.Id == i.EventId && e.State != EventState.Closed && e.State != EventState.Cancelled && e.State != EventState.Postponed))
            .OrderBy(i => i.AnswerBy).ThenBy(i => i.Id).Take(AtOnce)
            .Select(i => new
            {
                Invitation = i,
                School = db.Schools.IgnoreQueryFilters().Where(s => s.Id == i.SchoolId).Select(s => s.Name).First(),
                Event = db.Events.Where(e => e.Id == i.EventId).Select(e => new { e.Title, e.OwnerId }).First(),
            }).ToListAsync(cancellationToken);
        foreach (var row in missing.Where(m => m.Invitation.RemindOf(today)))
            await notifications.RemindAsync(row.Event.Title, row.Invitation.EventId, row.Event.OwnerId, row.School, row.Invitation.AnswerBy, cancellationToken);
        return missing.Count;
    }
}
