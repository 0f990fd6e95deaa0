using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Import;
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
/// <param name="RowKey">The row's key, or null.</param>
/// <param name="Label">The row's number as a person reads it, with its worksheet where there are several; null for a sponsor.</param>
public sealed record DuplicateInFile(int? SponsorId, int? RowKey, string? Label, string Name);

/// <param name="Of">What it seems to repeat, even where a person said that it does not.</param>
/// <param name="Verdict">What a person said, or what the import took for it; null when nothing.</param>
public sealed record PlannedRow(ReadRow Read, ImportRowAction Fate, DuplicateInFile? Of, IReadOnlyList<DuplicateOf> Why, ImportVerdict? Verdict)
{
    public bool IsSkipped => Fate == ImportRowAction.Duplicate && Verdict is null or ImportVerdict.Same;
}

/// <param name="Fingerprint">What was read and what is stored that rows repeat, as a SHA-256; what people say of duplicates is not in it.</param>
public sealed record ImportPlan(IReadOnlyList<PlannedRow> Rows, string Fingerprint)
{
    public int CountOf(ImportRowAction fate) => Rows.Count(r => r.Fate == fate);

    /// <summary>Values that no list knows, each once with its number of rows, by column and the most frequent first.</summary>
    /// <param name="all">Those too whose meaning has been said.</param>
    public IReadOnlyList<(UnknownValue Value, int Rows)> Unknown(bool all) => [.. Rows.SelectMany(r => r.Read.Unknown).Where(u => all || u.Target is null)
        .GroupBy(u => (u.Field, SponsorColumns.ComparableValue(u.Text))).Select(g => (Value: g.First(), Rows: g.Count()))
        .OrderBy(g => SponsorColumns.All.ToList().IndexOf(g.Value.Field)).ThenByDescending(g => g.Rows)];
}

public sealed class ImportPlanner(OutreachDbContext db, IStringLocalizer texts, DepartmentTime time, ImportMeanings meanings)
{
    private const int KeysAtOnce = 1000;

    /// <summary>The plan. At most three database commands for each thousand rows, and three besides.</summary>
    public async Task<ImportPlan> PlanAsync(ImportFile file, ColumnMap map, CancellationToken cancellationToken)
    {
        var said = await meanings.AllAsync(cancellationToken);
        var verdicts = await db.ImportDecisions.AsNoTracking().Where(d => d.FileId == file.Id).ToDictionaryAsync(d => d.Row, d => d.Verdict, cancellationToken);
        var reader = new SponsorRowReader(texts, time.Today, map, said);
        var read = file.Sheet.Rows.Select(reader.Read).ToList();
        var good = read.Select(r => r.Sponsor).OfType<ImportedSponsor>().ToList();
        var known = new KnownMerchants();
        await KnowAsync(known, DuplicateOf.Code, good.Select(s => s.CreditCode), keys => db.Sponsors.AsNoTracking()
            .Where(s => keys.Contains(s.CreditCode!)).Select(s => new Found(s.CreditCode!, s.Id, s.Name)), cancellationToken);
        await KnowAsync(known, DuplicateOf.Name, good.Select(s => s.ComparableName), keys => db.Sponsors.AsNoTracking()
            .Where(s => keys.Contains(s.ComparableName)).Select(s => new Found(s.ComparableName, s.Id, s.Name)), cancellationToken);
        await KnowAsync(known, DuplicateOf.Phone, good.SelectMany(s => s.ComparablePhones), keys => db.Contacts.AsNoTracking()
            .Where(c => keys.Contains(c.ComparablePhone!))
            .Join(db.Sponsors, c => c.SponsorId, s => s.Id, (c, s) => new Found(c.ComparablePhone!, s.Id, s.Name)), cancellationToken);
        var fingerprint = FingerprintOf(file.Layout.Text, map, said, read, known);
        return new ImportPlan([.. read.Select(r => Decide(r, known, verdicts))], fingerprint);
    }

    private sealed record Found(string Key, int Id, string Name);

    private static async Task KnowAsync(
        KnownMerchants known, DuplicateOf same, IEnumerable<string?> keys, Func<string[], IQueryable<Found>> find, CancellationToken cancellationToken)
    {
        foreach (var chunk in keys.OfType<string>().Distinct().Chunk(KeysAtOnce))
        {
            // The oldest record first, so that the answer does not change from one look to the next.
            foreach (var found in (await find(chunk).ToListAsync(cancellationToken)).OrderBy(f => f.Id))
                known.Add(same, found.Key, new DuplicateInFile(found.Id, null, null, found.Name));
        }
    }

    private PlannedRow Decide(ReadRow row, KnownMerchants known, Dictionary<int, ImportVerdict> verdicts)
    {
        if (row.Sponsor is not { } sponsor)
            return new PlannedRow(row, ImportRowAction.Refused, null, [], null);
        var (of, why) = known.Find(sponsor);
        var verdict = of is not null && verdicts.TryGetValue(row.Row.Key, out var said) ? said : (ImportVerdict?)null;
        if (of is not null && verdict != ImportVerdict.Different)
            return new PlannedRow(row, ImportRowAction.Duplicate, of, why, verdict);
        var label = row.Row.TabName is { } tab ? texts["{0} of “{1}”", row.Row.Number, tab].Value : row.Row.Number.ToString(CultureInfo.InvariantCulture);
        known.Add(sponsor, new DuplicateInFile(null, row.Row.Key, label, sponsor.Details.Name));
        return new PlannedRow(row, ImportRowAction.New, of, why, verdict);
    }

    private static string FingerprintOf(string layout, ColumnMap map, Meanings said, List<ReadRow> rows, KnownMerchants stored)
    {
        var text = new StringBuilder(layout).Append('\n').Append(map.Text);
        foreach (var ((field, value), target) in said.Known.OrderBy(k => k.Key.Field, StringComparer.Ordinal).ThenBy(k => k.Key.Value, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"\n{field}/{value}/{target}");
        foreach (var row in rows)
        {
            var (of, why) = row.Sponsor is { } sponsor ? stored.Find(sponsor) : (null, []);
            text.Append(CultureInfo.InvariantCulture, $"\n{row.Row.Key}/{row.Sponsor is not null}/{of?.SponsorId}/{string.Join('+', why)}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Merchants that a row may repeat. Two branches of a chain are not the same by name or phone.</summary>
    private sealed class KnownMerchants
    {
        private readonly Dictionary<(DuplicateOf, string), List<DuplicateInFile>> known = [];

        public void Add(DuplicateOf same, string key, DuplicateInFile merchant)
        {
            if (!known.TryGetValue((same, key), out var merchants))
                known[(same, key)] = merchants = [];
            merchants.Add(merchant);
        }

        public void Add(ImportedSponsor sponsor, DuplicateInFile merchant)
        {
            foreach (var (same, key) in KeysOf(sponsor))
                Add(same, key, merchant);
        }

        /// <summary>The first merchant that it repeats, and everything in which it does.</summary>
        public (DuplicateInFile? Of, IReadOnlyList<DuplicateOf> Why) Find(ImportedSponsor sponsor)
        {
            var keys = KeysOf(sponsor);
            var of = keys.SelectMany(k => Matches(sponsor, k)).FirstOrDefault();
            return of is null ? (null, []) : (of, [.. keys.Where(k => Matches(sponsor, k).Contains(of)).Select(k => k.Same).Distinct()]);
        }

        private IEnumerable<DuplicateInFile> Matches(ImportedSponsor sponsor, (DuplicateOf Same, string Key) key) =>
            !known.TryGetValue(key, out var found) ? [] : key.Same == DuplicateOf.Code ? found
                : found.Where(f => !SponsorName.AreBranches(sponsor.Details.Name, f.Name) || SponsorName.Comparable(f.Name) != sponsor.ComparableName);

        private static List<(DuplicateOf Same, string Key)> KeysOf(ImportedSponsor sponsor) =>
        [
            .. sponsor.CreditCode is { } code ? [(DuplicateOf.Code, code)] : Array.Empty<(DuplicateOf, string)>(),
            (DuplicateOf.Name, sponsor.ComparableName),
            .. sponsor.ComparablePhones.Select(p => (DuplicateOf.Phone, p)),
        ];
    }
}
