using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Terminations;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Figures;

/// <summary>Money of an event or of a term.</summary>
/// <param name="Lost">What will not come: written off, or of a contract that was terminated. Promised is received, outstanding and this.</param>
public sealed record MoneyRow(string? Name, int Contracts, decimal Promised, decimal Received, decimal Outstanding, decimal Lost);

public sealed record TurnaroundRow(string? Term, int Contracts, double MedianDays);

/// <summary>What a department kept of what was due.</summary>
public sealed record FulfilmentRateRow(string Department, int Due, int Kept, int Waived, int FellShort, int Late)
{
    /// <summary>Share of the clauses kept, of those that were not waived.</summary>
    public double? Share => Due == Waived ? null : (double)Kept / (Due - Waived);
}

public sealed record RepeatSponsorRow(int SponsorId, string Sponsor, int Contracts, DateOnly First, DateOnly Latest, decimal Cash);

/// <summary>A contract that was terminated, and how it was settled.</summary>
/// <param name="PayBack">CNY that we pay back.</param>
/// <param name="Owed">CNY of it that have not gone back yet.</param>
public sealed record TerminatedRow(int Id, string? Number, string Sponsor, DateOnly EndedOn, TerminatedBy By, decimal Received, decimal WrittenOff, decimal PayBack, decimal Owed);

/// <summary>How many papers were prepared for a merchant or by an officer, and of how many the merchant backed out (S18).</summary>
/// <param name="SponsorId">The merchant; null of an officer.</param>
public sealed record BackOutRow(int? SponsorId, string Name, int Papers, int BackedOut)
{
    /// <summary>Share of the papers that were never signed because the merchant backed out.</summary>
    public double Share => (double)BackedOut / Papers;
}

/// <summary>The page.</summary>
/// <param name="Events">Money by event; a null name is the term as a whole.</param>
/// <param name="Terms">Money by term; a null name is a day in no term.</param>
/// <param name="Again">Sponsors who came again, the most faithful first.</param>
public sealed record ContractFiguresModel(
    IReadOnlyList<MoneyRow> Events, IReadOnlyList<MoneyRow> Terms, IReadOnlyList<TurnaroundRow> Speed, double? MedianDays,
    IReadOnlyList<FulfilmentRateRow> Departments, IReadOnlyList<RepeatSponsorRow> Again, int Sponsors, IReadOnlyList<TerminatedRow> Terminated,
    IReadOnlyList<BackOutRow> BackOutsBySponsor, IReadOnlyList<BackOutRow> BackOutsByOfficer)
{
    /// <summary>CNY promised in all.</summary>
    public decimal Promised => Terms.Sum(t => t.Promised);

    /// <summary>CNY received in all.</summary>
    public decimal Received => Terms.Sum(t => t.Received);

    /// <summary>CNY still to come.</summary>
    public decimal Outstanding => Terms.Sum(t => t.Outstanding);

    /// <summary>CNY that will not come.</summary>
    public decimal Lost => Terms.Sum(t => t.Lost);

    /// <summary>CNY that we owe merchants whose contracts were terminated.</summary>
    public decimal Owed => Terminated.Sum(t => t.Owed);
}

/// <summary>The numbers of the contracts once signed.</summary>
public sealed class ContractFiguresQueries(OutreachDbContext db, DepartmentTime time)
{
    private sealed record Part(int ContractId, bool Counts, int? EventId, string? Event, DateOnly SignedOn, ContractMoney Money);

    /// <summary>The page. Six commands.</summary>
    public async Task<ContractFiguresModel> PageAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        var terms = await db.Terms.AsNoTracking().OrderByDescending(t => t.StartsOn).ThenBy(t => t.Id).Select(t => new { t.Name, t.StartsOn, t.EndsOn }).ToListAsync(cancellationToken);
        string? TermOf(DateOnly day) => terms.FirstOrDefault(t => t.StartsOn <= day && day <= t.EndsOn)?.Name;

        var contracts = await db.Contracts.AsNoTracking().Counted().Select(c => new
        {
            c.Id,
            c.AmendsId,
            c.SponsorId,
            Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
            c.EventId,
            Event = db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(),
            // A contract and what amends it are one, of the term in which it was signed.
            SignedOn = db.Contracts.Where(o => o.Id == (c.AmendsId ?? c.Id)).Select(o => o.SignedOn).First()!.Value,
            AgreedAt = db.DealStageChanges.Where(x => x.DealId == c.DealId && x.To == DealStage.Agreed).Min(x => (DateTimeOffset?)x.At),
            Instalments = c.Instalments.Select(i => new ContractMoney(i.Promised(), i.Received, i.Outstanding(), i.WrittenOff())).ToList(),
        }).AsSplitQuery().ToListAsync(cancellationToken);
        // Every contract is counted, also one over goods alone; an amendment is no contract of its own.
        var parts = contracts.ConvertAll(c => new Part(
            c.Id, c.AmendsId is null, c.EventId, c.Event, c.SignedOn, c.Instalments.Aggregate(ContractMoney.None, (sum, money) => sum + money)));

        var main = contracts.Where(c => c.AmendsId is null).ToList();
        var days = main.Where(c => c.AgreedAt is not null)
            .Select(c => (Term: TermOf(c.SignedOn), Days: (double)Math.Max(0, c.SignedOn.DayNumber - time.DayOf(c.AgreedAt!.Value).DayNumber))).ToList();
        var clauses = await db.Deliverables.Join(db.Contracts.Counted(), d => d.ContractId, c => c.Id, (d, c) => d)
            .Where(d => d.IsPromised() && (d.Fulfilment != FulfilmentState.Open || d.StartsOn < today))
            .Join(db.Departments, d => d.DepartmentId, x => (int?)x.Id, (d, x) => new { x.Name, d.Fulfilment })
            .GroupBy(x => new { x.Name, x.Fulfilment }).Select(g => new { g.Key.Name, g.Key.Fulfilment, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var papers = await db.Contracts.AsNoTracking().Where(c => c.AmendsId == null && c.Number != null).Select(c => new
        {
            c.SponsorId,
            Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
            c.NegotiatorId,
            Officer = db.Users.Where(u => u.Id == c.NegotiatorId).Select(u => u.DisplayName).First(),
            c.BackedOut,
        }).ToListAsync(cancellationToken);
        return new ContractFiguresModel(
            [.. Money(parts, p => p.EventId, p => p.Event)],
            [.. Money(parts, p => TermOf(p.SignedOn), p => TermOf(p.SignedOn))],
            [.. days.GroupBy(d => d.Term).Select(g => new TurnaroundRow(g.Key, g.Count(), Median(g.Select(d => d.Days)))).OrderByDescending(r => r.Term, StringComparer.Ordinal)],
            days.Count == 0 ? null : Median(days.Select(d => d.Days)),
            [.. clauses.GroupBy(c => c.Name).Select(g =>
            {
                int Of(params FulfilmentState[] states) => g.Where(c => states.Contains(c.Fulfilment)).Sum(c => c.Count);
                return new FulfilmentRateRow(
                    g.Key, g.Sum(c => c.Count), Of(FulfilmentState.Done, FulfilmentState.MadeGood), Of(FulfilmentState.Waived), Of(FulfilmentState.Short), Of(FulfilmentState.Open));
            }).OrderByDescending(r => r.Due).ThenBy(r => r.Department, StringComparer.Ordinal)],
            [.. main.GroupBy(c => c.SponsorId).Where(g => g.Count() > 1).Select(g => new RepeatSponsorRow(
                g.Key, g.First().Sponsor, g.Count(), g.Min(c => c.SignedOn), g.Max(c => c.SignedOn), contracts.Where(c => c.SponsorId == g.Key).Sum(c => c.Instalments.Sum(i => i.Received))))
                .OrderByDescending(r => r.Contracts).ThenByDescending(r => r.Latest).ThenBy(r => r.SponsorId)],
            main.Select(c => c.SponsorId).Distinct().Count(),
            await db.Terminations.AsNoTracking().Join(db.Contracts, t => t.ContractId, c => c.Id, (t, c) => new { t, c }).OrderByDescending(x => x.t.EndedOn).ThenByDescending(x => x.t.Id).Take(100)
                .Select(x => new TerminatedRow(
                    x.c.Id, x.c.Number, x.c.SignedSponsorName ?? "", x.t.EndedOn, x.t.By, x.t.Received, x.t.WrittenOff, x.t.PayBack, x.t.Owed())).ToListAsync(cancellationToken),
            BackOuts(papers.GroupBy(p => p.SponsorId).Select(g => new BackOutRow(g.Key, g.First().Sponsor, g.Count(), g.Count(p => p.BackedOut)))),
            BackOuts(papers.GroupBy(p => p.NegotiatorId).Select(g => new BackOutRow(null, g.First().Officer, g.Count(), g.Count(p => p.BackedOut)))));
    }

    private static IEnumerable<MoneyRow> Money<TKey>(IEnumerable<Part> parts, Func<Part, TKey> key, Func<Part, string?> name) => parts.GroupBy(key).Select(g =>
    {
        var money = g.Aggregate(ContractMoney.None, (sum, p) => sum + p.Money);
        return new MoneyRow(name(g.First()), g.Where(p => p.Counts).Select(p => p.ContractId).Distinct().Count(), money.Promised, money.Received, money.Outstanding, money.WrittenOff);
    }).OrderByDescending(r => r.Promised).ThenBy(r => r.Name, StringComparer.Ordinal);

    private static List<BackOutRow> BackOuts(IEnumerable<BackOutRow> rows) =>
        [.. rows.Where(r => r.BackedOut > 0).OrderByDescending(r => r.BackedOut).ThenByDescending(r => r.Share).ThenBy(r => r.Name, StringComparer.Ordinal)];

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
