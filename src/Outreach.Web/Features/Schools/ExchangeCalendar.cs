using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Schools;

public sealed class ExchangeCalendar(OutreachDbContext db, IStringLocalizer texts, ActionPaths paths) : ICalendarProvider
{
    private const int Most = 200;

    /// <inheritdoc/>
    public string Heading => "Exchanges with schools";

    /// <inheritdoc/>
    public string Permission => Permissions.SchoolsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var found = await db.Exchanges.AsNoTracking().Where(e => e.On >= from && e.On <= to && e.Kind != ExchangeKind.Call).OrderBy(e => e.On).ThenBy(e => e.Id).Take(Most)
            .Select(e => new { e.SchoolId, e.Kind, e.On, e.State, School = db.Schools.Where(s => s.Id == e.SchoolId).Select(s => s.ShortName ?? s.Name).First() }).ToListAsync(cancellationToken);
        return [.. found.Select(e => new CalendarEntry(texts.Text(e.Kind), e.School, paths.Of("Schools.Detail", e.SchoolId), e.On, e.On, null, "school", null, e.State == ExchangeState.CalledOff))];
    }
}
