using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Market;
using Outreach.Domain.Market.Outings;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market.Outings;

public sealed class OutingCommands(OutreachDbContext db, OutingQueries queries, CurrentUserAccessor current, DepartmentTime time)
{
    private CurrentUser Me => current.Required;

    /// <summary>Notes that the person leaves now; a leader also for somebody else.</summary>
    public async Task<Result> LeaveAsync(OutingInput input, CancellationToken cancellationToken)
    {
        var who = Me.HasPermission(Permissions.TipsAssign) && input.UserId is { } chosen ? chosen : Me.Id;
        if (who != Me.Id && !await db.Users.InDepartment(time.Today).AnyAsync(u => u.Id == who, cancellationToken))
            return MarketErrors.NotAMember.ForField(nameof(input.UserId));
        if (input.SponsorId is { } sponsorId && !await db.Sponsors.AnyAsync(s => s.Id == sponsorId && s.Standing != Standing.Blacklisted, cancellationToken))
            return MarketErrors.NoSuchSponsor;
        var left = Outing.Leave(who, input.Destination!, input.SponsorId, MomentOf(input.BackBy!.Value), time.Now);
        if (!left.IsSuccess)
            return left;
        if (await db.Outings.AnyAsync(o => o.ActiveUserId == who, cancellationToken))
            return OutingErrors.OutAlready;
        db.Outings.Add(left.Value);
        return await db.TrySaveAsync(cancellationToken, (nameof(Outing.ActiveUserId), OutingErrors.OutAlready));
    }

    public Task<Result> ReturnAsync(int id, CancellationToken cancellationToken) => ChangeAsync(id, outing => outing.Return(time.Now), cancellationToken);

    public Task<Result> ExtendAsync(int id, TimeOnly backBy, CancellationToken cancellationToken) => ChangeAsync(id, outing => outing.Extend(MomentOf(backBy), time.Now), cancellationToken);

    // A time that is past today is one of tomorrow: who leaves at ten at night may be back after midnight.
    private DateTimeOffset MomentOf(TimeOnly backBy)
    {
        var today = time.ToMoment(time.Today.ToDateTime(backBy));
        return today > time.Now ? today : time.ToMoment(time.Today.AddDays(1).ToDateTime(backBy));
    }

    private async Task<Result> ChangeAsync(int id, Func<Outing, Result> verb, CancellationToken cancellationToken)
    {
        if (await queries.Workable().SingleOrDefaultAsync(o => o.Id == id, cancellationToken) is not { } outing)
            return Result.NotFound;
        var result = verb(outing);
        if (!result.IsSuccess)
            return result;
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? OutingErrors.BackAlready : saved;
    }
}
