using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Features.Meetings.Attending;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings;

/// <summary>
/// Drops the device ids of sign-ins some days after the meeting, and why somebody was on leave, who came instead, what was said
/// with the decision, and objections with their answers once the meeting's term is over; where there is no term, after half a year.
/// An objection that nobody has answered waits for its answer, but for no longer than half a year.
/// </summary>
public sealed class MeetingRetentionProvider(OutreachDbContext db, AttendanceTerms terms, MeetingSettingsReader settings, DepartmentTime time) : IRetentionProvider
{
    /// <inheritdoc/>
    public async Task<int> AnonymizeDueAsync(int atMost, CancellationToken cancellationToken)
    {
        var numbers = await settings.GetAsync(cancellationToken);
        var before = time.Now.AddDays(-numbers.DeviceDays);
        var devices = await db.Attendances.Where(a => (a.DeviceId != null || a.SignOutDeviceId != null) && db.Meetings.Any(m => m.Id == a.MeetingId && m.EndsAt <= before))
            .OrderBy(a => a.Id).Take(atMost).ToListAsync(cancellationToken);
        devices.ForEach(a => a.DropDevice());
        var due = Due(await terms.AllAsync(cancellationToken));
        var requests = await db.LeaveRequests.Where(r => (r.Reason != null || r.Substitute != null || r.DecisionNote != null) && due.Contains(r.MeetingId))
            .OrderBy(r => r.Id).Take(atMost).ToListAsync(cancellationToken);
        requests.ForEach(r => r.Anonymize());
        var substitutes = await db.Attendances.Where(a => a.Substitute != null && due.Contains(a.MeetingId)).OrderBy(a => a.Id).Take(atMost).ToListAsync(cancellationToken);
        substitutes.ForEach(a => a.DropSubstitute());
        var half = time.StartOf(time.Today.AddMonths(-TermCalendar.MonthsWithoutTerm));
        var objections = await db.Attendances.Where(a => a.Objection != null && due.Contains(a.MeetingId) && (a.ObjectionAnswer != null || db.Meetings.Any(m => m.Id == a.MeetingId && m.StartsAt < half)))
            .OrderBy(a => a.Id).Take(atMost).ToListAsync(cancellationToken);
        objections.ForEach(a => a.DropObjection());
        // Whoever anonymises as many as asked for is asked again: so it is while any of the four has more.
        return Math.Min(atMost, new[] { devices.Count, requests.Count, substitutes.Count, objections.Count }.Max());
    }

    /// <inheritdoc/>
    public async Task AnonymizePersonAsync(int userId, CancellationToken cancellationToken)
    {
        db.LeaveRequests.RemoveRange(await db.LeaveRequests.Where(r => r.UserId == userId).ToListAsync(cancellationToken));
        db.Attendances.RemoveRange(await db.Attendances.Where(a => a.UserId == userId).ToListAsync(cancellationToken));
        db.BallotOptions.RemoveRange(await db.BallotOptions.Where(o => o.ProposedById == userId).ToListAsync(cancellationToken));
    }

    // Meetings whose term is over, and those without a term of half a year ago: a few ranges of moments, since terms are days and
    // the database knows moments.
    private IQueryable<int> Due(TermCalendar calendar)
    {
        var today = time.Today;
        var half = today.AddMonths(-TermCalendar.MonthsWithoutTerm);
        var running = calendar.Terms.Where(t => t.Holds(today)).Select(t => t.StartsOn).DefaultIfEmpty(today).Min();
        var old = time.StartOf(half < running ? half : running);
        var due = db.Meetings.Where(m => m.StartsAt < old).Select(m => m.Id);
        foreach (var term in calendar.Terms.Where(t => t.EndsOn < today && t.EndsOn >= half))
        {
            var (from, to) = (time.StartOf(term.StartsOn), time.StartOf(term.EndsOn < running ? term.EndsOn.AddDays(1) : running));
            due = due.Union(db.Meetings.Where(m => m.StartsAt >= from && m.StartsAt < to).Select(m => m.Id));
        }

        return due;
    }
}
