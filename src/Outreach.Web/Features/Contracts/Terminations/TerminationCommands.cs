using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Slots;
using Outreach.Domain.Contracts.Terminations;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Amendments;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Terminations;

public sealed class TerminationCommands(
    OutreachDbContext db, ContractUnitOfWork work, CurrentUserAccessor current, DepartmentTime time, SlotAllocator slots, AmendmentQueries amendments, AmendmentNotifications notifications)
{
    /// <summary>
    /// Ends a contract before its time, with all that amends it; the slots that they hold from today on are free again, and an
    /// amendment on its way has nothing left to amend.
    /// </summary>
    public Task<Result> TerminateAsync(int id, TerminationInput input, CancellationToken cancellationToken) =>
        work.ExecuteAsync(db.Contracts.WorkedOnBy(current.Required), id, async contract =>
        {
            var changed = await db.Contracts.Where(c => c.AmendsId == id).OrderBy(c => c.Id).WithParts().ToListAsync(cancellationToken);
            List<Contract> all = [contract, .. changed];
            var open = all.Where(c => c.IsCounted()).SelectMany(c => c.Deliverables).Where(d => d.Fulfilment == FulfilmentState.Open).ToList();
            var living = changed.Where(a => !a.IsOver).ToList();
            var result = contract.Terminate(
                new TerminationTerms(input.EndedOn, input.By ?? default, input.Reason, input.PayBack, input.PaidBackOn, input.Seen ?? ""), current.Required.Id, time.Today, time.Now, changed,
                await amendments.PlacesAsync(all, cancellationToken));
            if (!result.IsSuccess)
                return result;
            await slots.ReleaseAsync(id, time.Today, cancellationToken);
            foreach (var amendment in living)
                await slots.ReleaseAsync(amendment.Id, amendment.IsCounted() ? time.Today : null, cancellationToken);
            await notifications.TerminatedAsync(contract, open, cancellationToken);
            return result;
        }, cancellationToken);

    /// <summary>What was to be paid back went back.</summary>
    public Task<Result> MarkPaidBackAsync(int id, DateOnly? on, CancellationToken cancellationToken) =>
        work.ExecuteAsync(db.Contracts.WorkedOnBy(current.Required), id, contract =>
            on is { } day ? contract.MarkPaidBack(day, time.Today) : TerminationErrors.DayMissing, cancellationToken);
}
