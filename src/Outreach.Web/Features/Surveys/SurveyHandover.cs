using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Surveys;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Surveys;

public sealed class SurveyHandover(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : IHandoverProvider
{
    /// <inheritdoc/>
    public string Key => "surveys";

    /// <inheritdoc/>
    public int Order => 90;

    /// <inheritdoc/>
    public string Heading => "Surveys";

    /// <inheritdoc/>
    public string Icon => "clipboard-data";

    /// <inheritdoc/>
    public string Permission => Permissions.SurveysRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<HandoverItem>> OpenAsync(int userId, CancellationToken cancellationToken)
    {
        var rows = await db.Surveys.AsNoTracking().Where(s => s.OwnerId == userId && (s.State != SurveyState.Closed || s.ResultsReadAt == null)).OrderBy(s => s.ClosesOn).ThenBy(s => s.Id)
            .Take(HandoverItem.Most).ToListAsync(cancellationToken);
        return [.. rows.Select(s => new HandoverItem(s.Id, s.Title, texts.Text(s.StateOn(time.Today)), paths.Of("Surveys.Detail", s.Id)))];
    }

    /// <inheritdoc/>
    public async Task<int> GiveAsync(int fromId, int toId, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var theirs = await db.Surveys.Where(s => s.OwnerId == fromId && ids.Contains(s.Id)).ToListAsync(cancellationToken);
        theirs.ForEach(s => s.AssignTo(toId));
        return theirs.Count;
    }
}
