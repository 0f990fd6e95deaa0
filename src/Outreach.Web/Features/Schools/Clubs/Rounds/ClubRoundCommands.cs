using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Clubs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Clubs.Rounds;

public sealed class ClubRoundCommands(OutreachDbContext db, ClubRoundQueries queries, CurrentUserAccessor current, DepartmentTime time)
{
    private static readonly (string, DomainError) Twice = ("IX_ClubVisits_RoundId_ClubId", ClubErrors.ChangedMeanwhile);

    private CurrentUser Me => current.Required;

    /// <returns>The round's key.</returns>
    public async Task<Result<int>> AddAsync(ClubRoundInput input, CancellationToken cancellationToken)
    {
        var clubs = await InUseAsync(input.ClubIds, cancellationToken);
        if (clubs.Count == 0)
            return ClubRoundErrors.NoClubs;
        if (await GoerProblemAsync(input.GoerId, null, cancellationToken) is { } problem)
            return problem;
        var round = ClubRound.Create(input.Title!, input.StartsOn!.Value, input.EndsOn!.Value, time.Today);
        if (!round.IsSuccess)
            return round.Error;
        var added = round.Value.Add(clubs, input.GoerId);
        if (!added.IsSuccess)
            return added;
        db.ClubRounds.Add(round.Value);
        return (await db.TrySaveAsync(cancellationToken)).With(round.Value.Id);
    }

    public async Task<Result> EditAsync(int id, ClubRoundInput input, CancellationToken cancellationToken)
    {
        if (await queries.Plannable().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is not { } round)
            return Result.NotFound;
        var edited = round.Edit(input.Title!, input.StartsOn!.Value, input.EndsOn!.Value, time.Today);
        return edited.IsSuccess ? await db.TrySaveVersionAsync(round, input.Version, cancellationToken) : edited;
    }

    /// <summary>Puts more clubs on the list.</summary>
    /// <returns>How many are new on it.</returns>
    public async Task<Result<int>> AddClubsAsync(int id, IReadOnlyCollection<int> clubIds, int? goerId, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } round)
            return Result.NotFound;
        var clubs = await InUseAsync(clubIds, cancellationToken);
        if (clubs.Count == 0)
            return ClubRoundErrors.NoClubs;
        if (await GoerProblemAsync(goerId, null, cancellationToken) is { } problem)
            return problem;
        var added = round.Add(clubs, goerId);
        return added.IsSuccess ? (await SaveAsync(cancellationToken)).With(added.Value) : added;
    }

    /// <summary>Says who goes; null for nobody.</summary>
    public Task<Result> AssignAsync(int id, int visitId, int? goerId, CancellationToken cancellationToken) => ChangeAsync(id, visitId, async (round, visit) =>
        await GoerProblemAsync(goerId, visit.GoerId, cancellationToken) is { } problem ? problem : round.Assign(visit, goerId), cancellationToken);

    public Task<Result> RemoveAsync(int id, int visitId, CancellationToken cancellationToken) => ChangeAsync(id, visitId, (round, visit) => Task.FromResult(round.Remove(visit)), cancellationToken);

    public async Task<Result> CloseAsync(int id, CancellationToken cancellationToken)
    {
        if (await queries.Plannable().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is not { } round)
            return Result.NotFound;
        var closed = round.Close();
        return closed.IsSuccess ? await SaveAsync(cancellationToken) : closed;
    }

    /// <summary>The person takes a visit that is nobody's.</summary>
    public async Task<Result> TakeAsync(int id, int visitId, CancellationToken cancellationToken)
    {
        var round = await db.ClubRounds.SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (round is null || await db.ClubVisits.SingleOrDefaultAsync(v => v.Id == visitId && v.RoundId == id && v.GoerId == null, cancellationToken) is not { } visit)
            return Result.NotFound;
        var taken = round.Assign(visit, Me.Id);
        return taken.IsSuccess ? await SaveAsync(cancellationToken) : taken;
    }

    /// <summary>Notes what came of a visit, with what the club lacks.</summary>
    public async Task<Result> RecordAsync(int id, int visitId, ClubVisitInput input, CancellationToken cancellationToken)
    {
        var round = await db.ClubRounds.SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (round is null || await queries.Recordable().SingleOrDefaultAsync(v => v.Id == visitId && v.RoundId == id, cancellationToken) is not { } visit)
            return Result.NotFound;
        var club = await db.Clubs.SingleAsync(c => c.Id == visit.ClubId, cancellationToken);
        var recorded = round.Record(visit, club, input.ToReport(), Me.Id, time.Today);
        if (!recorded.IsSuccess)
            return recorded;
        if (input.Lacks is { } lacks)
        {
            var need = ClubNeed.Create(club.Id, new ClubNeedDetails(lacks, input.NeededOn, visit.GoerId), time.Today);
            if (!need.IsSuccess)
                return need;
            db.ClubNeeds.Add(need.Value);
        }

        return await db.TrySaveVersionAsync(visit, input.Version, cancellationToken);
    }

    private Task<ClubRound?> LoadAsync(int id, CancellationToken cancellationToken) => queries.Plannable().Include(r => r.Visits).SingleOrDefaultAsync(r => r.Id == id, cancellationToken);

    private Task<List<int>> InUseAsync(IReadOnlyCollection<int> ids, CancellationToken cancellationToken) =>
        db.Clubs.Where(c => ids.Contains(c.Id) && !c.IsRetired).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(cancellationToken);

    private async Task<DomainError?> GoerProblemAsync(int? goerId, int? present, CancellationToken cancellationToken) =>
        goerId is { } goer && goer != present && !await db.Users.InDepartment(time.Today).AnyAsync(u => u.Id == goer, cancellationToken) ? ClubRoundErrors.NotMember : null;

    private async Task<Result> ChangeAsync(int id, int visitId, Func<ClubRound, ClubVisit, Task<Result>> verb, CancellationToken cancellationToken)
    {
        var round = await LoadAsync(id, cancellationToken);
        if (round?.Visits.SingleOrDefault(v => v.Id == visitId) is not { } visit)
            return Result.NotFound;
        var done = await verb(round, visit);
        return done.IsSuccess ? await SaveAsync(cancellationToken) : done;
    }

    private async Task<Result> SaveAsync(CancellationToken cancellationToken)
    {
        var saved = await db.TrySaveAsync(cancellationToken, Twice);
        return saved.IsConflict ? ClubErrors.ChangedMeanwhile : saved;
    }
}
