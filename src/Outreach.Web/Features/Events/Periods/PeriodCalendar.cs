using Microsoft.Extensions.Localization;
using Outreach.Domain.Events.Periods;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Events.Periods;

/// <summary>Periods in the calendar. No command of its own: they are kept.</summary>
public sealed class PeriodCalendar(PlanningTables tables, IStringLocalizer texts, ActionPaths paths) : ICalendarProvider
{
    /// <inheritdoc/>
    public string Heading => "Calendar periods";

    /// <inheritdoc/>
    public string Permission => Permissions.EventsRead;

    /// <inheritdoc/>
    public Task<IReadOnlyList<CalendarEntry>> EntriesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CalendarEntry>>([.. tables.Value.Periods.Where(p => p.Touches(from, to)).Select(p => new CalendarEntry(
            texts.Text(p.Kind), p.School is null ? p.Name : texts["{0}: {1}", p.School, p.Name], paths.Of("Periods.Index") + $"?year={p.From.Year}", p.From, p.To, null, IconOf(p.Kind)))]);

    internal static string IconOf(PeriodKind kind) => kind switch
    {
        PeriodKind.ExamWeek or PeriodKind.WeekBeforeExams => "pencil",
        PeriodKind.Holiday or PeriodKind.SchoolBreak => "moon",
        PeriodKind.MakeUpDay => "refresh",
        PeriodKind.CrowdedWeek => "users-group",
        _ => "calendar-stats",
    };
}
