using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Market.Scouting;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Market.Scouting;

public sealed class ScoutGoalCommands(OutreachDbContext db)
{
    private static readonly (string, DomainError) GoalAlready = ("IX_ScoutGoals_TermId_Distance_Size", ScoutErrors.GoalAlready);

    public async Task<Result> AddAsync(ScoutGoalInput input, CancellationToken cancellationToken)
    {
        var termId = input.TermId!.Value;
        if (!await db.Terms.AnyAsync(t => t.Id == termId, cancellationToken))
            return ScoutErrors.NoTerm;
        var goal = ScoutGoal.Create(termId, input.Distance!.Value, input.Size!.Value, input.NewMerchants!.Value, input.WonMerchants!.Value);
        if (!goal.IsSuccess)
            return goal;
        db.ScoutGoals.Add(goal.Value);
        return await db.TrySaveAsync(cancellationToken, GoalAlready);
    }

    /// <summary>Changes the two numbers; term, distance and size stay.</summary>
    public async Task<Result> EditAsync(int id, ScoutGoalInput input, CancellationToken cancellationToken)
    {
        if (await db.ScoutGoals.SingleOrDefaultAsync(g => g.Id == id, cancellationToken) is not { } goal)
            return Result.NotFound;
        var edited = goal.Edit(input.NewMerchants!.Value, input.WonMerchants!.Value);
        return edited.IsSuccess ? await db.TrySaveVersionAsync(goal, input.Version, cancellationToken) : edited;
    }

    public async Task<Result> RemoveAsync(int id, CancellationToken cancellationToken)
    {
        if (await db.ScoutGoals.SingleOrDefaultAsync(g => g.Id == id, cancellationToken) is not { } goal)
            return Result.NotFound;
        db.ScoutGoals.Remove(goal);
        return await db.TrySaveAsync(cancellationToken);
    }
}
