using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Surveys;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Surveys;

/// <summary>The last day of each survey that students can answer, or could.</summary>
public sealed class SurveyCalendar(OutreachDbContext db, IStringLocalizer texts, ActionPaths paths) : ICalendarProvider
{
    private const int Most = 100;

    /// <inheritdoc/>
    public string Heading => "Student surveys";

    /// <inheritdoc/>
    public string Permission => Permissions.SurveysRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var surveys = await db.Surveys.AsNoTracking().Where(s => s.State != SurveyState.Draft && s.ClosesOn >= from && s.ClosesOn <= to).OrderBy(s => s.ClosesOn).ThenBy(s => s.Id).Take(Most)
            .Select(s => new { s.Id, s.Title, s.ClosesOn }).ToListAsync(cancellationToken);
        return [.. surveys.Select(s => new CalendarEntry(texts["Survey closes"], s.Title, paths.Of("Surveys.Detail", s.Id), s.ClosesOn, s.ClosesOn, null, "checkup-list"))];
    }
}
