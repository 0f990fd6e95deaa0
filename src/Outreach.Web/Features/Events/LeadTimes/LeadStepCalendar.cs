using Microsoft.Extensions.Localization;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Events.LeadTimes;

/// <summary>The days by which something must be handed in before an event. Two commands.</summary>
public sealed class LeadStepCalendar(LeadStepQueries queries, IStringLocalizer texts, ActionPaths paths) : ICalendarProvider
{
    private const int Most = 300;

    /// <inheritdoc/>
    public string Heading => "Steps before events";

    /// <inheritdoc/>
    public string Permission => Permissions.EventsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        [.. (await queries.BetweenAsync(from, to, cancellationToken)).SelectMany(p => p.Rows, (p, r) => new CalendarEntry(
            r.DoneAt is null ? texts["Step due"] : texts["Step done"], texts["{0} (before “{1}”)", r.Name, p.Title], paths.Of("EventLeadSteps.Index", p.EventId), r.DueOn, r.DueOn, null, r.DoneAt is null ? "clock" : "circle-check"))
            .Take(Most)];
}
