using Microsoft.Extensions.Localization;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Features.Surveys.MeetingPoints;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Surveys;

/// <summary>What students want, by surveys opened in the period, against the merchants we have.</summary>
public sealed class SurveyReports(MeetingPointQueries points, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : IReportProvider
{
    /// <inheritdoc/>
    public string Permission => Permissions.SurveysRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReportTable>> TablesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var rows = await points.RowsAsync(time.StartOf(from), time.StartOf(to.AddDays(1)), cancellationToken);
        return
        [
            new ReportTable(
                "meeting-points", texts["What students want, and what merchants offer"],
                [texts["Industry"], texts["Wanted by"], texts["Answers received"], texts["Active merchants"], texts["Merchants with a won deal"], texts["Open deals"], texts["Meeting point"]],
                [.. rows.Where(r => r.Demand is not null).Select(r => (IReadOnlyList<object?>)
                [
                    texts.Text<Industry>(r.Industry), r.Demand!.Share, r.Demand.Answers, r.Active, r.Won, r.Open, texts.Text(r.Verdict),
                ])], paths.Of("MeetingPoints.Index")),
        ];
    }
}
