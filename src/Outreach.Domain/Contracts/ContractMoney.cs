using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;

namespace Outreach.Domain.Contracts;

/// <summary>
/// Money of contracts, in CNY: what was promised is received, outstanding or written off. Of a contract and its amendments it
/// is one sum: what an amendment took over is promised there and no longer by the original, and an amendment counts from the
/// day on which its signed scan is in. Receipts and instalments are summed up nowhere else.
/// </summary>
public sealed record ContractMoney(decimal Promised, decimal Received, decimal Outstanding, decimal WrittenOff)
{
    public static readonly ContractMoney None = new(0, 0, 0, 0);

    /// <summary>Of contracts in memory, each with its instalments; those that do not count add nothing.</summary>
    public static ContractMoney Of(IEnumerable<Contract> contracts) => contracts.Where(c => c.IsCounted()).SelectMany(c => c.Instalments)
        .Aggregate(None, (sum, i) => sum + new ContractMoney(i.Promised(), i.Received, i.Outstanding(), i.WrittenOff()));

    public static ContractMoney operator +(ContractMoney a, ContractMoney b) =>
        new(a.Promised + b.Promised, a.Received + b.Received, a.Outstanding + b.Outstanding, a.WrittenOff + b.WrittenOff);
}

/// <summary>One instalment as it counts; the same rule for queries.</summary>
public sealed class MoneyLine
{
    /// <summary>The contract, or the one that it amends.</summary>
    public int FamilyId { get; init; }

    public int ContractId { get; init; }

    public int? EventId { get; init; }

    public int SponsorId { get; init; }

    public decimal Promised { get; init; }

    public decimal Received { get; init; }

    public decimal Outstanding { get; init; }

    public decimal WrittenOff { get; init; }
}

public static class ContractMoneyQueries
{
    /// <summary>Contracts that count: signed; an amendment once its scan is in, since until then the original counts.</summary>
    public static IQueryable<Contract> Counted(this IQueryable<Contract> contracts) => contracts.Where(c => c.IsCounted());

    /// <summary>Every instalment that counts, to be summed up by contract, family, event or sponsor.</summary>
    public static IQueryable<MoneyLine> MoneyLines(this OutreachDbContext db) => db.Instalments.Join(db.Contracts.Counted(), i => i.ContractId, c => c.Id, (i, c) => new MoneyLine
    {
        FamilyId = c.AmendsId ?? c.Id,
        ContractId = c.Id,
        EventId = c.EventId,
        SponsorId = c.SponsorId,
        Promised = i.Promised(),
        Received = i.Received,
        Outstanding = i.Outstanding(),
        WrittenOff = i.WrittenOff(),
    });

    /// <summary>The contract with the amendments of it that took over, in their order.</summary>
    public static IQueryable<Contract> FamilyOf(this IQueryable<Contract> contracts, int originalId) =>
        contracts.Where(c => c.Id == originalId || (c.AmendsId == originalId && c.ScanFileId != null)).OrderBy(c => c.Id);
}
