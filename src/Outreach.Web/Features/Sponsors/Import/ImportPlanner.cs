using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors.Import;

public enum ImportRowAction
{
    [Display(Name = "New")] New,

    [Display(Name = "Duplicate")] Duplicate,

    [Display(Name = "Refused")] Refused,
}

public enum DuplicateOf
{
    [Display(Name = "same credit code")] Code,

    [Display(Name = "same name")] Name,

    [Display(Name = "same phone")] Phone,
}

/// <summary>What a duplicate repeats: a stored sponsor or a row of the same sheet.</summary>
/// <param name="SponsorId">The sponsor's key, or null.</param>
/// <param name="RowNumber">The row's number, or null.</param>
public sealed record DuplicateInFile(int? SponsorId, int? RowNumber, string Name);

public sealed record PlannedRow(ReadRow Read, ImportRowAction Fate, DuplicateInFile? Of, IReadOnlyList<DuplicateOf> Why);

public sealed record ImportPlan(IReadOnlyList<PlannedRow> Rows, string Fingerprint)
{
    public int CountOf(ImportRowAction fate) => Rows.Count(r => r.Fate == fate);
}

public sealed class ImportPlanner(OutreachDbContext db, IStringLocalizer texts, DepartmentTime time)
{
    private const int KeysAtOnce = 1000;

    /// <summary>The plan. At most three database commands for each thousand rows.</summary>
    public async Task<ImportPlan> PlanAsync(Sheet sheet, ColumnMap map, CancellationToken cancellationToken)
    {
        var reader = new SponsorRowReader(texts, time.Today, map);
        var read = sheet.Rows.Select(reader.Read).ToList();
        var good = read.Select(r => r.Sponsor).OfType<ImportedSponsor>().ToList();
        var known = new Dictionary<(DuplicateOf, string), DuplicateInFile>();
        await KnowAsync(known, DuplicateOf.Code, good.Select(s => s.CreditCode), keys => db.Sponsors.AsNoTracking()
            .Where(s => keys.Contains(s.CreditCode!)).Select(s => new Found(s.CreditCode!, s.Id, s.Name)), cancellationToken);
        await KnowAsync(known, DuplicateOf.Name, good.Select(s => s.ComparableName), keys => db.Sponsors.AsNoTracking()
            .Where(s => keys.Contains(s.ComparableName)).Select(s => new Found(s.ComparableName, s.Id, s.Name)), cancellationToken);
        await KnowAsync(known, DuplicateOf.Phone, good.Select(s => s.ComparablePhone), keys => db.Contacts.AsNoTracking()
            .Where(c => keys.Contains(c.ComparablePhone!))
            .Join(db.Sponsors, c => c.SponsorId, s => s.Id, (c, s) => new Found(c.ComparablePhone!, s.Id, s.Name)), cancellationToken);
        var rows = read.Select(r => Decide(r, known)).ToList();
        return new ImportPlan(rows, FingerprintOf(map, rows));
    }

    private sealed record Found(string Key, int Id, string Name);

    private static async Task KnowAsync(
        Dictionary<(DuplicateOf, string), DuplicateInFile> known, DuplicateOf same, IEnumerable<string?> keys,
        Func<string[], IQueryable<Found>> find, CancellationToken cancellationToken)
    {
        foreach (var chunk in keys.OfType<string>().Distinct().Chunk(KeysAtOnce))
        {
            // The oldest record first, so that the answer does not change from one look to the next.
            foreach (var found in (await find(chunk).ToListAsync(cancellationToken)).OrderBy(f => f.Id))
                known.TryAdd((same, found.Key), new DuplicateInFile(found.Id, null, found.Name));
        }
    }

    private static PlannedRow Decide(ReadRow row, Dictionary<(DuplicateOf, string), DuplicateInFile> known)
    {
        if (row.Sponsor is not { } sponsor)
            return new PlannedRow(row, ImportRowAction.Refused, null, []);
        var keys = new (DuplicateOf Same, string? Key)[]
            { (DuplicateOf.Code, sponsor.CreditCode), (DuplicateOf.Name, sponsor.ComparableName), (DuplicateOf.Phone, sponsor.ComparablePhone) };
        var matches = keys.Where(k => k.Key is not null && known.ContainsKey((k.Same, k.Key))).ToList();
        if (matches.Count > 0)
        {
            var of = known[(matches[0].Same, matches[0].Key!)];
            var why = matches.Where(m => known[(m.Same, m.Key!)] is var other && (other.SponsorId, other.RowNumber) == (of.SponsorId, of.RowNumber));
            return new PlannedRow(row, ImportRowAction.Duplicate, of, [.. why.Select(m => m.Same)]);
        }

        var self = new DuplicateInFile(null, row.Row.Number, sponsor.Details.Name);
        foreach (var (same, key) in keys.Where(k => k.Key is not null))
            known.Add((same, key!), self);
        return new PlannedRow(row, ImportRowAction.New, null, []);
    }

    private static string FingerprintOf(ColumnMap map, List<PlannedRow> rows)
    {
        var text = new StringBuilder(map.Text);
        foreach (var row in rows)
            text.Append(CultureInfo.InvariantCulture, $"\n{row.Read.Row.Number}/{row.Fate}/{row.Of?.SponsorId}/{row.Of?.RowNumber}/{string.Join('+', row.Why)}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
