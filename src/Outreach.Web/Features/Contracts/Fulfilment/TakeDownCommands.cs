using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts.Slots;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Features.Contracts.Slots;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Fulfilment;

public sealed class TakeDownCommands(
    OutreachDbContext db, ContractUnitOfWork work, SlotReservationService slots, TakeDownNotifications notifications, CurrentUserAccessor current, DepartmentTime time)
{
    /// <summary>
    /// Moves the planned take-down of something that was signed for, by who works on the contract. The slots that it holds longer,
    /// or no longer, are changed in the same save.
    /// </summary>
    public async Task<Result> MoveAsync(int clauseId, TakeDownInput input, CancellationToken cancellationToken)
    {
        var contractId = await db.Deliverables.Where(d => d.Id == clauseId).Select(d => d.ContractId).SingleOrDefaultAsync(cancellationToken);
        return await work.ExecuteAsync(db.Contracts.OnceSigned().WorkedOnBy(current.Required), contractId, async contract =>
        {
            var deliverable = contract.Deliverables.Single(d => d.Id == clauseId);
            var before = deliverable.TakeDownOn;
            if (contract.MoveTakeDown(clauseId, input.TakeDownOn, input.Seen) is { IsSuccess: false } refused)
                return refused;
            if (deliverable.TakeDownOn == before)
                return Result.Success;
            var originalId = contract.AmendsId ?? contract.Id;
            var amendment = await db.Contracts.Include(c => c.Deliverables).SingleOrDefaultAsync(c => c.ActiveAmendmentOfId == originalId, cancellationToken);
            amendment?.FollowTakeDown(clauseId, before, input.TakeDownOn);
            var ends = await db.Events.Where(e => e.Id == contract.EventId).Select(e => e.EndsAt).SingleOrDefaultAsync(cancellationToken) is { } end ? time.DayOf(end) : (DateOnly?)null;
            await notifications.MovedAsync(contract, deliverable, before, ends, cancellationToken);
            var problems = await slots.SaveAsync(contract.Id, [.. SlotRequest.Of(deliverable, ends)], cancellationToken, clauseId);
            return new Result(DomainError.Combine(problems.Select(p => p.Error.ForField(nameof(TakeDownInput.TakeDownOn)))));
        }, cancellationToken);
    }
}
