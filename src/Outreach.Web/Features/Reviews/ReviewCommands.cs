using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Features.Contracts;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Reviews;

/// <summary>Decides reviews.</summary>
public sealed class ReviewCommands(OutreachDbContext db, ContractWork work, ReviewOffice office, DepartmentTime time, SettingsCache settings)
{
    /// <summary>The person holds no office in which to decide.</summary>
    public static readonly DomainError NoOffice = new("review.no-office", "You do not decide on contracts today.");

    /// <summary>Approves or returns; null when there is no such contract.</summary>
    public Task<Result?> DecideAsync(int id, DecisionInput input, CancellationToken stop) =>
        work.RunAsync(db.Contracts.Where(c => c.Revisions.Any()), id, async contract =>
        {
            // Asked anew on every attempt: a delegation may have been revoked meanwhile.
            if (ReviewOffice.For(await office.OfMeAsync(stop), contract.State) is not { } mine)
                return NoOffice;
            var comments = input.Comments.Where(c => c.Value is not null).ToDictionary(c => c.Key, c => c.Value!);
            return contract.Decide(
                await office.ReviewerAsync(contract, mine, stop), input.Revision!.Value, input.Verdict!.Value, input.Reason, comments,
                settings.Value.AdvisorThreshold, time.Now);
        }, stop);
}
