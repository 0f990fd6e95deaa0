using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Home.Calendar;

/// <summary>The dated things of all subjects, a month at a time.</summary>
[RequirePermission(Permissions.PortalOpen)]
public sealed class CalendarController(IEnumerable<ICalendarProvider> providers, DepartmentTime time) : PortalController
{
    [HttpGet("/calendar")]
    public async Task<IActionResult> Index(string? month, string? kind, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var first = DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2100
            ? day : new DateOnly(today.Year, today.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var mine = providers.Where(p => Me.HasPermission(p.Permission)).ToList();
        var kinds = mine.Select(p => p.Heading).Distinct().ToList();
        var chosen = kinds.Find(k => k == kind);
        var entries = new List<CalendarEntry>();
        foreach (var provider in mine.Where(p => chosen is null || p.Heading == chosen))
            entries.AddRange(await provider.EntriesAsync(Me, first, last, cancellationToken));
        return View(new CalendarModel(first, today, kinds, chosen, entries));
    }
}
