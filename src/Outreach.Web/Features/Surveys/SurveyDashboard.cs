using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Surveys;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Surveys;

/// <summary>One's own surveys that close within two days, and those that closed and whose results were not read. One command.</summary>
public sealed class SurveyDashboard(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 8;
    private const int Days = 2;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.SurveysWrite))
            return DashboardContent.Empty;
        var (id, today, soon) = (me.Id, time.Today, time.Today.AddDays(Days));
        var surveys = await db.Surveys.AsNoTracking().Where(s => s.OwnerId == id && ((s.IsOverOn(today) && s.ResultsReadAt == null) || (s.IsOpenOn(today) && s.ClosesOn <= soon)))
            .OrderBy(s => s.ClosesOn).ThenBy(s => s.Id).Take(Most)
            .Select(s => new { s.Id, s.Title, s.ClosesOn, IsOver = s.IsOverOn(today), s.ClosedAt, Answers = db.SurveyResponses.Count(r => r.SurveyId == s.Id) }).ToListAsync(cancellationToken);
        return new DashboardContent
        {
            Items =
            [
                .. surveys.Select(s => s.IsOver
                    ? new DashboardItem(DashboardUrgency.Finish, s.Title, paths.Of("SurveyResults.Index", s.Id))
                    {
                        Detail = texts["{0} answers so far", s.Answers],
                        Text = texts["It is over: read what students want."],
                        Since = s.ClosedAt,
                        Badges = [new DashboardBadge(texts["Survey results"], Tone.Success, "checkup-list")],
                        Action = texts["I have read them"],
                        FinishUrl = paths.Of("SurveyResults.Read", s.Id),
                    }
                    : new DashboardItem(DashboardUrgency.Next, s.Title, paths.Of("Surveys.Detail", s.Id))
                    {
                        Detail = texts["{0} answers so far", s.Answers],
                        Text = texts["It closes soon: share the link once more, or give it more days."],
                        Due = s.ClosesOn,
                        Badges = [new DashboardBadge(texts.Text(SurveyState.Open), Tone.Info, "checkup-list")],
                    }),
            ],
        };
    }
}
