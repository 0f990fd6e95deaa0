using Outreach.Domain;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors.Blacklist;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Features.Sponsors.Blacklist;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Reviews;

public sealed class ReviewCommands(
    OutreachDbContext db, ContractUnitOfWork work, ReviewAuthority office, ReviewNotifications notifications, BlacklistGate blacklist, DepartmentTime time, SettingsCache settings)
{
    public static readonly DomainError NoOffice = new("review.no-office", "You do not decide on contracts today.");

    /// <summary>Approves or returns. What is with a blacklisted merchant can only be returned.</summary>
    public Task<Result> DecideAsync(int id, DecisionInput input, CancellationToken cancellationToken) =>
        work.ExecuteAsync(db.Contracts.Where(c => c.Revisions.Any()), id, async contract =>
        {
            if (ReviewAuthority.For(office.OfMe(), contract.State, contract.HandedToAdvisorAt is not null) is not { } mine)
                return NoOffice;
            if (input.Verdict == ReviewVerdict.Approve && await blacklist.StopsAsync(contract.SponsorId, BlacklistedMatter.Deal, contract.DealId, cancellationToken) is { } stopped)
                return stopped;
            var comments = input.Comments.Where(c => c.Value is not null).ToDictionary(c => c.Key, c => c.Value!);
            var decided = contract.Decide(
                await office.ReviewerAsync(contract, mine, cancellationToken), input.Revision!.Value, input.Verdict!.Value, input.Reason, comments,
                settings.Value.AdvisorThreshold, time.Now);
            if (decided.IsSuccess)
                await notifications.DecidedAsync(contract, cancellationToken);
            return decided;
        }, cancellationToken);
}
