using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Gates;
using Outreach.Domain.Events.Periods;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Audit;
using Outreach.Web.Features.Events.LeadTimes;
using Outreach.Web.Features.Events.Schedule;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.Hub;

/// <summary>What an event's page shows: the head above every tab, the plan, the history.</summary>
public sealed class EventHubQueries(
    OutreachDbContext db, IEnumerable<IEventPart> parts, LeadStepQueries steps, ScheduleCheckService schedule, DepartmentTime time, CurrentUserAccessor current, AuditTrail trail, EventDisplay display, IStringLocalizer texts, ActionPaths paths)
{
    private readonly Dictionary<int, EventHubModel> known = [];

    /// <summary>Where the event is shown: practice plans have a page of their own.</summary>
    public string PageOf(int id) => known.TryGetValue(id, out var hub) && hub.Head.IsPractice ? paths.Of("PracticePlans.Detail", id) : paths.Of("Events.Detail", id);

    /// <summary>Null when there is none. One command, and one for each part; asked once a request.</summary>
    public async Task<EventHubModel?> HeadAsync(int id, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(id, out var asked))
            return asked;
        var me = current.Required;
        var (lead, write) = (me.HasPermission(Permissions.EventsLead), me.HasPermission(Permissions.EventsWrite));
        var row = await db.Events.IgnoreQueryFilters().AsNoTracking().Where(e => e.Id == id && (!e.IsPractice || lead || e.PracticeById == me.Id)).Select(e => new
        {
            Head = new EventHead(e.Id, e.Title, e.State, e.StartsAt, e.EndsAt, e.OwnerId, e.IsPractice),
            Mine = e.IsWorkOf(me.Id),
            e.VenuePlaceId,
            e.Audience,
            e.ScheduleReason,
            Kind = db.EventKinds.Where(k => k.Id == e.KindId)
                .Select(k => new { k.Name, Needs = new GateNeeds(k.NeedsSafetyPerson, k.NeedsFlow, k.NeedsBudget, k.NeedsCoordination, k.NeedsSummary) }).FirstOrDefault(),
            Facts = new EventFacts(
                e.PostponedFrom ?? e.State, e.Purpose != null, e.StartsAt != null, e.VenuePlaceId != null || e.Venue != null, e.OwnerId != null, e.SafetyPersonId != null,
                e.Flow.Any(), e.AlternativeId != null && e.DecideOn == null && e.Choice == null),
        }).SingleOrDefaultAsync(cancellationToken);
        if (row is null)
            return null;
        var needs = row.Kind?.Needs ?? GateNeeds.All;
        var lacks = EventGates.MissingOf(row.Facts, needs).Select(m => new EventLack(m.Gate, texts.Text(m.Requirement), Mended(m.Requirement, id))).ToList();
        // Of an idea alone: from then on a day changes only through the form, which asks.
        if (row.Head is { State: EventState.Idea, IsPractice: false, StartsAt: { } starts, EndsAt: { } ends } && row.ScheduleReason is null
            && await schedule.CheckAsync(new ScheduleQuery(time.ToLocal(starts), time.ToLocal(ends), row.VenuePlaceId, row.Audience, [], id), cancellationToken) is { IsSuccess: true, Value.Needs: not PeriodEffect.Notes })
            lacks.Add(new EventLack(EventState.Planned, texts["A day that nothing stands in the way of, or the reason for it"], paths.Of("Events.Edit", id) + "#StartsAt"));
        var tabs = new List<(EventTab, EventPartState)>();
        foreach (var part in parts.OrderBy(p => p.Tab.Order))
        {
            var state = await part.StateAsync(row.Head with { Needs = needs }, cancellationToken);
            lacks.AddRange((state.Lacks ?? []).Where(l => l.Gate > row.Facts.State));
            if (me.HasPermission(part.Tab.Permission) && !(row.Head.IsPractice && !part.IsForPractice))
                tabs.Add((part.Tab, state));
        }

        return known[id] = new EventHubModel(row.Head, row.Kind?.Name, tabs, lacks, row.Head.State is not (EventState.Closed or EventState.Cancelled) && (lead || (write && row.Mine)), lead);
    }

    /// <summary>The plan; null when there is none. Four commands beside the head's.</summary>
    public async Task<EventPlanModel?> PlanAsync(int id, CancellationToken cancellationToken)
    {
        if (await HeadAsync(id, cancellationToken) is not { } hub)
            return null;
        var me = current.Required;
        var row = await db.Events.IgnoreQueryFilters().AsNoTracking().Where(e => e.Id == id).Select(e => new
        {
            Event = e,
            Tags = e.Tags.Select(t => t.Tag).ToList(),
            Organisers = e.Organisers.OrderBy(o => o.Number).Select(o => new { o.Role, o.Name }).ToList(),
            Partners = db.Departments.Where(d => e.Partners.Any(p => p.DepartmentId == d.Id)).OrderBy(d => d.Name).Select(d => d.Name).ToList(),
            Helpers = db.Users.Where(u => e.Helpers.Any(h => h.UserId == u.Id)).OrderBy(u => u.DisplayName).Select(u => u.DisplayName).ToList(),
            Schools = db.Schools.Where(x => e.Schools.Any(s => s.SchoolId == x.Id)).OrderBy(x => x.Name).Select(x => x.Name).ToList(),
            HostSchool = db.Schools.Where(x => x.Id == e.HostSchoolId).Select(x => x.Name).FirstOrDefault(),
            Owner = db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
            Safety = db.Users.Where(u => u.Id == e.SafetyPersonId).Select(u => u.DisplayName).FirstOrDefault(),
            Decider = db.Users.Where(u => u.Id == e.DeciderId).Select(u => u.DisplayName).FirstOrDefault(),
            ChosenBy = db.Users.Where(u => u.Id == e.ChosenById).Select(u => u.DisplayName).FirstOrDefault(),
            PracticeBy = db.Users.Where(u => u.Id == e.PracticeById).Select(u => u.DisplayName).FirstOrDefault(),
            Alternative = db.Events.Where(b => b.Id == e.AlternativeId).Select(b => new EventLink(b.Id, b.Title, b.State)).FirstOrDefault(),
            PlanAOf = db.Events.Where(a => a.AlternativeId == e.Id && a.Choice == null).Select(a => new EventLink(a.Id, a.Title, a.State)).FirstOrDefault(),
            CopiedFrom = db.Events.Where(c => c.Id == e.CopiedFromId).Select(c => new EventLink(c.Id, c.Title, c.State)).FirstOrDefault(),
            Passes = e.GatePasses.OrderBy(p => p.At).Select(p => new GatePassRow(p.Gate, p.Reason, p.Missing, db.Users.Where(u => u.Id == p.ById).Select(u => u.DisplayName).First(), p.At)).ToList(),
        }).AsSingleQuery().SingleAsync(cancellationToken);
        var e = row.Event;
        var planB = row.Alternative is null
            ? null
            : new PlanBModel(row.Alternative, e.DecideOn, row.Decider, e.Choice, e.ChoiceReason, row.ChosenBy, e.ChosenAt, e.Choice is null && e.IsOpen && (e.DeciderId == me.Id || hub.CanLead));
        return new EventPlanModel(
            hub, e.Version, e.Slogan, e.Form, e.Purpose, e.Background, row.Tags, [.. row.Organisers.Select(o => (o.Role, o.Name))], row.Partners, row.Helpers, e.Audience, e.ExpectedPeople,
            e.Venue, e.IsOutdoor, e.OutdoorArea, e.HasOutsiders, row.Safety, e.Publicity, e.MoneyTarget, row.Owner, e.PosterId,
            e.CancelReason, planB, row.PlanAOf, row.CopiedFrom, row.PracticeBy, e.PublishedAt, row.Passes)
        {
            SeeksSponsors = e.SeeksSponsors,
            Steps = e.IsPractice || await steps.OfEventAsync(id, me, cancellationToken) is not { } found ? null : found with { IsOnEventPage = true },
            Schools = row.Schools,
            HostSchool = row.HostSchool,
            AskedOfSchools = e.AskedOfSchools,
            ScheduleReason = e.ScheduleReason,
        };
    }

    /// <summary>The history; null when there is none.</summary>
    public async Task<EventHistoryModel?> HistoryAsync(int id, CancellationToken cancellationToken)
    {
        if (await HeadAsync(id, cancellationToken) is not { } hub)
            return null;
        var changes = await db.Events.IgnoreQueryFilters().AsNoTracking().Where(e => e.Id == id).SelectMany(e => e.Changes).OrderByDescending(c => c.At).Take(100)
            .Select(c => new { c.At, By = db.Users.Where(u => u.Id == c.ById).Select(u => u.DisplayName).First(), c.Reason, Fields = c.Fields.ToList() }).ToListAsync(cancellationToken);
        return new EventHistoryModel(
            hub,
            [.. changes.Select(c => new EventChangeRow(c.At, c.By, c.Reason, [.. c.Fields.OrderBy(f => f.Field).Select(f => (f.Field, display.Value(f.Field, f.Before), display.Value(f.Field, f.After)))]))],
            await trail.OfAsync(cancellationToken, new AuditSubject(nameof(Event), id)));
    }

    private string Mended(EventRequirement requirement, int id) => requirement switch
    {
        EventRequirement.Flow => paths.Of("EventFlow.Edit", id),
        EventRequirement.PlanB => paths.Of("PlanB.Edit", id),
        _ => paths.Of("Events.Edit", id) + "#" + requirement switch
        {
            EventRequirement.Dates => "StartsAt",
            EventRequirement.Venue => "Venue",
            EventRequirement.Owner => "OwnerId",
            EventRequirement.SafetyPerson => "SafetyPersonId",
            _ => "Purpose",
        },
    };
}
