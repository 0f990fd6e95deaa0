using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Slots;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Domain.Sponsors.Blacklist;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Amendments;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Features.Sponsors.Blacklist;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Signing;

/// <summary>Signs contracts: number, contract and won deal are one save, so that no number is lost or given twice.</summary>
public sealed class ContractSigning(
    OutreachDbContext db, CurrentUserAccessor current, DepartmentTime time, ContractUnitOfWork work, FileStore files, SlotAllocator slots, AmendmentNotifications notifications, IStringLocalizer texts,
    BlacklistGate blacklist)
{
    /// <summary>
    /// Signs an approved contract. The number's year is that of the day of the signature, whenever it is entered.
    /// </summary>
    /// <param name="signedOn">Day of the signature, not in the future.</param>
    /// <param name="seenYear">The year of which the page said that the number will be; another one is told before the number is drawn.</param>
    public async Task<Result> SignAsync(int id, DateOnly signedOn, int? seenYear, CancellationToken cancellationToken)
    {
        if (signedOn > time.Today)
            return ContractErrors.FutureDay.ForField("SignedOn");
        if (signedOn.Year != seenYear && await db.Contracts.AnyAsync(c => c.Id == id && c.AmendsId == null, cancellationToken))
            return SigningErrors.OtherYear.WithArguments(signedOn.Year);
        return await work.ExecuteAsync(db.Contracts.WorkedOnBy(current.Required), id, c => TrySignAsync(c, signedOn, cancellationToken), cancellationToken, IsRace);
    }

    /// <summary>
    /// Takes the signed scan in. From then on the contract is fulfilled; what an amended contract still owes goes over to
    /// its amendment in the same save.
    /// </summary>
    public async Task<Result> AttachScanAsync(int id, IFormFile scan, CancellationToken cancellationToken)
    {
        var attached = await TryAttachScanAsync(id, scan, cancellationToken);
        return attached.Error is { Field: null } error && !attached.IsNotFound ? error.ForField("scan") : attached;
    }

    private Task<Result> TryAttachScanAsync(int id, IFormFile scan, CancellationToken cancellationToken) =>
        work.ExecuteAsync(db.Contracts.WorkedOnBy(current.Required), id, async contract =>
        {
            // Before the file is kept: nobody fills the disk through a contract that takes no scan.
            if (!contract.IsSigned)
                return ContractErrors.NotInForce;
            var file = await files.AddScanAsync(scan, FilePurpose.ContractScan, cancellationToken);
            if (!file.IsSuccess)
                return file;
            var begins = contract.State == ContractState.Signed;
            var attached = contract.AttachScan(file.Value.Id, time.Now);
            if (!attached.IsSuccess || !begins || contract.AmendsId is not { } amends)
                return attached;
            var family = await db.Contracts.FamilyOf(amends).Where(c => c.Id != contract.Id).WithParts().ToListAsync(cancellationToken);
            var carried = family.SelectMany(c => c.Deliverables).Where(d => d.Fulfilment == FulfilmentState.Open).ToList();
            var settled = texts["Settled under {0} already.", family[0].Number!];
            var result = contract.TakeOver(family, texts["Goes on in amendment {0}.", contract.Number!], settled, time.Now);
            if (!result.IsSuccess)
                return result;
            foreach (var original in family)
                await slots.TakeOverAsync(original.Id, contract, cancellationToken);
            foreach (var deliverable in carried)
                await slots.ReleaseDeliverableAsync(deliverable.ContractId, deliverable.Id, cancellationToken);
            await notifications.TookOverAsync(contract, family[0], carried, cancellationToken);
            return result;
        }, cancellationToken);

    private async Task<Result> TrySignAsync(Contract contract, DateOnly signedOn, CancellationToken cancellationToken)
    {
        if (contract.State != ContractState.Approved)
            return ContractErrors.NotApproved;
        if (await blacklist.HoldAsync(contract.SponsorId, BlacklistedMatter.Deal, contract.DealId, cancellationToken) is { } stopped)
            return stopped;
        if (contract.AmendsId is { } amended)
        {
            // Written along, so that a termination at the same moment collides with this.
            var original = await db.Contracts.SingleAsync(c => c.Id == amended, cancellationToken);
            if (original.State != ContractState.Fulfilling)
                return ContractErrors.NotFulfilling;
            db.Entry(original).Property(c => c.UpdatedAt).IsModified = true;
        }

        var today = time.Today;
        var settings = await db.DepartmentSettings.AsNoTracking().OrderBy(s => s.Id).FirstAsync(cancellationToken);
        var roles = await db.Positions.AsNoTracking()
            .Where(p => p.UserId == contract.SignerId && p.IsHeldOn(today))
            .Select(p => p.Role).ToListAsync(cancellationToken);
        var sponsor = await db.Sponsors.AsNoTracking().IgnoreQueryFilters().Where(s => s.Id == contract.SponsorId)
            .Select(s => new { s.Name, s.CreditCode, s.Address }).SingleAsync(cancellationToken);
        var number = contract.AmendsId is { } amends ? await AmendmentNumberAsync(amends, cancellationToken) : (await CounterAsync(signedOn.Year, cancellationToken)).Draw();
        var signed = contract.Sign(number, (sponsor.Name, sponsor.CreditCode, sponsor.Address), roles.Any(settings.CanSign), signedOn, time.Now);
        if (!signed.IsSuccess || contract.AmendsId is not null)
            return signed;
        var deal = await db.Deals.Include(d => d.StageChanges).SingleAsync(d => d.Id == contract.DealId, cancellationToken);
        return deal.Win(current.Required.Id, time.Now);
    }

    private async Task<ContractCounter> CounterAsync(int year, CancellationToken cancellationToken) =>
        await db.ContractCounters.SingleOrDefaultAsync(c => c.Year == year, cancellationToken) ?? db.ContractCounters.Add(new ContractCounter(year)).Entity;

    private async Task<string> AmendmentNumberAsync(int amendsId, CancellationToken cancellationToken)
    {
        var original = await db.Contracts.AsNoTracking().Where(c => c.Id == amendsId).Select(c => c.Number).SingleAsync(cancellationToken);
        var earlier = await db.Contracts.CountAsync(c => c.AmendsId == amendsId && c.Number != null, cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{original}-{earlier + 1:00}");
    }

    private static bool IsRace(DbUpdateException failure) =>
        failure.IsUniqueViolation("ContractCounters_Year") || failure.IsUniqueViolation("Contracts_Number");
}
