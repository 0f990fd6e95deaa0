using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Events.LeadTimes;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events.Periods;
using Outreach.Web.Features.Events.Schedule;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.LeadTimes;

public sealed class LeadStepQueries(OutreachDbContext db, PlanningTables tables, IEnumerable<IEventClauses> promises, DepartmentTime time)
{
    /// <summary>Events at most that a list over many looks at.</summary>
    private const int Most = 200;

    /// <summary>Events whose steps can be due: neither ideas nor over.</summary>
    private static readonly EventState[] Coming = [EventState.Planned, EventState.Preparing, EventState.Running];

    /// <summary>The steps of one event, for <c>_LeadSteps</c>; null without such an event. Two commands.</summary>
    public async Task<LeadStepsModel?> OfEventAsync(int eventId, CurrentUser me, CancellationToken cancellationToken)
    {
        var found = await ReadAsync(db.Events.Where(e => e.Id == eventId), cancellationToken);
        if (found.Count == 0)
            return null;
        var (e, plan) = found[0];
        var open = e.State is not (EventState.Closed or EventState.Cancelled);
        return new LeadStepsModel(eventId, e.StartsAt is not null, open && LeadStepCommands.MayTick(e.OwnerId, me), time.Today, plan.Rows);
    }

    /// <summary>Open events that begin from today on, within the longest lead time of <paramref name="until"/>. Two commands.</summary>
    /// <param name="ownerId">Only this person's; null for everybody's.</param>
    public async Task<IReadOnlyList<LeadPlan>> ComingAsync(DateOnly until, int? ownerId, CancellationToken cancellationToken)
    {
        var (from, to) = (time.StartOf(time.Today), time.StartOf(until.AddDays(LongestDays)));
        var events = db.Events.Where(e => Coming.Contains(e.State) && e.StartsAt >= from && e.StartsAt < to && (ownerId == null || e.OwnerId == ownerId));
        return [.. (await ReadAsync(events, cancellationToken)).Select(f => f.Plan)];
    }

    /// <summary>Events that were or will be, with steps due between two days. Two commands.</summary>
    public async Task<IReadOnlyList<LeadPlan>> BetweenAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var (start, end) = (time.StartOf(from), time.StartOf(to.AddDays(LongestDays)));
        var events = db.Events.Where(e => e.State != EventState.Idea && e.State != EventState.Cancelled && e.StartsAt >= start && e.StartsAt < end);
        return [.. (await ReadAsync(events, cancellationToken)).Select(f => f.Plan with { Rows = [.. f.Plan.Rows.Where(r => r.DueOn >= from && r.DueOn <= to)] })];
    }

    // Working days are fewer: the longest lead of the table in calendar days, with a long holiday in between.
    private int LongestDays => tables.Value.LeadTimes.Select(t => t.Unit == LeadUnit.WorkingDays ? (t.Amount * 2) + 14 : t.Amount + 14).DefaultIfEmpty(1).Max();

    private async Task<List<(EventRow Event, LeadPlan Plan)>> ReadAsync(IQueryable<Event> events, CancellationToken cancellationToken)
    {
        var table = tables.Value;
        var rows = await events.AsNoTracking().OrderBy(e => e.StartsAt).ThenBy(e => e.Id).Take(Most).Select(e => new EventRow(
            e.Id, e.Title, e.State, e.OwnerId, e.StartsAt, e.ExpectedPeople, e.IsOutdoor, e.OutdoorArea, e.HasOutsiders,
            db.EventLeadSteps.Where(s => s.EventId == e.Id && s.DoneAt != null)
                .Select(s => new DoneRow(s.LeadTimeId, s.DoneAt!.Value, db.Users.Where(u => u.Id == s.DoneById).Select(u => u.DisplayName).FirstOrDefault(), s.Note)).ToList())).ToListAsync(cancellationToken);
        var publicity = new HashSet<int>();
        if (rows.Count > 0)
        {
            var ids = rows.Select(r => r.Id).ToList();
            foreach (var source in promises)
                publicity.UnionWith(await source.WithStallOrBannerAsync(ids, cancellationToken));
        }

        return [.. rows.Select(r => (r, new LeadPlan(r.Id, r.Title, r.State, r.OwnerId,
        [
            .. BackPlan.Of(
                new LeadTimeEvent(r.StartsAt is { } at ? time.DayOf(at) : null, r.People, r.IsOutdoors, r.SquareMetres, r.HasOutsiders, publicity.Contains(r.Id)), table.LeadTimes, table.Days)
                .Select(step =>
                {
                    var done = r.Done.FirstOrDefault(d => d.LeadTimeId == step.LeadTimeId);
                    return new LeadStepRow(step.LeadTimeId, step.Name, step.Note, step.DueOn, step.IsMovedForward, done?.At, done?.By, done?.Note);
                }),
        ])))];
    }

    private sealed record EventRow(
        int Id, string Title, EventState State, int? OwnerId, DateTimeOffset? StartsAt, int? People, bool IsOutdoors, int? SquareMetres, bool HasOutsiders, IReadOnlyList<DoneRow> Done);

    private sealed record DoneRow(int LeadTimeId, DateTimeOffset At, string? By, string? Note);
}
