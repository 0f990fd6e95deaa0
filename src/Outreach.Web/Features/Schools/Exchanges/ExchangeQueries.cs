using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Schools.Records;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Exchanges;

/// <summary>Exchanges with schools, and which of them somebody may change.</summary>
public sealed class ExchangeQueries(OutreachDbContext db, CurrentUserAccessor current, DepartmentTime time, IStringLocalizer texts)
{
    private const int MostOfOne = 50;
    private const int MostPlanned = 200;
    private const int MostEvents = 100;
    private const int MonthsOfPlan = 12;
    private const int MostExported = 20_000;

    /// <summary>Those that the person may change: their own, those they took part in, those of schools they keep the tie to; all for leaders.</summary>
    public IQueryable<Exchange> Changeable()
    {
        var (me, leads) = (current.Required.Id, current.Required.HasPermission(Permissions.SchoolsLead));
        return db.Exchanges.Where(e => leads || e.CreatedById == me || e.Participants.Any(p => p.UserId == me) || db.Schools.Any(s => s.Id == e.SchoolId && s.OwnerId == me));
    }

    /// <summary>The latest with a school, what is planned first. One command.</summary>
    public async Task<IReadOnlyList<SchoolExchangeRow>> OfSchoolAsync(int schoolId, CancellationToken cancellationToken)
    {
        var changeable = Changeable();
        return await db.Exchanges.AsNoTracking().Where(e => e.SchoolId == schoolId).OrderByDescending(e => e.State == ExchangeState.Planned).ThenByDescending(e => e.On).ThenByDescending(e => e.Id).Take(MostOfOne)
            .Select(e => new SchoolExchangeRow(
                e.Id, e.Kind, e.State, e.On, e.Said, e.Theirs, e.Lesson, e.Reason, e.EventId, db.Events.Where(x => x.Id == e.EventId).Select(x => x.Title).FirstOrDefault(), e.IdeaEventId, e.HasProgramme,
                db.Users.Where(u => e.Participants.Any(p => p.UserId == u.Id)).OrderBy(u => u.Id).Select(u => u.DisplayName).ToList(), changeable.Any(c => c.Id == e.Id)))
            .AsSingleQuery().ToListAsync(cancellationToken);
    }

    /// <summary>All exchanges, and the plan of the year. Four commands.</summary>
    public async Task<ExchangeListModel> ListAsync(ExchangeFilter filter, IReadOnlyList<SelectListItem> schools, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var filtered = Filtered(filter);
        var list = await Rows(filtered.OrderByDescending(e => e.On).ThenByDescending(e => e.Id)).ToPageAsync(filtered, filter.Page, cancellationToken);
        var end = today.AddMonths(MonthsOfPlan);
        var planned = await Rows(db.Exchanges.AsNoTracking().Where(e => e.State == ExchangeState.Planned && e.On < end).OrderBy(e => e.On).ThenBy(e => e.Id).Take(MostPlanned)).ToListAsync(cancellationToken);
        return new ExchangeListModel(
            filter, list, [.. planned.GroupBy(r => new DateOnly(r.On.Year, r.On.Month, 1)).Select(g => new PlannedMonth(g.Key, [.. g]))], schools);
    }

    /// <summary>What the list holds, for the export. One command.</summary>
    public async Task<IReadOnlyList<ExchangeListRow>> ExportAsync(ExchangeFilter filter, CancellationToken cancellationToken) =>
        await Rows(Filtered(filter).OrderByDescending(e => e.On).ThenByDescending(e => e.Id).Take(MostExported)).ToListAsync(cancellationToken);

    private IQueryable<Exchange> Filtered(ExchangeFilter filter)
    {
        var filtered = db.Exchanges.AsNoTracking();
        if (filter.Kind is { } kind)
            filtered = filtered.Where(e => e.Kind == kind);
        if (filter.State is { } state)
            filtered = filtered.Where(e => e.State == state);
        if (filter.SchoolId is { } school)
            filtered = filtered.Where(e => e.SchoolId == school);
        return filtered;
    }

    /// <summary>What the form offers. Three commands.</summary>
    public async Task<ExchangeFormModel> FormAsync(ExchangeInput input, Exchange? stored, bool isHolding, IReadOnlyList<SelectListItem> schools, CancellationToken cancellationToken)
    {
        var eventId = input.EventId;
        var events = await db.Events.AsNoTracking().Where(e => !e.IsPractice && (e.Id == eventId || (e.State != EventState.Closed && e.State != EventState.Cancelled)))
            .OrderByDescending(e => e.StartsAt).ThenBy(e => e.Id).Take(MostEvents).Select(e => new { e.Id, e.Title }).ToListAsync(cancellationToken);
        var people = await db.DepartmentOptionsAsync(time.Today, texts, input.ParticipantIds.Select(id => (int?)id), cancellationToken);
        return new ExchangeFormModel(
            stored?.Id, stored is null ? null : schools.FirstOrDefault(s => s.Value == Text(stored.SchoolId))?.Text, isHolding, schools, people,
            [.. events.Select(e => new SelectListItem(e.Title, Text(e.Id)))], time.Today);
    }

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);

    private IQueryable<ExchangeListRow> Rows(IQueryable<Exchange> ordered)
    {
        var today = time.Today;
        return ordered.Select(e => new ExchangeListRow(
            e.Id, e.SchoolId, db.Schools.Where(s => s.Id == e.SchoolId).Select(s => s.Name).First(), e.Kind, e.State, e.On, e.Said,
            db.Events.Where(x => x.Id == e.EventId).Select(x => x.Title).FirstOrDefault(), e.State == ExchangeState.Planned && e.On < today));
    }
}
