using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Schedule;
using Outreach.Web.Features.Events.Periods;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.Schedule;

/// <summary>Holds an event against the calendar, the other events and what was promised for it.</summary>
public sealed class ScheduleCheckService(OutreachDbContext db, PlanningTables tables, IEnumerable<IEventClauses> promises, DepartmentTime time)
{
    private const int Most = 1000;

    // Proposed days are held against the whole week around them.
    private const int DaysAround = ScheduleCheck.FarthestProposal + 7;

    /// <summary>Findings and proposals. One command, one more for each source of promises when an event is moved.</summary>
    public async Task<Result<ScheduleResult>> CheckAsync(ScheduleQuery query, CancellationToken cancellationToken)
    {
        var around = tables.Value;
        var span = new ScheduleSpan(query.From, query.To);
        var (from, to) = (time.ToMoment(Shifted(query.From, -DaysAround)), time.ToMoment(Shifted(query.To, DaysAround)));
        var rows = await db.Events.AsNoTracking()
            .Where(e => e.State != EventState.Cancelled && ((e.StartsAt <= to && e.EndsAt >= from) || e.Id == query.EventId))
            .OrderBy(e => e.StartsAt).ThenBy(e => e.Id).Take(Most)
            .Select(e => new EventRow(e.Id, e.Title, e.StartsAt, e.EndsAt, e.State, e.VenuePlaceId, e.Audience)).ToListAsync(cancellationToken);
        var events = rows.Where(r => r is { StartsAt: not null, EndsAt: not null })
            .Select(r => new ScheduledEvent(r.Id, r.Title, new ScheduleSpan(time.ToLocal(r.StartsAt!.Value), time.ToLocal(r.EndsAt!.Value)), r.PlaceId, r.Audience, r.State == EventState.Idea)).ToList();
        var clauses = new List<ScheduledClause>();
        var was = events.Where(e => e.Id == query.EventId).Select(e => (ScheduleSpan?)e.Span).FirstOrDefault();
        if (was is not null)
        {
            foreach (var source in promises)
                clauses.AddRange(await source.ClausesAsync(query.EventId!.Value, cancellationToken));
        }

        return ScheduleCheck.Run(
            new ScheduleCandidate(span, query.PlaceId, query.Audience, query.SchoolIds, query.EventId, was),
            new ScheduleSurroundings(around.Periods, events, clauses, around.KnownYears), time.Today);
    }

    private static DateTime Shifted(DateTime moment, int days) => moment.Year is > 1 and < 9999 ? moment.AddDays(days) : moment;

    private sealed record EventRow(int Id, string Title, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, EventState State, int? PlaceId, string? Audience);
}
