using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events.Periods;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.Periods;

public sealed class PeriodQueries(OutreachDbContext db, PlanningTables tables, DepartmentTime time)
{
    private const int Most = 400;

    /// <summary>A year or a term. Two commands.</summary>
    public async Task<PeriodYearModel> YearAsync(PeriodFilter filter, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var year = filter.Year is { } asked and >= PeriodFilter.FirstYear and <= PeriodFilter.LastYear ? asked : today.Year;
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var terms = await db.Terms.AsNoTracking().OrderByDescending(t => t.StartsOn).Take(30).Select(t => new { t.Id, t.Name, t.StartsOn, t.EndsOn }).ToListAsync(cancellationToken);
        var term = terms.Find(t => t.Id == filter.TermId);
        if (term is not null)
        {
            // A term that somebody drew over ten years is shown as far as a page goes.
            (from, to) = (term.StartsOn, term.EndsOn < term.StartsOn.AddMonths(13) ? term.EndsOn : term.StartsOn.AddMonths(13));
            year = from.Year;
        }

        var rows = await db.CalendarPeriods.AsNoTracking().Where(p => p.StartsOn <= to && p.EndsOn >= from).OrderBy(p => p.StartsOn).ThenBy(p => p.EndsOn).ThenBy(p => p.Id).Take(Most)
            .Select(p => new PeriodRow(p.Id, p.Kind, p.Name, p.StartsOn, p.EndsOn, p.Effect, db.Schools.Where(s => s.Id == p.SchoolId).Select(s => s.ShortName ?? s.Name).FirstOrDefault(), p.Follows, p.Source))
            .ToListAsync(cancellationToken);
        var known = tables.Value.KnownYears;
        var missing = Enumerable.Range(from.Year, to.Year - from.Year + 1).Where(y => y >= today.Year && !known.Contains(y)).Select(y => new MissingYear(y, HolidayData.Years.ContainsKey(y))).ToList();
        return new PeriodYearModel(
            year, from, to, today, [.. terms.Select(t => new SelectListItem(t.Name, t.Id.ToString(CultureInfo.InvariantCulture), t.Id == term?.Id))], term?.Name, rows, missing);
    }

    /// <summary>Schools to choose from: those in use, and the one chosen though retired. One command.</summary>
    public async Task<IReadOnlyList<SelectListItem>> SchoolOptionsAsync(int? chosen, CancellationToken cancellationToken)
    {
        var schools = await db.Schools.AsNoTracking().Where(s => !s.IsRetired || s.Id == chosen).OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).ToListAsync(cancellationToken);
        return [.. schools.Select(s => new SelectListItem(s.Name, s.Id.ToString(CultureInfo.InvariantCulture)))];
    }
}
