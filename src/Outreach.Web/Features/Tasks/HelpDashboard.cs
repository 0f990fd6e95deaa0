using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Tasks.Help;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Features.Tasks.Help;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Tasks;

/// <summary>Requests for help that wait for the person's department, or for an answer in another's stead. One command.</summary>
public sealed class HelpDashboard(OutreachDbContext db, HelpQueries queries, IStringLocalizer texts, DisplayFormatter format, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 8;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.HelpAnswer))
            return DashboardContent.Empty;
        var waiting = await queries.Answerable().AsNoTracking().Where(h => h.State == HelpState.Waiting).OrderBy(h => h.AnswerBy).ThenBy(h => h.Id).Take(Most)
            .Select(h => new { h.Id, h.What, h.Kind, h.On, h.People, h.AnswerBy, h.Direction, Department = db.Departments.Where(d => d.Id == h.DepartmentId).Select(d => d.Name).First() })
            .ToListAsync(cancellationToken);
        return new DashboardContent
        {
            Items =
            [
                .. waiting.Select(h => new DashboardItem(DashboardUrgency.Answer, h.What, paths.Of("Help.Detail", h.Id))
                {
                    Detail = string.Join(" · ", h.Direction == HelpDirection.ToUs ? texts["{0} asks the outreach department", h.Department] : texts["The outreach department asks {0}", h.Department], texts.Text(h.Kind), format.Day(h.On), texts["{0} people", h.People]),
                    Due = h.AnswerBy,
                    Badges = [new DashboardBadge(texts["Help"], Tone.Info, "heart-handshake")],
                    Action = texts["Answer"],
                }),
            ],
        };
    }
}
