using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Policies;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Policies.Rules;

public sealed class PolicyCommands(OutreachDbContext db, DepartmentTime time)
{
    private static readonly (string, DomainError) MatterTaken = ("IX_PolicyRules_Matter", PolicyErrors.MatterTaken);

    public async Task<Result> AddAsync(PolicyInput input, CancellationToken cancellationToken)
    {
        var made = PolicyRule.Create(input.ToDetails(), time.Today);
        if (!made.IsSuccess)
            return made;
        db.PolicyRules.Add(made.Value);
        return await db.TrySaveAsync(cancellationToken, MatterTaken);
    }

    public async Task<Result> EditAsync(int id, PolicyInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } rule)
            return Result.NotFound;
        var edited = rule.Edit(input.ToDetails(), time.Today);
        return edited.IsSuccess ? await db.TrySaveVersionAsync(rule, input.Version, cancellationToken, MatterTaken) : edited;
    }

    /// <returns>The matter of the line that is gone.</returns>
    public async Task<Result<string>> DeleteAsync(int id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } rule)
            return Result.NotFound;
        db.PolicyRules.Remove(rule);
        return (await db.TrySaveAsync(cancellationToken)).With(rule.Matter);
    }

    private Task<PolicyRule?> LoadAsync(int id, CancellationToken cancellationToken) => db.PolicyRules.SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
}
