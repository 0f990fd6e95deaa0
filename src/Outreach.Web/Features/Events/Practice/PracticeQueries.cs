using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events.Hub;

namespace Outreach.Web.Features.Events.Practice;

/// <summary>Practice plans (S50): their author's, and the leaders'.</summary>
public sealed class PracticeQueries(OutreachDbContext db, EventHubQueries hub, CurrentUserAccessor current)
{
    private const int Most = 200;

    /// <summary>One's own, everybody's for leaders; the latest first. One command.</summary>
    public async Task<IReadOnlyList<PracticeRow>> ListAsync(CancellationToken cancellationToken) => await Visible().OrderByDescending(e => e.UpdatedAt).Take(Most).Select(e => new PracticeRow(
        e.Id, e.Title, db.Users.Where(u => u.Id == e.PracticeById).Select(u => u.DisplayName).First(), db.EventKinds.Where(k => k.Id == e.KindId).Select(k => k.Name).FirstOrDefault(),
        e.UpdatedAt, db.PlanComments.Count(c => c.EventId == e.Id))).ToListAsync(cancellationToken);

    public async Task<PracticeModel?> PageAsync(int id, CancellationToken cancellationToken)
    {
        if (!await Visible().AnyAsync(e => e.Id == id, cancellationToken) || await hub.PlanAsync(id, cancellationToken) is not { } plan)
            return null;
        var comments = await db.PlanComments.AsNoTracking().Where(c => c.EventId == id).OrderBy(c => c.CreatedAt)
            .Select(c => new PlanCommentRow(c.Section, c.Text, db.Users.Where(u => u.Id == c.CreatedById).Select(u => u.DisplayName).FirstOrDefault() ?? "", c.CreatedAt)).ToListAsync(cancellationToken);
        return new PracticeModel(plan, plan.Hub.CanWork, comments);
    }

    public IQueryable<Event> Visible()
    {
        var me = current.Required;
        var (lead, id) = (me.HasPermission(Permissions.EventsLead), me.Id);
        return db.Events.IgnoreQueryFilters().Where(e => e.IsPractice && (lead || e.PracticeById == id));
    }
}
