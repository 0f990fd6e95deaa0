using Microsoft.Extensions.Localization;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Meetings.Attending;

/// <summary>Attendance by person over the meetings of the period that were held; figures alone.</summary>
public sealed class AttendanceReports(AttendanceQueries queries, IStringLocalizer texts, ActionPaths paths) : IReportProvider
{
    /// <inheritdoc/>
    public string Permission => Permissions.LeaveDecide;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReportTable>> TablesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var people = await queries.PeopleAsync(from, to, cancellationToken);
        return
        [
            new ReportTable(
                "attendance", texts["Attendance by person"],
                [texts["Full name"], texts["Member group"], texts["Meetings"], texts["Present"], texts["Came late"], texts["Left early"], texts["Official leave"], texts["Sick leave"], texts["Personal leave"], texts["Absent"], texts["Counted absences"], texts["Share of meetings"]],
                [.. people.Select(p => (IReadOnlyList<object?>)
                [
                    p.Name, p.Group, p.Tally.Meetings, p.Tally.Present, p.Tally.Late, p.Tally.LeftEarly, p.Tally.OfficialLeave, p.Tally.SickLeave, p.Tally.PersonalLeave, p.Tally.Absent, p.Tally.Counted, p.Tally.Share,
                ])], paths.Of("AttendanceTotals.Index")),
        ];
    }
}
