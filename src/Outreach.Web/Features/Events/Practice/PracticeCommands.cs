using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Events.Practice;

public sealed class PracticeCommands(OutreachDbContext db, PracticeQueries queries, EventUnitOfWork work, EventNotifications notifications, CurrentUserAccessor current)
{
    public async Task<Result> CommentAsync(int id, PlanSection section, string text, CancellationToken cancellationToken)
    {
        if (await queries.Visible().SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is not { } plan)
            return Result.NotFound;
        db.PlanComments.Add(new PlanComment(id, section, text));
        await notifications.CommentedAsync(plan, text, cancellationToken);
        return await db.TrySaveAsync(cancellationToken);
    }

    /// <summary>Makes an exercise a real idea, which its author looks after.</summary>
    public Task<Result> AdoptAsync(int id, CancellationToken cancellationToken) => work.ChangeAsync(id, null, async e =>
    {
        var adopted = e.Adopt(e.PracticeById ?? current.Required.Id);
        if (adopted.IsSuccess)
            await notifications.AdoptedAsync(e, cancellationToken);
        return adopted;
    }, cancellationToken, leadersOnly: true);
}
