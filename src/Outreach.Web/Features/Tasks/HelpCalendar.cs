using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Tasks.Help;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Features.Tasks.Help;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Tasks;

/// <summary>When departments help each other, as far as the person sees it.</summary>
public sealed class HelpCalendar(HelpQueries queries, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : ICalendarProvider
{
    private const int Most = 200;

    /// <inheritdoc/>
    public string Heading => "Help between departments";

    /// <inheritdoc/>
    public string Permission => Permissions.HelpAnswer;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var found = await queries.Seen().AsNoTracking().Where(h => h.On >= from && h.On <= to && (h.State == HelpState.Waiting || h.State == HelpState.Accepted))
            .OrderBy(h => h.On).ThenBy(h => h.Id).Take(Most).Select(h => new { h.Id, h.What, h.On, h.From, h.Place }).ToListAsync(cancellationToken);
        return [.. found.Select(h => new CalendarEntry(
            texts["Help"], h.What, paths.Of("Help.Detail", h.Id), h.On, h.On, h.From is { } at ? time.ToMoment(h.On.ToDateTime(at)) : null, "heart-handshake", h.Place))];
    }
}
