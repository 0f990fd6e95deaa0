using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Events.Schedule;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Events.Schedule;

/// <summary>Puts the schedule check's answer into words of the reader's language.</summary>
public sealed class ScheduleDisplay(IStringLocalizer texts, DisplayFormatter show, ActionPaths paths, CurrentUserAccessor user)
{
    public ScheduleFindingsModel Of(Result<ScheduleResult> result, string? reason)
    {
        if (!result.IsSuccess)
            return ScheduleFindingsModel.Empty with { Problem = texts.Localize(result.Error), IsChecked = true };
        var found = result.Value;
        return new ScheduleFindingsModel(
            [.. found.Findings.Select(f => new ScheduleFindingRow(f.Effect, Words(f), UrlOf(f)))], found.Needs,
            found.Pass("x", user.HasPermission(Permissions.EventsLead)).IsSuccess, reason, Proposal(found.Before), Proposal(found.After))
        { IsChecked = true };
    }

    private string Words(ScheduleFinding f) => f.Kind switch
    {
        ScheduleFindingKind.Period when f.Follows is { } day => texts["{0} ({1}): classes follow the timetable of {2}.", f.Subject, Days(f), show.Day(day)],
        ScheduleFindingKind.Period => texts["{0} ({1}): {2}.", f.Subject, Days(f), texts.Text(f.PeriodKind!.Value)],
        ScheduleFindingKind.SchoolPeriod => texts["{0} has {1} ({2}).", f.School ?? "", f.Subject, Days(f)],
        ScheduleFindingKind.Venue => texts["The place is taken by “{0}” at that time ({1}).", f.Subject, Days(f)],
        ScheduleFindingKind.Audience => texts["The same audience has “{0}” in that week ({1}).", f.Subject, Days(f)],
        ScheduleFindingKind.Clause => texts["{0} was promised for {1}: {2}.", f.Subject, show.Day(f.From), f.Promise ?? ""],
        _ => texts["The holidays of {0} are not published yet.", f.Subject],
    };

    private string? UrlOf(ScheduleFinding f) =>
        f.EventId is { } id ? paths.Of("Events.Detail", id)
        : f.ContractId is { } contract ? user.HasPermission(Permissions.ContractsRead) ? paths.Of("Contracts.Detail", contract) : null
        : paths.Of("Periods.Index") + $"?year={f.From.Year}";

    private string Days(ScheduleFinding f) => show.Days(f.From, f.To);

    private ScheduleProposal? Proposal(ScheduleSpan? span)
    {
        if (span is not { } s)
            return null;
        var weekday = CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(s.FirstDay.DayOfWeek);
        var text = s.FirstDay == s.LastDay ? texts["{0}, {1}", show.Day(s.FirstDay), weekday] : texts["{0}, {1}, to {2}", show.Day(s.FirstDay), weekday, show.Day(s.LastDay)];
        return new ScheduleProposal(text, JsonSerializer.Serialize(new { StartsAt = Field(s.From), EndsAt = Field(s.To) }));
    }

    // As input[type=datetime-local] writes it.
    private static string Field(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
