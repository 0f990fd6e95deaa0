using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Market.Matching;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Market.Matching;

public sealed class MatchCommands(OutreachDbContext db, CurrentUserAccessor current)
{
    private static readonly (string, DomainError) AsideAlready = ("IX_SetAsides_EventId_SponsorId", MatchErrors.AsideAlready);

    /// <summary>A merchant is not for this event: the ranking leaves it out from now on.</summary>
    public async Task<Result> SetAsideAsync(int eventId, int sponsorId, string? reason, CancellationToken cancellationToken)
    {
        if (!await db.Events.AnyAsync(e => e.Id == eventId && e.State != EventState.Closed && e.State != EventState.Cancelled, cancellationToken)
            || !await db.Sponsors.AnyAsync(s => s.Id == sponsorId, cancellationToken))
            return Result.NotFound;
        if (reason?.Length > 200)
            return MatchErrors.ReasonLong;
        db.SetAsides.Add(new SetAside(eventId, sponsorId, reason, current.Required.Id));
        return await db.TrySaveAsync(cancellationToken, AsideAlready);
    }

    public async Task<Result> TakeBackAsync(int eventId, int sponsorId, CancellationToken cancellationToken)
    {
        if (await db.SetAsides.SingleOrDefaultAsync(a => a.EventId == eventId && a.SponsorId == sponsorId, cancellationToken) is not { } aside)
            return Result.NotFound;
        db.SetAsides.Remove(aside);
        var saved = await db.TrySaveAsync(cancellationToken);
        // Somebody else has taken it back at the same moment: that is what was wanted.
        return saved.IsConflict ? Result.Success : saved;
    }

    /// <summary>Changes the one row over the version that the person saw; version 0 is that nobody has changed anything yet.</summary>
    public async Task<Result> EditWeightsAsync(MatchWeightsInput input, CancellationToken cancellationToken)
    {
        var weights = await db.MatchWeights.OrderBy(w => w.Id).FirstOrDefaultAsync(cancellationToken);
        var isNew = weights is null;
        weights ??= new MatchWeights();
        var edited = weights.Edit(input.ToWeights());
        if (!edited.IsSuccess)
            return edited;
        if (!isNew)
            return await db.TrySaveVersionAsync(weights, input.Version, cancellationToken);
        db.MatchWeights.Add(weights);
        return await db.TrySaveAsync(cancellationToken);
    }
}
