using Outreach.Domain.Events;
using Outreach.Web.Authorization;

namespace Outreach.Web.Features.Events;

public static class EventAccess
{
    /// <summary>
    /// The events that a person may change: one's own and those one helps with, any for a leader (domain.md, events.write and
    /// events.lead). A practice plan is its author's alone, whoever is named in it (S50).
    /// </summary>
    public static IQueryable<Event> ChangeableBy(this IQueryable<Event> events, CurrentUser me)
    {
        ArgumentNullException.ThrowIfNull(me);
        var (lead, write, id) = (me.HasPermission(Permissions.EventsLead), me.HasPermission(Permissions.EventsWrite), me.Id);
        return lead ? events : events.Where(e => write && (e.IsPractice ? e.PracticeById == id : e.IsWorkOf(id)));
    }
}
