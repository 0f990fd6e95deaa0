using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs;

/// <summary>Last days to apply, interviews and first days of work of postings that were published. One command.</summary>
public sealed class JobCalendar(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : ICalendarProvider
{
    private const int Most = 500;
    private static readonly PostingState[] Shown = [PostingState.Published, PostingState.Closed, PostingState.Finished, PostingState.Suspended];

    /// <inheritdoc/>
    public string Heading => "Jobs";

    /// <inheritdoc/>
    public string Permission => Permissions.JobsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var (start, end) = (time.StartOf(from), time.StartOf(to.AddDays(1)));
        var postings = await db.JobPostings.AsNoTracking()
            .Where(p => Shown.Contains(p.State) && ((p.ApplyBy >= from && p.ApplyBy <= to) || (p.StartsOn >= from && p.StartsOn <= to) || (p.InterviewAt >= start && p.InterviewAt < end)))
            .OrderBy(p => p.ApplyBy).ThenBy(p => p.Id).Take(Most)
            .Select(p => new { p.Id, p.Title, p.EmployerName, p.ApplyBy, p.StartsOn, p.InterviewAt, p.InterviewPlace, p.Place, p.State }).ToListAsync(cancellationToken);
        var entries = new List<CalendarEntry>();
        foreach (var p in postings)
        {
            var (title, url, off) = ($"{p.Title} · {p.EmployerName}", paths.Of("Postings.Detail", p.Id), p.State == PostingState.Suspended);
            void Add(string kind, DateOnly on, DateTimeOffset? at, string icon, string? place)
            {
                if (on >= from && on <= to)
                    entries.Add(new CalendarEntry(kind, title, url, on, on, at, icon, place, off));
            }

            Add(texts["Apply by"], p.ApplyBy, null, "calendar-due", null);
            Add(texts["First day of work"], p.StartsOn, null, "briefcase", p.Place);
            if (p.InterviewAt is { } interview)
                Add(texts["Interview"], time.DayOf(interview), interview, "users", p.InterviewPlace);
        }

        return entries;
    }
}
