using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Alliances;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Board;

/// <summary>Who is told of a post: whoever of ours keeps the tie, and the partners of the alliance's other schools. Of a reply: who wrote the post.</summary>
public sealed class BoardNotifications(OutreachDbContext db, Notifier notifier, IStringLocalizer texts, DepartmentTime time, CurrentUserAccessor current, ActionPaths paths)
{
    public async Task PostedAsync(SchoolPost post, CancellationToken cancellationToken)
    {
        var (me, today, schoolId, alliance) = (current.Required.Id, time.Today, post.SchoolId, post.AllianceId);
        var school = await db.Schools.Where(s => s.Id == schoolId).Select(s => new { s.Name, s.OwnerId }).SingleOrDefaultAsync(cancellationToken);
        var owner = school?.OwnerId;
        Notification Write() => new(
            school is null ? texts["The outreach department has posted: {0}", post.Title] : texts["{0} has posted: {1}", school.Name, post.Title], post.Text, new NotificationLink(paths.Of("Board.Detail", post.Id)));
        if (school is not null)
            await notifier.NotifyAsync(SchoolNotificationKinds.Answered, db.Users.Where(u => u.Id == owner && u.Id != me), _ => Write(), cancellationToken);
        if (alliance is not null)
        {
            await notifier.NotifyAsync(SchoolNotificationKinds.Board, db.Users.Where(u => u.Id != me && u.Positions.Any(p => p.Role == Role.SchoolPartner && p.IsHeldOn(today) && p.SchoolId != schoolId
                && db.AllianceMembers.Any(m => m.AllianceId == alliance && m.SchoolId == p.SchoolId && m.LeftOn == null))), _ => Write(), cancellationToken);
        }
    }

    public async Task RepliedAsync(SchoolPost post, int? schoolId, string text, CancellationToken cancellationToken)
    {
        var (me, author, today, own) = (current.Required.Id, post.AuthorId, time.Today, post.SchoolId);
        var school = await db.Schools.Where(s => s.Id == schoolId).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken);
        // A partner whose term has ended is told nothing of the school any more.
        await notifier.NotifyAsync(
            own is null ? SchoolNotificationKinds.Answered : SchoolNotificationKinds.Board,
            db.Users.Where(u => u.Id == author && u.Id != me && (own == null || u.Positions.Any(p => p.Role == Role.SchoolPartner && p.SchoolId == own && p.IsHeldOn(today)))), _ => new Notification(
            school is null ? texts["The outreach department has replied: {0}", post.Title] : texts["{0} has replied: {1}", school, post.Title], text, new NotificationLink(paths.Of("Board.Detail", post.Id))), cancellationToken);
    }
}
