using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Surveys;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Surveys;

public sealed class SurveySearch(OutreachDbContext db, DisplayFormatter format, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : ISearchProvider
{
    /// <inheritdoc/>
    public string Heading => "Student surveys";

    /// <inheritdoc/>
    public string Icon => "checkup-list";

    /// <inheritdoc/>
    public string Permission => Permissions.SurveysRead;

    /// <inheritdoc/>
    public string? ListUrl(string text) => paths.Of("Surveys.Index") + "?q=" + Uri.EscapeDataString(text);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(CurrentUser me, string text, int most, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var found = await db.Surveys.AsNoTracking().SearchBy(db, text).OrderByDescending(s => s.ClosesOn).ThenByDescending(s => s.Id).Take(most)
            .Select(s => new { s.Id, s.Title, s.ClosesOn, s.State, IsOver = s.IsOverOn(today) }).ToListAsync(cancellationToken);
        return [.. found.Select(s => new SearchHit(s.Title, texts["open until {0}", format.Day(s.ClosesOn)], paths.Of("Surveys.Detail", s.Id), s.IsOver ? SurveyState.Closed : s.State))];
    }
}
