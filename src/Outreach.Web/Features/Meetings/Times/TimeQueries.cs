using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events.Periods;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Times;
using Outreach.Web.Features.Meetings.Records;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Times;

public sealed class TimeQueries(OutreachDbContext db, MeetingRoll roll, DepartmentTime time)
{
    private const int MostPeople = 500;

    private static readonly TimeSpan UsualLength = TimeSpan.FromHours(1);

    /// <summary>When most of those who must come can. Four commands.</summary>
    public async Task<TimesModel> ProposeAsync(TimesInput input, CancellationToken cancellationToken)
    {
        var rules = new MeetingInput { Must = input.Must, MustPeople = input.MustPeople }.ToInvitees();
        var ids = (await roll.PeopleAsync(rules, time.Today, cancellationToken)).Keys.Take(MostPeople).ToList();
        if (ids.Count == 0)
            return new TimesModel(0, []);
        var (now, end) = (time.Now, time.Now.AddDays(MeetingTimes.DaysAhead + 1));
        var people = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Select(u => new
        {
            u.Id,
            u.DisplayName,
            // A grid with nothing ticked says nothing, not that somebody is never free.
            Free = db.StudentProfiles.Where(p => p.UserId == u.Id && p.FreeTimes != 0).Select(p => (int?)p.FreeTimes).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        var busy = await db.Attendances.AsNoTracking().Where(a => ids.Contains(a.UserId) && a.IsRequired)
            .Join(db.Meetings.Where(m => m.State == MeetingState.Planned && m.EndsAt >= now && m.StartsAt < end), a => a.MeetingId, m => m.Id, (a, m) => new { a.UserId, m.StartsAt, m.EndsAt })
            .ToListAsync(cancellationToken);
        var (first, last) = (time.Today, time.Today.AddDays(MeetingTimes.DaysAhead));
        var exams = await db.CalendarPeriods.AsNoTracking().Where(p => p.Kind == PeriodKind.ExamWeek && p.SchoolId == null && p.StartsOn <= last && p.EndsOn >= first)
            .Select(p => new { p.StartsOn, p.EndsOn }).ToListAsync(cancellationToken);
        var blocked = exams.SelectMany(p => Enumerable.Range(0, p.EndsOn.DayNumber - p.StartsOn.DayNumber + 1).Select(p.StartsOn.AddDays)).ToHashSet();
        var times = busy.ToLookup(b => b.UserId, b => (time.ToLocal(b.StartsAt), time.ToLocal(b.EndsAt)));
        var length = input.EndsAt - input.StartsAt is { } typed && typed > TimeSpan.Zero && typed < TimeSpan.FromHours(12) ? typed : UsualLength;
        return new TimesModel(people.Count, MeetingTimes.Propose([.. people.Select(p => new MemberTimes(p.DisplayName, p.Free, [.. times[p.Id]]))], blocked, time.ToLocal(now), length));
    }

    /// <summary>The person's own free times. One command.</summary>
    public async Task<int> OwnAsync(int userId, CancellationToken cancellationToken) =>
        await db.StudentProfiles.AsNoTracking().Where(p => p.UserId == userId).Select(p => p.FreeTimes).SingleOrDefaultAsync(cancellationToken);
}
