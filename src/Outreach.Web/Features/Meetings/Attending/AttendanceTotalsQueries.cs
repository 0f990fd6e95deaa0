using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Attending;

/// <summary>Totals of attendance. Only meetings that were held count.</summary>
public sealed class AttendanceTotalsQueries(
    OutreachDbContext db, ObjectionCommands objections, AttendanceTerms terms, MeetingSettingsReader settings, CurrentUserAccessor current, DepartmentTime time, IStringLocalizer texts)
{
    private const int MostObjections = 50;
    private const int MostEntries = 500;

    private static readonly MeetingState[] Held = [MeetingState.Held, MeetingState.Published];

    private sealed record Found(int UserId, MeetingKind Kind, DateTimeOffset StartsAt, AttendanceState State, bool IsRequired);

    /// <summary>The page. Six commands, and that of the settings.</summary>
    public async Task<AttendanceTotalsModel> PageAsync(AttendanceTotalsFilter filter, RefusedWords? refused, CancellationToken cancellationToken)
    {
        var calendar = await terms.AllAsync(cancellationToken);
        var groups = await db.MemberGroups.AsNoTracking().Where(g => !g.IsRetired || g.Name == filter.Group).OrderBy(g => g.Name).Select(g => g.Name).Distinct().ToListAsync(cancellationToken);
        var people = await db.DepartmentOptionsAsync(time.Today, cancellationToken);
        var waiting = await objections.Answerable().AsNoTracking().Join(db.Meetings, a => a.MeetingId, m => m.Id, (a, m) => new { Place = a, Meeting = m })
            .OrderBy(x => x.Meeting.StartsAt).ThenBy(x => x.Place.Id).Take(MostObjections)
            .Select(x => new ObjectionRow(
                x.Place.Id, db.Users.Where(u => u.Id == x.Place.UserId).Select(u => u.DisplayName).First(), x.Meeting.Id, x.Meeting.Title, x.Meeting.StartsAt, x.Place.State, x.Place.Source, x.Place.SignedAt,
                db.Users.Where(u => u.Id == x.Place.RecordedById).Select(u => u.DisplayName).FirstOrDefault(), x.Place.Objection!)).ToListAsync(cancellationToken);
        return new AttendanceTotalsModel(
            filter, TermOf(filter, calendar)?.Name, TermOptions(calendar, filter.Term), [.. groups.Order(StringComparer.CurrentCulture).Select(g => new SelectListItem(g, g))], people,
            await TotalsAsync(filter, calendar, cancellationToken), waiting, AttendanceRules.Of(await settings.GetAsync(cancellationToken)), refused);
    }

    /// <summary>The rows of the page, for the export. Three commands, and that of the settings.</summary>
    public async Task<IReadOnlyList<AttendanceTotal>> ExportAsync(AttendanceTotalsFilter filter, CancellationToken cancellationToken) =>
        await TotalsAsync(filter, await terms.AllAsync(cancellationToken), cancellationToken);

    /// <summary>People's totals between two days, both included. Two commands, and that of the settings.</summary>
    public async Task<IReadOnlyList<AttendanceTotal>> PeopleAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        await PeopleAsync(await FindAsync(new AttendanceTotalsFilter(), from, to, cancellationToken), from, to, cancellationToken);

    /// <summary>A person's own record with what each line counts. Three commands, and that of the settings; null when there is no such person.</summary>
    /// <param name="personId">Null for the reader's own.</param>
    public async Task<AttendanceRecordModel?> RecordAsync(int? personId, int? term, RefusedWords? refused, CancellationToken cancellationToken)
    {
        var userId = personId ?? current.Required.Id;
        var calendar = await terms.AllAsync(cancellationToken);
        var shown = TermOf(new AttendanceTotalsFilter { Term = term }, calendar);
        var name = personId is null ? null : await db.Users.AsNoTracking().Where(u => u.Id == userId).Select(u => u.DisplayName).SingleOrDefaultAsync(cancellationToken);
        if (personId is not null && name is null)
            return null;
        var numbers = await settings.GetAsync(cancellationToken);
        var entries = await InTerm(shown?.StartsOn, shown?.EndsOn).Where(x => x.Place.UserId == userId).OrderBy(x => x.Meeting.StartsAt).ThenBy(x => x.Meeting.Id).Take(MostEntries)
            .Select(x => new AttendanceEntry(
                x.Place.Id, x.Meeting.Id, x.Meeting.Title, x.Meeting.Kind, x.Meeting.StartsAt, x.Place.State!.Value, x.Place.Source, x.Place.SignedAt, x.Place.SignedOutAt,
                db.Users.Where(u => u.Id == x.Place.RecordedById).Select(u => u.DisplayName).FirstOrDefault(), x.Place.Reason, x.Place.IsRequired, x.Place.Objection, x.Place.ObjectionAnswer,
                db.Users.Where(u => u.Id == x.Place.ObjectionAnsweredById).Select(u => u.DisplayName).FirstOrDefault())).ToListAsync(cancellationToken);
        var tally = AttendanceTally.Of(entries.Select(e => new AttendanceCount(e.State, e.IsRequired, 1)), numbers);
        return new AttendanceRecordModel(
            personId, name, term == AttendanceTotalsFilter.EveryTerm ? AttendanceTotalsFilter.EveryTerm : term is null ? null : shown?.Id, shown?.Name, TermOptions(calendar, term), tally, [.. Numbered(entries, calendar).Reverse()], AttendanceRules.Of(numbers), time.Today, refused);
    }

    // Lates and personal leaves are numbered as they came, so that the line which made one an absence says so.
    private IEnumerable<AttendanceEntry> Numbered(IReadOnlyList<AttendanceEntry> entries, TermCalendar calendar)
    {
        var (late, leave) = (0, 0);
        foreach (var entry in entries)
        {
            yield return entry with
            {
                ObjectUntil = calendar.LastDayFor(time.DayOf(entry.StartsAt)),
                Number = !entry.IsRequired ? 0 : entry.State switch
                {
                    AttendanceState.Late => ++late,
                    AttendanceState.PersonalLeave => ++leave,
                    _ => 0,
                },
            };
        }
    }

    private async Task<IReadOnlyList<AttendanceTotal>> TotalsAsync(AttendanceTotalsFilter filter, TermCalendar calendar, CancellationToken cancellationToken)
    {
        var term = TermOf(filter, calendar);
        var (from, to) = (term?.StartsOn, term?.EndsOn);
        var found = await FindAsync(filter, from, to, cancellationToken);
        IReadOnlyList<AttendanceTotal> people = await PeopleAsync(found, from, to, cancellationToken);
        if (filter.Level is { } level)
        {
            people = [.. people.Where(p => p.Tally.Level >= level)];
            var left = people.Select(p => p.PersonId!.Value).ToHashSet();
            found = [.. found.Where(f => left.Contains(f.UserId))];
        }

        var numbers = await settings.GetAsync(cancellationToken);
        IReadOnlyList<AttendanceTotal> rows = filter.By switch
        {
            AttendanceView.Group => [.. people.GroupBy(p => p.Group).Select(g => new AttendanceTotal(null, g.Key ?? texts["No group"].Value, null, AttendanceTally.Sum(g.Select(p => p.Tally))))],
            AttendanceView.Kind => [.. found.GroupBy(f => f.Kind).Select(g => new AttendanceTotal(null, texts.Text(g.Key), null, SumOf(g, numbers)))],
            AttendanceView.Term => [.. found.GroupBy(f => calendar.Of(time.DayOf(f.StartsAt))).Select(g => new AttendanceTotal(null, g.Key?.Name ?? texts["Between terms"].Value, null, SumOf(g, numbers)))],
            _ => people,
        };
        return Ordered(rows, filter.Sort);
    }

    private async Task<List<AttendanceTotal>> PeopleAsync(IReadOnlyList<Found> found, DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        var ids = found.Select(f => f.UserId).Distinct().ToList();
        var (first, last) = (from ?? time.Today, to ?? time.Today);
        // The group that the person was in during the term, the latest of several.
        var names = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).Select(u => new
        {
            u.Id,
            u.DisplayName,
            Group = u.Positions.Where(p => p.Group != null && p.StartsOn <= last && (p.EndsOn == null || p.EndsOn >= first)).OrderByDescending(p => p.StartsOn).ThenByDescending(p => p.Id).Select(p => p.Group).FirstOrDefault(),
        }).ToDictionaryAsync(u => u.Id, cancellationToken);
        var numbers = await settings.GetAsync(cancellationToken);
        return [.. found.GroupBy(f => f.UserId).Where(g => names.ContainsKey(g.Key)).Select(g => new AttendanceTotal(g.Key, names[g.Key].DisplayName, names[g.Key].Group, TallyOf(g, numbers)))
            .OrderByDescending(p => p.Tally.Counted).ThenBy(p => p.Name, StringComparer.CurrentCulture).ThenBy(p => p.PersonId)];
    }

    private async Task<IReadOnlyList<Found>> FindAsync(AttendanceTotalsFilter filter, DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        var places = InTerm(from, to);
        if (filter.Kind is { } kind)
            places = places.Where(x => x.Meeting.Kind == kind);
        if (filter.Person is { } person)
            places = places.Where(x => x.Place.UserId == person);
        if (filter.Group is { } group)
        {
            var (first, last) = (from ?? time.Today, to ?? time.Today);
            places = places.Where(x => db.Positions.Any(p => p.UserId == x.Place.UserId && p.Group == group && p.StartsOn <= last && (p.EndsOn == null || p.EndsOn >= first)));
        }

        return await places.Select(x => new Found(x.Place.UserId, x.Meeting.Kind, x.Meeting.StartsAt, x.Place.State!.Value, x.Place.IsRequired)).ToListAsync(cancellationToken);
    }

    private IQueryable<PlaceOfMeeting> InTerm(DateOnly? from, DateOnly? to)
    {
        var places = db.Attendances.AsNoTracking().Where(a => a.State != null)
            .Join(db.Meetings.Where(m => Held.Contains(m.State)), a => a.MeetingId, m => m.Id, (a, m) => new PlaceOfMeeting { Place = a, Meeting = m });
        if (from is { } first && time.StartOf(first) is var start)
            places = places.Where(x => x.Meeting.StartsAt >= start);
        if (to is { } last && time.StartOf(last.AddDays(1)) is var end)
            places = places.Where(x => x.Meeting.StartsAt < end);
        return places;
    }

    private TermDays? TermOf(AttendanceTotalsFilter filter, TermCalendar calendar) =>
        filter.Term is { } id ? calendar.Terms.FirstOrDefault(t => t.Id == id) : calendar.Of(time.Today);

    // The present one stands in the choice as “this term” already, unless it was asked for by its key.
    private IReadOnlyList<SelectListItem> TermOptions(TermCalendar calendar, int? asked) => [.. calendar.Terms.Where(t => t.Id == asked || t != calendar.Of(time.Today)).Select(t => new SelectListItem(t.Name, t.Id.ToString(CultureInfo.InvariantCulture)))];

    private static AttendanceTally TallyOf(IEnumerable<Found> found, MeetingSettings numbers) =>
        AttendanceTally.Of(found.GroupBy(f => (f.State, f.IsRequired)).Select(g => new AttendanceCount(g.Key.State, g.Key.IsRequired, g.Count())), numbers);

    private static AttendanceTally SumOf(IEnumerable<Found> found, MeetingSettings numbers) => AttendanceTally.Sum(found.GroupBy(f => f.UserId).Select(g => TallyOf(g, numbers)));

    private static IReadOnlyList<AttendanceTotal> Ordered(IReadOnlyList<AttendanceTotal> rows, string? sort)
    {
        IOrderedEnumerable<AttendanceTotal> By<T>(Func<AttendanceTotal, T> key) => sort!.StartsWith('-') ? rows.OrderByDescending(key) : rows.OrderBy(key);
        var ordered = sort?.TrimStart('-') switch
        {
            "name" => sort.StartsWith('-') ? rows.OrderByDescending(r => r.Name, StringComparer.CurrentCulture) : rows.OrderBy(r => r.Name, StringComparer.CurrentCulture),
            "absent" => By(r => r.Tally.Absent),
            "late" => By(r => r.Tally.Late),
            "counted" => By(r => r.Tally.Counted),
            _ => rows.OrderByDescending(r => r.Tally.Counted),
        };
        return [.. ordered.ThenBy(r => r.Name, StringComparer.CurrentCulture).ThenBy(r => r.PersonId)];
    }
}
