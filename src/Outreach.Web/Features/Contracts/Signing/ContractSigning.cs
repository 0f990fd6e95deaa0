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

/// <summary>
/// From the approval to the signature (S18): the paper is prepared with its number, both sides sign it, and its scan comes in.
/// Each is one save: no number is lost or given twice, and a deal is won in the moment in which its contract counts.
/// </summary>
public sealed class ContractSigning(
    OutreachDbContext db, CurrentUserAccessor current, DepartmentTime time, ContractUnitOfWork work, FileStore files, SlotAllocator slots, AmendmentNotifications notifications, SigningNotifications news, IStringLocalizer texts,
    BlacklistGate blacklist)
{
    /// <summary>Prepares the paper of an approved contract. Its number is one of the year in which that is done, and stays so whenever it is signed.</summary>
    /// <param name="seenYear">The year of which the page said that the number will be; another one is told before the number is drawn.</param>
    public Task<Result> PrepareAsync(int id, int? seenYear, CancellationToken cancellationToken) =>
        work.ExecuteAsync(db.Contracts.WorkedOnBy(current.Required), id, c => TryPrepareAsync(c, seenYear, cancellationToken), cancellationToken, IsRace);

    /// <summary>
    /// Takes the scan of the signed paper in, with the day of the signature. From then on the contract is fulfilled and its deal
    /// won; what an amended contract still owes goes over to its amendment in the same save.
    /// </summary>
    public async Task<Result> SignAsync(int id, DateOnly signedOn, IFormFile scan, CancellationToken cancellationToken)
    {
        var signed = await work.ExecuteAsync(db.Contracts.WorkedOnBy(current.Required), id, c => TrySignAsync(c, signedOn, scan, cancellationToken), cancellationToken);
        return OfScan(signed);
    }

    /// <summary>Takes another scan of a signed contract in, in place of the first: that one is kept, and leaders and reviewers are told.</summary>
    /// <param name="seenFileId">The scan that the person saw.</param>
    public async Task<Result> ReplaceScanAsync(int id, IFormFile scan, string? reason, int? seenFileId, CancellationToken cancellationToken) =>
        OfScan(await work.ExecuteAsync(db.Contracts.WorkedOnBy(current.Required), id, async contract =>
        {
            // Before the file is kept: nobody fills the disk through a contract that takes no scan.
            if (contract.CheckReplacedScan(reason) is { IsSuccess: false } refused)
                return refused;
            if (contract.ScanFileId != seenFileId)
                return SigningErrors.ScanChanged;
            var file = await files.AddScanAsync(scan, FilePurpose.ContractScan, cancellationToken);
            if (!file.IsSuccess)
                return file;
            await news.ScanReplacedAsync(contract, reason!, cancellationToken);
            return contract.ReplaceScan(file.Value.Id, reason, current.Required.Id, time.Now);
        }, cancellationToken));

    private async Task<Result> TryPrepareAsync(Contract contract, int? seenYear, CancellationToken cancellationToken)
    {
        if (contract.CheckPaper().Error is { } wrong)
            return wrong;
        if (await blacklist.HoldAsync(contract.SponsorId, BlacklistedMatter.Deal, contract.DealId, cancellationToken) is { } stopped)
            return stopped;
        if (contract.AmendsId is { } amended && await HoldOriginalAsync(amended, cancellationToken) is { } refused)
            return refused;
        var today = time.Today;
        if (contract is { AmendsId: null, Number: null } && today.Year != seenYear)
            return SigningErrors.OtherYear.WithArguments(today.Year);
        if (!await SignerMayAsync(contract, today, cancellationToken))
            return ContractErrors.SignerMayNot;
        var number = contract.Number
            ?? (contract.AmendsId is { } amends ? await AmendmentNumberAsync(amends, cancellationToken) : (await CounterAsync(today.Year, cancellationToken)).Draw());
        return contract.PreparePaper(number, signerMay: true, today, time.Now);
    }

    private async Task<Result> TrySignAsync(Contract contract, DateOnly signedOn, IFormFile scan, CancellationToken cancellationToken)
    {
        // All that can refuse it comes before the file is kept.
        if (contract.CheckSignature(signedOn, time.Today) is { IsSuccess: false } unsigned)
            return unsigned;
        if (await blacklist.HoldAsync(contract.SponsorId, BlacklistedMatter.Deal, contract.DealId, cancellationToken) is { } stopped)
            return stopped;
        if (contract.AmendsId is { } amended && await HoldOriginalAsync(amended, cancellationToken) is { } refused)
            return refused;
        if (!await SignerMayAsync(contract, signedOn, cancellationToken))
            return ContractErrors.SignerMayNot.ForField("SignedOn");
        var sponsor = await db.Sponsors.AsNoTracking().IgnoreQueryFilters().Where(s => s.Id == contract.SponsorId)
            .Select(s => new { s.Name, s.CreditCode, s.Address }).SingleAsync(cancellationToken);
        var file = await files.AddScanAsync(scan, FilePurpose.ContractScan, cancellationToken);
        if (!file.IsSuccess)
            return file;
        var signed = contract.Sign(file.Value.Id, (sponsor.Name, sponsor.CreditCode, sponsor.Address), signerMay: true, signedOn, time.Today, time.Now);
        if (!signed.IsSuccess)
            return signed;
        if (contract.AmendsId is { } amends)
            return await TakeOverAsync(contract, amends, cancellationToken);
        var (sponsorId, id) = (contract.SponsorId, contract.Id);
        var earlier = await db.Contracts.CountAsync(c => c.SponsorId == sponsorId && c.Id != id && c.AmendsId == null && c.SignedOn != null, cancellationToken);
        (await db.Sponsors.SingleAsync(s => s.Id == sponsorId, cancellationToken)).RecordWin(earlier + 1);
        var deal = await db.Deals.Include(d => d.StageChanges).SingleAsync(d => d.Id == contract.DealId, cancellationToken);
        return deal.Win(current.Required.Id, time.Now);
    }

    private async Task<Result> TakeOverAsync(Contract contract, int amends, CancellationToken cancellationToken)
    {
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
    }

    // Written along, so that a termination at the same moment collides with this.
    private async Task<DomainError?> HoldOriginalAsync(int id, CancellationToken cancellationToken)
    {
        var original = await db.Contracts.SingleAsync(c => c.Id == id, cancellationToken);
        if (original.State != ContractState.Fulfilling)
            return ContractErrors.NotFulfilling;
        db.Entry(original).Property(c => c.UpdatedAt).IsModified = true;
        return null;
    }

    private async Task<bool> SignerMayAsync(Contract contract, DateOnly on, CancellationToken cancellationToken)
    {
        var settings = await db.DepartmentSettings.AsNoTracking().OrderBy(s => s.Id).FirstAsync(cancellationToken);
        var roles = await db.Positions.AsNoTracking().Where(p => p.UserId == contract.SignerId && p.IsHeldOn(on)).Select(p => p.Role).ToListAsync(cancellationToken);
        return roles.Any(settings.CanSign);
    }

    private async Task<ContractCounter> CounterAsync(int year, CancellationToken cancellationToken) =>
        await db.ContractCounters.SingleOrDefaultAsync(c => c.Year == year, cancellationToken) ?? db.ContractCounters.Add(new ContractCounter(year)).Entity;

    // Void ones count: their numbers stay theirs.
    private async Task<string> AmendmentNumberAsync(int amendsId, CancellationToken cancellationToken)
    {
        var original = await db.Contracts.AsNoTracking().Where(c => c.Id == amendsId).Select(c => c.Number).SingleAsync(cancellationToken);
        var earlier = await db.Contracts.CountAsync(c => c.AmendsId == amendsId && c.Number != null, cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{original}-{earlier + 1:00}");
    }

    private static Result OfScan(Result result) => result.Error is { Field: null } error && !result.IsNotFound ? error.ForField("scan") : result;

    private static bool IsRace(DbUpdateException failure) =>
        failure.IsUniqueViolation("ContractCounters_Year") || failure.IsUniqueViolation("Contracts_Number");
}
