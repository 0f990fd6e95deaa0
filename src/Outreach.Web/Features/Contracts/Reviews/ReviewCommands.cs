using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Reviews;

public sealed class ReviewCommands(OutreachDbContext db, ContractUnitOfWork work, ReviewAuthority office, DepartmentTime time, SettingsCache settings)
{
    public static readonly DomainError NoOffice = new("review.no-office", "You do not decide on contracts today.");

    /// <summary>Approves or returns.</summary>
    public Task<Result> DecideAsync(int id, DecisionInput input, CancellationToken cancellationToken) =>
        work.ExecuteAsync(db.Contracts.Where(c => c.Revisions.Any()), id, async contract =>
        {
            // Asked anew on every attempt: a delegation may have been revoked meanwhile.
            if (ReviewAuthority.For(await office.OfMeAsync(cancellationToken), contract.State) is not { } mine)
                return NoOffice;
            var comments = input.Comments.Where(c => c.Value is not null).ToDictionary(c => c.Key, c => c.Value!);
            return contract.Decide(
                await office.ReviewerAsync(contract, mine, cancellationToken), input.Revision!.Value, input.Verdict!.Value, input.Reason, comments,
                settings.Value.AdvisorThreshold, time.Now);
        }, cancellationToken);
}
