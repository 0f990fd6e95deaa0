using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Cosign;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Offers;

/// <summary>Answers of departments to lines of offers.</summary>
public sealed class ClearanceCommands(OutreachDbContext db, ClearanceQueries queries, ClearanceNotifications notifications, CurrentUserAccessor current, DepartmentTime time)
{
    /// <summary>Confirms or declines one line; not found when neither the person's department nor one that nobody speaks for is asked about it.</summary>
    public async Task<Result> AnswerAsync(SeenDeliverable line, bool agrees, string? note, CancellationToken cancellationToken)
    {
        if (await queries.AskedAsync(line.Id, cancellationToken) is not { } asked)
            return Result.NotFound;
        return await ExecuteAsync(asked.OfferId, async offer =>
        {
            var (me, now) = (current.Required.Id, time.Now);
            var answered = agrees
                ? offer.Confirm(line.Id, note, me, now, line.Seen, asked.InStead)
                : offer.Decline(line.Id, note, me, now, line.Seen, asked.InStead);
            if (answered.IsSuccess)
                await notifications.AnsweredAsync(offer, agrees ? null : line.Id, cancellationToken);
            return answered;
        }, cancellationToken);
    }

    /// <summary>
    /// Confirms several lines of the person's own department; those that were changed or answered meanwhile are left as they
    /// are, and so is what is answered in another's stead, which needs a word on each.
    /// </summary>
    /// <returns>How many were confirmed.</returns>
    public async Task<int> ConfirmAsync(IReadOnlyCollection<SeenDeliverable> lines, CancellationToken cancellationToken)
    {
        var ids = lines.Select(l => l.Id).ToList();
        var waiting = await queries.Waiting(queries.Own()).Where(l => ids.Contains(l.Id)).Select(l => new { l.Id, l.OfferId }).ToListAsync(cancellationToken);
        var confirmed = 0;
        foreach (var one in waiting.GroupBy(l => l.OfferId))
        {
            var some = lines.Where(l => one.Any(w => w.Id == l.Id)).ToList();
            var done = 0;
            await ExecuteAsync(one.Key, async offer =>
            {
                var results = some.Select(s => offer.Confirm(s.Id, null, current.Required.Id, time.Now, s.Seen)).ToList();
                done = results.Count(r => r.IsSuccess);
                if (done == 0)
                    return results[0];
                await notifications.AnsweredAsync(offer, null, cancellationToken);
                return Result.Success;
            }, cancellationToken);
            confirmed += done;
        }

        return confirmed;
    }

    private Task<Result> ExecuteAsync(int offerId, Func<EventOffer, Task<Result>> verb, CancellationToken cancellationToken) => db.ExecuteWithRetryAsync(
        async () => await db.EventOffers.Include(o => o.Lines).SingleOrDefaultAsync(o => o.Id == offerId, cancellationToken) is { } offer ? await verb(offer) : Result.NotFound,
        cancellationToken);
}
