using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Domain.Meetings.SignIn;
using Outreach.Web.Features.Meetings.AttendanceList;
using Outreach.Web.Infrastructure.Codes;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Screen;

/// <summary>What the screen shows; asked for again every few seconds.</summary>
public sealed class ScreenQueries(
    OutreachDbContext db, MeetingAuthorization authorization, AttendanceListQueries attendances, MeetingSettingsReader settings, PublicUrl address, ActionPaths paths, DepartmentTime time)
{
    private const int MostNames = 8;
    private const int MostRows = 30;

    /// <summary>Null for a meeting that the person does not run, or that was cancelled. Six commands.</summary>
    public async Task<ScreenModel?> FindAsync(int id, HttpRequest request, CancellationToken cancellationToken)
    {
        var meeting = await authorization.Run().AsNoTracking().Where(m => m.Id == id && m.State != MeetingState.Cancelled).Select(m => new
        {
            m.Title,
            m.Place,
            m.State,
            m.StartsAt,
            m.EndsAt,
            m.AsksSignOut,
            m.HeadCount,
            m.SignInSecret,
            SignedOut = db.Attendances.Count(a => a.MeetingId == m.Id && a.SignedOutAt != null),
        }).SingleOrDefaultAsync(cancellationToken);
        if (meeting is null)
            return null;
        var numbers = await settings.GetAsync(cancellationToken);
        var window = SignInWindow.Of(meeting.StartsAt, meeting.EndsAt, meeting.AsksSignOut, numbers);
        var (now, subject) = (time.Now, SignInSubject.Meeting(id));
        // Also before it opens: whoever scans early is told when to come back.
        var shows = meeting.State == MeetingState.Planned && window.PhaseAt(now) != SignInPhase.Closed;
        var all = db.Attendances.AsNoTracking().Where(a => a.MeetingId == id);
        var latest = await attendances.Rows(all.Where(AttendanceListQueries.Arrived), isLatestFirst: true).Take(MostNames).ToListAsync(cancellationToken);
        var looked = await attendances.Rows(all.Where(AttendanceListQueries.Arrived).Where(a => a.VerifiedAt == null && (a.IsDrawn || a.IsGuest || a.State == AttendanceState.Absent)))
            .Take(MostRows).ToListAsync(cancellationToken);
        return new ScreenModel(
            id, meeting.Title, meeting.Place, meeting.State, window, window.PhaseAt(now), window.IsSignOutAt(now),
            shows ? QrPath.Of(address.LinkToCopy(request, paths.Of("MeetingSignIn.Open", subject.ToString(), SignInToken.TokenAt(meeting.SignInSecret, subject, now, numbers.CodeSeconds)))) : null,
            SignInToken.LeftOf(now, numbers.CodeSeconds), numbers.CodeSeconds, await attendances.CountsAsync(id, cancellationToken), meeting.SignedOut, meeting.HeadCount,
            latest, looked.FindAll(r => r.IsDrawnOpen), looked.FindAll(r => !r.IsDrawnOpen), await attendances.RefusedAsync(id, cancellationToken));
    }
}
