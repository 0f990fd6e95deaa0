using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Visits;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Minutes;

/// <summary>What was shared at meetings the person sees, once their minutes are published, for the library of lessons.</summary>
public sealed class SharedLessons(
    OutreachDbContext db, MeetingAuthorization authorization, CurrentUserAccessor current, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : ILessonSource
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<SharedLesson>> FindAsync(string? q, int? who, int? sponsorId, DateOnly? from, int most, CancellationToken cancellationToken)
    {
        var meetings = authorization.Seen().Where(m => m.State == MeetingState.Published);
        if (from is { } day)
        {
            var since = time.StartOf(day);
            meetings = meetings.Where(m => m.StartsAt >= since);
        }

        var shares = db.ExperienceShares.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(q))
        {
            var sponsors = db.Sponsors.AsNoTracking().SearchBy(db, q).Select(s => s.Id);
            shares = shares.Where(s => s.SponsorId != null && sponsors.Contains(s.SponsorId.Value));
        }

        if (who is { } person)
            shares = shares.Where(s => s.UserId == person);
        if (sponsorId is { } sponsor)
            shares = shares.Where(s => s.SponsorId == sponsor);
        var rows = await shares.Join(meetings, s => s.MeetingId, m => m.Id, (s, m) => new { Share = s, m.Title, m.StartsAt })
            .OrderByDescending(x => x.StartsAt).ThenByDescending(x => x.Share.Id).Take(most).Select(x => new
            {
                x.Share.MeetingId,
                x.Title,
                x.StartsAt,
                x.Share.SponsorId,
                Sponsor = db.Sponsors.Where(s => s.Id == x.Share.SponsorId).Select(s => s.Name).FirstOrDefault(),
                x.Share.EventId,
                Event = db.Events.Where(e => e.Id == x.Share.EventId).Select(e => e.Title).FirstOrDefault(),
                Who = db.Users.Where(u => u.Id == x.Share.UserId).Select(u => u.DisplayName).First(),
                x.Share.Situation,
                x.Share.Learned,
            }).ToListAsync(cancellationToken);
        var readsEvents = current.Required.HasPermission(Permissions.EventsRead);
        return
        [
            .. rows.Select(r => new SharedLesson(
                r.Learned, r.Who, time.DayOf(r.StartsAt), r.Sponsor ?? r.Event ?? "—",
                r.Sponsor is not null ? paths.Of("Sponsors.Detail", r.SponsorId!.Value) : r.Event is not null && readsEvents ? paths.Of("Events.Detail", r.EventId!.Value) : null,
                r.Title, paths.Of("MeetingMinutes.Index", r.MeetingId), texts.Text(r.Situation))),
        ];
    }
}
