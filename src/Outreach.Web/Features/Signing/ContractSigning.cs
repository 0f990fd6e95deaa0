using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Domain.Places;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Signing;

/// <summary>Signs contracts: number, contract and won deal are one save, so that no number is lost or given twice.</summary>
public sealed class ContractSigning(
    OutreachDbContext db, CurrentUserAccessor current, DepartmentTime time, ContractWork work, FileStore files, SlotLedger slots, IStringLocalizer texts)
{
    /// <summary>
    /// Signs an approved contract. The number's year is the department's, at the moment of signing.
    /// </summary>
    /// <param name="id">Which contract; one that the person works on.</param>
    /// <param name="signedOn">Day of the signature, not in the future.</param>
    /// <param name="stop">Ends the work.</param>
    /// <returns>Null when there is no such contract for the person.</returns>
    public async Task<Result?> SignAsync(int id, DateOnly signedOn, CancellationToken stop)
    {
        if (signedOn > time.Today)
            return ContractErrors.FutureDay.OnField("SignedOn");
        return await work.RunAsync(db.Contracts.WorkedOnBy(current.Required), id, c => TrySignAsync(c, signedOn, stop), stop, IsRace);
    }

    /// <summary>
    /// Takes the signed scan in. From then on the contract is fulfilled; what an amended contract still owes goes over to
    /// its amendment in the same save.
    /// </summary>
    /// <returns>Null when there is no such contract for the person.</returns>
    public Task<Result?> AttachScanAsync(int id, IFormFile scan, CancellationToken stop) =>
        work.RunAsync(db.Contracts.WorkedOnBy(current.Required), id, async contract =>
        {
            // Before the file is kept: nobody fills the disk through a contract that takes no scan.
            if (!contract.IsInForce)
                return ContractErrors.NotInForce;
            var (file, refused) = await files.AddScanAsync(scan, FilePurpose.ContractScan, stop);
            if (file is null)
                return refused!;
            var begins = contract.State == ContractState.Signed;
            var attached = contract.AttachScan(file.Id, time.Now);
            if (!attached.IsDone || !begins || contract.AmendsId is not { } amends)
                return attached;
            var original = await db.Contracts.Where(c => c.Id == amends).WithParts().SingleAsync(stop);
            var carried = original.Deliverables.Where(d => d.Fulfilment == FulfilmentState.Open).Select(d => d.Id).ToList();
            var result = original.CarryOverTo(contract, texts["Goes on in amendment {0}.", contract.Number!], time.Now);
            if (result.IsDone)
            {
                await slots.TakeOverAsync(original.Id, contract, stop);
                foreach (var deliverableId in carried)
                    await slots.ReleaseDeliverableAsync(original.Id, deliverableId, stop);
            }

            return result;
        }, stop);

    /// <summary>Ends a signed contract before its time; the slots that it holds from today on are free again.</summary>
    /// <returns>Null when there is no such contract for the person.</returns>
    public Task<Result?> TerminateAsync(int id, string? reason, CancellationToken stop) =>
        work.RunAsync(db.Contracts.WorkedOnBy(current.Required), id, async contract =>
        {
            if (reason?.Length > 500)
                return SigningErrors.ReasonTooLong;
            var result = contract.Terminate(reason, time.Now);
            if (!result.IsDone)
                return result;
            await slots.ReleaseAsync(id, time.Today, stop);
            // An amendment that is on its way has nothing left to amend.
            foreach (var amendment in await db.Contracts.Where(c => c.OpenAmendsId == id).WithParts().ToListAsync(stop))
            {
                _ = amendment.IsInForce ? amendment.Terminate(reason, time.Now) : amendment.Withdraw(reason, time.Now);
                await slots.ReleaseAsync(amendment.Id, null, stop);
            }

            return result;
        }, stop);

    private async Task<Result> TrySignAsync(Contract contract, DateOnly signedOn, CancellationToken stop)
    {
        if (contract.State != ContractState.Approved)
            return ContractErrors.NotApproved;
        if (contract.AmendsId is { } amended)
        {
            // Written along, so that a termination at the same moment collides with this.
            var original = await db.Contracts.SingleAsync(c => c.Id == amended, stop);
            if (original.State != ContractState.Fulfilling)
                return ContractErrors.NotFulfilling;
            db.Entry(original).Property(c => c.UpdatedAt).IsModified = true;
        }

        var today = time.Today;
        var settings = await db.DepartmentSettings.AsNoTracking().OrderBy(s => s.Id).FirstAsync(stop);
        var roles = await db.Positions.AsNoTracking()
            .Where(p => p.UserId == contract.SignerId && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today))
            .Select(p => p.Role).ToListAsync(stop);
        var sponsor = await db.Sponsors.AsNoTracking().IgnoreQueryFilters().Where(s => s.Id == contract.SponsorId)
            .Select(s => new { s.Name, s.CreditCode, s.Address }).SingleAsync(stop);
        var number = contract.AmendsId is { } amends ? await AmendmentNumberAsync(amends, stop) : (await CounterAsync(today.Year, stop)).Draw();
        var signed = contract.Sign(number, (sponsor.Name, sponsor.CreditCode, sponsor.Address), roles.Any(settings.MaySign), signedOn, time.Now);
        if (!signed.IsDone || contract.AmendsId is not null)
            return signed;
        var deal = await db.Deals.Include(d => d.StageChanges).SingleAsync(d => d.Id == contract.DealId, stop);
        return deal.Win(current.Required.Id, time.Now);
    }

    private async Task<ContractCounter> CounterAsync(int year, CancellationToken stop) =>
        await db.ContractCounters.SingleOrDefaultAsync(c => c.Year == year, stop) ?? db.ContractCounters.Add(new ContractCounter(year)).Entity;

    private async Task<string> AmendmentNumberAsync(int amendsId, CancellationToken stop)
    {
        var original = await db.Contracts.AsNoTracking().Where(c => c.Id == amendsId).Select(c => c.Number).SingleAsync(stop);
        var earlier = await db.Contracts.CountAsync(c => c.AmendsId == amendsId && c.Number != null, stop);
        return string.Create(CultureInfo.InvariantCulture, $"{original}-{earlier + 1:00}");
    }

    private static bool IsRace(DbUpdateException failure) =>
        failure.IsUniqueViolation("ContractCounters_Year") || failure.IsUniqueViolation("Contracts_Number");
}
